"""Honest briefs pass the audit; whatever is changed in a finished one is found."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from brief_sample import LIN, WARNINGS, W, damage, mark, paragraphs_of
from lxml import etree

from jzassist.brief.audit import audit
from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_writer import write_docx
from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails, decide, set_speaker
from jzassist.model.annotation import Kind, Mode, QuoteDetail, Status
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.errors import AuditError
from jzassist.model.summary import Sentence, Summary

Change = Callable[[etree._Element], None]


def said(style: str, old: str, new: str) -> Change:
    """Replaces words in the first paragraph of a style that has them in one run."""

    def change(body: etree._Element) -> None:
        runs = (t for p in paragraphs_of(body, style) for t in p.iter(W + "t"))
        found = next(t for t in runs if old in (t.text or ""))
        found.text = found.text.replace(old, new, 1)

    return change


def swapped(style: str, first: int, second: int) -> Change:
    """Exchanges two paragraphs of a style."""

    def change(body: etree._Element) -> None:
        one, other = (paragraphs_of(body, style)[i] for i in (first, second))
        place = deepcopy(one)
        one.getparent().replace(one, place)
        other.getparent().replace(other, one)
        place.getparent().replace(place, other)

    return change


def dropped(style: str, index: int = 0) -> Change:
    """Takes a paragraph of a style away."""

    def change(body: etree._Element) -> None:
        found = paragraphs_of(body, style)[index]
        found.getparent().remove(found)

    return change


def doubled(style: str) -> Change:
    """Puts a paragraph in twice."""

    def change(body: etree._Element) -> None:
        found = paragraphs_of(body, style)[0]
        found.addnext(deepcopy(found))

    return change


def linked_elsewhere(style: str, bookmark: str, words: str | None = None) -> Change:
    """Changes where a paragraph's first link leads, and what it says."""

    def change(body: etree._Element) -> None:
        link = next(paragraphs_of(body, style)[0].iter(W + "hyperlink"))
        link.set(W + "anchor", bookmark)
        if words:
            next(link.iter(W + "t")).text = words

    return change


def bookmark_moved(body: etree._Element) -> None:
    next(body.iter(W + "bookmarkStart")).set(W + "name", "p9")


def link_lost(body: etree._Element) -> None:
    link = next(paragraphs_of(body, "JZQuote")[0].iter(W + "hyperlink"))
    link.getparent().remove(link)


def table_doubled(body: etree._Element) -> None:
    table = next(body.iter(W + "tbl"))
    table.addnext(deepcopy(table))


def part_lost(name: str) -> Change:
    """Takes a part away with its heading."""

    def change(body: etree._Element) -> None:
        heading = next(p for p in paragraphs_of(body, "Heading1") if name in "".join(p.itertext()))
        while (following := heading.getnext()) not in (*paragraphs_of(body, "Heading1"), body[-1]):
            body.remove(following)
        body.remove(heading)

    return change


def rows_of(body: etree._Element) -> list[etree._Element]:
    return list(body.iter(W + "tr"))[1:]


def row_lost(body: etree._Element) -> None:
    row = rows_of(body)[0]
    row.getparent().remove(row)


def row_doubled(body: etree._Element) -> None:
    row = rows_of(body)[0]
    row.addnext(deepcopy(row))


def rows_exchanged(body: etree._Element) -> None:
    first, second, *_ = rows_of(body)
    second.addnext(first)


def cell_lost(body: etree._Element) -> None:
    row = rows_of(body)[0]
    row.remove(row[-1])


def first_speech(body: etree._Element) -> list[etree._Element]:
    """A speech of two pieces and its speaker."""
    return [*paragraphs_of(body, "JZQuote")[:2], paragraphs_of(body, "JZSpeaker")[0]]


def speech_lost(body: etree._Element) -> None:
    for paragraph in first_speech(body):
        body.remove(paragraph)


def speech_doubled(body: etree._Element) -> None:
    speech = first_speech(body)
    for paragraph in reversed(speech):
        speech[-1].addnext(deepcopy(paragraph))


def speech_moved(body: etree._Element) -> None:
    last = paragraphs_of(body, "JZSpeaker")[1]
    for paragraph in reversed(first_speech(body)):
        last.addnext(paragraph)


