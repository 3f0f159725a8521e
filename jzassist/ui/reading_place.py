"""What is read stays where it is: the first line in view, found again when lines are set in another width or size."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit


class ReadingPlace:
    """The place of a text edit, as a cursor at the beginning of a line."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._held: tuple[QTextCursor, int] | None = None  # the line and its height
        self._coming = False
        edit.verticalScrollBar().valueChanged.connect(self.let_go)

    def first_line(self, line_height: float) -> QTextCursor:
        """The first line that is in view with more than its end; ``line_height`` is about that of the text's lines."""
        if not self._edit.verticalScrollBar().value():
            return QTextCursor(self._edit.document())  # where no line is laid out yet Qt would give the last place
        return self._edit.cursorForPosition(QPoint(0, round(line_height)))

    def scroll_to(self, line: QTextCursor) -> None:
        """Scrolls so that a line is the first in view; the first of all has the margin above it in view too."""
        bar = self._edit.verticalScrollBar()
        self.scroll_by(self._edit.cursorRect(line).top() if line.position() else -bar.value())
        self._held = line, self._edit.cursorRect(line).top()

    def scroll_by(self, pixels: float) -> None:
        """Scrolls down, or up where ``pixels`` are negative."""
        bar = self._edit.verticalScrollBar()
        bar.setValue(bar.value() + round(pixels))

    def let_go(self) -> None:
        """The editor has gone on."""
        self._held = None

    @contextmanager
    def of_another_text(self) -> Iterator[None]:
        """Lets another text come in: nothing of it is read yet, and to ask for a line would lay it out twice."""
        self._held, self._coming = None, True
        yield
        self._coming = False

    @contextmanager
    def held(self, line_height: float) -> Iterator[None]:
        """Lets the lines be set anew, and has what is read where it was, however often, as in a dragged window."""
        if self._coming or not self._edit.isVisible():
            yield  # nobody reads yet, and asking for a line would lay out all before it
            return
        if self._held is None:
            line = self.first_line(line_height)
            self._held = line, self._edit.cursorRect(line).top()
        line, height = held = self._held
        yield
        if self._edit.verticalScrollBar().value():
            self.scroll_by(self._edit.cursorRect(line).top() - height)
        self._held = held
