"""Headline, newspaper, author and date of an article, to be corrected."""

import re
from dataclasses import fields, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from jzassist.model.annotated_article import ArticleDetails
from jzassist.ui.announce import announce
from jzassist.ui.fields import Field
from jzassist.ui.theme import SMALL_PIXELS, sans

DETAIL_NAMES = {"headline": "标题", "publication": "来源", "author": "作者", "date": "日期"}
assert set(DETAIL_NAMES) == {known.name for known in fields(ArticleDetails)}
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")


def date_objection(words: str) -> str:
    """What speaks against a date written in numbers, 2025-02-30, as a sentence; any other words are taken."""
    iso = _ISO_DATE.fullmatch(words)
    try:
        if iso:
            date(int(iso[1]), int(iso[2]), int(iso[3] or 1))
    except ValueError:
        return f"没有 {words} 这一天，请改正日期。" if iso and iso[3] else f"没有 {words} 这个月，请改正日期。"
    return ""


class DetailsFields(QObject):
    """Four lines in a form of whoever shows them.

    ``corrected`` carries all the details as they should be; ``left`` says that Enter was pressed in a line, ``edited``
    that something was written in one.
    """

    corrected = Signal(object)
    edited = Signal()
    left = Signal()

    def __init__(self, form: QFormLayout) -> None:
        super().__init__(form)
        self._details = ArticleDetails()
        self._fields = {part: Field(name) for part, name in DETAIL_NAMES.items()}
        self._fields["date"].setPlaceholderText("如 2024-03-15")
        self._fields["date"].objection = date_objection
        self._problem = QLabel()
        self._problem.setAccessibleName("日期有误")
        self._problem.setFont(sans(SMALL_PIXELS))
        self._problem.setWordWrap(True)
        self._problem.setForegroundRole(QPalette.ColorRole.BrightText)
        for part, field in self._fields.items():
            form.addRow(DETAIL_NAMES[part], field)
            field.committed.connect(partial(self._correct, part))
            field.left.connect(self.left)
            field.textEdited.connect(self.edited)
            field.refused.connect(self._refuse)
        self._fields["date"].textChanged.connect(self._problem.hide)
        form.addRow("", self._problem)
        self._problem.hide()

    def show_details(self, details: ArticleDetails, key: str) -> None:
        """Shows what is known of the article of a key."""
        self._details = details
        for part, field in self._fields.items():
            field.show_text(getattr(details, part), key)

    @property
    def details(self) -> ArticleDetails:
        """The details as they are written now."""
        written = {part: field.text() for part, field in self._fields.items()}
        changed = {part: words.strip() for part, words in written.items() if words != getattr(self._details, part)}
        return replace(self._details, **changed)

    @property
    def problem(self) -> str:
        """What speaks against the details as they are written now, as a sentence; "" where nothing does."""
        return date_objection(self._fields["date"].text().strip())

    @property
    def stops(self) -> list[QWidget]:
        """The lines, from above to below."""
        return list(self._fields.values())

    def take_focus(self) -> None:
        """Puts the focus into the first line."""
        self._fields["headline"].setFocus()

    def _refuse(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.show()
        announce(self._problem, problem, urgent=True)

    def _correct(self, part: str, words: str) -> None:
        self._details = replace(self._details, **{part: words})
        self.corrected.emit(self._details)
