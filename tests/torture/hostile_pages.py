"""Web pages, mails, RTF, Markdown and old Word files that are mazes, or look for other files and the network."""

import struct
from collections.abc import Iterator

from compound_files import compound_file, word_file
from hostile import HostileFile, Traps

_SENTENCE = "滨河县四千户居民乘上新电梯，全县已有三十二个小区完成改造，惠及居民四千一百余户。"
_PARAGRAPHS = f"<p>{_SENTENCE}</p>" * 6


def pages(traps: Traps) -> Iterator[HostileFile]:
    """Everything that is marked up, and what Word wrote before it zipped."""
    for number, body in enumerate(_web(traps)):
        yield HostileFile(f"网页-{number}.html", f"<html><body>{body}{_PARAGRAPHS}</body></html>".encode())
    yield from _whole_pages()
    for number, data in enumerate(_mails(traps)):
        yield HostileFile(f"邮件-{number}.eml", data)
        if number % 2 == 0:
            yield HostileFile(f"存档-{number}.mht", data)
    for number, body in enumerate(_rich(traps)):
        yield HostileFile(f"富文本-{number}.rtf", b"{\\rtf1\\ansi\\ansicpg936 " + body)
    for number, words in enumerate(_marked_down(traps)):
        yield HostileFile(f"标记-{number}.md", words.encode())
    yield from _old_word()


def _web(traps: Traps) -> Iterator[str]:
    for url in (traps.file_url, traps.web_url):
        yield f'<link rel="stylesheet" href="{url}"><script src="{url}"></script><img src="{url}">'
        yield f'<iframe src="{url}"></iframe><object data="{url}"></object><embed src="{url}">'
        yield f'<base href="{url}"><meta http-equiv="refresh" content="0;url={url}"><a href="x">链</a>'
        yield f'<svg><image href="{url}"/><use href="{url}#a"/></svg><video src="{url}"></video>'
        yield f"<style>@import url({url});</style><div style='background:url({url})'>{_SENTENCE}</div>"
        yield f'<script type="application/ld+json">{{"@type":"Article","url":"{url}","articleBody":"{url}"}}</script>'
    for tag in ("div", "p", "span", "b", "ul", "table", "blockquote", "font", "svg", "a", "section", "x-y"):
        yield f"<{tag}>" * 30_000 + _SENTENCE + f"</{tag}>" * 30_000
        yield f"</{tag}>" * 30_000
    yield "<table><tr><td>" * 3_000 + _SENTENCE
    yield "<br>" * 300_000
    yield f'<p title="{"x" * 3_000_000}">{_SENTENCE}</p>'
    yield "<p " + " ".join(f"a{number}=1" for number in range(100_000)) + f">{_SENTENCE}</p>"
    yield "<!--" + "x" * 500_000
    yield "<!" * 100_000 + "<?" * 100_000
    yield "<script>" + "x" * 500_000
    yield "&" * 300_000 + "&#x110000;&#xD800;&#0;&nope;" * 10_000
    yield "\0" * 10_000 + "\x01\x08" * 10_000
    yield '<script type="application/ld+json">' + "[" * 50_000 + "</script>"
    yield '<script type="application/ld+json">{"@graph":[{"@type":null,"author":{"name":[{}]}}]}</script>'
    yield "<p>" + "a" * 1_000_000 + "</p>"
    yield "<td>" * 50_000 + "<tr>" * 50_000
    yield "<p><time datetime='99999-99-99'>99999999999999999年</time><meta name=date content='0000-00-00'>"
    yield "<select>" * 5_000 + "<option>" * 5_000 + "<noscript><template><plaintext>"


def _whole_pages() -> Iterator[HostileFile]:
    for number, prolog in enumerate(
        (
            '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;',
            '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "&b;&b;">]>',
            "<!DOCTYPE html SYSTEM 'http://127.0.0.1:9/x'>",
            "<?xml version='1.0' encoding='no-such'?>",
            "<?php system('id'); ?>",
        )
    ):
        yield HostileFile(f"页首-{number}.html", f"{prolog}<html><body>{_PARAGRAPHS}</body></html>".encode())
    for name in (
        "utf-7",
        "idna",
        "rot13",
        "zip",
        "hex",
        "undefined",
        "unicode_escape",
        "raw_unicode_escape",
        "mbcs",
        "punycode",
    ):
        page = f'<html><head><meta charset="{name}"></head><body>{_PARAGRAPHS}</body></html>'
        yield HostileFile(f"编码-{name}.html", page.encode())
    yield HostileFile("空.html", b"<html></html>")
    yield HostileFile("只有脚本.html", b"<html><script>document.write('x')</script></html>")
    yield HostileFile("乱.html", b"<html>" + bytes(range(256)) * 500)


