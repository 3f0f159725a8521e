"""Looks for words in the shown article: which places there are, which one is the present one, and what is said."""

from bisect import bisect_left
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jzassist.commands.key_map import KeyMap
from jzassist.model.article import Article
from jzassist.session import Changed, Session
from jzassist.ui.context import words_around
from jzassist.ui.current_item import CurrentItem
from jzassist.ui.panels import Panels
from jzassist.ui.status_bar import StatusBar
from jzassist.ui.text_search import folded, places_of

if TYPE_CHECKING:
    from jzassist.ui.find_bar import FindBar

_NOTHING = "没有找到"
_ROUND = {1: "从头继续查找", -1: "从末尾继续查找"}
_LONGEST = 100  # of a selection that is looked for, in code points


class Finding(QObject):
    """The find bar's work; the words looked for last are known when the bar is away."""

    def __init__(
        self,
        session: Session,
        panels: Panels,
        current: CurrentItem,
        status: StatusBar,
        keys: Callable[[], KeyMap],
    ) -> None:
        super().__init__(panels)
        self._keys = keys
        self._session, self._panels, self._current, self._status = session, panels, current, status
        self._bar: FindBar | None = None
        self._words = ""
        self._places: list[int] = []
        self._ends: dict[int, int] = {}  # where they are not just so many characters on: in joined paragraphs
        self._folded: tuple[Article | None, str] = (None, "")
        self._origin = 0

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return self._bar is not None and self._bar.isVisible()

    def ask(self) -> None:
        """Opens the bar with what is selected, or with the words looked for last."""
        bar = self._bar or self._make_bar()
        self._words = self._selected_words() or self._words
        self._origin = self._panels.article.selection()[0]
        bar.show_keys(self._keys())
        bar.blockSignals(True)
        bar.ask(self._words)
        bar.blockSignals(False)
        self._look()
        self._say_how_many()

    def step(self, step: int) -> None:
        """Selects the next (1) or the previous (-1) place; with no words yet, asks for them."""
        if not self._words:
            self.ask()
            return
        self._look()
        if not self._places:
            self._say(_NOTHING if self.is_open else f"{_NOTHING}“{self._words}”")
            return
        start, end = self._panels.article.selection()
        number = bisect_left(self._places, start)
        here = number < len(self._places) and (start, end) == self._span(number)
        number += (1 if here else 0) if step > 0 else -1
        self._go_to(number % len(self._places), "" if 0 <= number < len(self._places) else _ROUND[step])
        self._origin = self._panels.article.selection()[0]

    def close(self) -> None:
        """Takes the bar away; what was found stays selected, and the article has the focus."""
        if self._bar:
            self._bar.hide()
        self._panels.article.show_found((), 0)
        self._panels.article.setFocus()

    # -- inside

    def _make_bar(self) -> "FindBar":
        from jzassist.ui.find_bar import FindBar  # the first paint does not wait for it

        bar = self._bar = FindBar(self._panels)
        bar.hide()
        self._panels.add_above_article(bar)
        stops = [bar.field, *bar.buttons, self._panels.article]
        before = self._panels.article.previousInFocusChain()
        for one, following in pairwise([before, *stops] if before else stops):
            QWidget.setTabOrder(one, following)
        bar.typed.connect(self._type)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)
        self._session.listen(self._follow)  # after the window: the article is on the screen when this hears of it
        return bar

    def _type(self, words: str) -> None:
        """Shows the first place from where the editor began."""
        self._words = words
        self._look()
        if not self._places:
            start, end = self._panels.article.selection()
            if start != end:  # of the beginning of these words
                self._current.put_caret(self._origin)
            self._say(_NOTHING if words else "")
            return
        number = bisect_left(self._places, self._origin)
        around = number == len(self._places)
        self._go_to(0 if around else number, _ROUND[1] if around else "")

    def _look(self) -> None:
        opened = self._session.shown
        if opened is None:
            self._places = []
            return
        article = opened.annotated.article
        if self._folded[0] is not article:
            self._folded = (article, folded(article.running.text))
        running = article.running
        self._ends = {}
        self._places = places_of(self._words, self._folded[1])
        if not running.same:
            spans = (running.own_span(place, place + len(self._words)) for place in self._places)
            self._ends = dict(spans)
            self._places = list(self._ends)
        if self.is_open:
            self._panels.article.show_found(self._places, len(self._words))

    def _go_to(self, number: int, remark: str) -> None:
        start, end = self._span(number)
        self._current.select(start, end)
        words = f"第 {number + 1}/{len(self._places)} 处"
        opened = self._session.shown
        assert opened is not None
        article = opened.annotated.article
        before, after = words_around(article, start, end)
        self._say(f"{words}，{remark}" if remark else words, f"：{before}{article.words(start, end)}{after}")

    def _say_how_many(self) -> None:
        span = self._panels.article.selection()
        number = bisect_left(self._places, span[0])
        if self._words and not self._places:
            self._say(_NOTHING)
        elif number < len(self._places) and self._span(number) == span:
            self._say(f"第 {number + 1}/{len(self._places)} 处")
        else:
            self._say(f"共 {len(self._places)} 处" if self._words else "")

    def _say(self, words: str, more: str = "") -> None:
        if self._bar is not None and self.is_open:
            self._bar.say(words, more)
        else:
            self._status.hint(words)

    def _span(self, number: int) -> tuple[int, int]:
        place = self._places[number]
        return place, self._ends.get(place, place + len(self._words))

    def _selected_words(self) -> str:
        opened = self._session.shown
        start, end = self._panels.article.selection()
        selected = opened.annotated.article.words(start, end) if opened else ""
        return selected.split("\n", 1)[0][:_LONGEST]

    def _follow(self, changed: Changed) -> None:
        """Looks in another article when that is shown, and goes when there is none."""
        if Changed.OPEN_ARTICLES not in changed or self._bar is None or not self.is_open:
            return
        if self._session.shown is None:
            self._bar.hide()
        else:
            self._origin = self._panels.article.selection()[0]
            self._look()
            self._say_how_many()
