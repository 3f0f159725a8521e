"""The small list at a paragraph in which the editor says what it is on the page."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidgetItem, QWidget

from jzassist.model.article import ParagraphRole
from jzassist.model.role_names import ROLE_NAMES
from jzassist.ui.choice_row import Index, write_words
from jzassist.ui.digit_sheet import GAP, DigitRow, DigitSheet
from jzassist.ui.lookup import Rank, match
from jzassist.ui.theme import SMALL_PIXELS, Theme

_WIDTH = 300
_ROLE = Qt.ItemDataRole.UserRole
_IS_NOW = Qt.ItemDataRole.UserRole + 1
_NOW = "现在是"


class RolePicker(DigitSheet):
    """The roles in a fixed order, so that a digit always means the same one; typing filters, by pinyin too."""

    picked = Signal(int, object)  # the paragraph's index, its ParagraphRole

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "选择段落角色")
        self.setObjectName("rolePicker")
        self._paragraph, self._now = 0, ParagraphRole.BODY
        self.field.setAccessibleName("段落角色：输入以筛选")
        self.rows.setAccessibleName("段落角色")
        self.rows.setItemDelegate(_RoleRow(self.rows))

    def open_at(self, place: QPoint, paragraph: int, now: ParagraphRole) -> None:
        """Opens below a point of the screen for a paragraph (its index) and the role that it has."""
        self._paragraph, self._now = paragraph, now
        self.field.setPlaceholderText(f"第 {paragraph + 1} 段是什么？数字键选择，或输入")
        self.open_below(place, _WIDTH)

    def fill(self) -> None:
        """Lists the roles whose names fit what is typed; of all roles the present one is the current row."""
        typed = self.field.text().strip()
        self.rows.clear()
        fitting = [role for role in ROLE_NAMES if not typed or _fits(typed, ROLE_NAMES[role])]
        for role in fitting:
            is_now = role is self._now
            row = self.add_row(f"{ROLE_NAMES[role]}，{_NOW}" if is_now else ROLE_NAMES[role])
            row.setData(_ROLE, role)
            row.setData(_IS_NOW, is_now)
        self.show_rows(len(ROLE_NAMES))
        if not typed:
            self.rows.setCurrentRow(fitting.index(self._now))

    def choose(self, row: QListWidgetItem) -> None:
        """Tells which role was picked."""
        role = row.data(_ROLE)
        self.leave()
        self.picked.emit(self._paragraph, ParagraphRole(role))


class _RoleRow(DigitRow):
    """The role's name, and whether the paragraph is that now."""

    def write_rest(self, painter: QPainter, place: QRect, index: Index, theme: Theme, chosen: bool) -> None:
        name = ROLE_NAMES[ParagraphRole(index.data(_ROLE))]
        write_words(painter, place, name, theme.selection_ink if chosen else theme.ink, bold=bool(index.data(_IS_NOW)))
        if index.data(_IS_NOW):
            place.setLeft(place.left() + GAP)
            write_words(painter, place, _NOW, theme.selection_ink if chosen else theme.muted, SMALL_PIXELS)


def _fits(typed: str, name: str) -> bool:
    found = match(typed, name)
    return found is not None and found.rank is not Rank.SCATTERED
