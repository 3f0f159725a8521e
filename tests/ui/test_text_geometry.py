import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from jzassist.ui.text_geometry import blocks_between, line_rectangles, position_under


@pytest.fixture
def document(qtbot: QtBot) -> QTextDocument:
    document = QTextDocument("\n".join(f"第{n}段" + "字" * (n % 90) for n in range(1500)))
    document.setTextWidth(300)
    return document


def test_blocks_between_are_those_that_show_there(document: QTextDocument) -> None:
    areas = [document.documentLayout().blockBoundingRect(document.findBlockByNumber(n)) for n in range(1500)]
    for top in range(0, int(areas[-1].bottom()), 3001):
        there = [n for n, area in enumerate(areas) if area.bottom() > top and area.top() < top + 400]
        found = [block.blockNumber() for block, _ in blocks_between(document, top, top + 400)]
        assert set(there) <= set(found)
        assert len(found) <= len(there) + 2


def test_the_character_under_a_point_is_the_one_drawn_there(document: QTextDocument) -> None:
    block = document.findBlockByNumber(700)
    for place in (block.position(), block.position() + 5, block.position() + block.length() - 2):
        (drawn,) = line_rectangles(document, place, place + 1, 0, document.size().height())
        assert position_under(document, drawn.center()) == place
        assert position_under(document, drawn.topRight() + QPointF(-1, 3)) == place


def test_beside_the_text_there_is_no_character(document: QTextDocument) -> None:
    (short,) = line_rectangles(document, 0, 3, 0, 100)
    assert position_under(document, short.center() + QPointF(100, 0)) is None
    assert position_under(document, QPointF(-5, 5)) is None


def test_a_span_over_lines_and_blocks_has_a_rectangle_for_each_line(document: QTextDocument) -> None:
    start = document.findBlockByNumber(80).position()
    end = document.findBlockByNumber(81).position() + 2
    rectangles = list(line_rectangles(document, start, end, 0, document.size().height()))
    assert len(rectangles) == document.findBlockByNumber(80).layout().lineCount() + 1
