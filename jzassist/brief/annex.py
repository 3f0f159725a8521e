"""The article itself at the end of a brief, its marks shaded by kind."""

import re

from jzassist.brief.evidence import is_in
from jzassist.brief.own_lines import own_kinds_in
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import AnyKind, Kind, OwnKind
from jzassist.model.article import Paragraph
from jzassist.model.brief import AnnexParagraph, AnnexRun
from jzassist.model.brief_options import BriefOptions

_MOST_SHADES = 255  # a byte has so many beside none
_SAME = re.compile(rb"(.)\1*", re.DOTALL)


def annex_paragraphs(annotated: AnnotatedArticle, options: BriefOptions) -> list[AnnexParagraph]:
    """Every paragraph of the article, whole and in order; where marks nest, the inner one is seen."""
    kinds = (*Kind, *own_kinds_in(annotated.annotations, options))[:_MOST_SHADES]
    shades = _shades(annotated, options, kinds)
    return [
        AnnexParagraph(number, paragraph.role, _runs(annotated.article.text, paragraph, shades, kinds))
        for number, paragraph in enumerate(annotated.article.paragraphs, 1)
    ]


def _shades(annotated: AnnotatedArticle, options: BriefOptions, kinds: tuple[AnyKind, ...]) -> bytearray:
    """For every character of the text the number of its kind, 0 for none."""
    shades = bytearray(len(annotated.article.text))
    numbers = {kind: number for number, kind in enumerate(kinds, 1)}
    marks = [a for a in annotated.annotations if options.annex_marks and is_in(a, options) and a.kind in numbers]
    # of two marks of the same words the editor's own kind is seen
    for mark in sorted(marks, key=lambda a: (a.start - a.end, a.start, isinstance(a.kind, OwnKind))):
        shades[mark.start : mark.end] = bytes([numbers[mark.kind]]) * (mark.end - mark.start)
    return shades


def _runs(text: str, paragraph: Paragraph, shades: bytearray, kinds: tuple[AnyKind, ...]) -> tuple[AnnexRun, ...]:
    runs = []
    for same in _SAME.finditer(shades, paragraph.start, paragraph.end):
        shade = same.group(1)[0]
        runs.append(AnnexRun(text[same.start() : same.end()], kinds[shade - 1] if shade else None))
    return tuple(runs)
