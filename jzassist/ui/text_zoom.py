"""Larger and smaller words in a part of the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from jzassist.ui.theme import CHROME_PIXELS, sans

_PIXELS = "pixelsUnzoomed"


def zoom_words(part: QWidget, percent: int) -> None:
    """Gives every word in a part of the window so many per cent of its own size."""
    for widget in part.findChildren(QWidget):
        # one without a face of its own has its parent's
        if widget.property(_PIXELS) is None and widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
            widget.setProperty(_PIXELS, widget.font().pixelSize())
    part.setFont(sans(CHROME_PIXELS * percent / 100))
    for widget in part.findChildren(QWidget):
        pixels = widget.property(_PIXELS)
        if pixels is not None:
            font = widget.font()
            font.setPixelSize(round(pixels * percent / 100))
            widget.setFont(font)


def zoom_of(font: QFont) -> float:
    """How many times as large as usual a list's words are."""
    return font.pixelSize() / CHROME_PIXELS if font.pixelSize() > 0 else 1.0
