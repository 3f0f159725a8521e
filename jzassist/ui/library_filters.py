"""What narrows a search in the library: days, a person, an organisation, the bin."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

_DAY = re.compile(r"(\d{4})(?:[-./年](\d{1,2}))?(?:[-./月](\d{1,2}))?[月日]?")
_HIGH = 30


class LibraryFilters(QWidget):
    """Empty fields let everything through; ``changed`` says that one is another now."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("筛选")
        self.since, self.until = self._field("自 2026-03"), self._field("至 2026-11-28")
        self.person, self.organisation = self._field("人物"), self._field("机构")
        self.binned = QCheckBox("回收站", self)
        self.binned.toggled.connect(lambda _on: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        names = "起始日期，年、年月或年月日", "截止日期，年、年月或年月日", "人物的全名", "机构的全名"
        for field, name in zip((self.since, self.until, self.person, self.organisation), names, strict=True):
            field.setAccessibleName(name)
            field.setToolTip(name)
            row.addWidget(field, 1)
        row.addWidget(self.binned)

    @property
    def days(self) -> tuple[str, str]:
        """The first and the last day, ISO, "" where there is none or it cannot be understood."""
        return day_at(self.since.text()), day_at(self.until.text(), last=True)

    def _field(self, hint: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(hint)
        field.setClearButtonEnabled(True)
        field.setMinimumHeight(_HIGH)
        field.editingFinished.connect(self.changed)
        return field


def day_at(words: str, last: bool = False) -> str:
    """The day that somebody writes as a year, a month or a day: its first, or its last; "" where it is none."""
    written = _DAY.fullmatch("".join(words.split()))
    if not written:
        return ""
    year, month, day = (int(part) if part else 0 for part in written.groups())
    # days are compared as words: a 31st of February is after all days of February, as meant
    return f"{year:04}-{month or (12 if last else 1):02}-{day or (31 if last else 1):02}"
