"""How sure findings are."""

from jzassist.analysis.annotate import annotate
from jzassist.model.annotation import Kind
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
