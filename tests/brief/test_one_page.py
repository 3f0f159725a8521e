"""一页 fits its page: what goes first, what is said of it, and what the audit makes of it."""

import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from brief_sample import WARNINGS, article_of, mark

from jzassist.brief.audit import audit
from jzassist.brief.docx_reader import read_brief
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.export import export_brief
from jzassist.brief.making import make_brief, told_left_out
from jzassist.brief.page_room import line_count, room_left
from jzassist.brief.pages import pages_of
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import FigureDetail, Kind, Mode, NameDetail, QuoteDetail, Speaker
from jzassist.model.article import ParagraphRole
from jzassist.model.brief import LeftOut, Speech
from jzassist.model.brief_options import ONE_PAGE, BriefOptions, Part
from jzassist.model.errors import AuditError, WriteError
from jzassist.model.summary import Sentence, Summary

SPEAKER = Speaker("林望川", "局长", "县交通运输局")


def crowded(quotes: int, letters: int = 60) -> tuple[AnnotatedArticle, Summary]:
    """An article with many quotations, figures and people, and its summary of two sentences."""
    words = [
        f"“第{i}句话，{'路修到了家门口，' * (letters // 8)}大家来看。”{'林望川' if i % 3 else '村民'}说，投入{i}万元。"
        for i in range(1, quotes + 1)
    ]
    article = article_of((ParagraphRole.HEADLINE, "山乡通了公交车"), *((ParagraphRole.BODY, each) for each in words))
    text = article.text
    marks = []
    for number, each in enumerate(words, 1):
        quote = each[each.index("“") + 1 : each.index("”")]
        speaker = SPEAKER if number % 3 else None
        marks.append(mark(quote, QuoteDetail(Mode.DIRECT, number, "说", speaker), Kind.QUOTE, text))
        figure = FigureDetail(number * 10000, "元", label="投入", key=number <= 6)
        marks.append(mark(f"{number}万元", figure, Kind.FIGURE, text))
        if number % 3:
            marks.append(mark("林望川", NameDetail("林望川", "局长", ""), Kind.PERSON, text, after=each))
    starts = [article.paragraphs[i].start for i in (1, 2)]
    sentences = tuple(Sentence(start, text.index("。”", start) + 2) for start in starts)
    return AnnotatedArticle(article).with_annotations(marks), Summary(sentences)


@pytest.fixture
def one_page(unseen: BriefOptions) -> BriefOptions:
    return replace(unseen, template=ONE_PAGE)


def parts_left_out(left_out: tuple[LeftOut, ...]) -> dict[Part, int]:
    return {each.part: each.count for each in left_out}


def test_what_fits_stays_whole(sample: AnnotatedArticle, summary: Summary, one_page: BriefOptions) -> None:
    short = replace(one_page, parts=(Part.POINTS, Part.QUOTES, Part.ANNEX))
    brief = make_brief(sample, summary, short, WARNINGS)
    assert brief.left_out == ()
    assert told_left_out(brief) == ""
    assert brief.has_annex
    assert brief.cited == ()


def test_the_article_goes_first_then_people_then_speech_of_nobody(one_page: BriefOptions) -> None:
    annotated, summary = crowded(14)
    brief = make_brief(annotated, summary, one_page)
    gone = parts_left_out(brief.left_out)
    assert {Part.ANNEX, Part.PEOPLE, Part.QUOTES} == set(gone)
    kept = [item for section in brief.sections for item in section.items if isinstance(item, Speech)]
    assert gone[Part.QUOTES] == 14 - sum(len(speech.pieces) for speech in kept)
    assert all(speech.speaker for speech in kept)
    assert {section.part for section in brief.sections} == {Part.POINTS, Part.FIGURES, Part.QUOTES}
    assert room_left(pages_of(docx_bytes(brief))) >= 0


def test_no_more_goes_than_must(one_page: BriefOptions) -> None:
    """With the last sentence that went back in, the page is too short."""
    annotated, summary = crowded(14)
    brief = make_brief(annotated, summary, one_page)
    taken = room_left(pages_of(docx_bytes(brief)))
    quote = next(item for section in brief.sections for item in section.items if isinstance(item, Speech))
    longer = tuple(
        replace(section, items=(*section.items, quote)) if section.part is Part.QUOTES else section
        for section in brief.sections
    )
    assert taken >= 0 > room_left(pages_of(docx_bytes(replace(brief, sections=longer))))


