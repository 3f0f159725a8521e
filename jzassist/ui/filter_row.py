"""The buttons above the item list that choose which items it shows."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from jzassist.model.annotation import Kind, Status
from jzassist.session import OpenArticle
from jzassist.ui.item_model import ItemFilter, count_items
from jzassist.ui.kinds import KIND_NAMES

_ALL = ItemFilter()
_PENDING = ItemFilter(status=Status.PENDING)
_BY_STATUS = {_ALL: "全部", _PENDING: "待审", ItemFilter(status=Status.REJECTED): "已排除"}
_ALWAYS = (_ALL, _PENDING)
_BY_KIND = {ItemFilter(kind=kind): KIND_NAMES[kind] for kind in Kind}


class FilterRow(QWidget):
    """One button a filter with how many items it shows; kinds that the article has none of are away."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("筛选")
        self.chosen = _ALL
        self._group = QButtonGroup(self)
        self._buttons = {chosen: self._button(chosen, name) for chosen, name in (_BY_STATUS | _BY_KIND).items()}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 0, 8, 6)
        rows.setSpacing(2)
        for filters in (_BY_STATUS, _BY_KIND):
            row = QHBoxLayout()
            row.setSpacing(2)
            for chosen in filters:
                row.addWidget(self._buttons[chosen])
            row.addStretch(1)
            rows.addLayout(row)

    def show_counts(self, opened: OpenArticle | None) -> None:
        """Shows how many items each filter has; one that has lost its last item gives way to 全部."""
        counts = count_items(opened.annotated) if opened else Counter[ItemFilter]()
        for chosen, button in self._buttons.items():
            name = (_BY_STATUS | _BY_KIND)[chosen]
            count = counts[chosen]
            button.setText(f"{name} {count}" if count and chosen.kind is None else name)
            button.setAccessibleName(f"{name} {count} 条")
            button.setVisible(bool(count) or chosen in _ALWAYS)
        if not counts[self.chosen] and self.chosen not in _ALWAYS:
            self.choose(_ALL)

    def button(self, chosen: ItemFilter) -> QToolButton:
        """The button of a filter."""
        return self._buttons[chosen]

    def choose(self, chosen: ItemFilter) -> None:
        """Takes a filter as if its button had been pressed."""
        self.chosen = chosen
        self._buttons[chosen].setChecked(True)
        self.changed.emit()

    def _button(self, chosen: ItemFilter, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(name)
        button.setCheckable(True)
        button.setChecked(chosen == _ALL)
        button.setAutoRaise(True)
        button.setMinimumSize(24, 26)
        button.setToolTip(f"只看{name}" if chosen != _ALL else "看全部要点")
        button.clicked.connect(lambda: self.choose(chosen))
        self._group.addButton(button)
        return button
