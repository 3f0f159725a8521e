"""The summary: whole sentences, in order, as many as asked for, following the editor's decisions."""

from dataclasses import replace

import pytest

from jzassist.analysis.annotate import annotate
from jzassist.analysis.summary import summarize
from jzassist.model.annotated_article import AnnotatedArticle, decide, set_summary_length
from jzassist.model.annotation import FigureDetail, Status
from tests.analysis.news import article_of

NEWS = article_of(
    "11月2日，滨河县农产品冷链物流园正式投用，总投资3.2亿元，年周转能力达到18万吨。",
    "秋高气爽，园区里一派忙碌。工人们来来往往，笑语不断，人人脸上都是喜悦。",
    "园区负责人祁大勇说：“有了冷库，果子不愁卖。价钱也稳了。”他说，园区已签约商户126家。",
    "据介绍，滨河县水果产量连续五年居全市第一，去年总产量突破90万吨，同比增长7.5%。",
    "滨河县农产品冷链物流园11月2日投用，总投资3.2亿元。",
    headline="滨河县冷链物流园投用",
)


def annotated(length: int = 3) -> AnnotatedArticle:
    return set_summary_length(AnnotatedArticle(NEWS, annotate(NEWS)), length)


def words_of(state: AnnotatedArticle) -> list[str]:
    return [NEWS.text[s.start : s.end] for s in summarize(state).sentences]


@pytest.mark.parametrize("length", [1, 2, 3, 5])
def test_as_many_sentences_as_asked_for_in_source_order(length: int) -> None:
    sentences = summarize(annotated(length)).sentences
    assert len(sentences) == length
    assert list(sentences) == sorted(sentences, key=lambda s: s.start)


def test_no_more_sentences_than_there_are() -> None:
    assert 0 < len(summarize(annotated(99)).sentences) < 10


def test_the_lead_and_the_results_come_first_the_scenery_not_at_all() -> None:
    words = words_of(annotated(2))
    assert words[0].startswith("11月2日，滨河县")
    assert words[1].startswith("据介绍，滨河县水果产量")
    assert not any("笑语" in sentence for sentence in words_of(annotated(3)))


def test_no_sentence_is_cut_at_a_quotation_mark() -> None:
    for sentence in words_of(annotated(9)):
        assert sentence.count("“") == sentence.count("”")
        assert sentence.rstrip("”")[-1] in "。！？…"


def test_no_two_sentences_say_the_same() -> None:
    told = [s for s in words_of(annotated(9)) if "冷链物流园" in s and "3.2亿元" in s]
    assert len(told) == 1


@pytest.mark.parametrize(("accepted", "rejected"), [("东", "西"), ("西", "东")])
def test_the_summary_follows_the_editors_decisions(accepted: str, rejected: str) -> None:
    lines = {
        side: f"{side}片区去年建成标准厂房若干处，完成投资{n}亿元，吸引了许多客商。"
        for side, n in (("东", 42), ("西", 57))
    }
    article = article_of("园区建设稳步推进，各项工程进展顺利，干部群众很满意。", *lines.values())
    state = set_summary_length(AnnotatedArticle(article, annotate(article)), 1)
    for a in state.annotations:
        if isinstance(a.detail, FigureDetail):
            side = article.text_of(article.paragraphs[article.paragraph_index(a.start)])[0]
            state = decide(state, a.id, {accepted: Status.ACCEPTED, rejected: Status.REJECTED}[side])
    chosen = summarize(state).sentences[0]
    assert article.text[chosen.start : chosen.end] == lines[accepted]


def test_keywords_are_words_of_the_article() -> None:
    keywords = summarize(annotated()).keywords
    assert 3 <= len(keywords) <= 8
    assert all(word in NEWS.text for word in keywords)
    assert "物流" in "".join(keywords)


def test_an_article_without_sentences_has_no_summary() -> None:
    empty = article_of("标题一样的一行")
    assert summarize(replace(annotated(), article=empty, annotations=())).sentences == ()
