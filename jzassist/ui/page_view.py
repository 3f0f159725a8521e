"""The page view: picks the article on a newspaper's page, drops blocks, changes their order and roles."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from jzassist.model.page import Page
from jzassist.model.page_choice import (
    PageChoice,
    articles_on,
    lines_of_words,
    move,
    pick_article,
    set_role,
    toggle,
)
from jzassist.model.role_names import ROLE_NAMES
from jzassist.ui.page_picture import PagePicture

_ROLES = tuple(ROLE_NAMES)
_HELP = (
    "点一块选入或去掉；方向键换块，空格选入或去掉，Alt+上下改次序，1–9 改角色，Ctrl+Z 撤销，PgUp PgDn 翻页，回车读入。"
)
_LONGEST_TITLE = 24


class _PageArea(QScrollArea):
    """Keeps the page as wide as the room for it."""

    def __init__(self, picture: PagePicture, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setWidget(picture)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Takes the new width."""
        super().resizeEvent(event)
        self._picture.zoom(self.viewport().width())


class PageView(QDialog):
    """Shows one page of a PDF at a time; ``chosen`` carries blocks, ``page_wanted`` a page's number."""

    chosen = Signal(object)
    page_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pageView")
        self.setWindowTitle("版面图")
        self.resize(1000, 860)
        self._choice: PageChoice | None = None
        self._past: list[PageChoice] = []
        self._current = 0
        self._words = ""
        self.picture = PagePicture()
        self.picture.pressed.connect(self._press)
        self.picture.asked.connect(self._answer_key)
        self._area = _PageArea(self.picture, self)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.addLayout(self._tools())
        layout.addWidget(self._area, 1)
        self._said = QLabel(_HELP, self)
        self._said.setWordWrap(True)
        layout.addWidget(self._said)

    def show_page(self, page: Page, png: bytes, words: str) -> None:
        """Shows a page; the article that holds the words of the current paragraph is picked, else the longest."""
        self._words, self._past, self._current = words, [], 0
        self.picture.show_page(QImage.fromData(png))
        articles = articles_on(page)
        self.articles.blockSignals(True)
        self.articles.clear()
        for number, (title, characters) in articles.items():
            self.articles.addItem(f"{number} {title[:_LONGEST_TITLE]}（{characters} 字）", number)
        self.articles.blockSignals(False)
        self._pages.setText(f"第 {page.number} 页，共 {page.count} 页")
        self._choice = PageChoice(page)
        picked = self._article_of(page, words) or max(articles, key=lambda each: articles[each][1], default=0)
        self.articles.setCurrentIndex(self.articles.findData(picked))
        self._take(pick_article(self._choice, picked), undoable=False)
        self.picture.zoom(self._area.viewport().width())
        self.picture.setFocus()

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.articles = QComboBox(self)
        self.articles.setAccessibleName("这一页的稿件")
        self.articles.setObjectName("pageArticles")
        self.articles.activated.connect(self._pick)
        row.addWidget(self.articles, 1)
        for name, words, do in (
            ("pageEarlier", "提前", lambda: self._move(-1)),
            ("pageLater", "推后", lambda: self._move(1)),
            ("pageUndo", "撤销", self._undo),
            ("pageBefore", "上一页", lambda: self._turn(-1)),
            ("pageNext", "下一页", lambda: self._turn(1)),
        ):
            row.addWidget(self._button(name, words, do))
        self._pages = QLabel(self)
        row.addWidget(self._pages)
        read = self._button("pageRead", "读入所选", self._read)
        read.setDefault(True)
        row.addWidget(read)
        return row

    def _button(self, name: str, words: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: do())
        return button

    # -- what the editor does

    def _press(self, number: int) -> None:
        self._current = number
        self._change(lambda choice: toggle(choice, number))

    def _pick(self, index: int) -> None:
        article = self.articles.itemData(index)
        self._change(lambda choice: pick_article(choice, article))
        self.picture.setFocus()

    def _move(self, step: int) -> None:
        self._change(lambda choice: move(choice, self._current, step))
        self.picture.setFocus()

    def _undo(self) -> None:
        if self._past:
            self._take(self._past.pop(), undoable=False)

    def _turn(self, step: int) -> None:
        if self._choice and 1 <= self._choice.page.number + step <= self._choice.page.count:
            self.page_wanted.emit(self._choice.page.number + step)

    def _read(self) -> None:
        if self._choice and self._choice.order:
            self.chosen.emit(self._choice.wanted)
            self.accept()

    def _answer_key(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        if key in steps:
            self._move(steps[key]) if alt else self._step(steps[key])
        elif key == Qt.Key.Key_Space and self._current:
            self._press(self._current)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and self._current:
            role = _ROLES[key - Qt.Key.Key_1]
            self._change(lambda choice: set_role(choice, self._current, role))
        elif key == Qt.Key.Key_Z and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._undo()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._read()
        else:
            return
        event.accept()

    # -- inside

    def _step(self, step: int) -> None:
        """Goes to the next or previous block: through the chosen ones first, then the others."""
        if self._choice is None or not self._choice.page.blocks:
            return
        others = [block.number for block in self._choice.page.blocks if block.number not in self._choice.order]
        numbers = [*self._choice.order, *others]
        at = numbers.index(self._current) + step if self._current in numbers else 0
        self._current = numbers[at % len(numbers)]
        self._show()

    def _change(self, edit: Callable[[PageChoice], PageChoice]) -> None:
        if self._choice:
            self._take(edit(self._choice), undoable=True)

    def _take(self, choice: PageChoice, *, undoable: bool) -> None:
        if undoable and self._choice and choice != self._choice:
            self._past.append(self._choice)
        self._choice = choice
        self._show()

    def _show(self) -> None:
        if self._choice is None:
            return
        self.picture.show_choice(self._choice, self._current, lines_of_words(self._choice.page, self._words))
        if self._current:
            middle = self.picture.rect_of(self._current).center()
            self._area.ensureVisible(round(middle.x()), round(middle.y()), 80, 80)

    def _article_of(self, page: Page, words: str) -> int:
        bare = "".join(words.split())
        shared = {
            article: sum(
                len(line.text)
                for block in page.blocks
                if block.article == article
                for line in block.lines
                if len(line.text) >= 4 and "".join(line.text.split()) in bare
            )
            for article in articles_on(page)
        }
        best = max(shared, key=lambda article: shared[article], default=0)
        return best if shared.get(best) else 0
