"""The middle of the sidebar: filters, and below them the items of the article, who speaks in it or what to check."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from jzassist.commands.key_map import KeyMap
from jzassist.commands.key_rows import first_key
from jzassist.model.article import Article, TextWarning
from jzassist.model.open_article import OpenArticle
from jzassist.ui.filter_row import FilterRow
from jzassist.ui.item_list import ItemList
from jzassist.ui.section import Section
from jzassist.ui.text_zoom import zoom_words
from jzassist.ui.theme import SMALL_PIXELS, Theme, sans

if TYPE_CHECKING:
    from jzassist.ui.check_list import CheckList
    from jzassist.ui.source_list import SourceList

ITEMS, SOURCES, CHECKS = "要点", "信源", "待核"
_LIST_HEIGHT = 70  # two rows
_BUTTON_HEIGHT = 24
_CHECKS_COMMAND = "view.checks"
_LIST_KEYS = {"采纳": "review.accept", "不采纳": "review.reject", "退回": "review.pending"}


class ItemsSection(Section):
    """``quote_chosen`` carries the id of a source's quotation to go to; ``checks_asked`` says that 待核 was pressed.

    ``place_chosen`` and ``place_entered`` carry the span of a place to check: to show it, and to go on working there.
    """

    quote_chosen = Signal(str)
    checks_asked = Signal()
    place_chosen = Signal(int, int)
    place_entered = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ITEMS, parent)
        self.filters, self.items = FilterRow(), ItemList()
        self.checks_button = QPushButton(self)
        self.keys_hint = QLabel(self)
        self._lists = QStackedWidget(self)
        self._zoom = 100
        self._checks_key = ""
        self._to_check: tuple[Article | None, tuple[TextWarning, ...] | None] = None, None
        self._opened: OpenArticle | None = None
        for words in (self.checks_button, self.keys_hint):
            words.setFont(sans(SMALL_PIXELS))
            self.add_tool(words)
        self.checks_button.setObjectName("checksButton")
        self.checks_button.setMinimumSize(_BUTTON_HEIGHT, _BUTTON_HEIGHT)
        self.checks_button.hide()
        self.checks_button.clicked.connect(self.checks_asked)
        self.add(self.filters)
        self._lists.addWidget(self.items)
        self.add(self._lists, 1)
        self.items.setMinimumHeight(_LIST_HEIGHT)
        self.filters.changed.connect(lambda: self.items.show_items(self._opened, self.filters.chosen))

    @cached_property
    def sources(self) -> "SourceList":
        """Who speaks how much; made when it is first asked for."""
        from jzassist.ui.source_list import SourceList

        sources = SourceList()
        sources.quote_chosen.connect(self.quote_chosen)
        self._take_in(sources)
        return sources

    @cached_property
    def checks(self) -> "CheckList":
        """What to check; made when it is first asked for."""
        from jzassist.ui.check_list import CheckList

        checks = CheckList()
        checks.place_chosen.connect(self.place_chosen)
        checks.place_entered.connect(self.place_entered)
        self._take_in(checks)
        return checks

    @property
    def list_in_view(self) -> QWidget:
        """The list of items, that of sources or that of what to check."""
        return self._list_of(self._in_view)

    def show_items(self, opened: OpenArticle | None) -> None:
        """Shows an article's items and which one is the current one; its sources where these are in view."""
        self._opened = opened
        self.filters.show_counts(opened)
        self.items.show_items(opened, self.filters.chosen)
        if self._in_view == SOURCES:
            self.sources.show_sources(opened)

    def show_checks(self, article: Article | None, warnings: tuple[TextWarning, ...] | None) -> None:
        """Shows what to check in an article, None where that is not known, and how much it is."""
        self._to_check = article, warnings
        if self._in_view == CHECKS:
            self.checks.show_checks(article, warnings)
        self._name_checks()

    def turn_to(self, wanted: str) -> str:
        """Shows sources or checks in place of the items, or the items again, with the focus; says what is shown."""
        if wanted == self._in_view:
            wanted = ITEMS
        self.set_title(wanted)
        self.filters.setEnabled(wanted == ITEMS)
        self.keys_hint.setEnabled(wanted == ITEMS)
        self._lists.setCurrentWidget(self._list_of(wanted))
        if wanted == SOURCES:
            self.sources.show_sources(self._opened)
        if wanted == CHECKS:
            self.checks.show_checks(*self._to_check)
        self.list_in_view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return f"{ITEMS}列表" if wanted == ITEMS else self.list_in_view.accessibleName()

    def search(self) -> None:
        """Lets the editor look for items by their words."""
        if self._in_view != ITEMS:
            self.turn_to(ITEMS)
        self.filters.search.ask()

    def set_theme(self, theme: Theme) -> None:
        """Takes other colours."""
        self.filters.set_theme(theme)
        self.items.set_theme(theme)
        palette = self.keys_hint.palette()
        palette.setColor(self.keys_hint.foregroundRole(), theme.muted)
        self.keys_hint.setPalette(palette)

    def set_zoom(self, percent: int) -> None:
        """Takes tiles and rows of so many per cent; the words are zoomed with all of the sidebar."""
        self._zoom = percent
        self.filters.set_zoom(percent)
        self.items.setMinimumHeight(_LIST_HEIGHT * percent // 100)

    def show_keys(self, keys: KeyMap) -> None:
        """Names the keys of the decisions and of the checks."""
        named = ((words, first_key(known, keys)) for words, known in _LIST_KEYS.items())
        self.keys_hint.setText("  ".join(f"{words} {key}" for words, key in named if key))
        self._checks_key = first_key(_CHECKS_COMMAND, keys)
        self._name_checks()

    def _name_checks(self) -> None:
        count = len(self._to_check[1] or ())
        self.checks_button.setVisible(bool(count))
        self.checks_button.setText(f"{CHECKS} {count}")
        self.checks_button.setAccessibleName(f"{CHECKS}，{count} 处")
        tip = f"核对时要留意的 {count} 处"
        self.checks_button.setToolTip(f"{tip}（{self._checks_key}）" if self._checks_key else tip)

    def _take_in(self, listed: QWidget) -> None:
        self._lists.addWidget(listed)
        QWidget.setTabOrder(self.items, listed)  # made late, it would come before the article
        zoom_words(listed, self._zoom)

    @property
    def _in_view(self) -> str:
        now = self._lists.currentWidget()
        if now is self.items:
            return ITEMS
        return CHECKS if now is self.__dict__.get("checks") else SOURCES  # it need not have been made yet

    def _list_of(self, name: str) -> QWidget:
        if name == ITEMS:
            return self.items
        return self.checks if name == CHECKS else self.sources
