from dataclasses import replace

from small_articles import article, mark

from jzassist.model.annotation import Annotation, Kind, OwnDetail, OwnKind, Status, TermDetail
from jzassist.ui.mark_runs import BlockMarks, MarkLook, depths, runs_over
from jzassist.ui.shown_text import shown_text

PAGE = article()
QUOTE = mark(PAGE, Kind.QUOTE, "园区投入3.5亿元改造厂房，这件事慢不得。", status=Status.ACCEPTED)
MONEY = mark(PAGE, Kind.FIGURE, "3.5亿元")
COUNT = mark(PAGE, Kind.FIGURE, "58家")


def words_and_looks(*marks: object) -> list[tuple[str, MarkLook]]:
    runs = runs_over(0, len(PAGE.text), marks)  # type: ignore[arg-type]
    return [(PAGE.text[run.start : run.end], run.look) for run in runs]


def test_the_shortest_mark_gives_the_look_and_nesting_shows() -> None:
    assert words_and_looks(QUOTE, MONEY) == [
        ("园区投入", MarkLook(Kind.QUOTE, False)),
        ("3.5亿元", MarkLook(Kind.FIGURE, True)),
        ("改造厂房，这件事慢不得。", MarkLook(Kind.QUOTE, False)),
    ]


def test_marks_that_overlap_are_three_runs() -> None:
    left = mark(PAGE, Kind.PERSON, "县科技局局长")
    right = mark(PAGE, Kind.ORGANISATION, "局长周明远说")
    assert [(words, look.kind, look.nested) for words, look in words_and_looks(left, right)] == [
        ("县科技局", Kind.PERSON, False),
        ("局长", Kind.PERSON, True),
        ("周明远说", Kind.ORGANISATION, False),
    ]


def test_runs_are_cut_to_the_span() -> None:
    runs = runs_over(QUOTE.start + 2, QUOTE.start + 4, [QUOTE])
    assert [(run.start, run.end) for run in runs] == [(QUOTE.start + 2, QUOTE.start + 4)]


def test_only_blocks_whose_marks_changed_are_named() -> None:
    marks = BlockMarks(shown_text(PAGE))
    assert marks.replace([COUNT, QUOTE, MONEY]) == [2, 4]
    assert marks.replace([COUNT, QUOTE, replace(MONEY)]) == []
    assert marks.replace([COUNT, QUOTE, MONEY.decided(Status.ACCEPTED)]) == [4]
    assert marks.replace([QUOTE]) == [2, 4]
    assert [mark.id for mark in marks.of(4)] == [QUOTE.id]
    assert list(marks.of(2)) == []


def test_depths_grow_from_the_innermost_outwards() -> None:
    place = mark(PAGE, Kind.PLACE, "县")
    office = mark(PAGE, Kind.ORGANISATION, "县科技局")
    person = mark(PAGE, Kind.PERSON, "县科技局局长周明远")
    assert depths([COUNT, QUOTE, MONEY]) == [0, 1, 0]
    assert depths([person, office, place]) == [2, 1, 0]
    assert depths([COUNT, replace(COUNT, id="same place")]) == [0, 1]


def test_depths_follow_the_marks() -> None:
    marks = BlockMarks(shown_text(PAGE))
    marks.replace([QUOTE, MONEY])
    assert [(known.kind, depth) for known, depth in marks.with_depths(4)] == [(Kind.QUOTE, 1), (Kind.FIGURE, 0)]
    marks.replace([QUOTE])
    assert [(known.kind, depth) for known, depth in marks.with_depths(4)] == [(Kind.QUOTE, 0)]


def test_of_two_marks_of_the_same_words_the_editors_own_kind_is_seen() -> None:
    own = Annotation("z", OwnKind("亮点"), 2, 5, OwnDetail())
    term = Annotation("a", Kind.TERM, 2, 5, TermDetail())
    assert [run.look for run in runs_over(0, 9, [term, own])] == [MarkLook(OwnKind("亮点"), nested=True)]
