from small_articles import article

from jzassist.model.article import Article, ParagraphRole, Source
from jzassist.ui.shown_text import shown_text

BODY = ParagraphRole.BODY


def test_a_long_paragraph_is_shown_in_pieces_that_end_with_sentences() -> None:
    long = article(((BODY, "开头。"), (BODY, "这是一句话。" * 1000)))
    shown = shown_text(long)
    pieces = shown.text.split("\n")
    assert "".join(pieces[1:]) == long.text_of(long.paragraphs[1])
    assert len(pieces) == len(shown.starts) == len(shown.ends)
    assert all(len(piece) <= 2000 and piece.endswith("。") for piece in pieces)
    assert [long.text[a:b] for a, b in zip(shown.starts, shown.ends, strict=True)] == pieces


def test_what_qt_would_take_for_a_break_keeps_its_one_place() -> None:
    odd = article(((BODY, "甲\r乙\u2029丙\x00丁\ufffc"), (BODY, "戊")))
    shown = shown_text(odd)
    assert len(shown.text) == len(odd.text)
    assert shown.text.count("\n") == 1
    assert shown.text[-1] == "戊"


def test_blocks_over_a_span() -> None:
    shown = shown_text(article(((BODY, "甲乙"), (BODY, "丙丁"), (BODY, "戊"))))
    assert list(shown.blocks_over(0, 2)) == [0]
    assert list(shown.blocks_over(1, 4)) == [0, 1]
    assert list(shown.blocks_over(6, 7)) == [2]


def test_an_empty_article_is_one_empty_block() -> None:
    shown = shown_text(Article("", (), Source("", "txt", None, "0")))
    assert (shown.text, list(shown.starts), list(shown.ends), shown.length) == ("", [0], [0], 0)
