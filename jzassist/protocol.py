"""The messages between the window and its working processes: JSON objects, one a line, UTF-8.

A request is ``{"id": 1, "op": …, …}``. Its answers are any number of ``{"id": 1, "progress": 0.4, "stage": "…"}``
and then one of ``{"id": 1, "result": {…}}`` or ``{"id": 1, "error": {"message", "path", "details"}}``. A long list of a
result goes ahead in pieces, ``{"id": 1, "more": {"annotations": […]}}``, so that no line keeps the window long.

A reader (``--reader``) answers one request and ends:

| op | asks with | result |
| --- | --- | --- |
| read | path, options | article |
| read_text | text, name | article |
| list | path, options | articles |
| page | path, options | page: its blocks and its picture |

An engine (``--engine``) answers one request after the other; an export gets an engine of its own:

| op | asks with | result |
| --- | --- | --- |
| warm | | {} once the analysis is ready to work |
| annotate | article, reference (ISO date or null) | annotations, details, warnings |
| summarize | annotated | summary |
| mark | article, kind, start, end (equal at the caret) | annotation, or null where nothing of the kind stands there |
| compose | annotated or null, about, details, summary, options, warnings | pages; {} where null is not known |
| prove | annotated, words | missing: what the article does not say of words of the editor's own, as reasons |
| finish | annotated, summary, options, warnings | pages, html, plain, proved: of the audited brief |
| digest | articles (summary, warnings), annotated0, annotated1 …, options, path | path, articles, proved, conflicts |
| export | annotated, summary, options, path, warnings, though_open, commented | path, counts, proved, left_out |

An export that is ``commented`` is 批注版, the article with comments; ``proved`` is a number of items.
``about`` names an annotated article, so that it need not be sent again for every choice of the same brief; an engine
remembers the last one.

Offsets are code points. Keys and values of annotations are those of ``jzassist analyze``, with more beside them.
"""

import json
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails
from jzassist.model.annotation import (
    Annotation,
    AnyKind,
    DateDetail,
    Detail,
    FigureDetail,
    Kind,
    Mode,
    NameDetail,
    Origin,
    OwnDetail,
    OwnKind,
    QuoteDetail,
    Speaker,
    Status,
    TermDetail,
    kind_of,
)
from jzassist.model.article import Article, Paragraph, ParagraphRole, Source, TextWarning
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.errors import JzassistError
from jzassist.model.own_kinds import OwnKindDefinition
from jzassist.model.summary import OwnPoint, Sentence, Summary

Message = dict[str, Any]

ENGINE = "--engine"
READER = "--reader"
#: Draws pages into a PDF: a message {pages, title, author, made_on} on stdin, the file on stdout.
PRINTER = "--printer"
#: A process of a batch on the command line; its messages are those of jzassist.cli.parallel.
HAND = "--hand"

#: A text longer than this is no article, in code points; a plain text file may have about as many.
LONGEST_TEXT = 5_000_000

#: How long a reader may take, in seconds, of CPU and by the clock; it ends itself then.
READING_LIMIT = 20
#: How long whoever asks waits for it, in seconds: a little longer, to hear it out.
READING_PATIENCE = READING_LIMIT + 5
#: What is said of a file, behind its name, whose reader used all of its time.
READING_TOOK_TOO_LONG = f"读了 {READING_LIMIT} 秒还没读完，已停止；请只保留稿件本身，另存后再打开。"


def out_of_time(signal_number: int) -> bool:
    """Whether the signal that ended a process says that it had used all of its time, by the clock or of CPU."""
    names = ("SIGALRM", "SIGXCPU")  # Windows has neither
    return signal_number in (getattr(signal, name, None) for name in names)


#: How many annotations are read, written or kept at one go: some milliseconds of work.
PIECE = 250

_ROLES = {str(role): role for role in ParagraphRole}
_STATUSES = {str(status): status for status in Status}
_ORIGINS = {str(origin): origin for origin in Origin}


def program_command(*arguments: str) -> list[str]:
    """The command line that starts this same program with other arguments, frozen or not."""
    # -P: no module is taken from the folder where the user happens to be
    own = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "jzassist"]
    return [*own, *arguments]


def message_line(message: Message) -> bytes:
    """A message as a line; in ASCII, so that no character of it can end the line or fail to encode."""
    return json.dumps(message, separators=(",", ":")).encode("ascii") + b"\n"


