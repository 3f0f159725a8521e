"""The Word package around a design: every part that the briefs have in common."""

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

#: What takes a font's place where it is missing: Windows, macOS, Kylin and UOS with WPS, Linux.
FONTS = (
    ("SimSun", "宋体,NSimSun,STSong,Songti SC,方正书宋_GBK,FZShuSong-Z01,Noto Serif CJK SC", "86", "roman"),
    ("SimHei", "黑体,STHeiti,Heiti SC,方正黑体_GBK,FZHei-B01,Noto Sans CJK SC", "86", "swiss"),
    ("KaiTi", "楷体,楷体_GB2312,KaiTi_GB2312,STKaiti,Kaiti SC,方正楷体_GBK,FZKai-Z03,Noto Serif CJK SC", "86", "roman"),
    (
        "FangSong",
        "仿宋,仿宋_GB2312,FangSong_GB2312,STFangsong,方正仿宋_GBK,FZFangSong-Z02,Noto Serif CJK SC",
        "86",
        "roman",
    ),
    (
        "方正小标宋简体",
        "FZXiaoBiaoSong-B05S,方正小标宋_GBK,FZXiaoBiaoSong-B05,华文中宋,STZhongsong,Songti SC,SimSun",
        "86",
        "roman",
    ),
    ("Times New Roman", "Liberation Serif", "00", "roman"),
    ("Arial", "Liberation Sans", "00", "swiss"),
)


@dataclass(frozen=True)
class Margin:
    """A header or footer: its file, which pages it stands on (first, default, even), its XML."""

    file: str
    pages: str
    xml: str

    @property
    def kind(self) -> str:
        """header or footer."""
        return self.file[:6]


@dataclass(frozen=True)
class Design:
    """What sets one brief apart from the others; ``section`` is what stands in sectPr behind its margins."""

    styles: str
    numbering: str
    section: str
    margins: tuple[Margin, ...]
    settings: str = ""
    colours: Mapping[str, str] = field(default_factory=dict)


def part(root: str, inside: str) -> str:
    """A part of the document, with its root element."""
    return f'{XML}<w:{root} xmlns:w="{MAIN}" xmlns:r="{RELATIONS}">{inside}</w:{root}>'


def run(text: str, properties: str = "") -> str:
    """Words of a header or footer."""
    inside = "".join(
        "<w:tab/>" if piece == "\t" else f'<w:t xml:space="preserve">{piece}</w:t>'
        for piece in text.replace("\t", "\0\t\0").split("\0")
        if piece
    )
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>{properties}</w:rPr>{inside}</w:r>'


def field_of(code: str) -> str:
    """A number that Word counts."""
    return f'<w:fldSimple w:instr=" {code} ">{run("1")}</w:fldSimple>'


def paragraph(style: str, inside: str = "", looks: str = "") -> str:
    """A paragraph of a header or footer."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{looks}</w:pPr>{inside}</w:p>'


def document(design: Design) -> str:
    """word/document.xml: a page without words."""
    references = "".join(
        f'<w:{margin.kind}Reference w:type="{margin.pages}" r:id="rId{number}"/>'
        for number, margin in enumerate(design.margins, 1)
    )
    return part("document", f"<w:body><w:sectPr>{references}{design.section}</w:sectPr></w:body>")


def settings(design: Design) -> str:
    """word/settings.xml: today's Word, Chinese line breaking and punctuation."""
    modern = "http://schemas.microsoft.com/office/word"
    return part(
        "settings",
        f'<w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>{design.settings}'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{modern}" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
    )


def font_table(used: str) -> str:
    """word/fontTable.xml, of the fonts that the styles name."""
    return part(
        "fonts",
        "".join(
            f'<w:font w:name="{name}"><w:altName w:val="{instead}"/><w:charset w:val="{charset}"/>'
            f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
            for name, instead, charset, family in FONTS
            if f'"{name}"' in used
        ),
    )


def theme(colours: Mapping[str, str]) -> str:
    """word/theme/theme1.xml: the smallest that Word takes; no style refers to it."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    shades = "".join(f'<a:{name}><a:srgbClr val="{shade}"/></a:{name}>' for name, shade in colours.items())
    face = '<a:latin typeface="Times New Roman"/><a:ea typeface="SimSun"/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'{XML}<a:theme xmlns:a="{drawing}" name="jzassist"><a:themeElements>'
        f'<a:clrScheme name="jzassist">{shades}</a:clrScheme>'
        '<a:fontScheme name="jzassist">'
        f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="jzassist"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def content_types(margins: Iterable[Margin]) -> str:
    """[Content_Types].xml."""
    overrides = {
        "/word/document.xml": f"{OFFICE}.document.main+xml",
        "/word/styles.xml": f"{OFFICE}.styles+xml",
        "/word/settings.xml": f"{OFFICE}.settings+xml",
        "/word/fontTable.xml": f"{OFFICE}.fontTable+xml",
        "/word/numbering.xml": f"{OFFICE}.numbering+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        **{f"/word/{margin.file}": f"{OFFICE}.{margin.kind}+xml" for margin in margins},
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


def app_properties() -> str:
    """docProps/app.xml: the program's name and nothing of the machine."""
    schema = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{XML}<Properties xmlns="{schema}"><Application>jzassist</Application></Properties>'


def parts_of(design: Design) -> dict[str, str]:
    """Every part of a brief's base document, in the order of the zip."""
    margins = {f"word/{margin.file}": margin.xml for margin in design.margins}
    inside = [(margin.kind, margin.file) for margin in design.margins]
    inside += [(name, f"{name}.xml") for name in ("styles", "settings", "fontTable", "numbering")]
    inside.append(("theme", "theme/theme1.xml"))
    return {
        "[Content_Types].xml": content_types(design.margins),
        "_rels/.rels": relations(
            (
                (f"{RELATIONS}/officeDocument", "word/document.xml"),
                (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                (f"{RELATIONS}/extended-properties", "docProps/app.xml"),
            )
        ),
        "docProps/app.xml": app_properties(),
        # to be filled by the writer
        "docProps/core.xml": f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"/>',
        "word/document.xml": document(design),
        "word/_rels/document.xml.rels": relations((f"{RELATIONS}/{kind}", name) for kind, name in inside),
        "word/styles.xml": part("styles", design.styles),
        "word/settings.xml": settings(design),
        "word/fontTable.xml": font_table(design.styles),
        "word/numbering.xml": part("numbering", design.numbering),
        "word/theme/theme1.xml": theme(design.colours),
        **margins,
    }


def write_package(parts: Mapping[str, str], path: Path) -> None:
    """Writes a package, the same bytes every time and everywhere: stored, for compressors differ."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as package:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            package.writestr(entry, text, zipfile.ZIP_STORED)