DAMAGE: dict[str, tuple[Change, str]] = {
    "a digit of a figure": (said("JZFigure", "26", "28"), "关键数据第 1 行的数据"),
    "a figure's unit": (said("JZFigure", "万", "亿"), "关键数据第 6 行的数据"),
    "a figure's meaning": (said("JZFigureLabel", "新开通", "已停运"), "关键数据第 1 行的说明"),
    "meanings exchanged": (swapped("JZFigureLabel", 0, 1), "关键数据第 1 行的说明"),
    "a figure's source": (linked_elsewhere("JZFigureSource", "p4", "¶4"), "关键数据第 1 行.*段落"),
    "a table twice": (table_doubled, "多出一张表"),
    "a digit of a point": (said("JZPoint", "118", "113"), "要点第 1 条.*不在第 3 段"),
    "a point without its end": (said("JZPoint", "，通达率居全市第二。", ""), "要点第 1 条.*完整的一句"),
    "a point without its beginning": (said("JZPoint", "云溪县交通运输局10月8日通报，", ""), "要点第 1 条.*完整的一句"),
    "a point without its final mark": (said("JZPoint", "三次车。", "三次车"), "要点第 2 条.*完整的一句"),
    "a point's source": (linked_elsewhere("JZPoint", "p4", "¶4"), "要点第 1 条.*第 4 段"),
    "a point's link": (linked_elsewhere("JZPoint", "p4"), "要点第 1 条.*链接"),
    "a link into the void": (linked_elsewhere("JZPoint", "p99", "¶99"), "要点第 1 条.*不是原文里的段落"),
    "a point lost": (dropped("JZPoint"), "要点少了“云溪县"),
    "the last point lost": (dropped("JZPoint", -1), "要点少了“林望川介绍"),
    "a point twice": (doubled("JZPoint"), "要点第 2 条.*重复"),
    "points exchanged": (swapped("JZPoint", 0, 2), "要点第 1 条.*应在的位置"),
    "all points lost": (part_lost("要点"), "要点少了“云溪县"),
    "a row lost": (row_lost, "关键数据少了“26条”"),
    "a row twice": (row_doubled, "关键数据第 2 行.*重复"),
    "rows exchanged": (rows_exchanged, "关键数据第 1 行.*应在的位置"),
    "a cell lost": (cell_lost, "关键数据第 1 行.*一格"),
    "all figures lost": (part_lost("关键数据"), "关键数据少了“26条”"),
    "a quotation twice": (speech_doubled, "重要引语第 3 句.*重复"),
    "a quotation lost": (speech_lost, "重要引语少了“群众"),
    "quotations in another order": (speech_moved, "重要引语第 1 句.*应在的位置"),
    "pieces of a speech exchanged": (swapped("JZQuote", 0, 1), "重要引语第 1 句.*应在的位置"),
    "all quotations lost": (part_lost("重要引语"), "重要引语少了“群众"),
    "a character of a quotation": (said("JZQuote", "头等事", "头等亊"), "重要引语第 1 条.*与原文不符"),
    "a dropped 不": (said("JZQuote", "不让", "让"), "重要引语第 1 条.*与原文不符"),
    "an inner quotation mark": (said("JZQuote", "‘赶早’", "“赶早”"), "重要引语第 2 条.*与原文不符"),
    "lost quotation marks": (said("JZQuote", "“", ""), "重要引语第 1 条.*缺少引号"),
    "reported speech as spoken": (said("JZQuote", "（转述）", ""), "重要引语第 1 条.*缺少引号"),
    "spoken words as reported": (said("JZQuote", "头等事。”", "头等事。”（转述）"), "重要引语第 1 条"),
    "a whole quotation as cut": (said("JZQuote", "头等事。”", "头等事。”（节选）"), "重要引语第 1 条.*性质"),
    "a quotation's source": (linked_elsewhere("JZQuote", "p5", "¶5"), "重要引语第 1 条.*出处有误"),
    "a quotation without source": (link_lost, "重要引语第 1 条没有出处"),
    "exchanged speakers": (swapped("JZSpeaker", 0, 1), "重要引语第 1 条.*说话人"),
    "a character of a name": (said("JZSpeaker", "林望川", "林望山"), "重要引语第 1 条.*说话人"),
    "a character of a role": (said("JZSpeaker", "局长", "局员"), "重要引语第 1 条.*说话人"),
    "a lost speaker": (dropped("JZSpeaker"), "重要引语第 1 条.*说话人"),
    "the last speaker lost": (dropped("JZSpeaker", -1), "重要引语第 3 条没有说话人"),
    "a speaker without words": (doubled("JZSpeaker"), "重要引语第 2 条只有说话人"),
    "a person's name": (said("JZPerson", "周桂兰", "周桂花"), "人物第 2 条"),
    "a person's role": (said("JZPerson", "局长", "县长"), "人物第 1 条.*职务"),
    "a number of mentions": (said("JZPerson", "2 次", "3 次"), "人物第 1 条.*次数"),
    "a person's source": (linked_elsewhere("JZPerson", "p5", "¶5"), "人物第 1 条.*出处"),
    "a person twice": (doubled("JZPerson"), "人物第 2 条.*重复"),
    "a person lost": (dropped("JZPerson"), "人物少了“林望川”"),
    "people exchanged": (swapped("JZPerson", 0, 1), "人物第 1 条.*应在的位置"),
    "all people lost": (part_lost("人物"), "人物少了“林望川”"),
    "a warning twice": (doubled("JZCheck"), "待核第 2 条.*重复"),
    "a warning's source": (linked_elsewhere("JZCheck", "p5", "¶5"), "待核第 1 条"),
    "all warnings lost": (part_lost("待核"), "待核少了“第3段"),
    "a digit of a warning": (said("JZCheck", "118", "116"), "待核第 1 条"),
    "a lost character of the article": (said("JZAnnex", "票价不涨", "票价涨"), "原文第 6 段.*“不涨"),
    "a lost last character": (said("JZAnnex", " 摄", " "), "原文第 7 段"),
    "a character too many": (said("JZAnnex", " 摄", " 摄影"), "原文第 7 段.*段末"),
    "a paragraph's number": (said("JZAnnex", "3", "8"), "原文第 3 段"),
    "a lost paragraph": (dropped("JZAnnex", 2), "原文第 3 段"),
    "the last paragraph lost": (dropped("JZAnnex", -1), "应有 7 段，却有 6 段"),
    "exchanged paragraphs": (swapped("JZAnnex", 3, 4), "原文第 4 段"),
    "a bookmark": (bookmark_moved, "原文第 1 段的书签"),
    "the title": (said("JZTitle", "公交", "火车"), "标题"),
    "the subtitle": (said("JZSubtitle", "三年", "二年"), "标题"),
    "the newspaper": (said("JZMeta", "云溪", "云谷"), "稿件信息"),
    "unreviewed hidden": (said("JZMeta", "未经人工核定", ""), "稿件信息"),
    "a part's name": (said("Heading1", "重要引语", "重要批示"), "小标题"),
    "a part twice": (doubled("Heading1"), "小标题"),
    "a line too many": (doubled("JZMeta"), "稿件信息"),
}


