"""How a style is written down: fonts, sizes, line heights, rules."""

from collections.abc import Iterable

RED, INK, GREY, PALE, RULE = "9E1B1E", "1A1A1A", "6B6B6B", "8C8C8C", "C9C4BC"
# 宋体, 黑体, 楷体, 仿宋 by the names that fontconfig knows too: a Linux machine without them still shows serifs
SONG, HEI, KAI, FANG = "SimSun", "SimHei", "KaiTi", "FangSong"
SERIF, SANS = "Times New Roman", "Arial"

#: Keeps punctuation from standing out of the right edge in LibreOffice 7, which reads this the wrong way round
#: (seen in its pages); to Word it is the default.
EVEN = '<w:overflowPunct w:val="1"/>'
BUILT_IN = {"Heading1", "Header", "Footer"}
CUSTOM = ' w:customStyle="1"'


def fonts(chinese: str, latin: str) -> str:
    """All four fonts by name, so that no theme decides."""
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{chinese}" w:cs="{latin}"/>'


def letters(
    chinese: str = "", latin: str = SERIF, size: float = 0, colour: str = "", bold: bool = False, spread: int = 0
) -> str:
    """A run's properties; ``size`` in points, ``spread`` between characters in twentieths."""
    return (
        (fonts(chinese, latin) if chinese else "")
        + ("<w:b/><w:bCs/>" if bold else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + (f'<w:spacing w:val="{spread}"/>' if spread else "")
        + (f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>' if size else "")
    )


def lines(height: float, before: float = 0, after: float = 0, rule: str = "atLeast") -> str:
    """A paragraph's line height and the space around it, in points: no font of a machine changes them."""
    return (
        f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"'
        f' w:line="{round(height * 20)}" w:lineRule="{rule}"/>'
    )


def rule(side: str, colour: str, width: int, space: int) -> str:
    """A rule at one side of a paragraph; ``width`` in eighths of a point."""
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{colour}"/></w:pBdr>'


def tabs(*places: tuple[str, int]) -> str:
    """Places on the ruler."""
    stops = "".join(f'<w:tab w:val="{side}" w:pos="{place}"/>' for side, place in places)
    return f"<w:tabs>{stops}</w:tabs>"


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


def default_styles(run: str, paragraph: str) -> Iterable[str]:
    """What Word expects in every document, with the usual looks of runs and paragraphs.

    The language is Chinese; Latin words are English, or LibreOffice breaks them and numbers anywhere in a line.
    """
    yield (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{run}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>'
        f"</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
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


def word_style(identity: str, name: str, run: str) -> str:
    """A style of single words."""
    return style(identity, name, run=run, kind="character", based="DefaultParagraphFont")


def table_style(ink: str, rule_colour: str, padding: int) -> str:
    """The style of 关键数据: rules above, below and between its rows."""
    return (
        f'<w:style w:type="table" w:styleId="JZFigures"{CUSTOM}><w:name w:val="JZ 关键数据"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        f'<w:top w:val="single" w:sz="8" w:space="0" w:color="{ink}"/>'
        f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{ink}"/>'
        f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{rule_colour}"/></w:tblBorders><w:tblCellMar>'
        f'<w:left w:w="{padding}" w:type="dxa"/><w:right w:w="{padding}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        "</w:style>"
    )


def numbered_points(style_id: str, shape: str, run: str, paragraph: str, suffix: str = "tab") -> str:
    """A list of one level for word/numbering.xml: 1, 2, 3 before the paragraphs of a style."""
    return level(0, style_id, "decimal", shape, run, paragraph, suffix)


def level(identity: int, style_id: str, counting: str, shape: str, run: str, paragraph: str, suffix: str) -> str:
    """An abstractNum of one level."""
    return (
        f'<w:abstractNum w:abstractNumId="{identity}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{counting}"/><w:pStyle w:val="{style_id}"/>'
        + (f'<w:suff w:val="{suffix}"/>' if suffix != "tab" else "")
        + f'<w:lvlText w:val="{shape}"/><w:lvlJc w:val="left"/><w:pPr>{paragraph}</w:pPr>'
        f"<w:rPr>{run}</w:rPr></w:lvl></w:abstractNum>"
    )


def theme_colours() -> dict[str, str]:
    """The twelve colours that a theme has to name."""
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{i}" for i in range(1, 7)), "hlink", "folHlink")
    shades = (INK, "FFFFFF", GREY, "F4F1EC", RED, "8A6100", "1B5FB0", "2B6E2B", "6B3FA0", "0F6B6B", INK, INK)
    return dict(zip(names, shades, strict=True))
