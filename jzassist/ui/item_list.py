"""The list of the article's items, and the row of filters above it."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from jzassist.model.annotation import Annotation
from jzassist.model.open_article import OpenArticle
from jzassist.ui.item_model import ITEM_ROLE, ItemFilter, ItemModel
from jzassist.ui.item_row import ItemRow
from jzassist.ui.theme import Theme


class ItemList(QListView):
    """The items in order of place; it shows the current one and tells which one the editor goes to.

    ``item_chosen`` carries the id of the row that the editor moved to, ``item_entered`` that of one opened by Enter
    or a double click; ``asked_where`` says that the list got the focus while no item is the current one.
    """

    item_chosen = Signal(str)
    item_entered = Signal(str)
    asked_where = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("itemList")
        self.setAccessibleName("要点")
        self._items = ItemModel(self)
        self._row = ItemRow(self)
        self._showing = False
        self.setModel(self._items)
        self.setItemDelegate(self._row)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        # single keys are commands here: neither an input method nor the search by typing may take them
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.selectionModel().currentChanged.connect(self._move)
        self.activated.connect(self._enter)
        self.doubleClicked.connect(self._enter)

    def set_theme(self, theme: Theme) -> None:
        """Takes other colours."""
        self._row.theme = theme
        self.viewport().update()

    def show_items(self, opened: OpenArticle | None, chosen: ItemFilter) -> None:
        """Shows what a filter admits of the article, and which item is the current one."""
        self._showing = True
        self._items.show(opened.annotated if opened else None, chosen)
        row = self._items.row_of(opened.current) if opened else None
        index = self._items.index(row) if row is not None else QModelIndex()
        if self.currentIndex() != index or not self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.scrollTo(index)
        self._showing = False

    @property
    def items(self) -> tuple[Annotation, ...]:
        """What the list shows."""
        return self._items.items

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Draws the rows anew; QListView would lay out all of them, and theirs is one height whatever they hold."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Without a current item asks where the editor is, instead of taking the first row."""
        lost = not self.currentIndex().isValid()
        self._showing = True
        super().focusInEvent(event)
        self._showing = False
        if lost:
            self.setCurrentIndex(QModelIndex())
            self.asked_where.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the current row in view."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def keyboardSearch(self, _words: str) -> None:
        """Letters are commands here, not a search."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a row on every platform."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _move(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if item is not None and not self._showing:
            self.item_chosen.emit(item.id)

    def _enter(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if item is not None:
            self.item_entered.emit(item.id)
