"""The small list at a quotation in which the editor says who speaks."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from jzassist.model.annotation import Speaker
from jzassist.ui.announce import announce
from jzassist.ui.kinds import UNATTRIBUTED
from jzassist.ui.theme import CHROME_PIXELS, SMALL_PIXELS, sans, theme_of

_WIDTH = 400
_ROW = 36
_MOST_ROWS = 10  # nine with a digit, and 未署名
_DIGIT_ROOM = 6
_AROUND_ROWS = 80  # the field and the margins
_SPEAKER = Qt.ItemDataRole.UserRole
_NEW = Qt.ItemDataRole.UserRole + 1
_DIGIT = Qt.ItemDataRole.UserRole + 2
_DIGITS = range(Qt.Key.Key_1.value, Qt.Key.Key_9.value + 1)


class SpeakerPicker(QFrame):
    """Candidates, best first, then 未署名; typing filters, and can be taken as a name itself.

    It lies over its parent's window, so that input methods and the window's focus stay as they are.
    """

    picked = Signal(object)  # a Speaker, or None for 未署名

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("speakerPicker")
        self.setAccessibleName("选择说话人")
        self._candidates: tuple[Speaker, ...] = ()
        self._before: QWidget | None = None
        self._over = parent
        self._filter = QLineEdit(self)
        self._filter.setAccessibleName("说话人：输入以筛选，或写下姓名")
        self._filter.setPlaceholderText("谁说的？数字键选择，或输入姓名")
        self._filter.setMinimumHeight(34)
        self._filter.setTextMargins(6, 0, 6, 0)
        self._rows = QListWidget(self)
        self._rows.setAccessibleName("说话人候选")
        self._rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows.setFrameShape(QFrame.Shape.NoFrame)
        self._rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows.setItemDelegate(_SpeakerRow(self._rows))
        self._rows.setMouseTracking(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._filter)
        column.addWidget(self._rows)
        self._filter.installEventFilter(self)
        self._filter.textChanged.connect(self._fill)
        self._rows.itemClicked.connect(self._pick)
        self._rows.currentItemChanged.connect(self._announce_row)
        self.hide()

    def open_at(self, place: QPoint, candidates: tuple[Speaker, ...]) -> None:
        """Opens below a point of the screen, within the window, with the best candidate first."""
        self._candidates = candidates
        self._before = QApplication.focusWidget()
        self._filter.clear()
        self._fill()
        self._move_to(place)
        self.show()
        self.raise_()
        self._filter.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, "选择说话人")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints a sheet with an edge that stands out from the article."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setPen(theme.muted)
        painter.setBrush(theme.chrome)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list while the field has the focus; the picker leaves with the focus."""
        if isinstance(event, QKeyEvent) and self._is_ours(event):
            if event.type() is QEvent.Type.KeyPress:
                self._take_key(event)
            event.accept()  # a window's shortcut on the same key waits
            return True
        if event.type() is QEvent.Type.FocusOut and not self._filter.hasFocus() and self._lost_for_good():
            self.hide()
        return super().eventFilter(watched, event)

    # -- inside

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        key = event.key()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        moving = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape,
                  Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab)  # fmt: skip
        return plain and (key in moving or (key in _DIGITS and not self._filter.text()))

    def _take_key(self, event: QKeyEvent) -> None:
        key = event.key()
        row, last = self._rows.currentRow(), self._rows.count() - 1
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_MOST_ROWS, Qt.Key.Key_PageDown: _MOST_ROWS}
        if key in _DIGITS:
            number = key - _DIGITS.start
            if number <= last:
                self._pick(self._rows.item(number))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self._rows.currentItem())
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif step := steps.get(Qt.Key(key)):
            self._rows.setCurrentRow(min(max(row + step, 0), last))

    def _fill(self) -> None:
        typed = self._filter.text().strip()
        self._rows.clear()
        for speaker in self._candidates:
            if typed in f"{speaker.organisation}{speaker.role}{speaker.name}":
                self._add_row(speaker)
        if typed and typed not in (speaker.name for speaker in self._candidates):
            self._add_row(Speaker(typed), new=True)
        self._add_row(None)
        self._rows.setCurrentRow(0)
        room = max(3, (self._over.height() - _AROUND_ROWS) // _ROW)
        self._rows.setFixedHeight(min(self._rows.count(), _MOST_ROWS, room) * _ROW)
        self.adjustSize()

    def _add_row(self, speaker: Speaker | None, new: bool = False) -> None:
        row = QListWidgetItem(_row_words(speaker, new), self._rows)
        row.setData(_SPEAKER, speaker)
        row.setData(_NEW, new)
        number = self._rows.count()
        digit = str(number) if number <= len(_DIGITS) and not self._filter.text() else ""
        row.setData(_DIGIT, digit)
        said = (digit, _row_words(speaker, new))
        row.setData(Qt.ItemDataRole.AccessibleTextRole, "，".join(word for word in said if word))
        row.setToolTip(_row_words(speaker, new))

    def _pick(self, row: QListWidgetItem) -> None:
        speaker = row.data(_SPEAKER)
        self._leave()
        self.picked.emit(speaker)

    def _leave(self) -> None:
        before, self._before = self._before, None
        self.hide()
        if before is not None:
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _lost_for_good(self) -> bool:
        """Whether the focus went elsewhere in this window, not only the window out of sight."""
        return self.isVisible() and self.window().isActiveWindow()

    def _announce_row(self, row: QListWidgetItem | None) -> None:
        if row is not None and self.isVisible():
            announce(self, str(row.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _move_to(self, place: QPoint) -> None:
        over = self._over
        self.setFixedWidth(min(_WIDTH, over.width() - 16))
        self.adjustSize()
        corner = over.mapFromGlobal(place)
        room = over.rect().adjusted(8, 8, -8 - self.width(), -8 - self.height())
        x = max(room.left(), min(corner.x(), room.right()))
        self.move(x, max(room.top(), min(corner.y(), room.bottom())))


class _SpeakerRow(QStyledItemDelegate):
    """Draws the digit, the name in bold and, in grey, organisation and role."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As Qt asks."""
        return QSize(100, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """As Qt asks."""
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = theme_of(self._list())
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, theme.selection)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.chrome)
        quiet = theme.selection_ink if chosen else theme.muted
        place = area.adjusted(10, 0, -10, 0)
        if index.data(_DIGIT):
            _write(painter, place, index.data(_DIGIT), sans(SMALL_PIXELS), quiet)
            place.setLeft(place.left() + _DIGIT_ROOM)
        speaker: Speaker | None = index.data(_SPEAKER)
        bold = speaker is not None and not index.data(_NEW)
        name = speaker.name if speaker and bold else str(index.data())
        strong = theme.selection_ink if chosen else theme.ink
        _write(painter, place, name, sans(CHROME_PIXELS, bold), strong)
        if speaker and bold:
            station = " ".join(part for part in (speaker.organisation, speaker.role) if part)
            _write(painter, place, station, sans(SMALL_PIXELS + 1), quiet)

    def _list(self) -> QWidget:
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return parent


def _write(painter: QPainter, place: QRect, words: str, font: QFont, colour: QColor) -> None:
    """Writes words at the left of a place and takes their room from it."""
    measure = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(colour)
    shown = measure.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    place.setLeft(place.left() + measure.horizontalAdvance(shown) + 10)


def _row_words(speaker: Speaker | None, new: bool) -> str:
    if speaker is None:
        return UNATTRIBUTED
    if new:
        return f"使用“{speaker.name}”"
    return "，".join(part for part in (speaker.name, speaker.organisation, speaker.role) if part)
