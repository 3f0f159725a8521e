"""The article itself at the end of a brief, its marks shaded by kind."""

import re

from jzassist.brief.evidence import is_in
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Kind
from jzassist.model.article import Paragraph
from jzassist.model.brief import AnnexParagraph, AnnexRun
from jzassist.model.brief_options import BriefOptions

_KINDS = tuple(Kind)
_SAME = re.compile(rb"(.)\1*", re.DOTALL)


def annex_paragraphs(annotated: AnnotatedArticle, options: BriefOptions) -> list[AnnexParagraph]:
    """Every paragraph of the article, whole and in order; where marks nest, the inner one is seen."""
    shades = _shades(annotated, options)
    return [
        AnnexParagraph(number, paragraph.role, _runs(annotated.article.text, paragraph, shades))
        for number, paragraph in enumerate(annotated.article.paragraphs, 1)
    ]


def _shades(annotated: AnnotatedArticle, options: BriefOptions) -> bytearray:
    """For every character of the text the number of its kind, 0 for none."""
    shades = bytearray(len(annotated.article.text))
    marks = [a for a in annotated.annotations if is_in(a, options)]
    for mark in sorted(marks, key=lambda a: (a.start - a.end, a.start)):
        shades[mark.start : mark.end] = bytes([_KINDS.index(mark.kind) + 1]) * (mark.end - mark.start)
    return shades


def _runs(text: str, paragraph: Paragraph, shades: bytearray) -> tuple[AnnexRun, ...]:
    runs = []
    for same in _SAME.finditer(shades, paragraph.start, paragraph.end):
        shade = same.group(1)[0]
        runs.append(AnnexRun(text[same.start() : same.end()], _KINDS[shade - 1] if shade else None))
    return tuple(runs)
