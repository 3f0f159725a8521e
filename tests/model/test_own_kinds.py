"""Kinds of the editor's own: one object each, colours that can be told, names that mean nothing else."""

from copy import copy, deepcopy
from dataclasses import asdict
from itertools import combinations

import council_article as council
import pytest
from colour_sight import difference

from jzassist import protocol
from jzassist.model import annotated_article as edits
from jzassist.model.annotation import Annotation, Kind, OwnDetail, OwnKind, Status, TermDetail, kind_of
from jzassist.model.kind_names import name_of
from jzassist.model.own_kind_checks import glyph_objection, name_objection, sensible_definitions
from jzassist.model.own_kinds import MOST_OWN_KINDS, OWN_COLOURS, OwnKindDefinition

BRIGHT = OwnKindDefinition("亮点", "亮", "vermilion")


def test_there_is_one_object_of_each() -> None:
    kind = OwnKind("亮点")
    assert OwnKind("亮点") is kind is kind_of(str(kind)) is copy(kind) is deepcopy(kind) is BRIGHT.kind
    assert OwnKind("看点") is not kind
    assert (kind.name, name_of(kind), name_of(Kind.TERM)) == ("亮点", "亮点", "提法")


def test_a_name_cannot_make_it_one_of_the_seven() -> None:
    assert OwnKind("figure") not in set(Kind)
    assert all(kind_of(str(kind)) is kind for kind in Kind)


@pytest.mark.parametrize("words", ["", "own", "own:", "own: ", "colour", "亮点"])
def test_other_words_are_no_kind(words: str) -> None:
    with pytest.raises(KeyError):
        kind_of(words)


def test_its_detail_fits_it_alone() -> None:
    with pytest.raises(ValueError, match="does not take"):
        Annotation("a", OwnKind("亮点"), 0, 1, TermDetail())
    with pytest.raises(ValueError, match="does not take"):
        Annotation("a", Kind.TERM, 0, 1, OwnDetail())
    assert edits.empty_detail(OwnKind("亮点"), "字") == OwnDetail()


def test_a_mark_goes_through_a_message() -> None:
    mark = Annotation("a", OwnKind("亮点"), 1, 3, OwnDetail(), Status.ACCEPTED, note="上头条")
    message = protocol.annotation_to_json(mark, "三亮点在")
    assert message["kind"] == "own:亮点"
    again = protocol.annotation_from_json(message)
    assert again == mark
    assert again.kind is mark.kind


@pytest.mark.parametrize(
    "name", ["亮", "一二三四五六七", "", "亮 点", "亮\n点", "亮-点", "人物", "原文", "自定标注", "全部", "政策依据"]
)
def test_names_that_are_refused(name: str) -> None:
    assert name_objection(name, [OwnKindDefinition("政策依据", "政", "sky")]).endswith("。")


@pytest.mark.parametrize("name", ["亮点", "政策依据", "A类问题", "figure"])
def test_names_that_are_taken(name: str) -> None:
    assert name_objection(name, [OwnKindDefinition("问题", "问", "sky")]) == ""


def test_a_glyph_is_one_sign() -> None:
    assert [bool(glyph_objection(glyph)) for glyph in ("亮", "★", "", " ", "亮点", "\t")] == [
        False, False, True, True, True, True,
    ]  # fmt: skip


def test_what_settings_cannot_mean_is_left_out() -> None:
    good = asdict(BRIGHT)
    assert sensible_definitions([good]) == (BRIGHT,)
    bad = [
        None,
        3,
        {},
        good | {"name": 3},
        good | {"name": "人物"},
        good | {"glyph": "亮点"},
        good | {"colour": "pink"},
    ]
    assert sensible_definitions([*bad, good, good]) == (BRIGHT,)
    assert sensible_definitions({"name": "亮点"}) == ()
    many = [good | {"name": f"类别{number}"} for number in range(20)]
    assert len(sensible_definitions(many)) == MOST_OWN_KINDS


@pytest.mark.parametrize("which", ["light", "dark", "contrast"])
def test_no_two_colours_to_choose_from_look_alike(which: str) -> None:
    shades = [getattr(colour, which) for colour in OWN_COLOURS.values()]
    assert len(shades) == 8
    for one, other in combinations(shades, 2):
        assert difference(one.tint, other.tint) >= 0.045
        assert difference(one.line, other.line) >= 0.055


def test_renaming_keeps_all_but_the_kind() -> None:
    bright, seen = OwnKind("亮点"), OwnKind("看点")
    mark = Annotation("a", bright, 1, 3, OwnDetail(), Status.ACCEPTED, note="上头条")
    article = edits.add(council.annotated(), mark)
    renamed = edits.rename_kind(article, bright, seen)
    assert renamed.by_id["a"].kind is seen
    assert renamed.by_id["a"].note == "上头条"
    assert [a for a in renamed.annotations if a.id != "a"] == [a for a in article.annotations if a.id != "a"]


def test_an_analysis_finds_under_a_mark_of_an_own_kind_what_it_would_find_without() -> None:
    finding = council.findings()[0]
    mark = Annotation("a", OwnKind("亮点"), finding.start, finding.end, OwnDetail(), Status.ACCEPTED)
    article = edits.add(council.annotated().with_annotations(()), mark)
    assert {a.id for a in edits.merge_analysis(article, council.findings()).annotations} >= {"a", finding.id}
