"""Draws one row of the item list: tile, words, what they mean, decision."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from jzassist.model.annotation import Annotation, Kind, Status
from jzassist.ui.badges import paint_badge
from jzassist.ui.item_model import ITEM_ROLE, ItemModel
from jzassist.ui.item_words import left_out, meaning_of
from jzassist.ui.kinds import STATUS_NAMES
from jzassist.ui.text_zoom import zoom_of
from jzassist.ui.theme import CHROME_PIXELS, LIGHT, SMALL_PIXELS, Theme, sans

_HEIGHT = 34
_MARGIN = 12
_BADGE = 20
_GAP = 10
_ROUNDING = 2  # widths are rounded: words shown in exactly their own would lose their end
#: The least share of a row that an item's words get.
_SHARE = 0.55


class ItemRow(QStyledItemDelegate):
    """Rows of one height, so that long lists stay quick."""

    theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As Qt asks."""
        return QSize(200, round(_HEIGHT * zoom_of(option.font)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """As Qt asks."""
        item: Annotation = index.data(ITEM_ROLE)
        model = index.model()
        if item is None or not isinstance(model, ItemModel) or model.annotated is None:
            return
        area: QRect = option.rect
        zoom = zoom_of(option.font)
        size = round(_BADGE * zoom)
        painter.save()
        self._paint_ground(painter, area, option)
        badge = QRectF(area.x() + _MARGIN, area.center().y() - size / 2 + 0.5, size, size)
        paint_badge(painter, badge, item.kind, self.theme)
        text = area.adjusted(_MARGIN + size + 10, 0, -_MARGIN, 0)
        text.setRight(text.right() - self._paint_status(painter, text, item, zoom) - _GAP)
        self._paint_words(painter, text, str(index.data()), meaning_of(model.annotated, item), item, zoom)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        from PySide6.QtWidgets import QStyle  # late: its enums are slow to make, and the first paint has no rows

        theme, state = self.theme, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.notice_tint)
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.fillRect(QRect(area.x(), area.y(), 4 if focused else 3, area.height()), theme.accent)
            if focused:
                painter.setPen(QPen(theme.accent, 2))
                painter.drawRect(area.adjusted(1, 1, -1, -1))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.chrome)
        painter.setPen(theme.rule)
        painter.drawLine(area.left() + _MARGIN, area.bottom(), area.right() - _MARGIN, area.bottom())

    def _paint_status(self, painter: QPainter, text: QRect, item: Annotation, zoom: float) -> int:
        """Writes the decision at the right and gives its width; what is pending stands out, what is done steps back."""
        words = " · ".join(filter(None, (STATUS_NAMES[item.status], left_out(item))))
        mark = {Status.PENDING: "", Status.ACCEPTED: "✓ ", Status.REJECTED: "✕ "}[item.status]
        colour = self.theme.lines[Kind.FIGURE] if item.status is Status.PENDING else self.theme.muted
        if item.status is Status.ACCEPTED:
            colour = self.theme.lines[Kind.PERSON]
        font = sans(SMALL_PIXELS * zoom)
        painter.setFont(font)
        painter.setPen(colour)
        width = QFontMetrics(font).horizontalAdvance(mark + words)
        painter.drawText(text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark + words)
        return width

    def _paint_words(
        self, painter: QPainter, place: QRect, words: str, meaning: str, item: Annotation, zoom: float
    ) -> None:
        """Writes the words and behind them what they mean; where both are too long each gets its share."""
        rejected = item.status is Status.REJECTED
        font, small = sans(CHROME_PIXELS * zoom), sans(SMALL_PIXELS * zoom)
        font.setStrikeOut(rejected)
        wanted = QFontMetrics(font).horizontalAdvance(words) + _ROUNDING
        behind = QFontMetrics(small).horizontalAdvance(meaning) + _GAP if meaning else 0
        width = min(wanted, max(place.width() - behind, round(place.width() * _SHARE)))
        first = QRect(place.x(), place.y(), width, place.height())
        self._paint_line(painter, first, words, self.theme.muted if rejected else self.theme.ink, font)
        if place.width() - width > _GAP * 2:
            self._paint_line(painter, place.adjusted(width + _GAP, 0, 0, 0), meaning, self.theme.muted, small)

    def _paint_line(self, painter: QPainter, place: QRect, words: str, colour: QColor, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
