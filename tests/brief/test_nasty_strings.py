"""Whatever stands in an article stands in its brief, character for character, or the brief is refused."""

import os
import re
import tempfile
from datetime import date
from pathlib import Path

from brief_sample import article_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jzassist.brief.docx_reader import read_brief
from jzassist.brief.export import export_brief
from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails
from jzassist.model.annotation import (
    Annotation,
    FigureDetail,
    Kind,
    Mode,
    NameDetail,
    OwnDetail,
    OwnKind,
    QuoteDetail,
    Speaker,
)
from jzassist.model.article import ParagraphRole
from jzassist.model.brief_options import BriefOptions
from jzassist.model.errors import WriteError
from jzassist.model.summary import Sentence, Summary

MARKUP = ["<&>\"'", "]]>", "&#0;", "{desk}"]
UNSEEN = ["\t", "　", " ", "\r", "\x0c", "\x85", "\u2028", "\u202e", "\u2066", "\u200f", "\u200d", "\ufeff", "\u00ad"]
RARE = ["שלום", "😀", "👩\u200d🚒", "𠮷", "e\u0301", "é", "說", "\ue000", "甲" * 3_000]
OUR_OWN = ["“", "”", "‘", "’", "……", "¶3", "（转述）", "（节选）", "（编辑补注）", "（编辑改写）", "58", "。", "，"]
#: ``make torture`` asks for ten thousand.
EXAMPLES = int(os.environ.get("JZASSIST_EXAMPLES", "100"))
NASTY = st.sampled_from(MARKUP + UNSEEN + RARE + OUR_OWN)
# what no XML file can hold comes rarely: such a brief is refused at once
UNWRITABLE = "[\x00-\x08\x0e-\x1b\ud800-\udfff\ufffe\uffff]"
WORDS = (
    st.lists(
        NASTY | st.text(st.characters(exclude_categories=["Cc"]) | st.just("\x01"), max_size=3), min_size=1, max_size=8
    )
    .map("".join)
    .filter(lambda words: "\n" not in words and words.strip())
)


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def annotated_of(
    figure: str, quote: str, name: str, role: str, mode: Mode, note: str
) -> tuple[AnnotatedArticle, Summary]:
    """An article around the words, with everything marked in it."""
    lines = (f"甲{figure}乙。", f"丙说：“{quote}”", f"{name}。")
    article = article_of(*((ParagraphRole.BODY, line) for line in lines))
    second, third = article.paragraphs[1].start + 4, article.paragraphs[2].start
    annotations = (
        Annotation("f", Kind.FIGURE, 1, 1 + len(figure), FigureDetail(label=role, key=True)),
        Annotation("q", Kind.QUOTE, second, second + len(quote), QuoteDetail(mode, 1, "说", Speaker(name, role))),
        Annotation("p", Kind.PERSON, third, third + len(name), NameDetail(name, role)),
        Annotation("o", OwnKind("亮点"), 1, 1 + len(figure), OwnDetail(), note=note),
    )
    first = article.paragraphs[0]
    details = ArticleDetails(headline=role, publication=quote, author=name)
    return AnnotatedArticle(article, annotations, details), Summary((Sentence(first.start, first.end),))


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS, WORDS, WORDS, WORDS, st.sampled_from(Mode), WORDS)
def test_what_is_written_is_what_was_said(figure: str, quote: str, name: str, role: str, mode: Mode, note: str) -> None:
    annotated, summary = annotated_of(figure, quote, name, role, mode, note)
    options = BriefOptions(made_on=date(2026, 11, 23), reviewed=False)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "b.docx"
        try:
            export_brief(annotated, summary, options, path)
        except WriteError:
            assert re.search(UNWRITABLE, figure + quote + name + role + note)
            return
        read = read_brief(path)
    annex = "".join(re.sub(r"^\d+ ", "", p.words) for p in read.paragraphs if p.style == "JZAnnex")
    assert bare(annex) == bare(annotated.article.text)
    assert bare(read.tables[0][1][0].words) == bare(figure)
    assert bare(note) in bare(next(p for p in read.paragraphs if p.style == "JZOwn").words)
    assert bare(quote) in bare(next(p for p in read.paragraphs if p.style == "JZQuote").words)
