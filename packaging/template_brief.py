"""简报, the newsroom's brief, and 一页, the same closer together for one page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from template_looks import (
    EVEN,
    GREY,
    HEI,
    INK,
    KAI,
    PALE,
    RED,
    RULE,
    SANS,
    SERIF,
    SONG,
    default_styles,
    fonts,
    letters,
    lines,
    numbered_points,
    rule,
    style,
    table_style,
    tabs,
    theme_colours,
    word_style,
)
from template_package import Design, Margin, field_of, paragraph, part, run

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838

#: A style's letters, line, space before and after it, in points.
Measures = tuple[float, float, float, float]


@dataclass(frozen=True)
class Layout:
    """What differs between the two; lengths in twentieths of a point."""

    side: int
    top: int
    bottom: int
    header: int
    footer: int
    band: int
    styles: Mapping[str, Measures]
    words: Mapping[str, float]
    line_rule: str
    number_column: int
    point_column: int
    kind: str

    @property
    def text_width(self) -> int:
        """The width between the margins."""
        return PAGE_WIDTH - 2 * self.side

    def lines(self, identity: str) -> str:
        """A style's lines."""
        _, height, before, after = self.styles[identity]
        return lines(height, before, after, self.line_rule)

    def size(self, identity: str) -> float:
        """The size of a style's letters."""
        return self.styles[identity][0]


BRIEF = Layout(
    side=1474,
    top=1644,
    bottom=1361,
    header=794,
    footer=680,
    band=624,
    styles={
        "Normal": (10.5, 17, 0, 0),
        "JZTitle": (23, 34, 12, 4),
        "JZSubtitle": (13, 20, 0, 4),
        "JZMeta": (9, 16, 0, 0),
        "Heading1": (13, 17, 20, 8),
        "JZPoint": (11.5, 19.5, 0, 6),
        "JZFigureHead": (9, 14, 3, 3),
        "JZFigure": (14, 19, 4, 4),
        "JZFigureLabel": (10.5, 16, 6, 5),
        "JZFigureSource": (8.5, 16, 6, 5),
        "JZQuote": (12, 20, 0, 4),
        "JZSpeaker": (9.5, 16, 0, 13),
        "JZPerson": (10.5, 18, 0, 2),
        "JZOwn": (11, 18, 0, 5),
        "JZCheck": (10.5, 17, 0, 4),
        "JZLegend": (8.5, 14, 0, 6),
        "JZAnnex": (9.5, 15.5, 0, 4),
        "Header": (8.5, 13, 0, 0),
    },
    words={"source": 8.5, "note": 8.5, "label": 9, "number": 7.5, "headline": 13, "subheadline": 10.5, "list": 12},
    line_rule="atLeast",
    number_column=420,
    point_column=397,
    kind="简报",
)

ONE_PAGE = Layout(
    side=1304,
    top=1440,
    bottom=1021,
    header=624,
    footer=510,
    band=510,
    styles={
        "Normal": (10, 15, 0, 0),
        "JZTitle": (18, 26, 8, 2),
        "JZSubtitle": (11, 16, 0, 2),
        "JZMeta": (8.5, 13.5, 0, 0),
        "Heading1": (11, 14, 11, 4),
        "JZPoint": (10.5, 16, 0, 3),
        "JZFigureHead": (8.5, 12, 1.5, 1.5),
        "JZFigure": (11.5, 15, 2, 2),
        "JZFigureLabel": (9.5, 15, 2, 2),
        "JZFigureSource": (8, 15, 2, 2),
        "JZQuote": (10.5, 16, 0, 1),
        "JZSpeaker": (8.5, 13, 0, 5),
        "JZPerson": (9.5, 15, 0, 0),
        "JZOwn": (10, 15.5, 0, 2),
        "JZCheck": (9.5, 15, 0, 2),
        "JZLegend": (8, 13, 0, 3),
        "JZAnnex": (9, 14, 0, 2),
        "Header": (8, 12, 0, 0),
    },
    words={"source": 8, "note": 8, "label": 8, "number": 7, "headline": 11, "subheadline": 9.5, "list": 10.5},
    line_rule="exact",
    number_column=390,
    point_column=340,
    kind="一页",
)


