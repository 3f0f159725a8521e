from typing import Any

import pytest

from jzassist.model.article import ParagraphRole
from jzassist.model.page import ListedArticle, Page, PageBlock, PageLine
from jzassist.pdf_messages import checked_list, checked_page, page_to_json

PNG = b"\x89PNG\r\n\x1a\n..."
PAGE = Page(1, 2, 600, 800, 0, (PageBlock(1, 1, ParagraphRole.HEADLINE, (PageLine("标题", 1.5, 2, 3, 4),)),))


def test_a_page_comes_as_it_went() -> None:
    assert checked_page(page_to_json(PAGE, PNG)) == (PAGE, PNG)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("number", 3),
        ("count", "2"),
        ("width", float("nan")),
        ("height", 1e9),
        ("picture", "AAAA"),
        ("blocks", [[1, 1, "boss", [["x", 0, 0, 1, 1]]]]),
        ("blocks", [[1, 1, "", []]]),
        ("blocks", [[1, 1, "", [["x", 0, 0, 1, float("inf")]]]]),
        ("blocks", [[1, 1, "", [["x", 0, 0, 1, 1]]]] * 2),
    ],
)
def test_senseless_pages_are_refused(key: str, value: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        checked_page({**page_to_json(PAGE, PNG), key: value})


def test_lists_are_checked() -> None:
    listed = {"number": 1, "page": 1, "place": 1, "title": "标题", "characters": 9}
    assert list(checked_list({"articles": [listed]})) == [ListedArticle(1, 1, 1, "标题", 9)]
    for wrong in ({**listed, "page": -1}, {**listed, "title": 3}, {**listed, "more": 1}):
        with pytest.raises((TypeError, ValueError)):
            list(checked_list({"articles": [wrong]}))
