"""A quotation is shortened only by leaving out words; where the sense may hang on them, the brief says so."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from brief_sample import TEXT, W, damage, paragraphs_of
from lxml import etree

from jzassist.brief.audit import audit
from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.export import export_brief
from jzassist.model.annotated_article import AnnotatedArticle, set_cuts, set_span
from jzassist.model.annotation import Annotation, Kind
from jzassist.model.brief import Brief, QuoteLabel
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.errors import AuditError
from jzassist.model.summary import Summary

ZHOU = "以前进城要走两个钟头，‘赶早’是老规矩。现在二十分钟就到了。"


def items(brief: Brief, part: Part) -> list:
    return [item for section in brief.sections if section.part is part for item in section.items]


def quote(annotated: AnnotatedArticle, beginning: str) -> Annotation:
    return next(a for a in annotated.annotations if a.kind is Kind.QUOTE and annotated.text_of(a).startswith(beginning))


def cut(annotated: AnnotatedArticle, beginning: str, *gone: str) -> AnnotatedArticle:
    spans = tuple((TEXT.index(words), TEXT.index(words) + len(words)) for words in gone)
    return set_cuts(annotated, quote(annotated, beginning).id, spans)


def printed(annotated: AnnotatedArticle, summary: Summary, options: BriefOptions, beginning: str) -> tuple[str, str]:
    pieces = (
        piece for speech in items(compose_brief(annotated, summary, options), Part.QUOTES) for piece in speech.pieces
    )
    return next((piece.words, piece.label) for piece in pieces if beginning in piece.words)


def proved(annotated: AnnotatedArticle, summary: Summary, options: BriefOptions) -> int:
    return audit(docx_bytes(compose_brief(annotated, summary, options)), annotated, summary, options, ())


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        (("‘赶早’是老规矩。",), "“以前进城要走两个钟头，……现在二十分钟就到了。”"),
        (("以前进城", "现在"), "“……要走两个钟头，‘赶早’是老规矩。……二十分钟就到了。”"),
        (("现在二十分钟就到了。",), "“以前进城要走两个钟头，‘赶早’是老规矩。……”"),
    ],
)
def test_what_is_left_out_stands_as_dots(
    reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions, gone: tuple[str, ...], left: str
) -> None:
    shortened = cut(reviewed, ZHOU[:4], *gone)
    assert printed(shortened, summary, seen, left[3:8]) == (left, QuoteLabel.SHORTENED)
    assert proved(shortened, summary, seen) == proved(reviewed, summary, seen)
    assert not items(compose_brief(shortened, summary, seen), Part.CHECKS)


def test_a_cut_that_may_turn_the_sense_is_told_of(
    reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions
) -> None:
    turned = cut(reviewed, "群众", "难，就")
    assert not items(compose_brief(turned, summary, seen), Part.CHECKS)
    article = replace(reviewed.article, text=TEXT.replace("就是我们的头等事", "不办好可不成的事"))
    annotated = replace(reviewed, article=article)
    start = article.text.index("不办好可")
    cut_out = set_cuts(annotated, quote(annotated, "群众").id, ((start, start + 4),))
    (line,) = items(compose_brief(cut_out, summary, seen), Part.CHECKS)
    assert line.words == "引语节选省去了“不办好可”，其中有“不”，请核对原意没有变"
    assert line.paragraphs == (4,)
    assert proved(cut_out, summary, seen) == proved(annotated, summary, seen)
    silent = replace(seen, parts=tuple(part for part in seen.parts if part is not Part.CHECKS))
    with pytest.raises(AuditError, match="有一处要提醒"):
        proved(cut_out, summary, silent)
    untold = replace(seen, parts=(Part.POINTS, Part.ANNEX))
    assert proved(cut_out, summary, untold), "what is not in the brief needs no warning"


def test_the_warning_may_not_be_missing_from_the_file(
    tmp_path: Path, reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions
) -> None:
    turned = cut(reviewed, ZHOU[:4], "要走两个钟头，‘赶早’是老规矩。现在")
    assert not items(compose_brief(turned, summary, seen), Part.CHECKS)
    article = replace(reviewed.article, text=TEXT.replace("要走两个钟头", "如果走不动了"))
    annotated = replace(reviewed, article=article)
    start = article.text.index("如果走不动了")
    cut_out = set_cuts(annotated, quote(annotated, "以前").id, ((start, start + 6),))
    path = tmp_path / "简报.docx"
    export_brief(cut_out, summary, seen, path)

    def silence(body: etree._Element) -> None:
        (line,) = paragraphs_of(body, "JZCheck")
        body.remove(line)

    damage(path, silence)
    with pytest.raises(AuditError, match="待核少了"):
        audit(path, cut_out, summary, seen, ())


def _more_gone(words: str) -> str:
    return words.replace("要走两个钟头，", "")


def _less_gone(words: str) -> str:
    return words.replace("……", "‘赶早’是老规矩。")


def _no_dots(words: str) -> str:
    return words.replace("……", "")


@pytest.mark.parametrize("lie", [_more_gone, _less_gone, _no_dots])
def test_a_lie_about_a_cut_is_found(
    tmp_path: Path, reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions, lie: Callable[[str], str]
) -> None:
    shortened = cut(reviewed, ZHOU[:4], "‘赶早’是老规矩。")
    path = tmp_path / "简报.docx"
    export_brief(shortened, summary, seen, path)

    def tell(body: etree._Element) -> None:
        words = next(t for p in paragraphs_of(body, "JZQuote") for t in p.iter(W + "t") if "……" in (t.text or ""))
        words.text = lie(words.text or "")

    damage(path, tell)
    with pytest.raises(AuditError, match="重要引语"):
        audit(path, shortened, summary, seen, ())


def test_reported_speech_is_never_cut(reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions) -> None:
    there = cut(reviewed, "票价", "财政每年")
    assert printed(there, summary, seen, "票价")[0] == "票价不涨，财政每年补贴约320万元"
    assert proved(there, summary, seen)


def test_cuts_outside_of_a_moved_quotation_are_gone(reviewed: AnnotatedArticle) -> None:
    there = cut(reviewed, ZHOU[:4], "以前进城", "现在")
    item = quote(there, ZHOU[:4])
    moved = set_span(there, item.id, item.start + 4, item.end)
    assert len(moved.by_id[item.id].detail.cuts) == 1
