"""Zipped documents that are bombs, lies, burglars or mazes."""

import random
import struct
import zipfile
from collections.abc import Callable, Iterator
from functools import partial

from hostile import CANARY_NAME, HostileFile, Traps, zipped

_MEBI = 1024 * 1024
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_P = "<w:p><w:r><w:t>滨河县四千户居民乘上新电梯。</w:t></w:r></w:p>"


def _relations(target: str = "word/document.xml", kind: str = "officeDocument", mode: str = "") -> str:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>'
    )


def word(body: str = _P, prolog: str = "", more: tuple[tuple[str, str | bytes], ...] = (), rels: str = "") -> bytes:
    document = f'{prolog}<w:document xmlns:w="{_W}" xmlns:r="{_OFFICE}"><w:body>{body}</w:body></w:document>'
    return zipped(
        ("[Content_Types].xml", _TYPES), ("_rels/.rels", rels or _relations()), ("word/document.xml", document), *more
    )


def writer(body: str = "<text:p>滨河县四千户居民乘上新电梯。</text:p>", prolog: str = "") -> bytes:
    spaces = " ".join(f'xmlns:{x}="urn:oasis:names:tc:opendocument:xmlns:{x}:1.0"' for x in ("office", "text", "table"))
    content = (
        f"{prolog}<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return zipped(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", content),
        ("META-INF/manifest.xml", "<manifest/>"),
    )


def packages(traps: Traps) -> Iterator[HostileFile]:
    """Hostile .docx and .odt files."""
    for name, prolog, body in _evil_xml(traps):
        yield HostileFile(f"{name}.docx", word(_P + f"<w:p><w:r><w:t>{body}</w:t></w:r></w:p>", prolog))
        yield HostileFile(f"{name}.odt", writer(f"<text:p>滨河县。{body}</text:p>", prolog))
    yield from _leading_outside(traps)
    for ending in ("docx", "odt", "txt", "doc"):
        for name, data in _broken_directories(word() if ending != "odt" else writer()):
            yield HostileFile(f"{name}.{ending}", data)
    yield from _bombs()
    yield from _mazes()


