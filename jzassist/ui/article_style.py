"""How the paragraphs of an article are set: sizes, faces and spaces by role, and the look of marks."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from jzassist.model.article import ParagraphRole
from jzassist.ui.mark_runs import MarkLook
from jzassist.ui.theme import ARTICLE_PIXELS, Theme, blend, sans, serif

COLUMN_CHARACTERS = 40
_LINE_HEIGHT = 1.72
_NESTED_DEPTH = 0.16

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_LEFT = Qt.AlignmentFlag.AlignLeft
_JUSTIFY = Qt.AlignmentFlag.AlignJustify


@dataclass(frozen=True, slots=True)
class _RoleStyle:
    """Sizes and spaces in ems of the body text."""

    size: float = 1.0
    bold: bool = False
    muted: bool = False
    chrome_face: bool = False
    alignment: Qt.AlignmentFlag = _JUSTIFY
    indent: float = 0.0
    above: float = 0.0
    below: float = 0.55
    line_height: float = _LINE_HEIGHT


_BODY = _RoleStyle(indent=2.0)
_SMALL = _RoleStyle(size=0.82, muted=True, chrome_face=True, alignment=_LEFT, above=0.2, below=0.4)
_STYLES = {
    ParagraphRole.HEADLINE: _RoleStyle(1.75, True, alignment=_CENTRE, above=0.9, below=0.5, line_height=1.4),
    ParagraphRole.KICKER: _RoleStyle(1.05, muted=True, alignment=_CENTRE, above=0.6, below=0.0),
    ParagraphRole.SUBHEADLINE: _RoleStyle(1.18, alignment=_CENTRE, below=0.8, line_height=1.55),
    ParagraphRole.BYLINE: _RoleStyle(0.82, False, True, True, _CENTRE, above=0.2, below=1.1),
    ParagraphRole.CROSSHEAD: _RoleStyle(1.06, True, alignment=_LEFT, above=1.0, below=0.5),
    ParagraphRole.DATELINE: _SMALL,
    ParagraphRole.CAPTION: _SMALL,
    ParagraphRole.CREDIT: _SMALL,
    ParagraphRole.EDITOR: _SMALL,
}


class ArticleStyle:
    """The formats for one theme and one zoom, where 100 per cent has body text of 17 pixels."""

    def __init__(self, theme: Theme, percent: int = 100) -> None:
        self.theme = theme
        self.em = ARTICLE_PIXELS * percent / 100
        self._marks: dict[tuple[ParagraphRole, MarkLook], QTextCharFormat] = {}

    @property
    def column(self) -> float:
        """The width of the text in pixels; a pixel more, so that rounding does not cost a character."""
        return round(self.em) * COLUMN_CHARACTERS + 1

    @property
    def font(self) -> QFont:
        """The body text's face."""
        return serif(self.em)

    def block_format(self, role: ParagraphRole, continued: bool = False) -> QTextBlockFormat:
        """A paragraph's spaces; ``continued`` is a further piece of a long one, which follows without a gap."""
        style = _STYLES.get(role, _BODY)
        block = QTextBlockFormat()
        block.setAlignment(style.alignment)
        block.setLineHeight(
            round(style.size * self.em * style.line_height), QTextBlockFormat.LineHeightTypes.FixedHeight.value
        )
        block.setBottomMargin(round(style.below * self.em))
        if not continued:
            block.setTopMargin(round(style.above * self.em))
            block.setTextIndent(style.indent * round(self.em))
        return block

    def char_format(self, role: ParagraphRole) -> QTextCharFormat:
        """A paragraph's face and colour; the body's is the document's own."""
        style = _STYLES.get(role, _BODY)
        plain = QTextCharFormat()
        if style is not _BODY:
            face = sans if style.chrome_face else serif
            plain.setFont(face(style.size * self.em, style.bold))
        if style.muted:
            plain.setForeground(self.theme.muted)
        return plain

    def mark_format(self, role: ParagraphRole, look: MarkLook) -> QTextCharFormat:
        """A marked run's format: tint and underline of its kind, as a screen reader is told of them."""
        known = self._marks.get((role, look))
        if known is None:
            known = self._marks[role, look] = self._new_mark_format(role, look)
        return known

    def _new_mark_format(self, role: ParagraphRole, look: MarkLook) -> QTextCharFormat:
        marked = self.char_format(role)
        # On a tint, grey would fall below 4.5 : 1.
        marked.setForeground(self.theme.ink)
        marked.setBackground(self.tint(look))
        marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        # Qt's own line would be thin, and one however many marks there are: ``mark_lines`` draws what is seen.
        unseen = QColor(self.theme.line(look.kind))
        unseen.setAlpha(0)
        marked.setUnderlineColor(unseen)
        return marked

    def tint(self, look: MarkLook) -> QColor:
        """The colour behind a run, deeper where marks lie in each other."""
        tint = self.theme.tint(look.kind)
        return blend(tint, self.theme.line(look.kind), _NESTED_DEPTH) if look.nested else tint
