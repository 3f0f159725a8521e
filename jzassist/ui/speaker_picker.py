"""The small list at a quotation in which the editor says who speaks."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidgetItem, QWidget

from jzassist.model.annotation import Speaker
from jzassist.ui.choice_row import Index, write_words
from jzassist.ui.digit_sheet import GAP, DigitRow, DigitSheet
from jzassist.ui.kinds import UNATTRIBUTED
from jzassist.ui.lookup import Rank, match
from jzassist.ui.theme import SMALL_PIXELS, Theme

_WIDTH = 400
_MOST_ROWS = 10  # nine with a digit, and 未署名
_SPEAKER = Qt.ItemDataRole.UserRole
_NEW = Qt.ItemDataRole.UserRole + 1


class SpeakerPicker(DigitSheet):
    """Candidates, best first, then 未署名; typing filters, and can be taken as a name itself."""

    picked = Signal(object)  # a Speaker, or None for 未署名

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "选择说话人")
        self.setObjectName("speakerPicker")
        self._candidates: tuple[Speaker, ...] = ()
        self.field.setAccessibleName("说话人：输入以筛选，或写下姓名")
        self.field.setPlaceholderText("谁说的？数字键选择，或输入姓名")
        self.rows.setAccessibleName("说话人候选")
        self.rows.setItemDelegate(_SpeakerRow(self.rows))

    def open_at(self, place: QPoint, candidates: tuple[Speaker, ...]) -> None:
        """Opens below a point of the screen, within the window, with the best candidate first."""
        self._candidates = candidates
        self.open_below(place, _WIDTH)

    def fill(self) -> None:
        """Lists who fits what is typed, then what is typed as a name of its own."""
        typed = self.field.text().strip()
        self.rows.clear()
        for speaker in self._candidates:
            if not typed or _fits(typed, speaker):
                self._add_row(speaker)
        if typed and typed not in (speaker.name for speaker in self._candidates):
            self._add_row(Speaker(typed), new=True)
        self._add_row(None)
        self.show_rows(_MOST_ROWS)

    def choose(self, row: QListWidgetItem) -> None:
        """Tells who was picked."""
        speaker = row.data(_SPEAKER)
        self.leave()
        self.picked.emit(speaker)

    # -- inside

    def _add_row(self, speaker: Speaker | None, new: bool = False) -> None:
        row = self.add_row(_row_words(speaker, new))
        row.setData(_SPEAKER, speaker)
        row.setData(_NEW, new)


class _SpeakerRow(DigitRow):
    """The name in bold and, in grey, organisation and role."""

    def write_rest(self, painter: QPainter, place: QRect, index: Index, theme: Theme, chosen: bool) -> None:
        quiet = theme.selection_ink if chosen else theme.muted
        speaker: Speaker | None = index.data(_SPEAKER)
        bold = speaker is not None and not index.data(_NEW)
        name = speaker.name if speaker and bold else str(index.data())
        write_words(painter, place, name, theme.selection_ink if chosen else theme.ink, bold=bold)
        if speaker and bold:
            station = " ".join(part for part in (speaker.organisation, speaker.role) if part)
            place.setLeft(place.left() + GAP)
            write_words(painter, place, station, quiet, SMALL_PIXELS + 1)


def _row_words(speaker: Speaker | None, new: bool) -> str:
    if speaker is None:
        return UNATTRIBUTED
    if new:
        return f"使用“{speaker.name}”"
    return "，".join(part for part in (speaker.name, speaker.organisation, speaker.role) if part)


def _fits(typed: str, speaker: Speaker) -> bool:
    """Whether a candidate can be meant; a name of one's own would too often fit another one with gaps."""
    found = (match(typed, words) for words in (speaker.name, f"{speaker.organisation}{speaker.role}{speaker.name}"))
    return any(fit is not None and fit.rank is not Rank.SCATTERED for fit in found)
