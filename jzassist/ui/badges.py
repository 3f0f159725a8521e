"""The small coloured tiles with a kind's glyph, for lists and tool buttons."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from jzassist.model.annotation import AnyKind
from jzassist.ui.theme import KindLook, Theme, sans

#: Screens have one to three real pixels for one of Qt's.
_SCALES = (1, 2, 3)


def paint_badge(painter: QPainter, place: QRectF, kind: AnyKind, theme: Theme) -> None:
    """Draws a kind's tile."""
    paint_tile(painter, place, KindLook(theme.glyph(kind), theme.tint(kind), theme.line(kind)))


def paint_tile(painter: QPainter, place: QRectF, look: KindLook) -> None:
    """Draws a tile: glyph and frame in the line's colour, so that the tint alone carries nothing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.line, 1))
    painter.setBrush(look.tint)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(sans(place.height() * 0.62, bold=True))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, look.glyph)
    painter.restore()


def badge_icon(kind: AnyKind, theme: Theme, size: int = 20) -> QIcon:
    """A kind's tile as an icon, sharp on every screen."""
    return tile_icon(KindLook(theme.glyph(kind), theme.tint(kind), theme.line(kind)), size)


def tile_icon(look: KindLook, size: int = 20) -> QIcon:
    """A tile as an icon, sharp on every screen."""
    icon = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(size * scale, size * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_tile(painter, QRectF(0, 0, size, size), look)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
