"""Makes the briefs' base documents: everything of the .docx but its words.

Run it after a change (``python packaging/make_templates.py``) and commit resources/templates/ with it; a test
holds the two against each other. The writer puts the body in and fills {desk} and {date} in the headers.
"""

import zipfile
from collections.abc import Iterable
from pathlib import Path

from template_styles import (
    BOTTOM,
    GREY,
    HEI,
    INK,
    KAI,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RED,
    RULE,
    SANS,
    SERIF,
    SIDE,
    SONG,
    TEXT_WIDTH,
    TOP,
    all_styles,
    letters,
    rule,
)

TEMPLATES = Path(__file__).resolve().parents[1] / "resources" / "templates"

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def part(root: str, inside: str) -> str:
    """A part of the document, with its root element."""
    return f'{XML}<w:{root} xmlns:w="{MAIN}" xmlns:r="{RELATIONS}">{inside}</w:{root}>'


def styles() -> str:
    """word/styles.xml."""
    return part("styles", all_styles())


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
