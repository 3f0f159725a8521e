"""What the export dialog says of a brief is what the brief has in it."""

from dataclasses import replace
from datetime import date

import pytest
from council_article import article, findings, mark

from jzassist.analysis.annotate import annotate
from jzassist.assets import asset
from jzassist.brief.compose import compose_brief
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import DateDetail, Kind, Status, TermDetail
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.summary import Summary
from jzassist.readers.article_reader import read_article
from jzassist.ui.brief_contents import waiting_lines, what_goes_in

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize("sample", sorted(asset("samples").glob("*.txt")), ids=lambda path: path.stem)
def test_the_lines_are_those_of_the_brief(sample):
    read = replace(read_article(sample), warnings=())
    found = annotate(read)
    accepted = tuple(replace(a, status=Status.ACCEPTED) if n % 3 else a for n, a in enumerate(found))
    annotated = AnnotatedArticle(read).with_annotations(accepted)
    options = BriefOptions(TODAY, include_pending=True)
    made = {section.part: len(section.items) for section in compose_brief(annotated, Summary(), options).sections}
    said = what_goes_in(annotated, options)
    for part in (Part.FIGURES, Part.QUOTES, Part.PEOPLE):
        assert (f"{part} {made[part]} 条" in said) if part in made else (part not in said)
    assert waiting_lines(annotated) == made.get(Part.CHECKS, 0)
    assert f"另有 {made[Part.CHECKS]} 条待审列入“待核”" in said


@pytest.mark.parametrize("choice", ["direct", "reported"])
def test_speech_that_is_not_wanted_is_not_counted(choice):
    read = replace(read_article(asset("samples", "栏排样稿.txt")), warnings=())
    accepted = (replace(a, status=Status.ACCEPTED) for a in annotate(read))
    annotated = AnnotatedArticle(read).with_annotations(accepted)
    options = replace(BriefOptions(TODAY), **{choice: False})
    made = {section.part: len(section.items) for section in compose_brief(annotated, Summary(), options).sections}
    said = what_goes_in(annotated, options)
    assert f"{Part.QUOTES} {made[Part.QUOTES]} 条" in said
    assert said != what_goes_in(annotated, BriefOptions(TODAY))


def test_what_only_colours_the_article_is_said_apart():
    marks = (mark(Kind.TERM, "一灯一景", TermDetail()), mark(Kind.DATE, "今年", DateDetail()))
    annotated = AnnotatedArticle(article()).with_annotations(replace(a, status=Status.ACCEPTED) for a in marks)
    options = BriefOptions(TODAY)
    assert what_goes_in(annotated, options) == (
        "没有已采纳的数字、引语或人物写入简报；没有待审的。时间、提法 2 条只在原文中着色。"
    )
    for without in (replace(options, parts=(Part.FIGURES,)), replace(options, annex_marks=False)):
        assert "着色" not in what_goes_in(annotated, without)


def test_marks_that_wait_and_make_no_line_are_not_counted():
    waiting = AnnotatedArticle(article()).with_annotations((*findings(), mark(Kind.TERM, "一灯一景", TermDetail())))
    assert waiting_lines(waiting) == len([a for a in findings() if a.kind in (Kind.FIGURE, Kind.QUOTE, Kind.PERSON)])
