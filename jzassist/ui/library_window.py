"""The library beside the work: everything ever opened, searched; a person's page; the bin."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jzassist.library.searching import Found, Query, Scope
from jzassist.ui.announce import announce
from jzassist.ui.found_rows import FoundRows, found_in
from jzassist.ui.library_filters import LibraryFilters
from jzassist.ui.library_index import LibraryIndex
from jzassist.ui.person_page import PersonPage

_SIZE, _FRAME = QSize(820, 640), QSize(16, 48)
#: Letters that are typed in one go are searched once; milliseconds.
_TYPED_AFTER = 120
_HIGH = 30


class LibraryWindow(QDialog):
    """Searches as it is typed; it leaves the main window usable.

    ``open_found`` opens a result at its place; ``put_in_bin`` and ``take_out`` take articles' keys and give whether
    that was done.
    """

    def __init__(
        self,
        index: LibraryIndex,
        open_found: Callable[[Found], None],
        put_in_bin: Callable[[list[str]], bool],
        take_out: Callable[[list[str]], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("libraryWindow")
        self.setWindowTitle("稿件库")
        self.setModal(False)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self._index, self._open, self._put_in_bin, self._take_out = index, open_found, put_in_bin, take_out
        self._binned_last: list[str] = []
        self.field, self.scope = QLineEdit(self), QComboBox(self)
        self.filters = LibraryFilters(self)
        self.results = FoundRows("找到的", self)
        self.person = PersonPage(index, open_found, self)
        self.said = QLabel(self)
        self.pages = QStackedWidget(self)
        self._typed = QTimer(self, interval=_TYPED_AFTER, singleShot=True)
        self._arrange()
        self._connect()

    def show_person(self, name: str) -> None:
        """Turns to a person's page."""
        if name:
            self.person.show_person(name)
            self.pages.setCurrentWidget(self.person)
            self.person.said.setFocus()

    def search(self) -> None:
        """Shows what fits now."""
        self._typed.stop()
        found = self._index.search(self._query())
        binned = self.filters.binned.isChecked()
        nothing = "回收站是空的" if binned and not self.field.text() else "没有找到"
        self.results.show_found(found.found, nothing)
        how_many = f"前 {len(found.found)} 条，输入更多字可以缩小范围" if found.more else f"{len(found.found)} 条"
        left = f"　还有 {self._index.left} 篇没有编入索引" if self._index.left else ""
        self.said.setText(f"{how_many}{left}")
        self._show_buttons()

    # -- inside

    def _query(self) -> Query:
        since, until = self.filters.days
        scope = Scope(self.scope.currentText())
        person, organisation = self.filters.person.text().strip(), self.filters.organisation.text().strip()
        binned = self.filters.binned.isChecked()
        return Query(self.field.text(), scope, person, organisation, since, until, binned)

    def _open_row(self) -> None:
        row = self.results.currentItem()
        if row is None or not row.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        found = found_in(row)
        if Scope(self.scope.currentText()) is Scope.PEOPLE:
            self.show_person(found.name)
        else:
            self._open(found)

    def _turn_to_person(self) -> None:
        for found in self.results.chosen[:1]:
            self.show_person(found.name)

    def _bin(self) -> None:
        keys = list(dict.fromkeys(found.key for found in self.results.chosen))
        binned = self.filters.binned.isChecked()
        if keys and (self._take_out if binned else self._put_in_bin)(keys):
            self._binned_last = [] if binned else keys
            self.search()
            self._say(f"{len(keys)} 篇已{'放回稿件库' if binned else '移到回收站，标注都留着'}")

    def _undo_bin(self) -> None:
        keys, self._binned_last = self._binned_last, []
        if keys and self._take_out(keys):
            self.search()
            self._say(f"{len(keys)} 篇已放回稿件库")

    def _say(self, words: str) -> None:
        self.said.setText(words)
        announce(self, words)

    def _show_buttons(self) -> None:
        chosen = self.results.chosen
        self.open_button.setEnabled(bool(chosen))
        self.person_button.setEnabled(any(found.name for found in chosen))
        self.bin_button.setEnabled(bool(chosen))
        self.bin_button.setText("放回稿件库" if self.filters.binned.isChecked() else "移到回收站")
        self.undo_button.setVisible(bool(self._binned_last))

    def _search_anew(self) -> None:
        # who has chosen a row keeps it
        if self.isVisible() and self.results.currentRow() <= 0:
            self.search()

    def _back(self) -> None:
        self.pages.setCurrentIndex(0)
        self.results.setFocus()

    # -- inside: making

    def _connect(self) -> None:
        self.field.textChanged.connect(self._typed.start)
        self.field.returnPressed.connect(self._open_row)
        self.scope.currentTextChanged.connect(self.search)
        self.filters.changed.connect(self.search)
        self._typed.timeout.connect(self.search)
        self._index.changed.connect(self._search_anew)
        self.results.itemActivated.connect(lambda _row: self._open_row())
        self.results.itemSelectionChanged.connect(self._show_buttons)
        self.person.left.connect(self._back)

    def _arrange(self) -> None:
        self.field.setObjectName("librarySearch")
        self.field.setAccessibleName("在稿件库中查找：一个字起")
        self.field.setPlaceholderText("在稿件库中查找：一个字起")
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumHeight(_HIGH + 4)
        self.scope.setAccessibleName("查找什么")
        self.scope.addItems([str(scope) for scope in Scope])
        self.scope.setMinimumHeight(_HIGH + 4)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.field, 1)
        above.addWidget(self.scope)
        self.open_button = self._button("打开", self._open_row)
        self.person_button = self._button("人物页", self._turn_to_person)
        self.bin_button = self._button("移到回收站", self._bin)
        self.undo_button = self._button("撤销", self._undo_bin)
        below.addWidget(self.said, 1)
        for button in (self.undo_button, self.bin_button, self.person_button, self.open_button):
            below.addWidget(button)
        search = QWidget(self)
        column = QVBoxLayout(search)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(above)
        column.addWidget(self.filters)
        column.addWidget(self.results, 1)
        column.addLayout(below)
        self.pages.addWidget(search)
        self.pages.addWidget(self.person)
        QVBoxLayout(self).addWidget(self.pages)

    def _button(self, text: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setMinimumHeight(_HIGH)
        button.clicked.connect(lambda: run())
        return button

    def showEvent(self, event: QShowEvent) -> None:
        """Is ready for another search."""
        super().showEvent(event)
        self._index.refresh()
        self.search()
        self.field.setFocus()
        self.field.selectAll()
