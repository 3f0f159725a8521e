from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QHelpEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot
from small_articles import annotated, article, mark

from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails
from jzassist.model.annotation import Annotation, FigureDetail, Kind, Mode, QuoteDetail, Speaker, Status
from jzassist.model.article import ParagraphRole
from jzassist.ui.article_view import ArticleView
from jzassist.ui.theme import DARK, LIGHT

PAGE = article()
COUNT = mark(PAGE, Kind.FIGURE, "58家", FigureDetail(58, "家", label="各类创新平台总数"))
GROWTH = mark(PAGE, Kind.FIGURE, "5.0%", status=Status.ACCEPTED)
MONEY = mark(PAGE, Kind.FIGURE, "3.5亿元")
SPEECH = QuoteDetail(Mode.DIRECT, 1, "说", Speaker("周明远", "局长", "县科技局"))
QUOTE = mark(PAGE, Kind.QUOTE, "园区投入3.5亿元改造厂房，这件事慢不得。", SPEECH)
MARKED = annotated(COUNT, GROWTH, MONEY, QUOTE, of=PAGE)
Style = QTextCharFormat.UnderlineStyle


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    show(view, MARKED)
    view.show()
    qtbot.waitExposed(view)
    return view


def show(view: ArticleView, shown: AnnotatedArticle, hidden: bool = False) -> None:
    view.show_article(shown, LIGHT)
    view.show_marks(shown, hidden)


def format_of(view: ArticleView, words: str) -> QTextCharFormat:
    """The format of the first character of some words."""
    found = view.document().find(words)
    assert not found.isNull()
    found.setPosition(found.selectionStart() + 1)
    return found.charFormat()


def place_of(view: ArticleView, item: Annotation) -> QPoint:
    """The middle of the first character of an item, in the viewport."""
    view.select(item.start, item.start)
    return view.cursorRect().center() + QPoint(6, 0)


def test_the_document_is_the_article_and_cannot_be_edited(view: ArticleView) -> None:
    assert view.toPlainText() == PAGE.text
    assert view.isReadOnly()
    assert not view.document().isUndoRedoEnabled()
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    QTest.keyClicks(view, "a1,")
    assert view.toPlainText() == PAGE.text


def test_the_accessible_name_is_the_headline(view: ArticleView) -> None:
    assert view.accessibleName() == "正文：𠮷县😀好产品“长”在好地方"
    view.show_article(replace(MARKED, details=ArticleDetails(headline="改过的标题")), LIGHT)
    assert view.accessibleName() == "正文：改过的标题"


@pytest.mark.parametrize(("words", "kind"), [("58家", Kind.FIGURE), ("5.0%", Kind.FIGURE), ("园区", Kind.QUOTE)])
def test_a_mark_is_tinted_and_underlined_for_a_screen_reader(view: ArticleView, words: str, kind: Kind) -> None:
    found = format_of(view, words)
    assert found.background().color() == LIGHT.tints[kind]
    assert found.underlineStyle() is Style.SingleUnderline
    assert found.underlineColor().rgb() & 0xFFFFFF == LIGHT.lines[kind].rgb() & 0xFFFFFF


def line_share(view: ArticleView, item: Annotation) -> float:
    """How much of the width of an item has its line's colour below it."""
    view.select(item.start, item.start)
    left, bottom = view.cursorRect().center().x(), view.cursorRect().bottom()
    view.select(item.end, item.end)
    right = view.cursorRect().center().x()
    view.select(0, 0)
    image = view.viewport().grab().toImage()
    colour = LIGHT.lines[item.kind]
    rows = [sum(image.pixelColor(x, y) == colour for x in range(left, right)) for y in range(bottom - 4, bottom + 5)]
    return max(rows) / (right - left)


def test_lines_are_dashed_until_an_item_is_accepted(view: ArticleView) -> None:
    assert 0.4 < line_share(view, COUNT) < 0.7
    assert line_share(view, GROWTH) > 0.9
    show(view, annotated(COUNT.decided(Status.ACCEPTED), GROWTH.decided(Status.PENDING), of=PAGE))
    assert line_share(view, COUNT) > 0.9
    assert 0.4 < line_share(view, GROWTH) < 0.7


def test_marks_in_each_other_have_a_line_each(view: ArticleView) -> None:
    accepted = (MONEY.decided(Status.ACCEPTED), QUOTE.decided(Status.ACCEPTED))
    show(view, annotated(*accepted, of=PAGE))
    assert line_share(view, MONEY) > 0.9
    assert line_share(view, QUOTE) > 0.9


def test_marks_stand_exactly_after_rare_characters(view: ArticleView) -> None:
    start = view.document().find("58家").selectionStart()
    probe = view.textCursor()
    # A cursor's format is that of the character before it.
    for after, marked in ((0, False), (1, True), (2, True), (3, True), (4, False)):
        probe.setPosition(start + after)
        assert (probe.charFormat().underlineStyle() is Style.SingleUnderline) is marked


