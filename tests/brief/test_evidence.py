"""What counts as the article's own words."""

import pytest
from brief_sample import article_of

from jzassist.brief.evidence import OwnWords
from jzassist.model.article import ParagraphRole

OWN = OwnWords(
    article_of((ParagraphRole.BODY, "来客 姓王"), (ParagraphRole.BODY, "小明在家。"), (ParagraphRole.BODY, ""))
)


@pytest.mark.parametrize("words", ["来客", "来客姓王", "姓　王", "来 客\n姓王", "小明在家。"])
def test_words_of_one_paragraph_are_its_own_whatever_the_white_space(words: str) -> None:
    assert words in OWN


@pytest.mark.parametrize("words", ["王小明", "王\n小明", "王 小明", "来客姓王小明在家。", "客来"])
def test_words_made_across_two_paragraphs_are_not(words: str) -> None:
    assert words not in OWN