def _mails(traps: Traps) -> Iterator[bytes]:
    head = "From: a@b.c\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    kinds = 'Content-Type: multipart/{}; boundary="{}"\r\n\r\n'
    text = f"Content-Type: text/plain; charset=utf-8\r\n\r\n{_SENTENCE}\r\n"
    page = f'Content-Type: text/html; charset=utf-8\r\n\r\n<img src="{traps.web_url}"><p>{_SENTENCE}</p>\r\n'
    for depth in (50, 400, 3_000):
        nest = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(depth))
        yield (head + nest + text).encode()
        yield (head + "Content-Type: message/rfc822\r\n\r\n" * depth + text).encode()
    yield (head + kinds.format("related", "b") + f"--b\r\n{page}--b--\r\n").encode()
    yield (head + kinds.format("mixed", "b") + f"--b\r\n{text}" * 20_000).encode()
    yield (head + kinds.format("mixed", "") + text).encode()
    yield (head + "Content-Type: multipart/mixed\r\n\r\n" + text).encode()
    yield (head + "X: y\r\n" * 100_000 + text).encode()
    yield (head + "X: " + "y" * 3_000_000 + "\r\n" + text).encode()
    yield (head + "".join(f"X{number}: y\r\n z\r\n" for number in range(50_000)) + text).encode()
    for coding in ("base64", "quoted-printable", "x-uuencode", "8bit", "no-such"):
        for words in ("====", "=" * 100_000, "=ZZ=0", "begin 666 a\n\x01\x02\nend", "A" * 99_999, _SENTENCE):
            part = f"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: {coding}\r\n\r\n{words}"
            yield (head + part).encode()
    for name in ("no-such", "hex", "zip", "rot13", "idna", "undefined", "unicode_escape", "utf-7", '"; x="', "\udcff"):
        part = f"Content-Type: text/plain; charset={name}\r\n\r\n{_SENTENCE}"
        yield (head + part).encode("utf-8", "surrogateescape")
    yield (head + f"Content-Type: text/html; charset*0*=utf-8'x'%ff%fe; charset*1=8\r\n\r\n{_PARAGRAPHS}").encode()
    yield (
        head + f'Content-Type: message/external-body; access-type=local-file; name="{traps.secret}"\r\n\r\n'
    ).encode()
    yield (head + "\r\n").encode()


def _rich(traps: Traps) -> Iterator[bytes]:
    words = "".join(f"\\u{ord(c)}?" for c in _SENTENCE).encode()
    for opening in (
        b"{",
        b"}",
        b"{\\*",
        b"{\\fonttbl",
        b"{\\footnote ",
        b"{\\upr{",
        b"\\'",
        b"\\u",
        b"\\par",
        b"\\cell\\row",
    ):
        yield opening * 200_000 + words
    for number in (b"-1", b"0", b"5", b"999999999", b"99999999999999999999", b"-99999999999"):
        yield b"\\bin" + number + b" " + words + b"\\par " + words
        yield b"\\uc" + number + b" " + words
        yield b"\\u" + number + b"?" + words
        yield b"\\f" + number + b"\\cpg" + number + b" " + words
    secret = str(traps.secret).encode()
    yield b'{\\field{\\*\\fldinst INCLUDETEXT "' + secret + b'"}{\\fldrslt ' + words + b"}}"
    yield b"{\\*\\template " + traps.web_url.encode() + b"}" + words
    yield b"{\\object\\objautlink{\\*\\objdata " + b"0105000002" * 99_999 + b"}}" + words
    yield b"{\\pict\\pngblip " + b"89" * 500_000 + b"}" + words
    yield b"\\" + b"a" * 1_000_000 + b" " + words
    yield b"\\ud800?\\u-10240?\\u-8192?" * 50_000 + words
    yield bytes(range(256)) * 1_000 + words
    yield b"\\v " + words
    yield b""


def _marked_down(traps: Traps) -> Iterator[str]:
    for sign in (
        ">",
        "- ",
        "* ",
        "1. ",
        "[",
        "![",
        "](",
        "*",
        "_*",
        "`",
        "``` ",
        "<",
        "|",
        "#",
        "\\",
        "~~",
        "&#",
        "  " * 40 + "- ",
    ):
        yield sign * 30_000 + _SENTENCE
        yield (sign * 40 + "\n") * 3_000 + _SENTENCE
    yield "---\n" + "a: &a [*a]\n" * 10_000 + "---\n" + _SENTENCE
    yield f"![图]({traps.file_url}) [链]({traps.web_url})\n\n<img src='{traps.web_url}'>\n\n{_SENTENCE}"
    yield "|a" * 20_000 + "\n" + "|-" * 20_000 + "\n" + "|b" * 20_000
    yield "[a]: b\n" * 50_000 + "[a]" * 50_000


def _old_word() -> Iterator[HostileFile]:
    honest = word_file(_SENTENCE + "\r", footnotes="注\r")
    for ending in ("doc", "wps"):
        for part in range(1, 12):
            yield HostileFile(f"断在{part}.{ending}", honest[: len(honest) * part // 12])
    yield HostileFile("快速保存.doc", word_file(_SENTENCE, flags=0x0004))
    yield HostileFile("加密.doc", word_file(_SENTENCE, flags=0x0100))
    yield HostileFile("太旧.doc", word_file(_SENTENCE, version=0x65))
    yield HostileFile("没有正文.doc", compound_file({"Workbook": bytes(9_000)}))
    yield HostileFile("正文全零.doc", compound_file({"WordDocument": bytes(9_000), "1Table": bytes(9_000)}))
    yield HostileFile("有密码.docx", compound_file({"EncryptedPackage": bytes(9_000), "EncryptionInfo": bytes(4_096)}))
    # the header of the compound file, the file's own block, and the table of its pieces: every field takes nonsense
    fields = [*range(24, 80, 4), *(512 + place for place in (0, 2, 10, 0x4C, 0x50, 0x5C, 0xFA, 0xFE, 0x1A2, 0x1A6))]
    start = honest.index(b"\x01\x03\x00abc")
    fields += [start + offset for offset in (0, 1, 6, 7, 11, 15, 19, 23, 27)]
    for place in fields:
        for value in (0xFFFFFFFF, 0x7FFFFFFF, 0x80000000, 1):
            data = bytearray(honest)
            struct.pack_into("<I", data, place, value)
            yield HostileFile(f"域{place}-{value}.doc", bytes(data))
    table = bytearray(honest)
    struct.pack_into("<128I", table, len(table) - 512, *range(128))  # every sector is followed by itself
    yield HostileFile("扇区成环.doc", bytes(table))