def test_a_nested_mark_looks_deeper_than_the_same_mark_alone(view: ArticleView) -> None:
    nested, alone = format_of(view, "3.5亿元").background().color(), LIGHT.tints[Kind.FIGURE]
    assert nested != alone
    assert nested.lightness() < alone.lightness()


def test_a_rejected_mark_and_hidden_marks_leave_no_trace(view: ArticleView) -> None:
    show(view, annotated(COUNT.decided(Status.REJECTED), MONEY, of=PAGE))
    assert format_of(view, "58家").background().style() is Qt.BrushStyle.NoBrush
    assert format_of(view, "3.5").background().color() == LIGHT.tints[Kind.FIGURE]
    show(view, MARKED, hidden=True)
    assert format_of(view, "3.5").underlineStyle() is Style.NoUnderline
    show(view, MARKED)
    assert format_of(view, "58家").underlineStyle() is Style.SingleUnderline


def test_a_change_rewrites_its_paragraph_only(view: ArticleView) -> None:
    changed: list[tuple[int, int]] = []
    view.document().contentsChange.connect(lambda at, removed, added: changed.append((at, at + added)))
    show(view, annotated(COUNT.decided(Status.ACCEPTED), GROWTH, MONEY, QUOTE, of=PAGE))
    block = view.document().findBlockByNumber(2)
    assert changed
    assert all(block.position() <= a and b <= block.position() + block.length() for a, b in changed)


def test_roles_are_set_as_what_they_are(view: ArticleView) -> None:
    headline, body, credit = (format_of(view, words).font() for words in ("好产品", "截至", "摄"))
    assert headline.pixelSize() > body.pixelSize() > credit.pixelSize()
    assert headline.bold()
    assert not body.bold()
    lead, crosshead, quote = (view.document().findBlockByNumber(n).blockFormat() for n in (2, 3, 4))
    assert lead.textIndent() == quote.textIndent() == 2 * body.pixelSize()
    assert crosshead.textIndent() == 0
    assert 1.6 <= lead.lineHeight() / body.pixelSize() <= 1.8


def test_a_full_line_has_forty_characters(view: ArticleView, qtbot: QtBot) -> None:
    show(view, annotated(of=article(((ParagraphRole.BODY, "田" * 200),))))
    view.resize(1400, 600)
    layout = view.document().firstBlock().layout()
    qtbot.waitUntil(lambda: layout.lineAt(1).textLength() == 40)
    assert layout.lineAt(0).textLength() == 38
    middle = view.document().rootFrame().frameFormat().leftMargin() + 20 * 17
    assert abs(middle - view.viewport().width() / 2) < 20


def test_selection_counts_code_points(view: ArticleView) -> None:
    view.select(COUNT.start, COUNT.end)
    assert view.selection() == (COUNT.start, COUNT.end)
    assert view.textCursor().selectedText() == "58家"
    view.select(0, 1)
    assert view.textCursor().selectedText() == "𠮷"


def test_copy_gives_the_articles_own_characters(view: ArticleView) -> None:
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == PAGE.text
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_keys_move_the_caret_and_select(view: ArticleView) -> None:
    view.select(COUNT.start, COUNT.start)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection() == (COUNT.start, COUNT.start + 2)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.selection() == (PAGE.paragraphs[2].start,) * 2
    assert view.cursorWidth() == 2


def test_going_to_a_place_puts_it_into_the_upper_third(view: ArticleView, qtbot: QtBot) -> None:
    long = article(tuple((ParagraphRole.BODY, f"第{n}段，" + "字" * 150) for n in range(100)))
    show(view, annotated(of=long))
    place = long.paragraphs[60].start
    view.go_to(place)
    assert view.selection() == (place, place)
    assert abs(view.cursorRect().top() - view.viewport().height() / 3) < 40


def test_going_to_the_end_of_a_very_long_article_at_once(view: ArticleView) -> None:
    long = article(tuple((ParagraphRole.BODY, f"第{n}段，" + "字" * 150) for n in range(3000)))
    show(view, annotated(of=long))
    place = long.paragraphs[2900].start
    view.go_to(place)
    assert abs(view.cursorRect().top() - view.viewport().height() / 3) < 40


def test_a_click_tells_which_item_and_again_the_one_around_it(view: ArticleView, qtbot: QtBot) -> None:
    place = place_of(view, MONEY)
    with qtbot.waitSignal(view.item_clicked) as first:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert first.args == [MONEY.id]
    view.show_current(MONEY)
    QTest.qWait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 50)
    with qtbot.waitSignal(view.item_clicked) as second:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert second.args == [QUOTE.id]


