"""The line icons of the tool bar, in the theme's colours."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from jzassist.assets import asset
from jzassist.ui.theme import Theme, blend

#: Screens have one to three real pixels for one of Qt's.
_SCALES = (1, 2, 3)


def line_icon(name: str, theme: Theme, size: int = 20) -> QIcon:
    """An icon of resources/icons in the ink's colour; pale where it is disabled."""
    drawing = asset("icons", f"{name}.svg").read_text("utf-8")
    icon = QIcon()
    pale = blend(theme.muted, theme.chrome, 0.35)
    for mode, colour in ((QIcon.Mode.Normal, theme.ink), (QIcon.Mode.Disabled, pale)):
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode()))
        for scale in _SCALES:
            icon.addPixmap(_drawn(renderer, size, scale), mode)
    return icon


def program_icon() -> QIcon:
    """The window's own icon."""
    renderer = QSvgRenderer(str(asset("icons", "jzassist.svg")))
    icon = QIcon()
    for size in (16, 32, 48, 128):
        icon.addPixmap(_drawn(renderer, size, 1))
    return icon


def _drawn(renderer: QSvgRenderer, size: int, scale: int) -> QPixmap:
    pixmap = QPixmap(size * scale, size * scale)
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
