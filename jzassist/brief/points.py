"""The points of a brief: the article's sentences, and the editor's own words as far as the article bears them out."""

from typing import NamedTuple

from jzassist.brief.claims import Claims, NameFinder, Proof, no_names
from jzassist.brief.evidence import paragraph_numbers
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.brief import CheckLine, Point
from jzassist.model.own_points import points_of
from jzassist.model.summary import OwnPoint, Summary

#: Behind words of the editor's own that stand for the article's.
REWRITTEN = "（编辑改写）"


class Points(NamedTuple):
    """The points that go in, and what is said among what is to be checked of those that do not."""

    stand: tuple[Point, ...]
    fall: tuple[CheckLine, ...]


def points_made(annotated: AnnotatedArticle, summary: Summary, names: NameFinder = no_names) -> Points:
    """The points of an article; one of the editor's that claims what the article does not say is only to be checked."""
    points = points_of(annotated, summary)
    claims = Claims(annotated, names) if any(point.words for point in points) else None
    stand: list[Point] = []
    fall: list[CheckLine] = []
    for point in points:
        home = paragraph_numbers(annotated.article, point.start, point.end)
        if not point.words or claims is None:
            stand.append(Point(annotated.article.text[point.start : point.end], home))
            continue
        proof = claims.proof(point.words, home)
        if proof.missing:
            fall.append(CheckLine(objection(point, proof), proof.paragraphs))
        else:
            stand.append(Point(point.words, proof.paragraphs, rewritten=True))
    return Points(tuple(stand), tuple(fall))


def objection(point: OwnPoint, proof: Proof) -> str:
    """Why a point of the editor's is not among the points."""
    made = "新写" if point.written else "改写"
    return f"{made}的要点没有列入：{point.words}{REWRITTEN}——{'；'.join(proof.missing)}"