def request_pieces(message: Message) -> Iterator[bytes]:
    """A request as the pieces of one line, each quick to make; an AnnotatedArticle in it becomes a message as well.

    A long article has ten thousand annotations.
    """
    head = {name: value for name, value in message.items() if not isinstance(value, AnnotatedArticle)}
    yield message_line(head)[:-2]
    for name, value in message.items():
        if isinstance(value, AnnotatedArticle):
            yield from _annotated_pieces(name, value)
    yield b"}\n"


def _annotated_pieces(name: str, annotated: AnnotatedArticle) -> Iterator[bytes]:
    message = annotated_to_json(replace(annotated, annotations=()))
    del message["annotations"]
    yield b',"%b":%b,"annotations":[' % (name.encode(), message_line(message)[:-2])
    text, comma = annotated.article.text, b""
    for start in range(0, len(annotated.annotations), PIECE):
        piece = [annotation_to_json(a, text) for a in annotated.annotations[start : start + PIECE]]
        yield comma + json.dumps(piece, separators=(",", ":")).encode("ascii")[1:-1]
        comma = b","
    yield b"]}"


def result_lines(identity: object, result: Message) -> Iterator[bytes]:
    """An answer as lines: what is too much of a list for one line goes ahead."""
    last = dict(result)
    for name, value in result.items():
        if isinstance(value, list) and len(value) > PIECE:
            for start in range(0, len(value), PIECE):
                yield message_line({"id": identity, "more": {name: value[start : start + PIECE]}})
            last[name] = []
    yield message_line({"id": identity, "result": last})


def error_to_json(error: JzassistError) -> Message:
    """An error as a message."""
    return {"message": str(error), "path": error.path, "details": error.details}


def article_to_json(article: Article) -> Message:
    """An article as a message."""
    return {
        "source": asdict(article.source),
        "text": article.text,
        "paragraphs": paragraphs_to_json(article.paragraphs),
        "warnings": [asdict(warning) for warning in article.warnings],
    }


def article_from_json(message: Mapping[str, Any]) -> Article:
    """The article of a message; KeyError, TypeError or ValueError where it is none."""
    return Article(
        text=message["text"],
        paragraphs=paragraphs_from_json(message["paragraphs"]),
        source=Source(**message["source"]),
        warnings=tuple(TextWarning(**warning) for warning in message["warnings"]),
    )


def paragraphs_to_json(paragraphs: Iterable[Paragraph]) -> list[Message]:
    """Paragraphs as a message."""
    return [{"start": p.start, "end": p.end, "role": str(p.role)} for p in paragraphs]


def paragraphs_from_json(message: Iterable[Mapping[str, Any]]) -> tuple[Paragraph, ...]:
    """The paragraphs of a message; KeyError or TypeError where it is none."""
    return tuple(Paragraph(p["start"], p["end"], _ROLES[p["role"]]) for p in message)


def annotation_to_json(annotation: Annotation, text: str) -> Message:
    """An annotation as a message; ``text`` is the article's."""
    return {
        "kind": str(annotation.kind),
        "start": annotation.start,
        "end": annotation.end,
        "text": text[annotation.start : annotation.end],
        **_detail_to_json(annotation.detail),
        "id": annotation.id,
        "status": str(annotation.status),
        "origin": str(annotation.origin),
        "edited": annotation.edited,
        "note": annotation.note,
        "rule": annotation.rule,
        "confidence": annotation.confidence,
        "left_out": annotation.left_out,
    }


def annotation_from_json(message: Mapping[str, Any]) -> Annotation:
    """The annotation of a message; KeyError, TypeError or ValueError where it is none."""
    # by dictionaries: to call an enum takes ten times as long, and there are thousands
    kind = kind_of(message["kind"])
    return Annotation(
        id=message["id"],
        kind=kind,
        start=message["start"],
        end=message["end"],
        detail=_detail_from_json(kind, message),
        status=_STATUSES[message["status"]],
        origin=_ORIGINS[message["origin"]],
        edited=message["edited"],
        note=message["note"],
        rule=message["rule"],
        # libraries of earlier versions have none of these
        confidence=message.get("confidence", 1.0),
        left_out=message.get("left_out", False),
    )


