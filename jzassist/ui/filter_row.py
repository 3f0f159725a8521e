"""The buttons above the item list that choose which items it shows."""

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Kind, OwnKind, Status
from jzassist.model.kind_names import name_of
from jzassist.model.open_article import OpenArticle
from jzassist.ui.badges import badge_icon
from jzassist.ui.flow_layout import FlowLayout
from jzassist.ui.item_model import ItemFilter, count_items, own_kinds
from jzassist.ui.item_search import ItemSearch
from jzassist.ui.theme import Theme

_ALL = ItemFilter()
_PENDING = ItemFilter(status=Status.PENDING)
_BY_STATUS = {_ALL: "全部", _PENDING: "待审", ItemFilter(status=Status.REJECTED): "已排除"}
_BADGE, _TARGET = 18, 26
_ALWAYS = (_ALL, _PENDING)
_BY_KIND = {ItemFilter(kind=kind): name_of(kind) for kind in Kind}


class FilterRow(QWidget):
    """One button a filter, the kinds by their tiles; those of which the article has none are away.

    Below them, when it is asked for, a field to look for words. ``search_left`` says that it is done with.
    """

    changed = Signal()
    search_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("筛选")
        self.chosen = _ALL
        self._counted: AnnotatedArticle | None = None
        self._theme: Theme | None = None
        self._badge = _BADGE
        self._group = QButtonGroup(self)
        self._buttons = {chosen: self._button(chosen, name) for chosen, name in (_BY_STATUS | _BY_KIND).items()}
        buttons = QWidget(self)
        self._row = FlowLayout(buttons, gap=2)
        self._row.setContentsMargins(8, 0, 8, 6)
        for button in self._buttons.values():
            self._row.addWidget(button)
        self.search = ItemSearch(self)
        self.search.textChanged.connect(self._look_for)
        self.search.left.connect(self.search_left)
        self.search.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(buttons)
        searching = QVBoxLayout()
        searching.setContentsMargins(10, 0, 10, 6)
        searching.addWidget(self.search)
        column.addLayout(searching)

    def set_theme(self, theme: Theme) -> None:
        """Takes other colours."""
        self._theme = theme
        self._show_badges()

    def set_zoom(self, percent: int) -> None:
        """Makes the tiles so many per cent of their size."""
        self._badge = round(_BADGE * percent / 100)
        self._show_badges()

    def show_counts(self, opened: OpenArticle | None) -> None:
        """Shows how many items each filter has; one that has lost its last item gives way to 全部."""
        annotated = opened.annotated if opened else None
        if annotated is self._counted and annotated:
            return
        self._counted = annotated
        counts = count_items(annotated) if annotated else {}
        for kind in own_kinds(annotated) if annotated else ():
            self._know(kind)
        for chosen, button in self._buttons.items():
            name = name_of(chosen.kind) if chosen.kind else _BY_STATUS[chosen]
            count = counts.get(chosen, 0)
            if chosen.kind is None:
                button.setText(f"{name} {count}" if count else name)
            button.setToolTip(f"{name} {count} 条")
            button.setAccessibleName(f"{name} {count} 条")
            button.setVisible(bool(count) or chosen in _ALWAYS)
        simple = replace(self.chosen, words="")
        if not counts.get(simple) and simple not in _ALWAYS:
            self.choose(_ALL)

    def button(self, chosen: ItemFilter) -> QToolButton:
        """The button of a filter."""
        return self._buttons[chosen]

    def choose(self, chosen: ItemFilter) -> None:
        """Takes a filter as if its button had been pressed."""
        self.chosen = replace(chosen, words=self.search.text().strip())
        self._buttons[chosen].setChecked(True)
        self.changed.emit()

    def _know(self, kind: OwnKind) -> None:
        """Makes a button for a kind of the editor's own, once."""
        chosen = ItemFilter(kind=kind)
        if chosen not in self._buttons:
            button = self._buttons[chosen] = self._button(chosen, kind.name)
            self._row.addWidget(button)
            self._show_badges()

    def _look_for(self, words: str) -> None:
        self.chosen = replace(self.chosen, words=words.strip())
        self.changed.emit()

    def _show_badges(self) -> None:
        for chosen, button in self._buttons.items():
            button.setIconSize(QSize(self._badge, self._badge))
            if chosen.kind is not None and self._theme:
                button.setIcon(badge_icon(chosen.kind, self._theme, self._badge))

    def _button(self, chosen: ItemFilter, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(name if chosen.kind is None else "")
        button.setCheckable(True)
        button.setChecked(chosen == _ALL)
        button.setAutoRaise(True)
        button.setMinimumSize(_TARGET, _TARGET)
        button.clicked.connect(lambda: self.choose(chosen))
        self._group.addButton(button)
        return button
