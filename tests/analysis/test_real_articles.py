"""Quality on hand-annotated newspaper articles, where they lie beside the checkout: floors that only rise."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from jzassist.analysis.annotate import annotate
from jzassist.model.annotation import Annotation, FigureDetail, Kind, NameDetail, QuoteDetail
from jzassist.model.article import Article
from jzassist.readers.article_reader import article_from_text

FOLDER = Path(__file__).parents[2].parent / "shared" / "articles"
MAIN = "000_211cf0985dc8e986"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
pytestmark = pytest.mark.skipif(not NAMES, reason="the annotated articles are not beside this checkout")

Span = tuple[int, int]


class Case(NamedTuple):
    article: Article
    found: tuple[Annotation, ...]
    gold: dict[str, Any]

    def spans(self, kind: Kind, mode: str = "") -> dict[Span, Annotation]:
        """What was found, by its place in the text without white space; what only goes on is left out."""
        places, count = [], 0
        for character in self.article.text:
            places.append(count)
            count += not character.isspace()
        places.append(count)
        return {(places[a.start], places[a.end]): a for a in self.found if a.kind is kind and _counts(a, mode)}

    def golden(self, kind: Kind, mode: str = "", optional: bool = False) -> list[dict[str, Any]]:
        """What should be found."""
        spans = [s for s in self.gold["spans"] if s["kind"] == kind and s.get("mode", "") == mode]
        return [s for s in spans if not s.get("continued") and (optional or not s.get("optional"))]


def _counts(annotation: Annotation, mode: str) -> bool:
    detail = annotation.detail
    return not isinstance(detail, QuoteDetail) or (detail.mode == mode and not detail.continued)


def case(name: str) -> Case:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    article = article_from_text(text, name)
    return Case(article, annotate(article), json.loads((FOLDER / f"{name}.gold.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def cases() -> dict[str, Case]:
    return {name: case(name) for name in NAMES}


def places(span: dict[str, Any]) -> list[Span]:
    return [(span["start"], span["end"]), *(tuple(other) for other in span.get("alt", []))]


def f1(cases: dict[str, Case], kind: Kind, mode: str = "") -> float:
    """Exact spans over all articles; findings that touch something optional count neither way."""
    hits = misses = false = 0
    for case_ in cases.values():
        found = set(case_.spans(kind, mode))
        allowed = [place for span in case_.golden(kind, mode, optional=True) for place in places(span)]
        for span in case_.golden(kind, mode):
            hit = any(place in found for place in places(span))
            hits, misses = hits + hit, misses + (not hit)
        false += sum(not any(a < end and start < b for a, b in allowed) for start, end in found)
    return 2 * hits / (2 * hits + misses + false)


@pytest.mark.parametrize(
    ("kind", "mode", "floor"),
    [(Kind.FIGURE, "", 0.98), (Kind.QUOTE, "direct", 0.98), (Kind.QUOTE, "indirect", 0.95), (Kind.PERSON, "", 0.98)],
)
def test_what_is_found_over_all_articles(cases: dict[str, Case], kind: Kind, mode: str, floor: float) -> None:
    assert f1(cases, kind, mode) >= floor


def test_no_figure_lies_on_a_date_or_a_name_that_carries_a_number(cases: dict[str, Case]) -> None:
    for case_ in cases.values():
        taken = [(s["start"], s["end"]) for s in case_.gold["spans"] if s["kind"] in ("date", "term")]
        counted = [place for span in case_.golden(Kind.FIGURE, optional=True) for place in places(span)]
        wrong = [
            span
            for span in case_.spans(Kind.FIGURE)
            if any(a < span[1] and span[0] < b for a, b in taken) and span not in counted
        ]
        assert wrong == []


def test_speakers_over_all_articles(cases: dict[str, Case]) -> None:
    right = total = 0
    for case_ in cases.values():
        for mode in ("direct", "indirect"):
            found = case_.spans(Kind.QUOTE, mode)
            for span in case_.golden(Kind.QUOTE, mode):
                speaker = getattr(found.get((span["start"], span["end"])), "speaker", None)
                names = span["speaker"].get("names") or [span["speaker"]["name"]]
                unnamed = [span["speaker"]["role"], span["speaker"]["org"]]
                right += bool(speaker) and speaker.name in (names if any(names) else unnamed)
                total += 1
    assert right / total >= 0.97


def test_headlines_over_all_articles(cases: dict[str, Case]) -> None:
    for name, case_ in cases.items():
        bare = "".join(case_.article.text.split())
        wanted = {bare[a:b].strip("（）") for a, b in case_.gold["headline_ok"]}
        headline = case_.article.headline
        assert (headline is None) if not wanted else ("".join((headline or "").split()).strip("（）") in wanted), name


@pytest.mark.skipif(MAIN not in NAMES, reason="the main article is not there")
class TestMainArticle:
    def test_paragraphs_begin_where_they_began_on_the_page(self, cases: dict[str, Case]) -> None:
        article = cases[MAIN].article
        starts, count = [], 0
        for paragraph in article.paragraphs:
            starts.append(count)
            count += len("".join(article.text_of(paragraph).split()))
        assert starts == cases[MAIN].gold["paragraph_starts"]

    def test_direct_quotes_have_speaker_role_and_organisation(self, cases: dict[str, Case]) -> None:
        found = cases[MAIN].spans(Kind.QUOTE, "direct")
        for span in cases[MAIN].golden(Kind.QUOTE, "direct"):
            speaker = found[(span["start"], span["end"])].speaker
            assert speaker is not None
            assert (speaker.name, speaker.role) == (span["speaker"]["name"], span["speaker"]["role"])
            assert speaker.organisation in (span["speaker"]["org"], speaker.name)

    def test_figures_have_value_unit_and_rank(self, cases: dict[str, Case]) -> None:
        found = cases[MAIN].spans(Kind.FIGURE)
        for span in cases[MAIN].golden(Kind.FIGURE):
            detail = next(found[place].detail for place in places(span) if place in found)
            assert isinstance(detail, FigureDetail)
            value = list(detail.value) if isinstance(detail.value, tuple) else detail.value
            assert (value, detail.unit, detail.rank, detail.approximate) == (
                span["value"], span["unit"], span.get("rank", False), span.get("approximate", False),
            )  # fmt: skip

    def test_all_seven_people_are_named_in_full(self, cases: dict[str, Case]) -> None:
        found = cases[MAIN].spans(Kind.PERSON)
        for span in cases[MAIN].golden(Kind.PERSON):
            detail = found[(span["start"], span["end"])].detail
            assert isinstance(detail, NameDetail)
            assert detail.name == span["name"]
