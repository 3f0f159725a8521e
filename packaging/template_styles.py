"""The looks of the briefs: page, colours, fonts and every style."""

from collections.abc import Iterable

# Lengths are twentieths of a point, sizes half points, rules eighths of a point.
PAGE_WIDTH, PAGE_HEIGHT, SIDE, TOP, BOTTOM = 11906, 16838, 1474, 1644, 1361
TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE

RED, INK, GREY, PALE, RULE = "9E1B1E", "1A1A1A", "6B6B6B", "8C8C8C", "C9C4BC"
# 宋体, 黑体, 楷体 by the names that fontconfig knows too: a Linux machine without them still shows 宋体 with serifs
SONG, HEI, KAI = "SimSun", "SimHei", "KaiTi"
SERIF, SANS = "Times New Roman", "Arial"


def fonts(chinese: str, latin: str) -> str:
    """All four fonts by name, so that no theme decides."""
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{chinese}" w:cs="{latin}"/>'


def letters(
    chinese: str = "", latin: str = SERIF, size: float = 0, colour: str = "", bold: bool = False, spread: int = 0
) -> str:
    """A run's properties; ``size`` in points, ``spread`` between characters."""
    return (
        (fonts(chinese, latin) if chinese else "")
        + ("<w:b/><w:bCs/>" if bold else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + (f'<w:spacing w:val="{spread}"/>' if spread else "")
        + (f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>' if size else "")
    )


def lines(height: float, before: float = 0, after: float = 0) -> str:
    """A paragraph's line height, at least, and the space around it, in points: no font of a machine changes them."""
    return (
        f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"'
        f' w:line="{round(height * 20)}" w:lineRule="atLeast"/>'
    )


def rule(side: str, colour: str, width: int, space: int) -> str:
    """A rule at one side of a paragraph."""
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{colour}"/></w:pBdr>'


def style(
    identity: str,
    name: str,
    paragraph: str = "",
    run: str = "",
    *,
    kind: str = "paragraph",
    based: str = "Normal",
    following: str = "",
) -> str:
    """A style of our own."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identity}"{"" if identity in BUILT_IN else CUSTOM}>'
        f'<w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + (f'<w:next w:val="{following}"/>' if following else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


#: Every ¶ stands at the right edge, where the eye looks for it.
SOURCE_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
#: Keeps punctuation from standing out of the right edge in LibreOffice 7, which reads this the wrong way round
#: (seen in its pages); to Word it is the default.
EVEN = '<w:overflowPunct w:val="1"/>'
BUILT_IN = {"Heading1", "Header", "Footer"}
CUSTOM = ' w:customStyle="1"'


def default_styles() -> Iterable[str]:
    """What Word expects in every document.

    The language is Chinese; Latin words are English, or LibreOffice breaks them and numbers anywhere in a line.
    """
    yield (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        + fonts(SONG, SERIF)
        + f'<w:color w:val="{INK}"/><w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr><w:widowControl/>{lines(17)}</w:pPr></w:pPrDefault>"
        "</w:docDefaults>"
    )
    yield (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def head_styles() -> Iterable[str]:
    """Title, meta lines and the headings of the parts."""
    yield style(
        "JZTitle",
        "JZ 标题",
        f'<w:keepNext/><w:keepLines/>{lines(34, 12, 4)}<w:outlineLvl w:val="9"/>',
        letters(SONG, SERIF, 23, bold=True),
        following="JZMeta",
    )
    yield style("JZSubtitle", "JZ 副题", f"<w:keepNext/><w:keepLines/>{lines(20, 0, 4)}", letters(KAI, SERIF, 13, GREY))
    yield style(
        "JZMeta", "JZ 稿件信息", f"<w:keepNext/>{rule('bottom', RED, 8, 7)}{lines(16)}", letters(HEI, SANS, 9, INK)
    )
    yield style(
        "Heading1",
        "heading 1",
        f'<w:keepNext/><w:keepLines/>{rule("left", RED, 36, 7)}{lines(17, 20, 8)}<w:ind w:left="230"/>'
        '<w:outlineLvl w:val="0"/>',
        letters(HEI, SANS, 13, bold=True, spread=20),
    )


def part_styles() -> Iterable[str]:
    """One style or more for every part of a brief."""
    yield style(
        "JZPoint",
        "JZ 要点",
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        f'{SOURCE_TAB}{EVEN}{lines(19.5, 0, 6)}<w:ind w:left="397" w:hanging="397"/><w:jc w:val="both"/>',
        letters(SONG, SERIF, 11.5),
    )
    yield style("JZFigureHead", "JZ 数据表头", f"<w:keepNext/>{lines(14, 3, 3)}", letters(HEI, SANS, 9, GREY))
    yield style("JZFigureSourceHead", "JZ 数据出处表头", '<w:jc w:val="right"/>', based="JZFigureHead")
    yield style("JZFigure", "JZ 数据", lines(19, 4, 4), letters(HEI, SANS, 14, RED, bold=True))
    yield style("JZFigureLabel", "JZ 数据说明", lines(16, 6, 5), letters(SONG, SERIF, 10.5))
    yield style(
        "JZFigureSource", "JZ 数据出处", f'{lines(16, 6, 5)}<w:jc w:val="right"/>', letters(HEI, SANS, 8.5, PALE)
    )
    yield style(
        "JZQuote",
        "JZ 引语",
        f'<w:keepNext/>{rule("left", RULE, 18, 11)}{SOURCE_TAB}{EVEN}{lines(20, 0, 4)}<w:ind w:left="454"/>'
        '<w:jc w:val="both"/>',
        letters(KAI, SERIF, 12),
        following="JZSpeaker",
    )
    yield style(
        "JZSpeaker",
        "JZ 说话人",
        f'<w:keepLines/>{lines(16, 0, 13)}<w:ind w:left="454"/><w:jc w:val="right"/>',
        letters(HEI, SANS, 9.5),
    )
    yield style(
        "JZPerson",
        "JZ 人物",
        f'<w:keepLines/><w:tabs><w:tab w:val="left"'
        f' w:pos="1361"/><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>{lines(18, 0, 2)}'
        '<w:ind w:left="1361" w:right="0" w:hanging="1361"/>',
        letters(SONG, SERIF, 10.5),
    )
    yield style(
        "JZOwn",
        "JZ 自定标注",
        f'{SOURCE_TAB}{EVEN}{lines(18, 0, 5)}<w:ind w:left="0"/><w:jc w:val="both"/>',
        letters(SONG, SERIF, 11),
    )
    yield style("JZCheck", "JZ 待核", f"{SOURCE_TAB}{lines(17, 0, 4)}", letters(SONG, SERIF, 10.5))
    yield style("JZLegend", "JZ 图例", f"<w:keepNext/>{lines(14, 0, 6)}", letters(HEI, SANS, 8.5, GREY))
    yield style(
        "JZAnnex",
        "JZ 原文",
        f'{EVEN}{lines(15.5, 0, 4)}<w:ind w:left="420" w:hanging="420"/><w:jc w:val="both"/>',
        letters(SONG, SERIF, 9.5),
    )


def word_styles() -> Iterable[str]:
    """Styles of single words."""
    words = {
        "JZSource": ("JZ 出处", letters(HEI, SANS, 8.5, PALE)),
        "JZLabel": ("JZ 项目名", letters(HEI, SANS, colour=PALE)),
        "JZNotice": ("JZ 提醒", letters(HEI, SANS, colour=RED, bold=True)),
        "JZNote": ("JZ 补注", letters(HEI, SANS, 8.5, RED)),
        "JZQuoteLabel": ("JZ 引语性质", letters(HEI, SANS, 9, PALE)),
        "JZName": ("JZ 人名", letters(HEI, SANS, bold=True)),
        "JZNumber": ("JZ 段号", letters(HEI, SANS, 7.5, PALE)),
        "JZAnnexHeadline": ("JZ 原文标题", letters(SONG, SERIF, 13, bold=True)),
        "JZAnnexSubheadline": ("JZ 原文副题", letters(KAI, SERIF, 10.5)),
        "JZAnnexCrosshead": ("JZ 原文小标题", letters(HEI, SANS, bold=True)),
        "JZAnnexAside": ("JZ 原文图注署名", letters(KAI, SERIF, colour=GREY)),
    }
    for identity, (name, run) in words.items():
        yield style(identity, name, run=run, kind="character", based="DefaultParagraphFont")
    yield (
        f'<w:style w:type="table" w:styleId="JZFigures"{CUSTOM}><w:name w:val="JZ 关键数据"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        f'<w:top w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>'
        f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>'
        f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/></w:tblBorders><w:tblCellMar>'
        '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def margin_styles() -> Iterable[str]:
    """Headers and footers."""
    yield style(
        "Header",
        "header",
        f"{SOURCE_TAB}{lines(13)}",
        letters(HEI, SANS, 8.5, GREY),
    )
    yield style("Footer", "footer", f'{lines(13)}<w:jc w:val="center"/>', letters(HEI, SANS, 8.5, GREY))
    yield style(
        "JZBand",
        "JZ 报头",
        f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH - 340}"/></w:tabs>{lines(20)}',
        letters(HEI, SANS, 13, "FFFFFF", bold=True, spread=40),
        based="Header",
    )


def all_styles() -> str:
    """Every style, in the order of word/styles.xml."""
    groups = (default_styles(), head_styles(), part_styles(), word_styles(), margin_styles())
    return "".join(text for group in groups for text in group)
