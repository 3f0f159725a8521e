"""Headline, newspaper, author and date of an article, to be corrected."""

from dataclasses import fields, replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout

from jzassist.model.annotated_article import ArticleDetails
from jzassist.ui.fields import Field

DETAIL_NAMES = {"headline": "标题", "publication": "来源", "author": "作者", "date": "日期"}
assert set(DETAIL_NAMES) == {known.name for known in fields(ArticleDetails)}


class DetailsFields(QObject):
    """Four lines in a form of whoever shows them.

    ``corrected`` carries all the details as they should be; ``left`` says that Enter was pressed in a line.
    """

    corrected = Signal(object)
    left = Signal()

    def __init__(self, form: QFormLayout) -> None:
        super().__init__(form)
        self._details = ArticleDetails()
        self._fields = {part: Field(name) for part, name in DETAIL_NAMES.items()}
        self._fields["date"].setPlaceholderText("如 2024-03-15")
        for part, field in self._fields.items():
            form.addRow(DETAIL_NAMES[part], field)
            field.committed.connect(partial(self._correct, part))
            field.left.connect(self.left)

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

    def take_focus(self) -> None:
        """Puts the focus into the first line."""
        self._fields["headline"].setFocus()

    def _correct(self, part: str, words: str) -> None:
        self._details = replace(self._details, **{part: words})
        self.corrected.emit(self._details)