def head_styles(look: Layout) -> Iterable[str]:
    """Title, meta lines and the headings of the parts."""
    yield style(
        "JZTitle",
        "JZ 标题",
        f'<w:keepNext/><w:keepLines/>{look.lines("JZTitle")}<w:outlineLvl w:val="9"/>',
        letters(SONG, SERIF, look.size("JZTitle"), bold=True),
        following="JZMeta",
    )
    subtitle = letters(KAI, SERIF, look.size("JZSubtitle"), GREY)
    yield style("JZSubtitle", "JZ 副题", f"<w:keepNext/><w:keepLines/>{look.lines('JZSubtitle')}", subtitle)
    yield style(
        "JZMeta",
        "JZ 稿件信息",
        f"<w:keepNext/>{rule('bottom', RED, 8, 7)}{look.lines('JZMeta')}",
        letters(HEI, SANS, look.size("JZMeta"), INK),
    )
    yield style(
        "Heading1",
        "heading 1",
        f'<w:keepNext/><w:keepLines/>{rule("left", RED, 36, 7)}{look.lines("Heading1")}<w:ind w:left="230"/>'
        '<w:outlineLvl w:val="0"/>',
        letters(HEI, SANS, look.size("Heading1"), bold=True, spread=20),
    )


def part_styles(look: Layout) -> Iterable[str]:
    """The styles of 要点, 人物 and the parts that are lists."""
    source = tabs(("right", look.text_width))  # every ¶ stands at the right edge, where the eye looks for it
    hanging = f'<w:ind w:left="{look.point_column}" w:hanging="{look.point_column}"/>'
    yield style(
        "JZPoint",
        "JZ 要点",
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        f'{source}{EVEN}{look.lines("JZPoint")}{hanging}<w:jc w:val="both"/>',
        letters(SONG, SERIF, look.size("JZPoint")),
    )
    yield style(
        "JZPerson",
        "JZ 人物",
        f"<w:keepLines/>{tabs(('left', 1361), ('right', look.text_width))}{look.lines('JZPerson')}"
        '<w:ind w:left="1361" w:right="0" w:hanging="1361"/>',
        letters(SONG, SERIF, look.size("JZPerson")),
    )
    yield style(
        "JZOwn",
        "JZ 自定标注",
        f'{source}{EVEN}{look.lines("JZOwn")}<w:ind w:left="0"/><w:jc w:val="both"/>',
        letters(SONG, SERIF, look.size("JZOwn")),
    )
    yield style("JZCheck", "JZ 待核", f"{source}{look.lines('JZCheck')}", letters(SONG, SERIF, look.size("JZCheck")))
    legend = letters(HEI, SANS, look.size("JZLegend"), GREY)
    yield style("JZLegend", "JZ 图例", f"<w:keepNext/>{look.lines('JZLegend')}", legend)
    yield style(
        "JZAnnex",
        "JZ 原文",
        f'{EVEN}{look.lines("JZAnnex")}<w:ind w:left="{look.number_column}" w:hanging="{look.number_column}"/>'
        '<w:jc w:val="both"/>',
        letters(SONG, SERIF, look.size("JZAnnex")),
    )


def figure_styles(look: Layout) -> Iterable[str]:
    """The styles of 关键数据's table."""
    right = '<w:jc w:val="right"/>'
    head = letters(HEI, SANS, look.size("JZFigureHead"), GREY)
    yield style("JZFigureHead", "JZ 数据表头", f"<w:keepNext/>{look.lines('JZFigureHead')}", head)
    yield style("JZFigureSourceHead", "JZ 数据出处表头", right, based="JZFigureHead")
    figure = letters(HEI, SANS, look.size("JZFigure"), RED, bold=True)
    yield style("JZFigure", "JZ 数据", look.lines("JZFigure"), figure)
    label = letters(SONG, SERIF, look.size("JZFigureLabel"))
    yield style("JZFigureLabel", "JZ 数据说明", look.lines("JZFigureLabel"), label)
    source = letters(HEI, SANS, look.size("JZFigureSource"), PALE)
    yield style("JZFigureSource", "JZ 数据出处", f"{look.lines('JZFigureSource')}{right}", source)


def quote_styles(look: Layout) -> Iterable[str]:
    """The styles of 重要引语."""
    yield style(
        "JZQuote",
        "JZ 引语",
        f"<w:keepNext/>{rule('left', RULE, 18, 11)}{tabs(('right', look.text_width))}{EVEN}{look.lines('JZQuote')}"
        '<w:ind w:left="454"/><w:jc w:val="both"/>',
        letters(KAI, SERIF, look.size("JZQuote")),
        following="JZSpeaker",
    )
    yield style(
        "JZSpeaker",
        "JZ 说话人",
        f'<w:keepLines/>{look.lines("JZSpeaker")}<w:ind w:left="454"/><w:jc w:val="right"/>',
        letters(HEI, SANS, look.size("JZSpeaker")),
    )


