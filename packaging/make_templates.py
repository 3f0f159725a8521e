"""Makes the briefs' base documents: everything of the .docx but its words.

Run it after a change (``python packaging/make_templates.py``) and commit resources/templates/ with it; a test
holds the two against each other. The writer puts the body in and fills {desk} and {date} in the headers.
"""

import zipfile
from collections.abc import Iterable
from pathlib import Path

TEMPLATES = Path(__file__).resolve().parents[1] / "resources" / "templates"

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

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


def part(root: str, inside: str) -> str:
    """A part of the document, with its root element."""
    return f'{XML}<w:{root} xmlns:w="{MAIN}" xmlns:r="{RELATIONS}">{inside}</w:{root}>'


def styles() -> str:
    """word/styles.xml."""
    groups = (default_styles(), head_styles(), part_styles(), word_styles(), margin_styles())
    return part("styles", "".join(text for group in groups for text in group))


def numbering() -> str:
    """word/numbering.xml: the points' red numbers."""
    return part(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="JZPoint"/><w:lvlText w:val="%1"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr>'
        f"<w:rPr>{letters(HEI, SANS, 12, RED, bold=True)}</w:rPr></w:lvl></w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )


def run(text: str, properties: str = "") -> str:
    """Words of a header or footer."""
    inside = "".join(
        "<w:tab/>" if piece == "\t" else f'<w:t xml:space="preserve">{piece}</w:t>'
        for piece in text.replace("\t", "\0\t\0").split("\0")
        if piece
    )
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>{properties}</w:rPr>{inside}</w:r>'


def field(code: str) -> str:
    """A number that Word counts."""
    return f'<w:fldSimple w:instr=" {code} ">{run("1")}</w:fldSimple>'


def first_header() -> str:
    """The band with the desk's name, over the first page."""
    quiet = '<w:b w:val="0"/><w:bCs w:val="0"/><w:spacing w:val="0"/><w:sz w:val="18"/><w:szCs w:val="18"/>'
    return part(
        "hdr",
        f'<w:tbl><w:tblPr><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="170" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{TEXT_WIDTH}"/></w:tblGrid><w:tr><w:trPr>'
        '<w:trHeight w:val="624" w:hRule="atLeast"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{TEXT_WIDTH}" w:type="dxa"/>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{RED}"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="JZBand"/></w:pPr>{run("{desk}")}{run(chr(9) + "简报　{date}", quiet)}</w:p>'
        f'</w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p>',
    )


def running_header() -> str:
    """The desk's name over a thin rule, on every other page."""
    looks = f'<w:pPr><w:pStyle w:val="Header"/>{rule("bottom", RULE, 4, 4)}</w:pPr>'
    return part("hdr", f"<w:p>{looks}{run('{desk}' + chr(9) + '{date}')}</w:p>")


def footer() -> str:
    """第 1 页 共 3 页."""
    words = run("第 ") + field("PAGE") + run(" 页　共 ") + field("NUMPAGES") + run(" 页")
    return part("ftr", f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{words}</w:p>')


def document() -> str:
    """word/document.xml: a page without words."""
    return part(
        "document",
        "<w:body><w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId4"/>'
        '<w:footerReference w:type="default" r:id="rId7"/><w:footerReference w:type="first" r:id="rId6"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/><w:pgMar w:top="{TOP}" w:right="{SIDE}" w:bottom="{BOTTOM}"'
        f' w:left="{SIDE}" w:header="794" w:footer="680" w:gutter="0"/><w:titlePg/><w:docGrid w:linePitch="312"/>'
        "</w:sectPr></w:body>",
    )


def settings() -> str:
    """word/settings.xml: today's Word, Chinese line breaking and punctuation."""
    modern = "http://schemas.microsoft.com/office/word"
    return part(
        "settings",
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{modern}" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
    )


def font_table() -> str:
    """word/fontTable.xml: what takes a font's place where it is missing."""
    known = (
        (SONG, "Noto Serif CJK SC", "86", "roman"),
        (HEI, "Noto Sans CJK SC", "86", "swiss"),
        (KAI, "Noto Serif CJK SC", "86", "roman"),
        (SERIF, "Liberation Serif", "00", "roman"),
        (SANS, "Liberation Sans", "00", "swiss"),
    )
    return part(
        "fonts",
        "".join(
            f'<w:font w:name="{name}"><w:altName w:val="{instead}"/><w:charset w:val="{charset}"/>'
            f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
            for name, instead, charset, family in known
        ),
    )


def theme() -> str:
    """word/theme/theme1.xml: the smallest that Word takes; no style refers to it."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    accents = tuple(f"accent{i}" for i in range(1, 7))
    names = ("dk1", "lt1", "dk2", "lt2", *accents, "hlink", "folHlink")
    shades = (INK, "FFFFFF", GREY, "F4F1EC", RED, "8A6100", "1B5FB0", "2B6E2B", "6B3FA0", "0F6B6B", INK, INK)
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{shade}"/></a:{name}>' for name, shade in zip(names, shades, strict=True)
    )
    face = f'<a:latin typeface="{SERIF}"/><a:ea typeface="{SONG}"/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'{XML}<a:theme xmlns:a="{drawing}" name="jzassist"><a:themeElements>'
        f'<a:clrScheme name="jzassist">{colours}</a:clrScheme>'
        '<a:fontScheme name="jzassist">'
        f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="jzassist"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def content_types() -> str:
    """[Content_Types].xml."""
    overrides = {
        "/word/document.xml": f"{OFFICE}.document.main+xml",
        "/word/styles.xml": f"{OFFICE}.styles+xml",
        "/word/settings.xml": f"{OFFICE}.settings+xml",
        "/word/fontTable.xml": f"{OFFICE}.fontTable+xml",
        "/word/numbering.xml": f"{OFFICE}.numbering+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/word/header1.xml": f"{OFFICE}.header+xml",
        "/word/header2.xml": f"{OFFICE}.header+xml",
        "/word/footer1.xml": f"{OFFICE}.footer+xml",
        "/word/footer2.xml": f"{OFFICE}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
        + "</Types>"
    )


def relations(targets: Iterable[tuple[str, str]]) -> str:
    """A .rels part of (type, target)."""
    return (
        f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{i}" Type="{kind}" Target="{target}"/>'
            for i, (kind, target) in enumerate(targets, 1)
        )
        + "</Relationships>"
    )


def core_properties() -> str:
    """docProps/core.xml, to be filled by the writer."""
    return f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"/>'


def app_properties() -> str:
    """docProps/app.xml: the program's name and nothing of the machine."""
    schema = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{XML}<Properties xmlns="{schema}"><Application>jzassist</Application></Properties>'


def parts_of_brief() -> dict[str, str]:
    """Every part of 简报.docx, in the order of the zip."""
    inside = (
        "styles.xml",
        "settings.xml",
        "fontTable.xml",
        "header1.xml",
        "header2.xml",
        "footer1.xml",
        "footer2.xml",
        "numbering.xml",
        "theme/theme1.xml",
    )
    kinds = ("styles", "settings", "fontTable", "header", "header", "footer", "footer", "numbering", "theme")
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations(
            (
                (f"{RELATIONS}/officeDocument", "word/document.xml"),
                (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                (f"{RELATIONS}/extended-properties", "docProps/app.xml"),
            )
        ),
        "docProps/app.xml": app_properties(),
        "docProps/core.xml": core_properties(),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relations(
            (f"{RELATIONS}/{kind}", name) for kind, name in zip(kinds, inside, strict=True)
        ),
        "word/styles.xml": styles(),
        "word/settings.xml": settings(),
        "word/fontTable.xml": font_table(),
        "word/numbering.xml": numbering(),
        "word/theme/theme1.xml": theme(),
        "word/header1.xml": first_header(),
        "word/header2.xml": running_header(),
        "word/footer1.xml": footer(),
        "word/footer2.xml": footer(),
    }


def main() -> None:
    """Writes resources/templates/, the same bytes every time."""
    TEMPLATES.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(TEMPLATES / "简报.docx", "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts_of_brief().items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
