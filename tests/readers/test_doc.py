from pathlib import Path

import pytest
from compound_files import compound_file, word_file
from typesetting import ARTICLE

from jzassist.readers.article_reader import read_article
from jzassist.readers.block import UnreadableError
from jzassist.readers.doc import read_doc


def texts(data: bytes) -> list[str]:
    return [block.text for block in read_doc(data).blocks if block.text]


@pytest.mark.parametrize("ending", [".doc", ".wps", ".txt"])
def test_an_old_word_file_of_any_name(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"稿件{ending}"
    path.write_bytes(word_file("\r".join(["老楼装上新电梯", *ARTICLE]) + "\r"))
    article = read_article(path)
    assert article.text == "\n".join(["老楼装上新电梯", *ARTICLE])
    assert (article.source.format, article.headline) == ("doc", "老楼装上新电梯")


def test_pieces_of_one_and_of_two_bytes_are_put_together() -> None:
    assert texts(word_file("电梯\r", eight_bit="“Café” 3%\r")) == ["“Café” 3%", "电梯"]


def test_rare_characters_take_two_places() -> None:
    assert texts(word_file("𠮷田装好𡃁了。\r第二段。\r", footnotes="\x02 注\r")) == [
        "𠮷田装好𡃁了。",
        "第二段。",
        " 注",
    ]


def test_text_boxes_and_footnotes_follow_and_nothing_else_does() -> None:
    assert texts(word_file("正文。\r", footnotes="\x02据县志。\r", boxes="框里\r")) == ["正文。", "据县志。", "框里"]


def test_fields_show_their_results_and_rows_stay_lines() -> None:
    fields = "第\x13 PAGE \x13 X \x149\x15\x143\x15页\x13 NOTHING \x15。\r"
    table = "县区\x07产量\x07\x07滨河县\x0712.5\x07\x07后\r"
    assert texts(word_file(fields + table)) == ["第3页。", "县区\t产量", "滨河县\t12.5", "后"]


def test_marks_of_pictures_and_notes_are_no_words() -> None:
    assert texts(word_file("甲\x01乙\x0b丙\r")) == ["甲乙", "丙"]


@pytest.mark.parametrize(("code", "said"), [(0x0800, "open-revisions"), (0x083C, "hidden-text")])
def test_what_is_deleted_or_hidden_is_left_out_and_said_so(code: int, said: str) -> None:
    reading = read_doc(word_file("电梯没有装好。\r", marked=("没有", code)))
    assert [block.text for block in reading.blocks if block.text] == ["电梯装好。"]
    assert [remark.code for remark in reading.remarks] == [said]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (word_file("字\r", version=0x65), "Word 95"),
        (word_file("字\r", flags=0x0100), "密码"),
        (word_file("字\r", flags=0x0004), "快速保存"),
        (compound_file({"Workbook": b"x"}), "不是 Word 文档"),
        (compound_file({"EncryptedPackage": b"x"}), "密码"),
        (compound_file({"EncryptedPackage": b"x"})[:700] + "EncryptedPackage".encode("utf-16-le"), "密码"),
        (compound_file({"WordDocument": b"\xec\xa5\xc1\0" + bytes(6000)}), "可能已损坏"),
        (word_file("字\r")[:1500], "可能已损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "可能已损坏"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        read_doc(data)
