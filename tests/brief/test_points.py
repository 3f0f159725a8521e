"""Points in the editor's own words are marked, and stand only where the article bears them out."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from brief_sample import TEXT, W, damage, paragraphs_of, sentence

from jzassist.brief.audit import audit
from jzassist.brief.claims import Claims
from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.export import export_brief
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.brief import Brief, CheckLine, Point
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.errors import AuditError
from jzassist.model.own_points import move, points_of, rewrite, take_out, write
from jzassist.model.summary import Summary


def items(brief: Brief, part: Part) -> list:
    return [item for section in brief.sections if section.part is part for item in section.items]


def rewritten(annotated: AnnotatedArticle, summary: Summary, words: str, place: int = 0) -> AnnotatedArticle:
    return rewrite(annotated, points_of(annotated, summary), place, words)


def proved(annotated: AnnotatedArticle, summary: Summary, options: BriefOptions) -> int:
    return audit(docx_bytes(compose_brief(annotated, summary, options)), annotated, summary, options, ())


def test_an_edited_point_is_marked_and_proved(
    reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions, tmp_path: Path
) -> None:
    edited = rewritten(reviewed, summary, "全县新开通公交线路26条，“村村通”行动收官。")
    point = items(compose_brief(edited, summary, seen), Part.POINTS)[0]
    assert point == Point("全县新开通公交线路26条，“村村通”行动收官。", (3,), rewritten=True)
    assert proved(edited, summary, seen) == proved(reviewed, summary, seen)
    path = tmp_path / "简报.docx"
    export_brief(edited, summary, seen, path)
    damage(path, lambda body: paragraphs_of(body, "JZPoint")[0].remove(paragraphs_of(body, "JZPoint")[0][2]))
    with pytest.raises(AuditError, match="要点"):
        audit(path, edited, summary, seen, ())


def test_its_sources_are_where_what_it_claims_is_said(
    reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions
) -> None:
    edited = rewritten(reviewed, summary, "新开通公交线路26条，财政每年补贴约320万元。")
    assert items(compose_brief(edited, summary, seen), Part.POINTS)[0].paragraphs == (3, 6)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("全县新开通公交线路27条。", "“27条”不在原文里"),
        ("全县新开通公交线路6条。", "“6条”不在原文里"),
        ("覆盖行政村118家。", "“118家”不在原文里"),
        ("财政每年补贴320万元。", "“320万元”不在原文里"),
        ("财政每年补贴约320亿元。", "“约320亿元”不在原文里"),
        ("通达率居全市第三。", "“第三”不在原文里"),
        ("县交通运输局10月9日通报。", "“10月9日”不在原文里"),
        ("现在三十分钟就到了。", "“三十分”不在原文里"),
        ("林望用说，明年再开5条支线。", "“林望用”（原文是“林望川”）不在原文里"),
        ("林望川说：“群众出门难，是头等事。”", "引号里的“群众出门难，是头等事。”不在原文里"),
    ],
)
def test_what_the_article_does_not_say_is_only_to_be_checked(
    reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions, words: str, reason: str
) -> None:
    edited = rewritten(reviewed, summary, words)
    brief = compose_brief(edited, summary, seen)
    assert words not in [point.words for point in items(brief, Part.POINTS)]
    (line,) = items(brief, Part.CHECKS)
    assert isinstance(line, CheckLine)
    assert words in line.words
    assert reason in line.words
    assert proved(edited, summary, seen) == proved(reviewed, summary, seen) - 1
    with pytest.raises(AuditError, match="没有出处"):
        proved(edited, summary, replace(seen, parts=(Part.POINTS, Part.ANNEX)))
    assert proved(edited, summary, replace(seen, parts=(Part.QUOTES, Part.ANNEX)))


@pytest.mark.parametrize(
    "words",
    [
        "全县公交线路新开通２６条，进一步覆盖118个行政村。",
        "县交通运输局局长林望川说，“群众出门难……头等事。”",
        "约320万元，是财政每年的补贴，统一发放，千方百计不涨票价。",
        "通达率在全市居第二，“村村通”收了官。",
    ],
)
def test_the_article_s_figures_names_and_words_may_be_put_in_another_way(
    reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions, words: str
) -> None:
    edited = rewritten(reviewed, summary, words)
    brief = compose_brief(edited, summary, seen)
    assert [line.words for line in items(brief, Part.CHECKS)] == []
    assert items(brief, Part.POINTS)[0].rewritten


def test_names_that_the_analysis_finds_have_to_be_there_too(reviewed: AnnotatedArticle) -> None:
    def names(words: str) -> Iterable[str]:
        return [name for name in ("周敏", "周桂兰") if name in words]

    claims = Claims(reviewed, names)
    assert claims.proof("周敏每周坐三次车。", (5,)).missing == ("“周敏”不在原文里",)
    assert claims.proof("周桂兰每周坐三次车。", (5,)) == ((), (5,))


def test_points_stand_in_the_editor_s_order(reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions) -> None:
    moved = move(reviewed, points_of(reviewed, summary), 2, -2)
    assert [p.paragraphs for p in items(compose_brief(moved, summary, seen), Part.POINTS)] == [(6,), (3,), (5,)]
    assert proved(moved, summary, seen) == proved(reviewed, summary, seen)
    with pytest.raises(AuditError, match="要点"):
        audit(docx_bytes(compose_brief(reviewed, summary, seen)), moved, summary, seen, ())


def test_one_taken_out_and_one_written_anew(reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions) -> None:
    out = take_out(reviewed, points_of(reviewed, summary), 1)
    start = TEXT.index("“村村通”行动")
    new = write(out, points_of(out, summary), 0, (start, start + 3), "“村村通”行动收官，票价不涨。")
    points = items(compose_brief(new, summary, seen), Part.POINTS)
    assert [(p.words, p.rewritten) for p in points][:2] == [
        (
            TEXT[
                slice(
                    *(
                        sentence(
                            "云溪县交通运输局10月8日通报，全县新开通公交线路26条，覆盖行政村118个，通达率居全市第二。"
                        ).start,
                        points_end(summary),
                    )
                )
            ],
            False,
        ),
        ("“村村通”行动收官，票价不涨。", True),
    ]
    assert "她每周要坐三次车。" not in [p.words for p in points]
    assert proved(new, summary, seen)


def points_end(summary: Summary) -> int:
    return summary.sentences[0].end


def test_a_lie_in_an_edited_point_of_the_file_is_found(
    tmp_path: Path, reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions
) -> None:
    edited = rewritten(reviewed, summary, "全县新开通公交线路26条。")
    path = tmp_path / "简报.docx"
    export_brief(edited, summary, seen, path)

    def lie(body) -> None:
        words = next(t for t in paragraphs_of(body, "JZPoint")[0].iter(W + "t"))
        words.text = words.text.replace("26", "118")

    damage(path, lie)
    with pytest.raises(AuditError, match="要点第 1 条"):
        audit(path, edited, summary, seen, ())
