"""The top of the sidebar: the article's details, its summary with the length, and the keywords."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QLabel, QToolButton, QWidget

from jzassist.commands.key_map import KeyMap
from jzassist.commands.key_rows import first_key
from jzassist.commands.point import words_of
from jzassist.model.annotated_article import ArticleDetails
from jzassist.model.open_article import OpenArticle
from jzassist.model.own_points import points_of
from jzassist.model.summary import Summary
from jzassist.ui.details_form import DetailsFields
from jzassist.ui.fields import Number
from jzassist.ui.section import Section
from jzassist.ui.sentence_list import SentenceList
from jzassist.ui.theme import SMALL_PIXELS, Theme, sans

SHORTEST, LONGEST = 1, 10
_LEAST_HEIGHT = 56


class SummaryView(Section):
    """The summary of the shown article.

    ``sentence_chosen`` and ``sentence_opened`` carry a Sentence to show in the article, the second with the focus;
    ``length_chosen`` a number of sentences; ``details_corrected`` the details as they should be; ``details_left``
    tells that the editor has done with one of them by Enter, ``copied`` that the summary is in the clipboard,
    ``edit_asked`` that the chosen point is to be in other words.
    """

    sentence_chosen = Signal(object)
    sentence_opened = Signal(object)
    length_chosen = Signal(int)
    details_corrected = Signal(object)
    details_left = Signal()
    copied = Signal()
    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("摘要", parent)
        self.setObjectName("summaryView")
        self._opened: OpenArticle | None = None
        self._length = self._make_length()
        self._edit = self._make_button("改写", "改写选中的要点")
        self._copy = self._make_button("复制", "把摘要复制到剪贴板")
        self._correct = self._make_button("稿件信息", "更正标题、来源、作者、日期")
        self._facts, self._keywords = self._make_line("稿件信息"), self._make_line("关键词")
        self._form = QWidget(self)
        self._details = DetailsFields(self._form_layout())
        self.sentences = SentenceList(self)
        self._nothing = self._make_line("摘要")
        self._connect()
        for tool in (self._length, self._edit, self._copy, self._correct):
            self.add_tool(tool)
        for part in (self._facts, self._form):
            self.add(part)
        self.add(self._nothing, 1)
        self.add(self.sentences, 1)
        self.sentences.setMinimumHeight(_LEAST_HEIGHT)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.add(self._keywords)
        self._form.hide()

    @property
    def first_control(self) -> QWidget:
        """What takes the focus: the sentences, or the length while there are none."""
        return self._length if self.sentences.isHidden() else self.sentences

    def set_theme(self, theme: Theme) -> None:
        """Takes other colours."""
        self.sentences.set_theme(theme)
        for line in (self._facts, self._keywords, self._nothing):
            palette = line.palette()
            palette.setColor(line.foregroundRole(), theme.muted)
            line.setPalette(palette)

    def set_zoom(self, percent: int) -> None:
        """Keeps room for two lines of so many per cent of their size."""
        self.sentences.setMinimumHeight(_LEAST_HEIGHT * percent // 100)

    def show_summary(self, opened: OpenArticle | None) -> None:
        """Shows an article's details and summary, as far as they are known."""
        self._opened = opened
        self.setEnabled(opened is not None)
        details = opened.annotated.details if opened else ArticleDetails()
        self._details.show_details(details, opened.key if opened else "")
        facts = "  ·  ".join(filter(None, [details.publication, details.author, details.date]))
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts) and self._form.isHidden())
        self._show_length(opened.annotated.summary_length if opened else 3)
        self._show_sentences(opened)

    def mark_place(self, offset: int | None) -> None:
        """Marks the sentence that holds a place of the article."""
        self.sentences.mark_place(offset)

    def _show_length(self, length: int) -> None:
        self._length.blockSignals(True)
        self._length.setMaximum(max(LONGEST, length))
        self._length.setValue(length)
        self._length.blockSignals(False)

    def _show_sentences(self, opened: OpenArticle | None) -> None:
        summary = opened.summary if opened else None
        points = points_of(opened.annotated, summary or Summary()) if opened else ()
        if opened and points:
            self.sentences.show_points(opened.annotated, points)
        else:
            self.sentences.clear()
        keywords = summary.keywords if summary else ()
        self._keywords.setText("关键词  " + "  ".join(keywords) if keywords else "")
        self._keywords.setVisible(bool(keywords))
        empty = not points
        self._nothing.setVisible(empty)
        self.sentences.setVisible(not empty)
        self._copy.setEnabled(not empty)
        self._edit.setEnabled(not empty)
        if empty:
            self._nothing.setText("分析完成后，这里是摘要。" if opened else "打开稿件后，这里是它的摘要。")

    def _copy_summary(self) -> None:
        if self._opened:
            annotated = self._opened.annotated
            words = (words_of(annotated, point) for point in self.sentences.points())
            QGuiApplication.clipboard().setText("\n".join(words))
            self.copied.emit()

    def _fold_details(self, shown: bool) -> None:
        self._form.setVisible(shown)
        self._facts.setVisible(not shown and bool(self._facts.text()))
        if shown:
            self._details.take_focus()

    def _connect(self) -> None:
        self._length.valueChanged.connect(self.length_chosen)
        self._copy.clicked.connect(self._copy_summary)
        self._edit.clicked.connect(self.edit_asked)
        self._correct.setCheckable(True)
        self._correct.toggled.connect(self._fold_details)
        self._details.corrected.connect(self.details_corrected)
        self._details.left.connect(self.details_left)
        self.sentences.chosen.connect(self.sentence_chosen)
        self.sentences.opened.connect(self.sentence_opened)

    def show_keys(self, keys: KeyMap) -> None:
        """Names the keys of the length in its tip."""
        shorter, longer = (first_key(f"view.{way}_summary", keys) for way in ("shorter", "longer"))
        self._length.setToolTip(f"摘要长度（{shorter} 短些，{longer} 长些）" if shorter and longer else "摘要长度")

    def _form_layout(self) -> QFormLayout:
        self._form.setAccessibleName("稿件信息")
        lines = QFormLayout(self._form)
        lines.setContentsMargins(12, 0, 12, 8)
        lines.setSpacing(6)
        return lines

    def _make_length(self) -> Number:
        length = Number(self)
        length.setRange(SHORTEST, LONGEST)
        length.setSuffix(" 句")
        length.setKeyboardTracking(False)
        length.setAccessibleName("摘要长度")
        length.setMinimumHeight(26)
        return length

    def _make_button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        button.setAutoRaise(True)
        button.setMinimumSize(24, 26)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _make_line(self, name: str) -> QLabel:
        line = QLabel(self)
        line.setAccessibleName(name)
        line.setWordWrap(True)
        line.setFont(sans(SMALL_PIXELS))
        line.setContentsMargins(12, 4, 12, 8)
        line.setTextFormat(Qt.TextFormat.PlainText)
        return line
