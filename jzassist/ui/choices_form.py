"""The choices of a brief's content as lines of a form."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QWidget

from jzassist.model.brief_options import PRODUCT_NAME, BriefOptions, Part
from jzassist.ui.fields import Day, Line, Number, Tick
from jzassist.ui.parts_chooser import PartsChooser
from jzassist.ui.row import in_a_row

_MOST_POINTS = 99


class ChoicesForm(QObject):
    """Lines in a form of whoever shows them; ``changed`` tells that something else is chosen.

    ``length`` is how many sentences the article's summary has in the window.
    """

    changed = Signal()

    def __init__(self, options: BriefOptions, length: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._options, self._length = options, length
        self.parts = PartsChooser(parent)
        self.pending = _tick("含待审", parent)
        self._direct, self._reported = _tick("直接引语", parent), _tick("转述", parent)
        self._marks = _tick("着色", parent)
        self._points = _number("要点句数", " 句", parent)
        self.pending_note = _words("待审说明", parent)
        self._desk, self._editor, self._issue = Line("部门"), Line("编辑"), Line("期号")
        self._desk.setPlaceholderText(f"不填则写“{PRODUCT_NAME}”")
        self._issue.setPlaceholderText("如“第12期”")
        self._day = Day("制作日期", options.made_on)
        self.parts.add_beside(Part.POINTS, self._points)
        self.parts.add_beside(Part.QUOTES, self._direct, self._reported)
        self.parts.add_beside(Part.CHECKS, self.pending)
        self.parts.add_beside(Part.ANNEX, self._marks)
        self.show_options(options)
        self._connect()

    @property
    def options(self) -> BriefOptions:
        """The brief as it is asked for."""
        points = self._points.value()
        return replace(
            self._options,
            made_on=self._day.day,
            parts=self.parts.parts,
            points=0 if points == self._length else points,
            include_pending=self.pending.isChecked(),
            direct=self._direct.isChecked(),
            reported=self._reported.isChecked(),
            annex_marks=self._marks.isChecked(),
            issue=self._issue.text().strip(),
            desk=self._desk.text().strip() or PRODUCT_NAME,
            editor=self._editor.text().strip(),
        )

    def show_options(self, options: BriefOptions) -> None:
        """Shows what is chosen; nobody is told."""
        self._options = options
        self.parts.show_parts(options.parts)
        for box, checked in (
            (self.pending, options.include_pending),
            (self._direct, options.direct),
            (self._reported, options.reported),
            (self._marks, options.annex_marks),
        ):
            box.show_checked(checked)
        self._points.blockSignals(True)
        self._points.setValue(options.points or self._length)
        self._points.blockSignals(False)
        self._issue.setText(options.issue)
        self._desk.setText("" if options.desk == PRODUCT_NAME else options.desk)
        self._editor.setText(options.editor)

    def add_to(self, form: QFormLayout) -> None:
        """Puts the lines into a form."""
        of_parts = QLabel("部分")
        of_parts.setFixedHeight(self.parts.tick_of(Part.POINTS).sizeHint().height())  # beside the first line of them
        form.addRow(of_parts, self.parts)
        form.addRow("", self.pending_note)
        form.addRow("部门", in_a_row(self._desk, QLabel("编辑"), self._editor))
        form.addRow("期号", in_a_row(self._issue, QLabel("日期"), self._day))

    @property
    def stops(self) -> list[QWidget]:
        """What can have the focus, from above to below."""
        return [*self.parts.stops, self._desk, self._editor, self._issue, self._day]

    @property
    def problem(self) -> str:
        """What speaks against the choices, as a sentence; "" where nothing does."""
        if not self.parts.parts:
            return "简报里一个部分也没有，请至少选一个。"
        if self.parts.parts == (Part.QUOTES,) and not (self._direct.isChecked() or self._reported.isChecked()):
            return "直接引语和转述都没有选，重要引语里就没有内容，请至少选一种。"
        return ""

    def _connect(self) -> None:
        self.parts.changed.connect(self.changed)
        for box in (self.pending, self._direct, self._reported, self._marks):
            box.toggled.connect(self.changed)
        self._points.valueChanged.connect(self.changed)
        self._day.dateChanged.connect(self.changed)
        for line in (self._desk, self._editor, self._issue):
            line.textEdited.connect(self.changed)


def _tick(words: str, parent: QWidget) -> Tick:
    box = Tick(words, parent)
    # no wider than its words: a click anywhere on it counts
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return box


def _number(name: str, suffix: str, parent: QWidget) -> Number:
    number = Number(parent)
    number.setRange(1, _MOST_POINTS)
    number.setSuffix(suffix)
    number.setAccessibleName(name)
    number.setMinimumHeight(26)
    return number


def _words(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setAccessibleName(name)
    label.setWordWrap(True)
    return label
