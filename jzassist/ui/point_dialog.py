"""A point of the summary in the editor's own words, held against the article while he writes."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.errors import JzassistError
from jzassist.protocol import Message
from jzassist.ui.announce import announce
from jzassist.ui.engine_process import EngineProcess, Request
from jzassist.ui.theme import SMALL_PIXELS, sans

#: What is written is held against the article when nothing was typed for so long, in milliseconds.
_PAUSE = 200
_ALL_THERE = "数字、姓名、单位和引号里的话，原文里都有。"


class _Words(QPlainTextEdit):
    """Words without line breaks, in as many lines as they need; Enter goes on to the dialog's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is not written."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class PointDialog(QDialog):
    """Asks for a point's words; ``settled`` carries them. ``sentence`` is the article's, "" for one written anew."""

    settled = Signal(str)

    def __init__(
        self, annotated: AnnotatedArticle, sentence: str, words: str, engine: EngineProcess, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pointDialog")
        self.setWindowTitle("改写要点" if sentence else "新写要点")
        self.resize(560, 320)
        self._annotated, self._sentence, self._engine = annotated, sentence, engine
        self._request: Request | None = None
        self.words = _Words(words, self)
        self.words.setAccessibleName("要点")
        self.words.setTabChangesFocus(True)
        self._said = _label("核对", self)
        self._ok, self._cancel = QPushButton("确定", self), QPushButton("取消", self)
        self._back = QPushButton("恢复原句", self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._arrange()
        self._pause.timeout.connect(self._hold)
        self.words.textChanged.connect(self._changed)
        self._ok.clicked.connect(self._settle)
        self._cancel.clicked.connect(self.reject)
        self._back.clicked.connect(lambda: self.words.setPlainText(self._sentence))
        self.finished.connect(self._forget)
        self._changed()
        self.words.selectAll()

    def _changed(self) -> None:
        written = self._written()
        self._ok.setEnabled(bool(written))
        self._back.setEnabled(written != self._sentence)
        self._pause.start()

    def _written(self) -> str:
        return " ".join(self.words.toPlainText().split())

    def _hold(self) -> None:
        """Has the words held against the article."""
        self._forget()
        written = self._written()
        if not written or written == self._sentence:
            self._said.setText("这是原文的句子。" if written else "")
            return
        payload = {"annotated": self._annotated, "words": written}
        self._request = self._engine.request("prove", payload, self._say, self._say_failure)

    def _say(self, result: Message) -> None:
        self._request = None
        missing = [str(reason) for reason in result.get("missing", [])]
        words = f"{'；'.join(missing)}。导出时这条不进“要点”，列入“待核”。" if missing else _ALL_THERE
        if words != self._said.text():
            self._said.setText(words)
            if missing:
                announce(self._said, words)

    def _say_failure(self, error: JzassistError) -> None:
        self._request = None
        self._said.setText(str(error))

    def _forget(self) -> None:
        if self._request:
            self._request.forget()
            self._request = None

    def _settle(self) -> None:
        self.settled.emit(self._written())
        self.accept()

    def _arrange(self) -> None:
        self._ok.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        if self._sentence:
            original = _label("原句", self)
            original.setText(f"原句：{self._sentence}")
            column.addWidget(original)
        column.addWidget(self.words, 1)
        column.addWidget(self._said)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._ok)
        column.addLayout(row)
        self._back.setVisible(bool(self._sentence))


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setAccessibleName(name)
    label.setWordWrap(True)
    label.setFont(sans(SMALL_PIXELS))
    return label
