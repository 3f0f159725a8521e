"""The line below the window: how far the review is, what the article holds, when it was kept, what goes on."""

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSizeGrip, QStatusBar, QWidget

from jzassist.commands.key_map import KeyMap
from jzassist.commands.key_rows import first_key
from jzassist.model.annotation import Kind
from jzassist.model.kind_names import KIND_NAMES
from jzassist.model.open_article import OpenArticle
from jzassist.model.word_count import count_words, reading_minutes
from jzassist.ui.announce import announce

#: Work that is done sooner than this shows nothing, in milliseconds.
PATIENCE = 300
#: A remark stays this long, in milliseconds; nothing that matters is said here alone.
HINT_STAYS = 8_000
_SPACE = 8
_BETWEEN, _GRIP = 6, 24  # what Qt puts between the parts, and the corner by which the window is resized


class _Elided(QLabel):
    """Words that end in … where there is no room for all of them; the whole is in the tooltip."""

    def setText(self, words: str) -> None:
        super().setText(words)
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        QPainter(self).drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class StatusBar(QStatusBar):
    """Shows what the session holds; ``cancelled`` says that the editor does not want to wait."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("状态栏")
        self.nothing_is_kept = False
        self._place, self._counts = self._label("statusPlace"), self._label("statusCounts")
        self._marks = self._label("statusMarks")
        self._hint, self._words = _Elided(self), self._label("statusWords")
        self._saved, self._zoom = self._label("statusSaved"), self._label("statusZoom")
        self._work, self._bar = self._label("statusWork"), QProgressBar(self)
        self._cancel = QPushButton("取消", self)
        self._counted: tuple[str, int] = ("", 0)
        self._works: dict[int, str] = {}
        self._key_of_marks = ""
        self._numbers = count()
        self._name(self._hint, "statusHint")
        self._arrange()
        self._patience = _single_shot(self, self._show_work)
        self._forget = _single_shot(self, self.forget_hint)
        for widget in (self._work, self._bar, self._cancel):
            widget.hide()

    def show_session(self, opened: OpenArticle | None) -> None:
        """Shows how far the review of an article is and when its work was kept."""
        self._place.setText(_progress_of(opened))
        self._counts.setText(_counts_of(opened))
        self._words.setText(self._length_of(opened))
        saved = opened.saved_at if opened else None
        self._saved.setText("不保存" if self.nothing_is_kept else f"已保存 {saved:%H:%M}" if saved else "")
        self._fit()

    def show_keys(self, keys: KeyMap) -> None:
        """Names the key that shows the marks again."""
        self._key_of_marks = first_key("view.toggle_marks", keys)
        self._show_hiding(bool(self._marks.text()))

    def _show_hiding(self, hidden: bool) -> None:
        key = f"（{self._key_of_marks}）" if self._key_of_marks else ""
        self._marks.setText(f"标注已隐藏{key}" if hidden else "")

    def show_marks_hidden(self, hidden: bool) -> None:
        """Says, as long as it is so, that the article is shown without its marks."""
        self._show_hiding(hidden)
        self._marks.setVisible(hidden)
        self._fit()
        announce(self._marks, "标注已隐藏" if hidden else "标注已显示")

    def show_zoom(self, percent: int) -> None:
        """Shows how large the article is."""
        self._zoom.setText(f"{percent} %")
        self._fit()

    def hint(self, message: str, stays: bool = False) -> None:
        """Says a short remark, and shows it where it does not stand there already.

        It goes after a while; one that ``stays``, about what to do next, when the editor has gone on.
        """
        self._hint.setText("" if message == self._place.text() else message)
        self._fit()
        self._forget.stop() if stays else self._forget.start(HINT_STAYS)
        announce(self._hint, message)

    def forget_hint(self) -> None:
        """Takes the remark away: the editor has gone on."""
        self._forget.stop()
        self._hint.clear()
        self._fit()

    def follow(
        self,
        busy: SignalInstance,
        idle: SignalInstance,
        cancel: Callable[[], None],
        progressed: SignalInstance | None = None,
    ) -> None:
        """Shows some work from its ``busy`` (str) to its ``idle``, how far it is, 0–1, and a way to ``cancel`` it."""
        number = next(self._numbers)
        busy.connect(lambda what: self._begin(number, what))
        idle.connect(lambda: self._end(number))
        self.cancelled.connect(cancel)
        if progressed:
            progressed.connect(lambda part: self._progress(number, part))

    def _begin(self, number: int, what: str) -> None:
        self._works.pop(number, None)
        self._works[number] = what
        self._name_work()
        if not self._bar.isVisible() and not self._patience.isActive():
            self._patience.start(PATIENCE)

    def _progress(self, number: int, part: float) -> None:
        if number == next(reversed(self._works), None):
            self._bar.setRange(0, 100)
            self._bar.setValue(round(part * 100))

    def _end(self, number: int) -> None:
        self._works.pop(number, None)
        if self._works:
            self._name_work()
            return
        self._patience.stop()
        for widget in (self._work, self._bar, self._cancel):
            widget.hide()
        self._fit()

    def _name_work(self) -> None:
        """Names the work that began last; how far it is nobody knows yet."""
        what = next(reversed(self._works.values()))
        self._work.setText(what)
        self._bar.setAccessibleName(what)
        self._bar.setRange(0, 0)

    def _show_work(self) -> None:
        for widget in (self._work, self._bar, self._cancel):
            widget.show()
        self._fit()
        announce(self._work, self._work.text())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the window wants: what matters least gives way."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Finds out what has room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leaves out what matters least where not all has room: first how long the article is."""
        shown = [self._place, self._marks, self._hint, self._work, self._bar, self._cancel, self._saved]
        needed = sum(part.sizeHint().width() + _BETWEEN for part in shown if not part.isHidden()) + _GRIP
        for part in (self._zoom, self._counts, self._words):
            needed += part.sizeHint().width() + _BETWEEN
            part.setVisible(needed <= self.width())

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        self._name(label, name)
        return label

    def _name(self, label: QLabel, name: str) -> None:
        label.setObjectName(name)
        label.setContentsMargins(_SPACE, 0, _SPACE, 0)

    def _arrange(self) -> None:
        self._bar.setFixedSize(120, 14)
        self._bar.setTextVisible(False)
        self._cancel.setAccessibleDescription("停止正在做的事")
        self._cancel.clicked.connect(self.cancelled)
        self.addWidget(self._place)
        self.addWidget(self._counts)
        self.addWidget(self._marks)
        self._marks.hide()
        self.addWidget(self._hint, 1)
        for widget in (self._work, self._bar, self._cancel, self._words, self._saved, self._zoom):
            self.addPermanentWidget(widget)
        for grip in self.findChildren(QSizeGrip):
            grip.setAccessibleName("调整窗口大小")

    def _length_of(self, opened: OpenArticle | None) -> str:
        if opened is None:
            return ""
        if self._counted[0] != opened.key:
            self._counted = (opened.key, count_words(opened.annotated.article.text))
        words = self._counted[1]
        return f"{words:,} 字  约 {reading_minutes(words)} 分钟"


def what_to_do_first(found: int, checks: int, key: str) -> str:
    """What an analysis has found, items and places to check, and the key to begin with."""
    also = f"；另有 {checks} 处待核" if checks else ""
    return f"找到 {found} 条，按 {key} 从第一条开始审{also}"


def _progress_of(opened: OpenArticle | None) -> str:
    if opened is None:
        return ""
    pending = opened.annotated.pending
    if not opened.annotated.annotations:
        return "" if opened.analysed else "尚未分析"
    if not pending:
        return "全部审完，可导出"
    place = next((number for number, item in enumerate(pending, 1) if item.id == opened.current), None)
    return f"第 {place}/{len(pending)} 条待审" if place else f"待审 {len(pending)} 条"


def _counts_of(opened: OpenArticle | None) -> str:
    if opened is None:
        return ""
    kinds = [item.kind for item in opened.annotated.visible]
    counts = {kind: kinds.count(kind) for kind in (Kind.FIGURE, Kind.QUOTE)}
    return "  ".join(f"{KIND_NAMES[kind]} {counts[kind]}" for kind in counts if counts[kind])


def _single_shot(parent: QStatusBar, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(then)
    return timer
