"""The opening page: what to do while no article is open."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from jzassist.assets import asset
from jzassist.commands.key_map import KeyMap
from jzassist.commands.key_rows import first_key
from jzassist.library.recent import RecentArticle
from jzassist.ui.dropping import dropped_files
from jzassist.ui.first_run_card import FirstRunCard
from jzassist.ui.page_buttons import PageButton, PageRow
from jzassist.ui.theme import CHROME_PIXELS, SMALL_PIXELS, sans, serif, theme_of

_COLUMN = 680
_MASTHEAD = 72
_NAME = "晋中编辑助手"
_PURPOSE = "读懂稿件里的数据、人物和引语，逐条核定，导出可核对的 Word 简报。"
_INSET = 4  # room for the rings around what has the focus
_MOST_RECENT = 6


class EmptyState(QScrollArea):
    """Opens, pastes, takes what is dropped; offers what was open lately and two samples."""

    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal(Path)
    recent_requested = Signal(object)  # a RecentArticle
    files_dropped = Signal(list)
    first_run_dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self.setAccessibleName("开始")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        page = _Page(self)
        self._recent, self._samples = _RowList("最近打开", page), _RowList("示例稿件", page)
        self._recent.chosen.connect(self.recent_requested)
        self._samples.chosen.connect(self.sample_requested)
        self._card = FirstRunCard(page)
        self._card.dismissed.connect(self._dismiss)
        self._card.hide()
        self._arrange(page)
        self.setWidget(page)
        self.show_recent(())
        self._samples.show_rows([(path.stem, "", path) for path in _samples()])

    def show_recent(self, articles: Sequence[RecentArticle]) -> None:
        """Lists the articles opened lately, the latest first; without any the list is not there."""
        self._recent.show_rows([(known.title, known.origin, known) for known in articles[:_MOST_RECENT]])
        self._recent.setVisible(bool(articles))

    def show_first_run(self, shown: bool) -> None:
        """Shows or hides the card with the six keys."""
        self._card.setVisible(shown)

    def show_keys(self, keys: KeyMap) -> None:
        """Names the keys of its buttons and of the card."""
        self.first_button.show_key(first_key("file.open", keys))
        self._paste.show_key(first_key("file.paste", keys))
        self._card.show_keys(keys)

    # -- inside

    def _arrange(self, page: "_Page") -> None:
        self.first_button = open_button = PageButton("打开稿件", True, page)
        open_button.clicked.connect(self.open_requested)
        self._paste = paste = PageButton("粘贴", False, page)
        paste.clicked.connect(self.paste_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for widget in (open_button, paste, _label("或把文件拖到这里", page)):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        lists = QHBoxLayout()
        lists.setSpacing(32)
        for files in (self._recent, self._samples):
            lists.addWidget(files, 1, Qt.AlignmentFlag.AlignTop)
        page.column.addStretch(1)
        page.column.addWidget(_Masthead(page))
        purpose = _label(_PURPOSE, page)
        purpose.setFont(serif(CHROME_PIXELS + 1))
        purpose.setWordWrap(True)
        page.column.addWidget(purpose)
        page.column.addSpacing(24)
        page.column.addLayout(buttons)
        page.column.addSpacing(28)
        page.column.addLayout(lists)
        page.column.addSpacing(24)
        card = QHBoxLayout()
        card.setContentsMargins(_INSET, 0, _INSET, 0)
        card.addWidget(self._card)
        page.column.addLayout(card)
        page.column.addSpacing(16)
        page.column.addWidget(_label("稿件只在本机处理，不会上传。", page))
        page.column.addStretch(3)

    def _dismiss(self) -> None:
        self._card.hide()
        self.first_run_dismissed.emit()

    def _show_dragging(self, dragging: bool) -> None:
        page = self.widget()
        assert isinstance(page, _Page)
        page.dragging = dragging
        page.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files."""
        event.setAccepted(bool(dropped_files(event.mimeData())))
        self._show_dragging(event.isAccepted())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Takes them anywhere on the page."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Back to rest."""
        self._show_dragging(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells which files were dropped."""
        self._show_dragging(False)
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_files(event.mimeData()))


class _Page(QWidget):
    """The paper: a column in the middle, and a frame while something is dragged over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.dragging = False
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        body = QWidget(self)
        body.setMaximumWidth(_COLUMN)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(0, 28, 0, 28)
        self.column.setSpacing(0)
        around = QHBoxLayout(self)
        around.setContentsMargins(32, 0, 32, 0)
        around.addStretch(1)
        around.addWidget(body, 1000)
        around.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the frame."""
        if self.dragging:
            painter = QPainter(self)
            painter.setPen(QPen(theme_of(self).accent, 2, Qt.PenStyle.DashLine))
            painter.drawRect(self.rect().adjusted(10, 10, -10, -10))


class _Masthead(QWidget):
    """The program's name, set like a newspaper's over its double rule."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_MASTHEAD)
        self.setAccessibleName(_NAME)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt asks."""
        theme = theme_of(self)
        painter = QPainter(self)
        width = self.width() - 2 * _INSET
        painter.setPen(theme.ink)
        painter.setFont(serif(34, bold=True))
        painter.drawText(QRectF(_INSET, 0, width, 52), Qt.AlignmentFlag.AlignVCenter, _NAME)
        painter.fillRect(_INSET, 58, width, 3, theme.ink)
        painter.fillRect(_INSET, 63, width, 1, theme.ink)


class _RowList(QWidget):
    """A heading and rows; ``chosen`` carries what a row stands for."""

    chosen = Signal(object)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        heading = QLabel(title, self)
        heading.setFont(sans(SMALL_PIXELS + 1, bold=True))
        heading.setContentsMargins(_INSET, 0, 0, 6)
        self._column.addWidget(heading)
        self._rows: list[PageRow] = []

    def show_rows(self, rows: Sequence[tuple[str, str, object]]) -> None:
        """One row each of words, what stands quietly below them, and what they mean."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [self._row(*row) for row in rows]

    def _row(self, words: str, detail: str, meant: object) -> PageRow:
        row = PageRow(words, detail, self)
        row.clicked.connect(lambda: self.chosen.emit(meant))
        self._column.addWidget(row)
        return row


def _label(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setContentsMargins(_INSET, 0, 0, 0)
    return label


def _samples() -> list[Path]:
    try:
        return sorted(asset("samples").glob("*.txt"))
    except FileNotFoundError:
        return []