def test_an_honest_brief_passes(
    finished: Path, sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions
) -> None:
    audit(finished, sample, summary, unseen, WARNINGS)
    audit(finished.read_bytes(), sample, summary, unseen, WARNINGS)


@pytest.mark.parametrize("what", DAMAGE)
def test_damage_is_found(
    finished: Path, sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions, what: str
) -> None:
    change, message = DAMAGE[what]
    damage(finished, change)
    with pytest.raises(AuditError, match=message) as refused:
        audit(finished, sample, summary, unseen, WARNINGS)
    assert str(refused.value).startswith("简报核对未通过，没有导出：")
    assert str(refused.value).count("。") >= 1


def test_words_in_another_part_are_found(
    finished: Path, sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions
) -> None:
    def move(body: etree._Element) -> None:
        paragraphs_of(body, "JZPoint")[0].addprevious(paragraphs_of(body, "JZPerson")[0])

    damage(finished, move)
    with pytest.raises(AuditError, match="要点多出一段“林望川"):
        audit(finished, sample, summary, unseen, WARNINGS)


def test_a_file_that_is_no_brief_is_refused(tmp_path: Path, sample: AnnotatedArticle, unseen: BriefOptions) -> None:
    (tmp_path / "torn.docx").write_bytes(b"PK\x03\x04torn")
    with pytest.raises(AuditError, match="读不回来"):
        audit(tmp_path / "torn.docx", sample, Summary(), unseen, WARNINGS)


def written(path: Path, annotated: AnnotatedArticle, options: BriefOptions, summary: Summary | None = None) -> Path:
    write_docx(compose_brief(annotated, summary or Summary(), options, WARNINGS), path)
    return path


