"""Quality on the project's own hand-annotated articles of every kind of paper: floors that only rise.

Where articles joined that no rule had been mended by, a floor began anew at what was measured with them.
"""

from collections.abc import Callable

import pytest

from jzassist.model.annotation import Annotation, Kind
from tests.analysis.gold import (
    OWN,
    Case,
    Gold,
    cases,
    date_is_right,
    f1,
    headlines,
    key_figures,
    name_is_full,
    scare_quotes_taken,
    share,
    speaker_is_right,
    summaries,
    value_is_right,
    warned_of,
)
from tests.analysis.label_quality import likeness_of_labels, share_of_bad_labels


@pytest.fixture(scope="module")
def own() -> list[Case]:
    return list(cases(OWN).values())


def test_there_are_many(own: list[Case]) -> None:
    assert len(own) >= 70


@pytest.mark.parametrize(
    ("kind", "mode", "floor"),
    [
        (Kind.FIGURE, "", 0.98),
        (Kind.DATE, "", 0.969),
        (Kind.QUOTE, "direct", 0.985),
        (Kind.QUOTE, "indirect", 0.97),
        (Kind.PERSON, "", 0.98),
        (Kind.ORGANISATION, "", 0.94),
        (Kind.PLACE, "", 0.85),
    ],
)
def test_what_is_found(own: list[Case], kind: Kind, mode: str, floor: float) -> None:
    assert f1(own, kind, mode) >= floor


@pytest.mark.parametrize(
    ("kind", "right", "mode", "floor"),
    [
        (Kind.FIGURE, value_is_right, "", 0.99),
        (Kind.DATE, date_is_right, "", 0.89),
        (Kind.PERSON, name_is_full, "", 0.985),
        (Kind.QUOTE, speaker_is_right, "direct", 0.945),
        (Kind.QUOTE, speaker_is_right, "indirect", 0.96),
    ],
)
def test_what_is_told_of_it(
    own: list[Case], kind: Kind, right: Callable[[Gold, Annotation], bool], mode: str, floor: float
) -> None:
    assert share(own, kind, right, mode) >= floor


def test_headlines_and_summaries(own: list[Case]) -> None:
    assert headlines(own) >= 0.96
    assert summaries(own) >= 0.95


def test_no_scare_quote_is_taken_for_speech(own: list[Case]) -> None:
    assert scare_quotes_taken(own) <= 0.01


def test_key_figures(own: list[Case]) -> None:
    recall, precision = key_figures(own)
    assert recall >= 0.675
    assert precision >= 0.64


def test_labels_are_what_an_editor_would_write(own: list[Case]) -> None:
    assert likeness_of_labels(own) >= 0.96
    assert share_of_bad_labels(own) <= 0.02


def test_nothing_is_asked_without_reason(own: list[Case]) -> None:
    for case in own:
        assert warned_of(case) <= set(case.gold.get("warnings", ()))
