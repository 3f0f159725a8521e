"""Headline, newspaper, author and date of an article, to be corrected."""

from dataclasses import fields, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from jzassist.model.annotated_article import ArticleDetails
from jzassist.ui.fields import Field

DETAIL_NAMES = {"headline": "标题", "publication": "来源", "author": "作者", "date": "日期"}
assert set(DETAIL_NAMES) == {known.name for known in fields(ArticleDetails)}


class DetailsForm(QWidget):
    """Four lines; ``corrected`` carries what was corrected (标题) and all the details as they should be."""

    corrected = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("稿件信息")
        self._details = ArticleDetails()
        self._fields = {part: Field(name, self) for part, name in DETAIL_NAMES.items()}
        form = QFormLayout(self)
        form.setContentsMargins(12, 0, 12, 8)
        form.setSpacing(6)
        for part, field in self._fields.items():
            form.addRow(DETAIL_NAMES[part], field)
            field.committed.connect(lambda words, part=part: self._correct(part, words))
        self._fields["date"].setPlaceholderText("如 2024-03-15")

    def show_details(self, details: ArticleDetails) -> None:
        """Shows what is known of an article."""
        self._details = details
        for part, field in self._fields.items():
            field.show_text(getattr(details, part))

    @property
    def details(self) -> ArticleDetails:
        """What stands in the lines now."""
        return ArticleDetails(**{part: field.text().strip() for part, field in self._fields.items()})

    def _correct(self, part: str, words: str) -> None:
        self._details = replace(self._details, **{part: words})
        self.corrected.emit(DETAIL_NAMES[part], self._details)
