import hashlib
import json
import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typesetting import ARTICLE

from jzassist.model.article import ParagraphRole
from jzassist.readers.article_reader import article_from_text, read_article
from jzassist.readers.assembly import article_from_blocks
from jzassist.readers.block import Block

SHARED = Path(__file__).parents[2].parent / "shared" / "articles"


def bare(text: str) -> str:
    return re.sub(r"\s|[“”‘’：:（）()—？！，]", "", text)


def test_paragraphs_are_parted_by_one_line_feed() -> None:
    article = article_from_text("老楼装上新电梯\r\n\r\n\r\n" + "\r\n".join(ARTICLE))
    assert article.text == "\n".join(["老楼装上新电梯", *ARTICLE])
    assert [article.text_of(paragraph) for paragraph in article.paragraphs] == article.text.split("\n")
    assert all(paragraph.start == 0 or article.text[paragraph.start - 1] == "\n" for paragraph in article.paragraphs)


def test_the_source_of_a_pasted_text() -> None:
    source = article_from_text("电梯装好了。", "剪贴板").source
    assert (source.path, source.format, source.encoding) == ("剪贴板", "txt", None)
    assert source.sha256 == hashlib.sha256("电梯装好了。".encode()).hexdigest()


def test_the_source_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "稿件.txt"
    path.write_bytes("电梯装好了。".encode("gb18030"))
    article = read_article(path)
    assert article.text == "电梯装好了。"
    assert article.source.path == str(path)
    assert article.source.encoding == "gb18030"
    assert article.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_no_text_is_an_article_without_paragraphs() -> None:
    article = article_from_text(" \n\n")
    assert (article.text, article.paragraphs) == ("", ())


def test_an_unreadable_character_is_warned_of_at_its_place() -> None:
    article = article_from_text("电梯装好了\ufffd大家高兴。")
    assert [(w.start, w.end, w.code) for w in article.warnings] == [(5, 6, "unreadable-character")]


def test_blocks_with_a_role_are_paragraphs_of_their_own() -> None:
    blocks = [Block("老楼装上新电梯", ParagraphRole.HEADLINE), Block(ARTICLE[0]), Block(ARTICLE[1])]
    article = article_from_blocks(blocks, article_from_text("").source)
    assert [str(paragraph.role) for paragraph in article.paragraphs] == ["headline", "lead", "body"]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="晋中县。，”“：—\n\r\t\u3000 a1（）摄记者图", max_size=300))
def test_paragraphs_cover_the_text(text: str) -> None:
    article = article_from_text(text)
    ends = [0, *(paragraph.end + 1 for paragraph in article.paragraphs)]
    assert [paragraph.start for paragraph in article.paragraphs] == ends[:-1] or not article.paragraphs
    assert len(article.text) == max(0, ends[-1] - 1)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated articles are not beside the checkout")
def test_headlines_of_the_annotated_articles() -> None:
    for gold_file in sorted(SHARED.glob("*.gold.json")):
        gold = json.loads(gold_file.read_text("utf-8"))
        text = SHARED.joinpath(gold_file.name.replace(".gold.json", ".txt")).read_text("utf-8")
        flat = re.sub(r"\s", "", text)
        headline = article_from_text(text).headline
        if not gold["headline_ok"]:
            assert headline is None, gold_file.name
        else:
            likeness = [
                SequenceMatcher(None, bare(headline or ""), bare(flat[a:b]), autojunk=False).ratio()
                for a, b in gold["headline_ok"]
            ]
            assert max(likeness) >= 0.85, gold_file.name
