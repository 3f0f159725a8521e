from pathlib import Path

import pytest
from typesetting import ARTICLE

from jzassist.model.reading_options import ReadingOptions
from jzassist.readers.article_reader import read_article
from jzassist.readers.block import UnreadableError
from jzassist.readers.html import decode_page, html_blocks, read_html

HEADLINE = "老楼装上新电梯"
MENU = '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/a">时政</a></li></ul></div>'
RELATED = '<div class="related"><h3>相关新闻</h3><ul><li><a href="/x">滨河县召开经济工作会议</a></li></ul></div>'
PARAGRAPHS = "".join(f"<p>　　{paragraph}</p>\n" for paragraph in ARTICLE)
LAYOUTS = {
    "of divs": f"<div class='main'><h1>{HEADLINE}</h1><div class='info'>来源：滨河日报 作者：冯立群</div>"
    f"<div class='content'>{PARAGRAPHS}</div></div>",
    "of an article element": f"<article><header><h1>{HEADLINE}</h1></header>{PARAGRAPHS}</article>",
    "of breaks": f"<h1>{HEADLINE}</h1><div id='zoom'>{'<br><br>'.join('　　' + one for one in ARTICLE)}</div>",
    "of a table": f"<table><tr><td><h1>{HEADLINE}</h1>{PARAGRAPHS}</td></tr></table>",
    "of spans": f"<h1>{HEADLINE}</h1><div class='article'>"
    + "".join(f"<p><span style='font-size:16px'>{one}</span></p>" for one in ARTICLE)
    + "</div>",
}


def page(body: str, charset: str = "utf-8") -> bytes:
    head = f'<meta charset="{charset}"><title>{HEADLINE}_滨河新闻网</title><script>var x = "脚本";</script>'
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(charset)


def texts(body: str) -> list[str]:
    return [block.text.strip() for block in html_blocks(body)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_article_of_a_page_is_read_and_its_menus_are_not(tmp_path: Path, layout: str) -> None:
    path = tmp_path / "稿.html"
    path.write_bytes(page(MENU + LAYOUTS[layout] + RELATED, "gb18030"))
    article = read_article(path)
    assert article.headline == HEADLINE
    assert [one for one in article.text.split("\n") if "来源" not in one] == [HEADLINE, *ARTICLE]
    assert [warning.code for warning in article.warnings] == ["article-only"]
    assert (article.source.format, article.source.encoding) == ("html", "gb18030")


def test_the_whole_page_where_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "稿.htm"
    path.write_bytes(page(MENU + LAYOUTS["of divs"] + RELATED))
    whole = read_article(path, ReadingOptions(whole_page=True)).text.split("\n")
    assert whole[:3] == ["首页", "时政", HEADLINE]
    assert whole[-2:] == ["相关新闻", "滨河县召开经济工作会议"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>电<b>梯</b>\n  装<i>好</i>了</p>", ["电梯装好了"]),
        ("<p>an <b>old</b>\n house</p>", ["an old house"]),
        ("<p>甲<br>乙</p>丙<div>丁</div>戊", ["甲", "乙", "丙", "丁", "戊"]),
        ("<table><tr><td>县区</td><td>产量</td></tr><tr><td>滨河县</table>", ["县区\t产量", "滨河县"]),
        ("<p><ruby>滨<rp>(</rp><rt>bin</rt><rp>)</rp></ruby>河</p>", ["滨河"]),
        ("<p>a &lt;b&gt; &amp; &#x7535;&nbsp;&ldquo;x&rdquo;</p>", ["a <b> & 电\u00a0“x”"]),
        ("<p>明<span style='display: none'>暗</span><span hidden>暗</span>亮</p>", ["明亮"]),
        ("<pre>一\n  二</pre>三", ["一", "二", "三"]),
        ("<p>未关<p>第二<div>第三", ["未关", "第二", "第三"]),
        ("甲<!-- 评论 -->乙<style>p{}</style><script>1</script>丙", ["甲乙丙"]),
        ("<ul><li>一</li><li>二<ul><li>三</li></ul></li></ul>", ["一", "二", "三"]),
        ("<p>𠮷田\u200b先生</p>", ["𠮷田\u200b先生"]),
    ],
)  # fmt: skip
def test_what_a_browser_shows(body: str, words: list[str]) -> None:
    assert texts(body) == words


@pytest.mark.parametrize(
    ("head", "encoding", "found"),
    [
        (b'<meta charset="gb2312">', "gb18030", "gb18030"),
        (b"<meta http-equiv='Content-Type' content='text/html; charset=Big5'>", "big5hkscs", "big5hkscs"),
        (b'<meta charset="utf-8">', "gb18030", "gb18030"),  # it says what it is not
        (b'<meta charset="klingon">', "utf-8", "utf-8"),
        (b"", "gb18030", "gb18030"),
        (b'<?xml version="1.0" encoding="gbk"?>', "gb18030", "gb18030"),
    ],
)
def test_the_encoding_of_a_page(head: bytes, encoding: str, found: str) -> None:
    words = "<p>我們的電梯裝好了，大家都很高興，老人不再發愁。</p>"
    text, name = decode_page(head + words.encode(encoding))
    assert words in text
    assert name == found


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<html></html>", "没有文字"),
        (b"<html><script>var x = 1</script></html>", "没有文字"),
        (b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>', "实体"),
        (b"", "没有文字"),
    ],
)
def test_what_has_no_words_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        read_html(data)


def test_deep_nesting_is_walked_through_or_refused() -> None:
    with pytest.raises(UnreadableError, match="没有文字"):
        texts("<div>" * 5000 + "深")
    assert texts("<b>" * 200 + "深") == ["深"]
