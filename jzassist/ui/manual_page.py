"""The manual, for F1."""

import re

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from jzassist.assets import asset
from jzassist.ui.theme import CHROME_PIXELS, sans

_SIZE = QSize(760, 680)
_MARGIN = 24
# Markdown puts a space in the place of a line's end; after full-width characters Chinese has none
_END_OF_LINE = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef”’…—])\n(?=[\u3000-\u9fff\uff00-\uffef“‘…—`])(?!```)")
_LINE_PERCENT, _ABOVE, _ABOVE_HEADING = 135, 6, 18


class ManualPage(QDialog):
    """Shows the manual; Esc closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("manualPage")
        self.setWindowTitle("使用手册")
        self.resize(_SIZE.boundedTo(parent.size()))
        page = QTextBrowser(self)
        page.setAccessibleName("使用手册")
        page.setFrameShape(QTextBrowser.Shape.NoFrame)
        page.setFont(sans(CHROME_PIXELS + 1))
        page.document().setDocumentMargin(_MARGIN)
        # nothing in the manual leads out of it
        page.setOpenLinks(False)
        page.setMarkdown(_END_OF_LINE.sub("", asset("manual.md").read_text("utf-8")))
        _set_apart(page.document())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)


def _set_apart(document: QTextDocument) -> None:
    """Gives lines and paragraphs the room that Chinese text needs; Qt's Markdown leaves them tight."""
    block = document.begin()
    while block.isValid():
        setting = block.blockFormat()
        setting.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        setting.setTopMargin(_ABOVE_HEADING if setting.headingLevel() else _ABOVE)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(setting)
        block = block.next()
