"""A small annotated article of our own, its brief, and ways to damage a finished brief."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from jzassist.model.annotation import (
    Annotation,
    DateDetail,
    Detail,
    FigureDetail,
    Kind,
    Mode,
    NameDetail,
    QuoteDetail,
    Speaker,
    TermDetail,
)
from jzassist.model.article import Article, Paragraph, ParagraphRole, Source, TextWarning
from jzassist.model.summary import Sentence

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

PARAGRAPHS = (
    (ParagraphRole.HEADLINE, "山乡通了公交车"),
    (ParagraphRole.SUBHEADLINE, "——云溪县三年建成村村通线路"),
    (
        ParagraphRole.BODY,
        "云溪县交通运输局10月8日通报，全县新开通公交线路26条，覆盖行政村118个，通达率居全市第二。“村村通”行动收官。",
    ),
    (
        ParagraphRole.BODY,
        "“群众出门难，就是我们的头等事。”县交通运输局局长林望川表示，明年将再开5条支线，不让一个村掉队。",
    ),
    (
        ParagraphRole.BODY,
        "家住石门村的周桂兰说：“以前进城要走两个钟头，‘赶早’是老规矩。现在二十分钟就到了。”她每周要坐三次车。",
    ),
    (ParagraphRole.BODY, "林望川介绍，票价不涨，财政每年补贴约320万元。他还说，三个站点正在改造。"),
    (ParagraphRole.CAPTION, "村民在石门村候车 记者 何雨 摄"),
)
TEXT = "\n".join(words for _, words in PARAGRAPHS)
LIN = Speaker("林望川", "局长", "县交通运输局")
ZHOU = Speaker("周桂兰")
WARNINGS = (TextWarning(30, 31, "unit-missing", "第3段的“118个”没有单位，请核对。"),)


def article_of(*paragraphs: tuple[ParagraphRole, str]) -> Article:
    """An article of paragraphs."""
    spans, place = [], 0
    for role, words in paragraphs:
        spans.append(Paragraph(place, place + len(words), role))
        place += len(words) + 1
    text = "\n".join(words for _, words in paragraphs)
    return Article(text, tuple(spans), Source("稿件.txt", "txt", "utf-8", "0" * 64))


def mark(words: str, detail: Detail, kind: Kind, text: str = TEXT, after: str = "") -> Annotation:
    """An annotation of the first such words, behind others."""
    start = text.index(words, text.index(after))
    return Annotation(f"{kind}-{start}", kind, start, start + len(words), detail)


def _figure(words: str, label: str = "", **more: object) -> Annotation:
    return mark(words, FigureDetail(label=label, **more), Kind.FIGURE)  # type: ignore[arg-type]


def _quote(words: str, mode: Mode, speaker: Speaker | None, group: int, continued: bool = False) -> Annotation:
    return mark(words, QuoteDetail(mode, group, "", speaker, continued), Kind.QUOTE)


def _person(name: str, role: str = "", organisation: str = "", after: str = "") -> Annotation:
    return mark(name, NameDetail(name, role, organisation), Kind.PERSON, after=after)


ANNOTATIONS = (
    mark("10月8日", DateDetail("2026-10-08"), Kind.DATE),
    mark("“村村通”行动", TermDetail(), Kind.TERM),
    mark("云溪县交通运输局", NameDetail("云溪县交通运输局"), Kind.ORGANISATION),
    mark("石门村", NameDetail("石门村"), Kind.PLACE),
    _figure("26条", "新开通公交线路", value=26, unit="条", key=True),
    _figure("118个", "覆盖行政村", value=118, unit="个", key=True),
    _figure("第二", "通达率在全市的位次", value=2, rank=True, key=True),
    _figure("5条", value=5, unit="条"),
    _figure("两个", value=2, unit="个"),
    _figure("三次", "每周乘车", value=3, unit="次"),
    _figure("约320万元", "财政每年补贴", value=3200000, unit="元", approximate=True),
    _figure("三个", value=3, unit="个"),
    _quote("群众出门难，就是我们的头等事。", Mode.DIRECT, LIN, 1),
    _quote("明年将再开5条支线，不让一个村掉队", Mode.INDIRECT, LIN, 1),
    _quote("以前进城要走两个钟头，‘赶早’是老规矩。现在二十分钟就到了。", Mode.DIRECT, ZHOU, 2),
    _quote("票价不涨，财政每年补贴约320万元", Mode.INDIRECT, LIN, 3),
    _quote("三个站点正在改造", Mode.INDIRECT, LIN, 3, continued=True),
    _person("林望川", "局长", "县交通运输局"),
    _person("林望川", after="每周"),
    _person("周桂兰"),
    _person("何雨", "记者"),
)


def sentence(words: str) -> Sentence:
    """A sentence of the sample article."""
    start = TEXT.index(words)
    return Sentence(start, start + len(words))


def paragraphs_of(body: etree._Element, style: str) -> list[etree._Element]:
    """A document's paragraphs of a style."""
    return [
        p for p in body.iter(W + "p") if (s := p.find(f"{W}pPr/{W}pStyle")) is not None and s.get(W + "val") == style
    ]


def damage(path: Path, change: Callable[[etree._Element], None]) -> None:
    """Changes the body of a finished brief."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    document = etree.fromstring(parts["word/document.xml"])
    before = etree.tostring(document)
    change(document[0])
    assert etree.tostring(document) != before, "nothing was changed"
    parts["word/document.xml"] = etree.tostring(document)
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
