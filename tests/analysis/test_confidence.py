"""How sure findings are."""

from itertools import pairwise

import pytest

from jzassist.analysis.annotate import annotate
from jzassist.model.annotation import Kind
from tests.analysis.gold import OWN, cases
from tests.analysis.measure_confidence import Judged, bands, judged
from tests.analysis.news import article_of


def confidences(kind: Kind, *paragraphs: str) -> list[float]:
    return [found.confidence for found in annotate(article_of(*paragraphs)) if found.kind is kind]


def test_speech_with_a_speaker_is_surer_than_speech_of_nobody() -> None:
    (spoken,) = confidences(Kind.QUOTE, "县水利局局长高立新说：“今年要再修二十里渠。”")
    (nobodys,) = confidences(Kind.QUOTE, "“今年要再修二十里渠，大家都盼着呢！”")
    assert nobodys < spoken < 1


def test_a_name_by_its_office_is_surer_than_one_by_its_characters() -> None:
    by_office = confidences(Kind.PERSON, "县水利局局长高立新来到现场。")
    by_characters = confidences(Kind.PERSON, "王建国摔了一跤。王建国笑了笑。王建国又爬起来。")
    assert by_characters
    assert max(by_characters) < min(by_office)


@pytest.fixture(scope="module")
def own() -> list[Judged]:
    return list(judged(cases(OWN).values()))


def test_what_is_said_to_be_sure_is_right_as_often(own: list[Judged]) -> None:
    """Each kind in every tenth of confidence that has twenty findings, within seven hundredths.

    What differs: ``python -m tests.analysis.measure_confidence`` says which rule's share in resources/rules.txt is due.
    """
    for kind in {finding.kind for finding in own}:
        for tenth, band in bands(finding for finding in own if finding.kind == kind).items():
            assert band.count < 20 or abs(band.said - band.right) <= 0.07, (kind, tenth, band)


def test_the_surer_the_righter(own: list[Judged]) -> None:
    shares = [band.right for band in bands(own).values() if band.count >= 20]
    assert len(shares) >= 3
    assert all(less <= more for less, more in pairwise(shares))
