"""What a preview shows is what the finished file says, in its order and looks."""

import json
from dataclasses import replace

from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_reader import ReadParagraph, read_brief
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.pages import pages_of
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.brief_options import ALL_PARTS, BriefOptions
from jzassist.model.pages import Block, Table, beginning_of
from jzassist.model.summary import Summary
from jzassist.page_messages import pages_from_json, pages_to_json


def test_it_has_the_file_s_words_paragraph_by_paragraph(
    reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions
) -> None:
    finished = docx_bytes(compose_brief(reviewed, summary, replace(seen, parts=ALL_PARTS, issue="第12期")))
    shown = pages_of(finished).blocks
    said = [(block.style, block.words) for block in shown if isinstance(block, Block)]
    read = read_brief(finished)
    there = [
        (p.style, p.words.removesuffix(" " * (len(p.links) - 1)) + " ".join(words for _, words in p.links))
        for p in read.blocks
        if isinstance(p, ReadParagraph)
    ]
    assert [style for style, _ in said] == [style for style, _ in there]
    assert [words.replace(" ", "") for _, words in said] == [words.replace(" ", "") for _, words in there]
    (table,) = [block for block in shown if isinstance(block, Table)]
    assert len(table.rows) == len(read.tables[0])


def test_it_has_the_template_s_page_and_styles(
    reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions
) -> None:
    pages = pages_of(docx_bytes(compose_brief(reviewed, summary, replace(seen, desk="清河报要闻部"))))
    assert (round(pages.width), round(pages.height)) == (595, 842)
    assert pages.above_first == "清河报要闻部\t简报　2026年11月23日"
    assert pages.below == "第 {page} 页　共 {pages} 页"
    assert pages.style("JZPoint").numbered
    assert pages.style("Heading1").keeps_next
    assert pages.style("JZQuote").font == "KaiTi"
    assert pages.style("JZSource").size == 8.5
    assert pages.style("JZLabel").size == 0, "a character style says only what differs"


def test_marks_are_shaded(reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions) -> None:
    def shades(options: BriefOptions) -> set[object]:
        blocks = pages_of(docx_bytes(compose_brief(reviewed, summary, options))).blocks
        runs = (run for block in blocks if isinstance(block, Block) and block.style == "JZAnnex" for run in block.runs)
        return {run.own["fill"] for run in runs if "fill" in run.own}

    assert len(shades(seen)) > 3
    assert not shades(replace(seen, annex_marks=False))


def test_of_a_long_brief_the_beginning(reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions) -> None:
    pages = pages_of(docx_bytes(compose_brief(reviewed, summary, seen)))
    words = sum(len(block.words) for block in pages.blocks if isinstance(block, Block))
    cut = beginning_of(pages, 200)
    assert cut.blocks == pages.blocks[: len(cut.blocks)]
    assert 0 < cut.left_out < words
    assert beginning_of(pages, 100_000) == pages


def test_they_are_the_same_after_a_message(reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions) -> None:
    pages = pages_of(docx_bytes(compose_brief(reviewed, summary, replace(seen, parts=ALL_PARTS))))
    assert pages_from_json(json.loads(json.dumps(pages_to_json(pages)))) == pages
