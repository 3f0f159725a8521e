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


@pytest.mark.parametrize(
    "line",
    [
        "清晨，云溪镇的茶园里雾气还没有散，采茶的人们已经三三两两地上了山。",
        "霜降刚过，山坡上的柿子红了一片，老乔家的院子早早就热闹起来了。",
        "市直有关部门负责人、各乡镇主要负责人和企业代表共120人参加会议，会议由副县长主持。",
        "本公司及董事会全体成员保证公告内容不存在任何虚假记载、误导性陈述或者重大遗漏。",
    ],
)
def test_scenes_and_boilerplate_are_passed_over(line: str) -> None:
    article = article_of(
        line,
        "云溪镇今年新建生态茶园3200亩，夏秋茶下树率达到85%，茶农户均增收6400元。",
        "镇里引进两家加工企业，茶叶当天采、当天制，出口到12个国家。",
        "明年起，镇里将建一座茶叶交易市场，预计带动就业900人。",
    )
    chosen = summarize(set_summary_length(AnnotatedArticle(article, annotate(article)), 2)).sentences
    assert len(chosen) == 2
    assert all(not article.text.startswith(line[:6], sentence.start) for sentence in chosen)


def test_a_day_and_its_morning_open_news_and_no_scene() -> None:
    article = article_of(
        "11月20日清晨6时，首班地铁从云溪站开出，全市地铁里程达到180公里。",
        "沿线设站18座，其中换乘站4座，全程票价7元，老人和学生半价。",
        "运营方介绍，高峰时每4分钟发一班车，末班车为夜里11时。",
    )
    chosen = summarize(set_summary_length(AnnotatedArticle(article, annotate(article)), 1)).sentences
    assert article.text.startswith("11月20日", chosen[0].start)


def test_an_article_without_sentences_has_no_summary() -> None:
    empty = article_of("标题一样的一行")
    assert summarize(replace(annotated(), article=empty, annotations=())).sentences == ()
