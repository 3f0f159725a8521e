"""The lines of the editor's own kinds."""

from collections.abc import Iterable

from jzassist.brief.evidence import included, paragraph_numbers
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, OwnKind
from jzassist.model.brief import OwnLine
from jzassist.model.brief_options import BriefOptions, Part


def own_lines(annotated: AnnotatedArticle, options: BriefOptions) -> list[OwnLine]:
    """A line for every mark that goes in, kind by kind, each in source order."""
    return [
        OwnLine(
            kind, annotated.text_of(mark), note_of(mark), paragraph_numbers(annotated.article, mark.start, mark.end)
        )
        for kind in own_kinds_in(annotated.annotations, options)
        for mark in included(annotated, options, kind)
    ]


def own_kinds_in(annotations: Iterable[Annotation], options: BriefOptions) -> list[OwnKind]:
    """The editor's own kinds that annotations have: first those that he has now, in his order, then the others."""
    there = dict.fromkeys(a.kind for a in annotations if isinstance(a.kind, OwnKind))
    known = [definition.kind for definition in options.own_kinds if definition.kind in there]
    return list(dict.fromkeys((*known, *there)))


def own_heading(kind: OwnKind) -> str:
    """What stands above the lines of a kind; never what stands above another part."""
    name = " ".join(kind.name.split())
    return f"{name}（自定）" if name in tuple(Part) else name


def note_of(mark: Annotation) -> str:
    """The editor's note on a mark, on one line."""
    return " ".join(mark.note.split())


def noted(note: str) -> str:
    """How a note is written behind the article's words; "" where there is none."""
    return f"（编辑批注：{note}）" if note else ""
