"""The analysis is linear in the text: twice the text takes about twice the time, whatever its marks."""

from time import process_time

import pytest

from jzassist.analysis.annotate import annotate
from jzassist.analysis.summary import summarize
from jzassist.model.annotated_article import AnnotatedArticle
from tests.analysis.news import article_of

#: Far from 4, which a quadratic step would give, and from what a busy machine adds to 2.
MOST = 3.2


def seconds(text: str) -> float:
    """CPU time of one analysis, the best of three; each text is cut anew."""
    best = float("inf")
    for attempt in range(3):
        article = article_of(text + "。" * (attempt + 1))
        begun = process_time()
        summarize(AnnotatedArticle(article, annotate(article)))
        best = min(best, process_time() - begun)
    return best


@pytest.mark.parametrize("unit", ["“甲", "“甲”", "”", '"甲', "「『甲", "他说，甲。", "“好。”他说。", "约3.5亿元、"])
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    seconds(unit)
    assert seconds(unit * 2000) <= MOST * seconds(unit * 1000) + 0.01
