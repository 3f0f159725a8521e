"""What the engine answers to an analysis, read."""

from collections.abc import Generator

from jzassist import protocol
from jzassist.model.annotation import Annotation
from jzassist.model.article import TextWarning
from jzassist.protocol import Message


def annotations_from(result: Message) -> Generator[None, None, list[Annotation]]:
    """The annotations of an answer, a piece at a time; KeyError, TypeError or ValueError where it is none."""
    found: list[Annotation] = []
    for start in range(0, len(result["annotations"]), protocol.PIECE):
        piece = result["annotations"][start : start + protocol.PIECE]
        found += [protocol.annotation_from_json(annotation) for annotation in piece]
        yield
    return found


def warnings_from(result: Message) -> tuple[TextWarning, ...]:
    """The warnings of an answer."""
    return tuple(TextWarning(**warning) for warning in result["warnings"])