def _detail_to_json(detail: Detail) -> Message:
    match detail:
        case FigureDetail():
            return {
                "value": list(detail.value) if isinstance(detail.value, tuple) else detail.value,
                "unit": detail.unit,
                "rank": detail.rank,
                "approximate": detail.approximate,
                "label": detail.label,
                "key": detail.key,
            }
        case QuoteDetail():
            speaker = asdict(detail.speaker) if detail.speaker else None
            fields = {"mode": str(detail.mode), "group": detail.group, "cue": detail.cue, "speaker": speaker}
            fields |= {"continued": True} if detail.continued else {}
            return fields | ({"cuts": [list(cut) for cut in detail.cuts]} if detail.cuts else {})
        case NameDetail():
            return {"name": detail.name, "role": detail.role, "organisation": detail.organisation}
        case DateDetail():
            return {"value": detail.value}
        case TermDetail() | OwnDetail():
            return {}


def _detail_from_json(kind: AnyKind, message: Mapping[str, Any]) -> Detail:
    match kind:
        case Kind.FIGURE:
            value = message["value"]
            if isinstance(value, list):
                value = (value[0], value[1])
            names = ("unit", "rank", "approximate", "label", "key")
            return FigureDetail(value, **{name: message[name] for name in names})
        case Kind.QUOTE:
            speaker = message["speaker"]
            return QuoteDetail(
                mode=Mode(message["mode"]),
                group=message["group"],
                cue=message["cue"],
                speaker=Speaker(**speaker) if speaker else None,
                continued=message.get("continued", False),
                cuts=tuple((start, end) for start, end in message.get("cuts", ())),
            )
        case Kind.DATE:
            return DateDetail(message["value"])
        case Kind.TERM:
            return TermDetail()
        case OwnKind():
            return OwnDetail()
        case _:
            return NameDetail(message["name"], message["role"], message["organisation"])


def summary_to_json(summary: Summary, text: str) -> Message:
    """A summary as a message; ``text`` is the article's."""
    return {
        "sentences": [{"start": s.start, "end": s.end, "text": text[s.start : s.end]} for s in summary.sentences],
        "keywords": list(summary.keywords),
    }


def summary_from_json(message: Mapping[str, Any]) -> Summary:
    """The summary of a message."""
    return Summary(tuple(Sentence(s["start"], s["end"]) for s in message["sentences"]), tuple(message["keywords"]))


def details_from_json(message: Mapping[str, Any]) -> ArticleDetails:
    """The article's details of a message; ``asdict`` makes the message."""
    return ArticleDetails(**message)


def annotated_to_json(annotated: AnnotatedArticle) -> Message:
    """An annotated article as a message."""
    text = annotated.article.text
    return {
        "article": article_to_json(annotated.article),
        "annotations": [annotation_to_json(a, text) for a in annotated.annotations],
        "details": asdict(annotated.details),
        "summary_length": annotated.summary_length,
        "points": points_to_json(annotated.points),
    }


def annotated_from_json(message: Mapping[str, Any]) -> AnnotatedArticle:
    """The annotated article of a message."""
    return AnnotatedArticle(
        article=article_from_json(message["article"]),
        annotations=tuple(annotation_from_json(a) for a in message["annotations"]),
        details=details_from_json(message["details"]),
        summary_length=message["summary_length"],
        points=points_from_json(message.get("points", ())),
    )


def points_to_json(points: Iterable[OwnPoint]) -> list[Message]:
    """The editor's points as a message."""
    return [asdict(point) for point in points]


def points_from_json(message: Iterable[Mapping[str, Any]]) -> tuple[OwnPoint, ...]:
    """The editor's points of a message; TypeError where it has none."""
    return tuple(OwnPoint(**point) for point in message)


def options_to_json(options: BriefOptions) -> Message:
    """A brief's options as a message."""
    fields = asdict(options)
    return fields | {"made_on": options.made_on.isoformat(), "parts": [str(part) for part in options.parts]}


def options_from_json(message: Mapping[str, Any]) -> BriefOptions:
    """The brief's options of a message."""
    changed = {
        "made_on": date.fromisoformat(message["made_on"]),
        "parts": tuple(Part(part) for part in message["parts"]),
        "own_kinds": tuple(OwnKindDefinition(**kind) for kind in message.get("own_kinds", ())),
    }
    return BriefOptions(**{**message, **changed})