def word_styles(look: Layout) -> Iterable[str]:
    """Styles of single words, and of the table."""
    sizes = look.words
    yield word_style("JZSource", "JZ 出处", letters(HEI, SANS, sizes["source"], PALE))
    yield word_style("JZLabel", "JZ 项目名", letters(HEI, SANS, colour=PALE))
    yield word_style("JZNotice", "JZ 提醒", letters(HEI, SANS, colour=RED, bold=True))
    yield word_style("JZNote", "JZ 补注", letters(HEI, SANS, sizes["note"], RED))
    yield word_style("JZQuoteLabel", "JZ 引语性质", letters(HEI, SANS, sizes["label"], PALE))
    yield word_style("JZName", "JZ 人名", letters(HEI, SANS, bold=True))
    yield word_style("JZNumber", "JZ 段号", letters(HEI, SANS, sizes["number"], PALE))
    yield word_style("JZAnnexHeadline", "JZ 原文标题", letters(SONG, SERIF, sizes["headline"], bold=True))
    yield word_style("JZAnnexSubheadline", "JZ 原文副题", letters(KAI, SERIF, sizes["subheadline"]))
    yield word_style("JZAnnexCrosshead", "JZ 原文小标题", letters(HEI, SANS, bold=True))
    yield word_style("JZAnnexAside", "JZ 原文图注署名", letters(KAI, SERIF, colour=GREY))
    yield table_style(INK, RULE, 85)


def margin_styles(look: Layout) -> Iterable[str]:
    """Headers and footers."""
    quiet = letters(HEI, SANS, look.size("Header"), GREY)
    yield style("Header", "header", f"{tabs(('right', look.text_width))}{look.lines('Header')}", quiet)
    yield style("Footer", "footer", f'{look.lines("Header")}<w:jc w:val="center"/>', quiet)
    yield style(
        "JZBand",
        "JZ 报头",
        f"{tabs(('right', look.text_width - 340))}{lines(20)}",
        letters(HEI, SANS, 13, "FFFFFF", bold=True, spread=40),
        based="Header",
    )


def first_header(look: Layout) -> str:
    """The band with the desk's name, over the first page."""
    width = look.text_width
    quiet = '<w:b w:val="0"/><w:bCs w:val="0"/><w:spacing w:val="0"/><w:sz w:val="18"/><w:szCs w:val="18"/>'
    words = paragraph("JZBand", run("{desk}") + run(f"\t{look.kind}　{{date}}", quiet))
    return part(
        "hdr",
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="170" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid><w:tr><w:trPr>'
        f'<w:trHeight w:val="{look.band}" w:hRule="atLeast"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{RED}"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{words}</w:tc></w:tr></w:tbl>{paragraph('Header')}",
    )


def running_header() -> str:
    """The desk's name over a thin rule, on every other page."""
    return part("hdr", paragraph("Header", run("{desk}\t{date}"), rule("bottom", RULE, 4, 4)))


def footer() -> str:
    """第 1 页 共 3 页."""
    words = run("第 ") + field_of("PAGE") + run(" 页　共 ") + field_of("NUMPAGES") + run(" 页")
    return part("ftr", paragraph("Footer", words))


def design(look: Layout) -> Design:
    """One of the two as a Word file."""
    usual = (
        f'{fonts(SONG, SERIF)}<w:color w:val="{INK}"/><w:kern w:val="2"/>'
        f'<w:sz w:val="{round(look.size("Normal") * 2)}"/>'
    )
    groups = (
        default_styles(usual, look.lines("Normal")),
        head_styles(look),
        part_styles(look),
        figure_styles(look),
        quote_styles(look),
        word_styles(look),
        margin_styles(look),
    )
    numbers = letters(HEI, SANS, look.words["list"], RED, bold=True)
    hanging = f'<w:ind w:left="{look.point_column}" w:hanging="{look.point_column}"/>'
    points = numbered_points("JZPoint", "%1", numbers, hanging)
    return Design(
        styles="".join(text for group in groups for text in group),
        numbering=f'{points}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        section=(
            f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/><w:pgMar w:top="{look.top}" w:right="{look.side}"'
            f' w:bottom="{look.bottom}" w:left="{look.side}" w:header="{look.header}" w:footer="{look.footer}"'
            ' w:gutter="0"/><w:titlePg/><w:docGrid w:linePitch="312"/>'
        ),
        margins=(
            Margin("header1.xml", "first", first_header(look)),
            Margin("header2.xml", "default", running_header()),
            Margin("footer1.xml", "first", footer()),
            Margin("footer2.xml", "default", footer()),
        ),
        colours=theme_colours(),
    )
