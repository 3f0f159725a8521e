"""专报: a formal report on the grid of GB/T 9704, 22 lines of 28 characters a page."""

from collections.abc import Iterable

from template_looks import (
    EVEN,
    FANG,
    GREY,
    HEI,
    KAI,
    PALE,
    SERIF,
    SONG,
    default_styles,
    fonts,
    letters,
    level,
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

# twentieths of a point: 37 mm above, 35 below, 28 at the left, 26 at the right
PAGE_WIDTH, PAGE_HEIGHT, TOP, BOTTOM, LEFT, RIGHT = 11906, 16838, 2098, 1984, 1587, 1474
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
#: A line of the grid; letters of 16 points stand a quarter of a point closer than they would, so that 28 fit.
PITCH, CLOSER = 579, -5
LINE = PITCH / 20
TWO_CHARACTERS = 630
RED, INK = "C8102E", "000000"
TITLE = "方正小标宋简体"

ON_GRID = lines(LINE, rule="exact")
INDENTED = f'<w:ind w:firstLine="{TWO_CHARACTERS}"/>'
EVEN_EDGES = '<w:jc w:val="both"/>'
SOURCE = tabs(("right", TEXT_WIDTH))


def text(chinese: str, size: float = 16, colour: str = "", *, bold: bool = False) -> str:
    """Letters on the grid."""
    return letters(chinese, SERIF, size, colour, bold, CLOSER if size == 16 else 0)


def head_styles() -> Iterable[str]:
    """Title, 主送, what is said of the article, headings."""
    centred = '<w:jc w:val="center"/>'
    yield style(
        "JZTitle",
        "JZ 标题",
        f"<w:keepNext/><w:keepLines/>{lines(LINE * 1.25, LINE, LINE / 2, 'exact')}{centred}",
        letters(TITLE, SERIF, 22),
        following="JZMeta",
    )
    subtitle = f"<w:keepNext/><w:keepLines/>{lines(LINE, 0, 0, 'exact')}{centred}"
    yield style("JZSubtitle", "JZ 副题", subtitle, text(KAI))
    yield style("JZMeta", "JZ 稿件信息", f"<w:keepNext/>{lines(20, 0, 0, 'exact')}{centred}", letters(KAI, SERIF, 10.5))
    yield style("JZRecipients", "JZ 主送", f"<w:keepNext/>{lines(LINE, LINE / 2, 0, 'exact')}", text(FANG))
    yield style(
        "Heading1",
        "heading 1",
        '<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
        f'{lines(LINE, LINE / 2, 0, "exact")}{INDENTED}<w:outlineLvl w:val="0"/>',
        text(HEI),
    )


def part_styles() -> Iterable[str]:
    """The parts' paragraphs, all on the grid."""
    running = f"{SOURCE}{EVEN}{ON_GRID}{INDENTED}{EVEN_EDGES}"
    points = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    yield style("JZPoint", "JZ 要点", f"{points}{running}", text(FANG))
    yield style("JZQuote", "JZ 引语", f"<w:keepNext/>{running}", text(KAI), following="JZSpeaker")
    speaker = f'<w:keepLines/>{ON_GRID}<w:ind w:left="{TWO_CHARACTERS}"/><w:jc w:val="right"/>'
    yield style("JZSpeaker", "JZ 说话人", speaker, letters(FANG, SERIF, 14))
    yield style(
        "JZPerson",
        "JZ 人物",
        f"<w:keepLines/>{tabs(('left', 2205), ('right', TEXT_WIDTH))}{ON_GRID}"
        f'<w:ind w:left="2205" w:hanging="{2205 - TWO_CHARACTERS}"/>',
        text(FANG),
    )
    yield style("JZOwn", "JZ 自定标注", running, text(FANG))
    yield style("JZCheck", "JZ 待核", running, text(FANG))
    yield style("JZLegend", "JZ 图例", f"<w:keepNext/>{ON_GRID}", letters(HEI, SERIF, 10.5, GREY))
    # a paragraph's number stands where its first line would be indented
    yield style("JZAnnex", "JZ 原文", f"{tabs(('left', TWO_CHARACTERS))}{EVEN}{ON_GRID}{EVEN_EDGES}", text(FANG))
    inside = f'<w:ind w:right="{2 * TWO_CHARACTERS}"/><w:jc w:val="right"/>'
    signature = f"<w:keepLines/>{lines(LINE, LINE, 0, 'exact')}{inside}"
    yield style("JZSignature", "JZ 落款", signature, text(FANG))


def figure_styles() -> Iterable[str]:
    """The table of 关键数据."""
    row = lines(22, 3, 3, "exact")
    right = '<w:jc w:val="right"/>'
    yield style("JZFigureHead", "JZ 数据表头", f"<w:keepNext/>{row}", letters(HEI, SERIF, 12))
    yield style("JZFigureSourceHead", "JZ 数据出处表头", right, based="JZFigureHead")
    yield style("JZFigure", "JZ 数据", row, letters(HEI, SERIF, 14))
    yield style("JZFigureLabel", "JZ 数据说明", row, letters(FANG, SERIF, 14))
    yield style("JZFigureSource", "JZ 数据出处", f"{row}{right}", letters(FANG, SERIF, 10.5, PALE))


def word_styles() -> Iterable[str]:
    """Styles of single words."""
    yield word_style("JZSource", "JZ 出处", letters(FANG, SERIF, 10.5, PALE))
    yield word_style("JZLabel", "JZ 项目名", letters(KAI, SERIF, colour=GREY))
    yield word_style("JZNotice", "JZ 提醒", letters(HEI, SERIF, colour=RED))
    yield word_style("JZNote", "JZ 补注", letters(KAI, SERIF, 12, RED))
    yield word_style("JZQuoteLabel", "JZ 引语性质", letters(KAI, SERIF, 12, GREY))
    yield word_style("JZName", "JZ 人名", letters(HEI, SERIF))
    yield word_style("JZNumber", "JZ 段号", letters(SONG, SERIF, 9, PALE))
    yield word_style("JZAnnexHeadline", "JZ 原文标题", letters(HEI, SERIF))
    yield word_style("JZAnnexSubheadline", "JZ 原文副题", letters(KAI, SERIF))
    yield word_style("JZAnnexCrosshead", "JZ 原文小标题", letters(HEI, SERIF))
    yield word_style("JZAnnexAside", "JZ 原文图注署名", letters(KAI, SERIF))
    yield table_style(INK, "808080", 85)


def margin_styles() -> Iterable[str]:
    """版头, the empty header of the other pages, and the page number outside."""
    yield style("Header", "header", lines(12, rule="exact"), letters(SONG, SERIF, 9, GREY))
    yield style("Footer", "footer", lines(16, rule="exact"), letters(SONG, SONG, 14))
    centred = '<w:jc w:val="center"/>'
    mark = letters(TITLE, SERIF, 36, RED)
    yield style("JZBand", "JZ 报头", f"{lines(50, 34, 22)}{centred}", mark, based="Header")
    yield style(
        "JZIssue",
        "JZ 期号",
        f"{rule('bottom', RED, 16, 4)}{tabs(('right', TEXT_WIDTH))}{lines(24, 0, 0, 'exact')}",
        letters(FANG, SERIF, 16, INK),
        based="Header",
    )


def first_header() -> str:
    """版头 over the red line."""
    return part("hdr", paragraph("JZBand", run("{desk}专报")) + paragraph("JZIssue", run("{issue}\t{date}")))


def page_number(side: str) -> str:
    """— 1 —, a character from the text's outer edge."""
    looks = f'<w:ind w:{side}="280"/><w:jc w:val="{side}"/>'
    return part("ftr", paragraph("Footer", run("— ") + field_of("PAGE") + run(" —"), looks))


def design() -> Design:
    """专报 as a Word file."""
    usual = f'{fonts(FANG, SERIF)}<w:color w:val="{INK}"/><w:kern w:val="2"/><w:sz w:val="32"/>'
    groups = (
        default_styles(usual, ON_GRID),
        head_styles(),
        part_styles(),
        figure_styles(),
        word_styles(),
        margin_styles(),
    )
    points = numbered_points("JZPoint", "%1.", text(FANG), INDENTED, "space")
    headings = level(1, "Heading1", "chineseCounting", "%1、", text(HEI), INDENTED, "nothing")
    numbers = "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i - 1}"/></w:num>' for i in (1, 2))
    blank = part("hdr", paragraph("Header"))
    return Design(
        styles="".join(piece for group in groups for piece in group),
        numbering=f"{points}{headings}{numbers}",
        section=(
            f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/><w:pgMar w:top="{TOP}" w:right="{RIGHT}"'
            f' w:bottom="{BOTTOM}" w:left="{LEFT}" w:header="851" w:footer="1304" w:gutter="0"/><w:titlePg/>'
            f'<w:docGrid w:type="lines" w:linePitch="{PITCH}"/>'
        ),
        margins=(
            Margin("header1.xml", "first", first_header()),
            Margin("header2.xml", "default", blank),
            Margin("header3.xml", "even", blank),
            Margin("footer1.xml", "first", page_number("right")),
            Margin("footer2.xml", "default", page_number("right")),
            Margin("footer3.xml", "even", page_number("left")),
        ),
        settings="<w:evenAndOddHeaders/>",
        colours=theme_colours(),
    )