def _evil_xml(traps: Traps) -> Iterator[tuple[str, str, str]]:
    """Names, what stands before the root element, and words that use it."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    yield "外部实体", f'<!DOCTYPE d [<!ENTITY x SYSTEM "{traps.file_url}">]>', "&x;"
    yield "外部实体上网", f'<!DOCTYPE d [<!ENTITY x SYSTEM "{traps.web_url}">]>', "&x;"
    yield "外部实体密码", '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"
    yield "外部实体设备", '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///dev/zero">]>', "&x;"
    yield "参数实体", f'<!DOCTYPE d [<!ENTITY % x SYSTEM "{traps.file_url}"> %x;]>', ""
    yield "外部DTD", f'<!DOCTYPE d SYSTEM "{traps.web_url}">', ""
    yield "公共DTD", f'<!DOCTYPE d PUBLIC "-//W3C//DTD X" "{traps.web_url}">', ""
    yield "十亿个笑", f'<!DOCTYPE d [<!ENTITY l0 "哈哈">{laughs}]>', "&l11;"
    yield "平方膨胀", f'<!DOCTYPE d [<!ENTITY a "{"哈" * 50_000}">]>', "&a;" * 1_000
    yield "实体递归", '<!DOCTYPE d [<!ENTITY a "&b;"><!ENTITY b "&a;">]>', "&a;"
    yield "无害的DTD", "<!DOCTYPE d []>", ""
    yield "未声明实体", "", "&x;&nbsp;"
    yield "样式表", f'<?xml-stylesheet type="text/xsl" href="{traps.web_url}"?>', ""
    yield "包含", "", f'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{traps.file_url}" parse="text"/>'
    yield "编码不明", '<?xml version="1.0" encoding="no-such"?>', ""
    yield "编码不符", '<?xml version="1.0" encoding="utf-16"?>', ""
    yield "编码UTF7", '<?xml version="1.0" encoding="utf-7"?>', "+ADw-"
    yield "控制符", "", "\x01\x02\x0b&#x1;"
    yield "没有的字符", "", "&#xFFFF;&#xD800;&#x110000;"
    yield "大段注释", f"<!--{'x' * 300_000}-->", ""
    yield "没有结束", "", "<![CDATA["
    yield "前缀不明", "", "<zz:q/>"


def _leading_outside(traps: Traps) -> Iterator[HostileFile]:
    outside = ' TargetMode="External"'
    for kind in ("image", "hyperlink", "aFChunk", "oleObject", "attachedTemplate", "subDocument", "frame", "header"):
        for url in (traps.file_url, traps.web_url, f"\\\\127.0.0.1@{traps.port}\\leak", f"../../{CANARY_NAME}"):
            rels = _relations(url.replace("&", "&amp;"), kind, outside)
            body = _P + '<w:altChunk r:id="r1"/><w:subDoc r:id="r1"/>'
            name = f"指向外面-{kind}-{abs(hash_of(url)) % 1000}.docx"
            yield HostileFile(name, word(body, more=(("word/_rels/document.xml.rels", rels),)))
    for target in (
        traps.file_url,
        traps.web_url,
        f"../../{CANARY_NAME}",
        "/etc/passwd",
        "",
        "_rels/.rels",
        "word/",
        ".",
    ):
        yield HostileFile(f"正文在外面-{abs(hash_of(target)) % 1000}.docx", word(rels=_relations(target)))
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>结果</w:t></w:r></w:p>'
    )
    for number, code in enumerate(
        (f'INCLUDETEXT "{traps.secret}"', f'INCLUDEPICTURE "{traps.web_url}"', "DDEAUTO c:\\\\x")
    ):
        yield HostileFile(f"域-{number}.docx", word(_P + field.format(code)))
    yield HostileFile("宏.docm", word(more=(("word/vbaProject.bin", b"\xd0\xcf\x11\xe0" + bytes(999)),)))
    yield HostileFile("图.odt", writer(f'<text:p>图<text:a href="{traps.web_url}">链</text:a></text:p>'))


def hash_of(text: str) -> int:
    """The same number in every run."""
    return int.from_bytes(text.encode(), "big") % 1_000_003


def _broken_directories(honest: bytes) -> Iterator[tuple[str, bytes]]:
    size, directory = len(honest), honest.rindex(b"PK\x01\x02")
    end = honest.rindex(b"PK\x05\x06")
    for part in range(1, 8):
        yield f"断在{part}", honest[: size * part // 8]
    for name in (
        "../" * 9 + "坏.xml",
        "/etc/坏.xml",
        "C:\\坏.xml",
        "\\\\host\\坏",
        "a/../../坏",
        "word/..\\..\\坏",
        "坏\0坏",
    ):
        yield f"路径{hash_of(name) % 1000}", zipped((name, "x"), ("word/document.xml", "<a/>"), ("content.xml", "<a/>"))
    yield "空包", zipped()
    yield "只有尾", honest[end:]
    yield "前有杂物", b"MZ" + bytes(1_000) + honest
    yield "后有杂物", honest + b"PK\x05\x06" * 50
    yield "注释里有目录", honest[:-2] + struct.pack("<H", 40) + honest[directory : directory + 40]
    for place, name in (
        (8, "标志"),
        (10, "压法"),
        (16, "校验"),
        (20, "压后大小"),
        (24, "原大小"),
        (28, "名长"),
        (42, "位置"),
    ):
        for value in (0xFFFF, 0x0001, 0x7FFF):
            data = bytearray(honest)
            struct.pack_into("<H", data, directory + place, value)
            yield f"目录{name}{value}", bytes(data)
    for place in (4, 8, 10, 12, 16, 20):
        data = bytearray(honest)
        struct.pack_into("<H", data, end + place, 0xFFFE)
        yield f"目录尾{place}", bytes(data)
    data = bytearray(honest)
    for at in range(len(data) - 46):
        if data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1
    yield "都加密", bytes(data)


def _bombs() -> Iterator[HostileFile]:
    rels, zeros = ("_rels/.rels", _relations()), partial(bytes, 200 * _MEBI)
    noise = random.Random("noise").randbytes(5 * _MEBI)
    for ending, part in (("docx", "word/document.xml"), ("odt", "content.xml")):
        makers: dict[str, Callable[[str], bytes]] = {
            "炸弹-零": lambda part: zipped(rels, (part, zeros())),
            "炸弹-空格": lambda part: zipped(rels, (part, b"<a>" + b" " * (60 * _MEBI))),
            "炸弹-LZMA": lambda part: zipped(rels, (part, zeros()), method=zipfile.ZIP_LZMA),
            "炸弹-BZ2": lambda part: zipped(rels, (part, zeros()), method=zipfile.ZIP_BZIP2),
            "炸弹-谎报": lambda part: _lying(zipped(rels, (part, zeros()))),
            "炸弹-套娃": lambda part: zipped(rels, (part, zipped(("a.zip", zipped(("b", zeros())))))),
            "炸弹-许多": lambda part: zipped(rels, (part, "<a/>"), *((f"{n}", bytes(6 * _MEBI)) for n in range(100))),
            "两万个部分": lambda part: zipped(rels, (part, "<a/>"), *((f"{number}", "") for number in range(20_000))),
            "正文是乱码": lambda part: zipped(rels, (part, noise)),
            "正文是图": lambda part: zipped(rels, (part, b"\x89PNG\r\n\x1a\n" + noise[:999])),
        }
        for name, maker in makers.items():
            yield HostileFile(f"{name}.{ending}", partial(maker, part))


def _lying(archive: bytes) -> bytes:
    """The archive whose directory says of every part that it is small."""
    data, at = bytearray(archive), 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        struct.pack_into("<I", data, at + 24, 1_000)
        at += 4
    return bytes(data)


def _mazes() -> Iterator[HostileFile]:
    for name, left, right, depth in (
        ("框套框", "<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>", 80),
        ("表套表", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 80),
        ("控件套控件", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 120),
        ("插入套插入", "<w:ins><w:del>", "</w:del></w:ins>", 120),
        ("表套表很深", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 100_000),
        ("标记很深", "<w:x>", "</w:x>", 500_000),
    ):
        yield HostileFile(f"{name}.docx", word(left * depth + _P + right * depth))
    for name, left, right, depth in (
        ("列表很深", "<text:list><text:list-item>", "</text:list-item></text:list>", 120),
        ("节很深", "<text:section>", "</text:section>", 200_000),
        ("跨度很深", "<text:p>" + "<text:span>" * 200, "</text:span>" * 200 + "</text:p>", 1),
    ):
        inner = "字" if "span" in left else "<text:p>字</text:p>"
        yield HostileFile(f"{name}.odt", writer(left * depth + inner + right * depth))
    yield HostileFile("百万空段.docx", word("<w:p/>" * 1_000_000))
    yield HostileFile("百万短段.docx", word("<w:p><w:r><w:t>字</w:t></w:r></w:p>" * 300_000))
    yield HostileFile("一段百万字.docx", word(f"<w:p><w:r><w:t>{'字' * 1_000_000}</w:t></w:r></w:p>"))
    yield HostileFile("超长属性.docx", word(f'<w:p w:x="{"x" * (12 * _MEBI)}"/>' + _P))
    yield HostileFile("许多属性.docx", word("<w:p " + " ".join(f'a{n}="1"' for n in range(200_000)) + "/>" + _P))
    yield HostileFile("域不配对.docx", word('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' * 50_000 + _P))
    yield HostileFile("怪符号.docx", word('<w:p><w:r><w:sym w:char="FFFFFFFF"/><w:sym w:char="-1"/></w:r></w:p>' + _P))
    yield HostileFile("空格一亿.odt", writer('<text:p>字<text:s text:c="100000000"/>字</text:p>'))
    yield HostileFile("空格负数.odt", writer('<text:p>字<text:s text:c="-5"/><text:s text:c="x"/>字</text:p>'))
    columns = (
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="99999999"><text:p>字</text:p>'
    )
    yield HostileFile("列重复.odt", writer(f"{columns}</table:table-cell></table:table-row></table:table>"))
    yield HostileFile("坏样式.docx", word(more=(("word/styles.xml", "<a><b>"),)))
    yield HostileFile("坏脚注.docx", word(more=(("word/footnotes.xml", "<!DOCTYPE a><a/>"),)))
    yield HostileFile("没有关系.docx", zipped(("word/document.xml", "<a/>")))
