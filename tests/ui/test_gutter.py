import pytest
from PySide6.QtCore import QObject, QPointF, QRectF
from pytestqt.qtbot import QtBot
from small_articles import Role, annotated, article, mark

from jzassist.model.annotation import Annotation, Kind, Status
from jzassist.ui.article_page import ArticlePage
from jzassist.ui.article_style import ArticleStyle
from jzassist.ui.gutter import Gutter, GutterGlyph
from jzassist.ui.text_geometry import blocks_between
from jzassist.ui.theme import LIGHT

PAGE = article(((Role.BODY, "今年三月县科技局周明远说共有58家和60家参加四通工程"), (Role.BODY, "没有标注的一段")))
ALL = (
    mark(PAGE, Kind.DATE, "今年三月"),
    mark(PAGE, Kind.ORGANISATION, "县科技局"),
    mark(PAGE, Kind.PERSON, "周明远"),
    mark(PAGE, Kind.FIGURE, "58家", status=Status.ACCEPTED),
    mark(PAGE, Kind.FIGURE, "60家"),
    mark(PAGE, Kind.TERM, "四通工程"),
)
ROOM = 1000


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


def glyphs(marks: tuple[Annotation, ...], parent: QObject, percent: int = 100) -> list[GutterGlyph]:
    """Every glyph that is found by pointing at the gutter, from left to right."""
    style = ArticleStyle(LIGHT, percent)
    page = ArticlePage(PAGE, style, ROOM, parent)
    page.document.setTextWidth(ROOM)
    page.writer.show(annotated(*marks, of=PAGE).visible, lambda: range(2))
    gutter = Gutter(page.document, PAGE, page.shown, page.writer.blocks)
    found: dict[float, GutterGlyph] = {}
    for _, area in blocks_between(page.document, 0, 400):
        for x in range(int(page.text_left)):
            for y in range(int(area.top()), int(area.bottom()), 4):
                glyph = gutter.glyph_at(QPointF(x, y), style, page.text_left)
                if glyph:
                    found[glyph.area.left()] = glyph
    return [found[left] for left in sorted(found)]


def test_a_line_shows_one_glyph_for_each_kind_that_begins_there(parent: QObject) -> None:
    found = glyphs((ALL[0], ALL[3], ALL[4]), parent)
    assert [(glyph.kind, len(glyph.marks)) for glyph in found] == [(Kind.DATE, 1), (Kind.FIGURE, 2)]


def test_kinds_without_room_share_the_last_place(parent: QObject) -> None:
    found = glyphs(ALL, parent)
    assert [glyph.hidden for glyph in found] == [0, 0, 2]
    assert {known.id for glyph in found for known in glyph.marks} == {known.id for known in ALL}


@pytest.mark.parametrize("percent", [80, 100, 200])
def test_glyphs_can_be_hit_and_do_not_overlap(parent: QObject, percent: int) -> None:
    found = glyphs(ALL, parent, percent)
    areas = [glyph.area for glyph in found]
    assert all(area.width() >= 24 and area.height() >= 24 for area in areas)
    assert not any(
        one.intersects(other) for n, one in enumerate(areas) for other in areas[n + 1 :] if one.y() == other.y()
    )


def test_pointing_beside_the_glyphs_finds_nothing(parent: QObject) -> None:
    style = ArticleStyle(LIGHT)
    page = ArticlePage(PAGE, style, ROOM, parent)
    page.document.setTextWidth(ROOM)
    gutter = Gutter(page.document, PAGE, page.shown, page.writer.blocks)
    everywhere = QRectF(0, 0, page.text_left, 200)
    assert gutter.glyph_at(everywhere.center(), style, page.text_left) is None