def test_honest_briefs_of_every_kind_pass(
    tmp_path: Path, reviewed: AnnotatedArticle, sample: AnnotatedArticle, summary: Summary, seen: BriefOptions
) -> None:
    cut = mark("以前进城要走两个钟头", QuoteDetail(Mode.DIRECT, speaker=LIN), Kind.QUOTE).decided(Status.ACCEPTED)
    over_paragraphs = mark("三次车。\n林望川", QuoteDetail(Mode.INDIRECT), Kind.QUOTE).decided(Status.ACCEPTED)
    quote = next(a for a in reviewed.annotations if a.kind is Kind.QUOTE)
    briefs = [
        (reviewed, seen),
        (sample, seen),
        (sample, replace(seen, include_pending=True)),
        (reviewed, replace(seen, parts=(Part.ANNEX, Part.PEOPLE, Part.QUOTES, Part.FIGURES))),
        (reviewed, replace(seen, parts=(Part.POINTS, Part.PEOPLE, Part.FIGURES, Part.QUOTES))),
        (reviewed, replace(seen, parts=())),
        (reviewed.with_annotations([*reviewed.annotations, cut, over_paragraphs]), seen),
        (set_speaker(reviewed, quote.id, None), seen),
        (set_speaker(reviewed, quote.id, replace(LIN, role="党组书记 局长", name="John O’Hara")), seen),
        (replace(reviewed, details=ArticleDetails(headline="公交开进大山", date="2025年秋")), seen),
        (reviewed, replace(seen, desk="", editor="")),
    ]
    for number, (annotated, options) in enumerate(briefs):
        audit(written(tmp_path / f"{number}.docx", annotated, options, summary), annotated, summary, options, WARNINGS)


def test_an_accepted_item_that_is_missing_is_noticed(
    tmp_path: Path, reviewed: AnnotatedArticle, seen: BriefOptions
) -> None:
    for kind, message in ((Kind.FIGURE, "关键数据少了"), (Kind.QUOTE, "重要引语少了"), (Kind.PERSON, "人物少了")):
        missing = [a for a in reviewed.annotations if a.kind is kind][-1]
        path = written(tmp_path / f"{kind}.docx", decide(reviewed, missing.id, Status.PENDING), seen)
        with pytest.raises(AuditError, match=message):
            audit(path, reviewed, Summary(), seen, WARNINGS)


def test_what_was_rejected_afterwards_is_noticed(
    tmp_path: Path, reviewed: AnnotatedArticle, seen: BriefOptions
) -> None:
    path = written(tmp_path / "b.docx", reviewed, seen)
    for kind, message in ((Kind.FIGURE, "关键数据第 1 行"), (Kind.QUOTE, "重要引语第 1 条")):
        item = next(a for a in reviewed.annotations if a.kind is kind)
        with pytest.raises(AuditError, match=message):
            audit(path, decide(reviewed, item.id, Status.REJECTED), Summary(), seen, WARNINGS)


def test_a_summary_of_half_a_sentence_is_refused(
    tmp_path: Path, sample: AnnotatedArticle, unseen: BriefOptions
) -> None:
    start = sample.article.text.index("林望川介绍")
    half = Summary((Sentence(start, start + 10),))
    path = written(tmp_path / "b.docx", sample, unseen, half)
    with pytest.raises(AuditError, match="完整的一句"):
        audit(path, sample, half, unseen, WARNINGS)


def test_a_point_that_says_it_was_rewritten_is_refused(
    finished: Path, sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions
) -> None:
    damage(finished, said("JZPoint", "第二。", "前列。（编辑改写）"))
    with pytest.raises(AuditError, match="要点第 1 条"):
        audit(finished, sample, summary, unseen, WARNINGS)


def test_a_name_that_the_editor_added_must_be_marked(
    tmp_path: Path, reviewed: AnnotatedArticle, seen: BriefOptions
) -> None:
    quote = next(a for a in reviewed.annotations if a.kind is Kind.QUOTE)
    annotated = set_speaker(reviewed, quote.id, replace(LIN, role="党组书记"))
    path = written(tmp_path / "b.docx", annotated, seen)
    audit(path, annotated, Summary(), seen, WARNINGS)
    damage(path, said("JZSpeaker", "（编辑补注）", ""))
    with pytest.raises(AuditError, match="说话人"):
        audit(path, annotated, Summary(), seen, WARNINGS)
