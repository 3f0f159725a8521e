"""Edits give new articles; a new analysis never touches what the editor did."""

from dataclasses import replace

import council_article as council
import pytest

from jzassist.model import annotated_article as edits
from jzassist.model.annotation import (
    Annotation,
    FigureDetail,
    Kind,
    NameDetail,
    Origin,
    QuoteDetail,
    Speaker,
    Status,
    TermDetail,
    stable_id,
)

ARTICLE = council.annotated()
FIRST = council.findings()[0]


def test_annotations_stand_in_order_of_place_the_longer_first() -> None:
    places = [(a.start, -a.end) for a in ARTICLE.annotations]
    assert places == sorted(places)


def test_what_stands_at_a_place_comes_shortest_first() -> None:
    inner, outer = council.mark(Kind.FIGURE, "1200碗", FigureDetail()), council.findings()[6]
    assert [a.id for a in ARTICLE.at(inner.start)] == [inner.id, outer.id]
    assert ARTICLE.at(inner.end) == (outer,)
    assert [a.id for a in ARTICLE.overlapping(inner.start, inner.end, Kind.QUOTE)] == [outer.id]


def test_the_rejected_are_not_visible_nor_pending() -> None:
    article = edits.decide(ARTICLE, FIRST.id, Status.REJECTED)
    assert FIRST.id in article.by_id
    assert FIRST.id not in [a.id for a in (*article.visible, *article.pending, *article.at(FIRST.start))]


def test_edits_mark_what_they_set() -> None:
    for edited in (
        edits.set_span(ARTICLE, FIRST.id, FIRST.start, FIRST.end + 1),
        edits.set_note(ARTICLE, FIRST.id, "核"),
        edits.set_detail(ARTICLE, FIRST.id, FigureDetail(1)),
    ):
        assert edited.by_id[FIRST.id].edited
    assert not ARTICLE.by_id[FIRST.id].edited


def test_what_is_found_out_goes_in_where_the_meaning_is_the_old_one() -> None:
    filled = edits.fill_in(ARTICLE, FIRST, FigureDetail(37))
    assert filled == edits.add(ARTICLE, replace(FIRST, detail=FigureDetail(37)))
    assert edits.fill_in(filled, FIRST, FigureDetail(38)) is filled
    moved = edits.set_span(ARTICLE, FIRST.id, FIRST.start, FIRST.end + 1)
    assert edits.fill_in(moved, FIRST, FigureDetail(37)) is moved
    assert edits.fill_in(ARTICLE, FIRST, NameDetail("36场")) is ARTICLE
    assert edits.fill_in(ARTICLE, replace(FIRST, id="gone"), FigureDetail(37)) is ARTICLE


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_an_empty_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="span"):
        edits.set_span(ARTICLE, FIRST.id, start, end)


def test_a_detail_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="figure"):
        edits.set_detail(ARTICLE, FIRST.id, NameDetail("x"))


def test_a_summary_has_a_sentence_at_least() -> None:
    assert edits.set_summary_length(ARTICLE, 0).summary_length == 1


def test_a_new_analysis_replaces_only_what_nobody_touched() -> None:
    found = [replace(a, rule="new") for a in council.findings()]
    own = Annotation("own", Kind.TERM, 0, 3, TermDetail(), Status.ACCEPTED, Origin.EDITOR)
    article = edits.add(edits.decide(ARTICLE, FIRST.id, Status.REJECTED), own)
    merged = edits.merge_analysis(article, found)
    assert merged.by_id[FIRST.id] == article.by_id[FIRST.id]
    assert merged.by_id["own"] == own
    assert {a.rule for a in merged.annotations if a.id not in (FIRST.id, "own")} == {"new"}


def test_a_finding_over_an_editors_mark_of_its_kind_stays_away() -> None:
    moved = edits.set_span(ARTICLE, FIRST.id, FIRST.start - 1, FIRST.end)
    wider = Annotation(
        stable_id(Kind.FIGURE, FIRST.start, FIRST.end + 2), Kind.FIGURE, FIRST.start, FIRST.end + 2, FigureDetail()
    )
    other = Annotation(stable_id(Kind.TERM, FIRST.start, FIRST.end), Kind.TERM, FIRST.start, FIRST.end, TermDetail())
    merged = edits.merge_analysis(moved, [*council.findings(), wider, other])
    assert wider.id not in merged.by_id
    assert other.id in merged.by_id
    assert merged.by_id[FIRST.id].start == FIRST.start - 1


def test_a_finding_that_stood_beside_a_decided_one_stays() -> None:
    outer = council.mark(Kind.QUOTE, "新华街的居民表示，热闹得很", council.findings()[8].detail)
    article = ARTICLE.with_annotations([*council.findings(), outer])
    decided = edits.decide(article, outer.id, Status.ACCEPTED)
    merged = edits.merge_analysis(decided, [*council.findings(), outer])
    assert council.findings()[8].id in merged.by_id
    assert len(merged.annotations) == len(article.annotations)


def regrouped(found: Annotation, group: int) -> Annotation:
    return replace(found, detail=replace(found.detail, group=group))


def groups(article: edits.AnnotatedArticle) -> dict[str, int | None]:
    return {article.text_of(a)[:2]: a.detail.group for a in article.annotations if isinstance(a.detail, QuoteDetail)}


def test_speeches_of_a_new_analysis_are_told_apart_from_settled_ones() -> None:
    """An older analysis counted 灯要 and 我们 as speech 1; a newer one counts 三天 as 1, 热闹 as 2, and them as 3."""
    first, second, third, fourth = (a for a in council.findings() if a.kind is Kind.QUOTE)
    decided = edits.decide(ARTICLE, first.id, Status.ACCEPTED)
    found = [regrouped(third, 1), regrouped(fourth, 2), regrouped(first, 3), regrouped(second, 3)]
    merged = edits.merge_analysis(decided, found)
    of = groups(merged)
    assert of["灯要"] == of["我们"] == 1
    assert len({of["灯要"], of["三天"], of["热闹"]}) == 3
    named = edits.set_speaker(merged, second.id, Speaker("别人"))
    assert {named.text_of(a)[:2] for a in named.annotations if a.speaker == Speaker("别人")} == {"灯要", "我们"}


def test_the_same_analysis_again_leaves_every_group_as_it_was() -> None:
    decided = edits.decide(ARTICLE, council.findings()[6].id, Status.ACCEPTED)
    assert edits.merge_analysis(decided, council.findings()) == decided


def test_details_before_anything_is_known() -> None:
    assert edits.empty_detail(Kind.PERSON, "苏小满") == NameDetail("苏小满")
    assert edits.empty_detail(Kind.FIGURE, "36场") == FigureDetail()
