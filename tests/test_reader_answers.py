"""A reader's answer is believed only where it is one that a reader may give."""

from typing import Any

import pytest

from jzassist import protocol
from jzassist.model.article import Article, Paragraph, ParagraphRole, Source, TextWarning
from jzassist.reader_answers import MOST_PARAGRAPHS, checked_article, checked_error

ARTICLE = Article(
    "老楼装上新电梯\n四千户居民乘上了电梯。",
    (Paragraph(0, 7, ParagraphRole.HEADLINE), Paragraph(8, 19, ParagraphRole.LEAD)),
    Source("/稿.txt", "txt", "utf-8", "0" * 64),
    (TextWarning(0, 0, "open-revisions", "文件里有未接受的修订。"),),
)


def answer() -> dict[str, Any]:
    return protocol.article_to_json(ARTICLE)


def test_an_honest_answer_is_the_article() -> None:
    assert checked_article(answer()) == ARTICLE


@pytest.mark.parametrize(
    ("part", "lie"),
    [
        ("text", 5),
        ("text", ""),
        ("text", ["老", "楼"]),
        ("text", "文" * (protocol.LONGEST_TEXT + 1)),
        ("paragraphs", []),
        ("paragraphs", None),
        ("paragraphs", [{"start": 0, "end": 7, "role": "headline"}]),
        ("paragraphs", [{"start": 0, "end": 99, "role": "headline"}]),
        ("paragraphs", [{"start": 0, "end": 19, "role": "king"}]),
        ("paragraphs", [{"start": -1, "end": 19, "role": "body"}]),
        ("paragraphs", [{"start": False, "end": 19.0, "role": "body"}]),
        ("paragraphs", [{"start": 0, "end": "19", "role": "body"}]),
        ("paragraphs", [{"start": 0, "end": 5, "role": "body"}, {"start": 4, "end": 19, "role": "body"}]),
        ("paragraphs", [{"start": 0, "end": 7, "role": "body"}] * (MOST_PARAGRAPHS + 1)),
        ("source", {"path": 1, "format": "txt", "encoding": None, "sha256": "0" * 64}),
        ("source", {"path": "/稿", "format": "t\nxt", "encoding": None, "sha256": "0" * 64}),
        ("source", {"path": "/稿", "format": "txt", "encoding": 8, "sha256": "0" * 64}),
        ("source", {"path": "/稿", "format": "txt", "encoding": None, "sha256": "0"}),
        ("source", {"path": "/稿"}),
        ("warnings", [{"start": 0, "end": 99, "code": "a", "message": "话"}]),
        ("warnings", [{"start": 3, "end": 1, "code": "a", "message": "话"}]),
        ("warnings", [{"start": 0, "end": 1, "code": "a", "message": "两\n行"}]),
        ("warnings", [{"start": 0, "end": 1, "code": "a", "message": "长" * 1000}]),
        ("warnings", [{"start": 0, "end": 1, "code": "a"}]),
        ("warnings", [{"start": 0, "end": 1, "code": "a", "message": "话"}] * 1001),
    ],
)
def test_a_lie_is_not_believed(part: str, lie: object) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        checked_article({**answer(), part: lie})


def test_a_part_that_is_missing_is_missed() -> None:
    for part in answer():
        with pytest.raises(KeyError):
            checked_article({name: value for name, value in answer().items() if name != part})


def test_a_refusal_is_one_line_and_its_details_have_an_end() -> None:
    checked = checked_error({"message": "“稿.txt”是空文件。", "path": "/别处", "details": "x" * 1_000_000})
    assert checked["message"] == "“稿.txt”是空文件。"
    assert checked["path"] == ""
    assert len(checked["details"]) == 20_000
    for message in (5, "", "两\n行", "长" * 1000, None):
        with pytest.raises((TypeError, ValueError)):
            checked_error({"message": message, "details": ""})