def test_a_drag_selects_and_clicks_nothing(view: ArticleView, qtbot: QtBot) -> None:
    start = place_of(view, COUNT)
    with qtbot.assertNotEmitted(view.item_clicked):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view.viewport(), start + QPoint(60, 0))
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(60, 0))
    begin, end = view.selection()
    assert begin < end


def test_a_double_click_selects_what_it_means(view: ArticleView) -> None:
    place = place_of(view, COUNT)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.selection() == (COUNT.start, COUNT.end)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place - QPoint(60, 0))
    start, end = view.selection()
    assert PAGE.text[start:end] == "全县各类创新平台总数达到"


def test_a_click_beside_a_mark_is_no_click_on_it(view: ArticleView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.item_clicked):
        beside = place_of(view, COUNT) - QPoint(15, 0)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)


def test_a_click_on_a_glyph_in_the_gutter(view: ArticleView, qtbot: QtBot) -> None:
    left = int(view.document().rootFrame().frameFormat().leftMargin())
    place = QPoint(left - 14 - 12, place_of(view, COUNT).y())
    with qtbot.waitSignal(view.item_clicked) as clicked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == [COUNT.id]


def test_resting_on_a_mark_says_what_it_means(view: ArticleView, qtbot: QtBot) -> None:
    place = place_of(view, COUNT)
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QGuiApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == "数字 58家：各类创新平台总数（待审）"
    QToolTip.hideText()


def test_dropped_files_are_told(view: ArticleView, qtbot: QtBot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    with qtbot.waitSignal(view.files_dropped) as dropped:
        view.dropEvent(drop_of(data))
    assert dropped.args == [[tmp_path / "a.txt"]]


def test_dropped_text_is_told_and_not_put_in(view: ArticleView, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("外来的文字")
    with qtbot.waitSignal(view.text_dropped) as dropped:
        view.dropEvent(drop_of(data))
    assert dropped.args == ["外来的文字"]
    assert view.toPlainText() == PAGE.text


def drop_of(data: QMimeData) -> QDropEvent:
    copy = Qt.DropAction.CopyAction
    nothing = Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPointF(10, 10), copy, data, Qt.MouseButton.LeftButton, nothing)


def test_zoom_keeps_marks_and_selection(view: ArticleView) -> None:
    view.select(COUNT.start, COUNT.end)
    view.set_zoom(150)
    assert format_of(view, "截至").font().pixelSize() == 26
    assert format_of(view, "58家").underlineStyle() is Style.SingleUnderline
    assert view.selection() == (COUNT.start, COUNT.end)


def test_another_theme_recolours_the_same_article(view: ArticleView) -> None:
    view.select(COUNT.start, COUNT.end)
    view.show_article(MARKED, DARK)
    assert format_of(view, "58家").background().color() == DARK.tints[Kind.FIGURE]
    assert view.selection() == (COUNT.start, COUNT.end)


def test_the_box_of_the_current_item_is_painted_in_its_line_colour(view: ArticleView) -> None:
    colour = LIGHT.lines[Kind.FIGURE]

    near = QRect(place_of(view, COUNT) - QPoint(30, 30), QSize(120, 60))

    def pixels() -> int:
        image = view.viewport().grab(near).toImage()
        return sum(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(image.height()))

    without = pixels()
    view.show_current(COUNT)
    assert pixels() > without + 60
    view.show_current(None)
    assert pixels() == without


@pytest.mark.parametrize("paragraphs", [200, 1])
def test_marks_of_a_long_article_arrive_in_slices(view: ArticleView, qtbot: QtBot, paragraphs: int) -> None:
    sentence = "共有58家企业参加了这次活动，场面热闹。"
    words = sentence * (4000 // paragraphs)
    long = article(tuple((ParagraphRole.BODY, words) for _ in range(paragraphs)))
    step = len(sentence)
    starts = [p.start + n * step + 2 for p in long.paragraphs for n in range(len(words) // step)]
    marks = [Annotation(f"f{at}", Kind.FIGURE, at, at + 3, FigureDetail()) for at in starts]
    show(view, annotated(*marks, of=long))
    assert marked_runs(view, 0) > 0
    last: Callable[[], int] = lambda: marked_runs(view, view.document().blockCount() - 1)  # noqa: E731
    qtbot.waitUntil(lambda: last() > 0, timeout=10_000)
    total = sum(marked_runs(view, n) for n in range(view.document().blockCount()))
    assert total == len(marks)


def marked_runs(view: ArticleView, block: int) -> int:
    fragments = view.document().findBlockByNumber(block).begin()
    count = 0
    while not fragments.atEnd():
        count += fragments.fragment().charFormat().underlineStyle() is Style.SingleUnderline
        fragments += 1
    return count
