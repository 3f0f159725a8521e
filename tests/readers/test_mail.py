from email.message import EmailMessage
from pathlib import Path

import pytest
from test_html import HEADLINE, LAYOUTS, page
from typesetting import ARTICLE

from jzassist.readers.article_reader import read_article
from jzassist.readers.block import UnreadableError
from jzassist.readers.mail import read_eml, read_mht

BODY = "\n\n".join(ARTICLE)


def mail(body: str = BODY, charset: str = "utf-8", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"] = "来稿", "feng@example.org"
    if body:
        message.set_content(body, charset=charset)
    if html and body:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk", "big5"])
def test_the_body_of_a_mail(tmp_path: Path, charset: str) -> None:
    words = "縣府今天宣布整修步道。" if charset == "big5" else BODY
    path = tmp_path / "来稿.eml"
    path.write_bytes(mail(words, charset).as_bytes())
    article = read_article(path)
    assert article.text.split() == words.split()
    assert article.source.format == "eml"
    assert article.warnings == ()


def test_a_mail_is_known_by_its_head(tmp_path: Path) -> None:
    path = tmp_path / "来稿.txt"
    path.write_bytes(mail().as_bytes())
    assert read_article(path).source.format == "eml"


@pytest.mark.parametrize("body", ["", BODY])
def test_html_is_read_where_there_is_no_plain_text(body: str) -> None:
    reading = read_eml(mail(body, html="<p>网页一段。</p><p>网页二段。</p>").as_bytes())
    assert "".join(block.text.strip() for block in reading.blocks) == (BODY.strip() if body else "网页一段。网页二段。")


def test_attachments_are_left_out_and_said_so() -> None:
    message = mail()
    message.add_attachment("另一篇", filename="稿.txt")
    message.add_attachment(b"PK", maintype="application", subtype="zip", filename="图.zip")
    reading = read_eml(message.as_bytes())
    assert [block.text.split() for block in reading.blocks] == [BODY.split()]
    assert [remark.code for remark in reading.remarks] == ["attachments"]
    assert "2 个附件" in reading.remarks[0].message


def test_a_body_that_names_the_wrong_encoding_or_none() -> None:
    head = b"MIME-Version: 1.0\nContent-Type: text/plain"
    for said in (b'; charset="utf-8"', b"; charset=klingon", b""):
        reading = read_eml(head + said + b"\nContent-Transfer-Encoding: 8bit\n\n" + BODY.encode("gb18030"))
        assert reading.blocks[0].text == BODY


def test_a_web_archive(tmp_path: Path) -> None:
    message = EmailMessage()
    message.set_content(page(LAYOUTS["of divs"], "gb18030").decode("gb18030"), subtype="html", charset="gb18030")
    message.add_related(b"\x89PNG", "image", "png")
    path = tmp_path / "稿.mht"
    path.write_bytes(message.as_bytes())
    article = read_article(path)
    assert (article.source.format, article.headline) == ("mht", HEADLINE)
    assert article.text.split("\n")[2:] == list(ARTICLE)


@pytest.mark.parametrize(
    "data", [b"", b"Subject: x\n\n", b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x--"]
)
def test_what_has_no_body(data: bytes) -> None:
    for read in (read_eml, read_mht):
        with pytest.raises(UnreadableError, match="没有正文"):
            read(data)


def test_parts_within_parts_ten_thousand_deep() -> None:
    deep = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3000))
    with pytest.raises(UnreadableError):
        read_eml(b"MIME-Version: 1.0\n" + deep)