def test_the_more_an_article_says_the_more_is_left_out_and_points_go_last(one_page: BriefOptions) -> None:
    annotated, summary = crowded(4, letters=700)
    brief = make_brief(annotated, summary, one_page)
    gone = parts_left_out(brief.left_out)
    assert gone[Part.QUOTES] >= 3
    assert next(len(section.items) for section in brief.sections if section.part is Part.POINTS) == 2


def test_the_editor_is_told_and_the_file_is_proved(one_page: BriefOptions, tmp_path: Path) -> None:
    annotated, summary = crowded(14)
    made = export_brief(annotated, summary, one_page, tmp_path / "一页.docx")
    said = re.fullmatch(r"一页放不下，略去重要引语 (\d+) 句、人物 1 人、原文", made.left_out)
    assert said
    assert made.counts["重要引语"] + int(said[1]) == 14


def test_the_audit_takes_only_what_is_told(one_page: BriefOptions) -> None:
    annotated, summary = crowded(14)
    brief = make_brief(annotated, summary, one_page)
    finished = docx_bytes(brief)
    assert audit(finished, annotated, summary, one_page, (), left_out=brief.left_out) > 5
    fewer = tuple(replace(each, count=each.count - 1) if each.part is Part.QUOTES else each for each in brief.left_out)
    for told in ((), fewer):
        with pytest.raises(AuditError):
            audit(finished, annotated, summary, one_page, (), left_out=told)


def test_the_audit_reads_how_the_sources_begin(one_page: BriefOptions) -> None:
    annotated, summary = crowded(14)
    brief = make_brief(annotated, summary, one_page)
    cited = brief.cited[0]
    assert (cited.number, cited.words) == (2, "“第1句话，路修到了……")
    changed = replace(brief, cited=(replace(cited, words="“第7句话，路修到了……"), *brief.cited[1:]))
    with pytest.raises(AuditError, match="出处一行"):
        audit(docx_bytes(changed), annotated, summary, one_page, (), left_out=brief.left_out)
    with pytest.raises(AuditError, match="出处一行"):
        audit(
            docx_bytes(replace(brief, cited=brief.cited[1:])), annotated, summary, one_page, (), left_out=brief.left_out
        )


def test_sources_lead_to_how_their_paragraphs_begin(one_page: BriefOptions) -> None:
    annotated, summary = crowded(14)
    read = read_brief(docx_bytes(make_brief(annotated, summary, one_page)))
    marks = {mark for paragraph in read.paragraphs for mark in paragraph.bookmarks}
    links = {link for paragraph in read.paragraphs for link, _ in paragraph.links}
    assert links
    assert links <= marks


def test_a_title_longer_than_a_page_is_refused(one_page: BriefOptions) -> None:
    article = article_of((ParagraphRole.HEADLINE, "长" * 3000), (ParagraphRole.BODY, "完。"))
    with pytest.raises(WriteError, match="一页放不下"):
        make_brief(AnnotatedArticle(article), Summary(), one_page)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("字" * 10, 1),
        ("字" * 11, 2),
        ("字" * 10 + "。", 2),  # the mark takes the character before it along
        ("字" * 9 + "“字", 2),
        ("字" * 8 + "2025年", 2),
        ("字" * 9 + "\t¶12", 2),
        ("字" * 5 + "\u2028字", 2),
        ("a" * 40, 3),
    ],
)
def test_lines_are_counted_as_they_break(words: str, lines: int) -> None:
    assert line_count([(words, 10.0)], 100.0) == lines


@pytest.mark.skipif(
    not os.environ.get("JZASSIST_ONE_PAGE") or not shutil.which("soffice"),
    reason="JZASSIST_ONE_PAGE=1 counts the pages with LibreOffice",
)
def test_a_word_processor_finds_one_page(one_page: BriefOptions, tmp_path: Path) -> None:
    for quotes in range(2, 40, 3):
        annotated, summary = crowded(quotes, letters=24 + 7 * quotes)
        export_brief(annotated, summary, one_page, tmp_path / f"{quotes}.docx")
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    made = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*made, *map(str, tmp_path.glob("*.docx"))], check=True, capture_output=True, timeout=300)
    counts = {}
    for pdf in tmp_path.glob("*.pdf"):
        counts[pdf.stem] = len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))
    assert len(counts) == 13
    assert set(counts.values()) == {1}
