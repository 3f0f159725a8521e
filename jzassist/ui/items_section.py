"""The middle of the sidebar: filters, and below them the items of the article or who speaks in it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from jzassist.commands.key_map import KeyMap
from jzassist.commands.key_rows import first_key
from jzassist.model.open_article import OpenArticle
from jzassist.ui.filter_row import FilterRow
from jzassist.ui.item_list import ItemList
from jzassist.ui.section import Section
from jzassist.ui.text_zoom import zoom_words
from jzassist.ui.theme import SMALL_PIXELS, Theme, sans

if TYPE_CHECKING:
    from jzassist.ui.source_list import SourceList

_ITEMS, _SOURCES = "要点", "信源"
_LIST_HEIGHT = 70  # two rows
_LIST_KEYS = {"采纳": "review.accept", "不采纳": "review.reject", "退回": "review.pending"}


class ItemsSection(Section):
    """``quote_chosen`` carries the id of a source's quotation to go to."""

    quote_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_ITEMS, parent)
        self.filters, self.items = FilterRow(), ItemList()
        self.keys_hint = QLabel(self)
        self._lists = QStackedWidget(self)
        self._zoom = 100
        self._opened: OpenArticle | None = None
        self.keys_hint.setFont(sans(SMALL_PIXELS))
        self.add_tool(self.keys_hint)
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
        self._lists.addWidget(sources)
        zoom_words(sources, self._zoom)
        return sources

    @property
    def list_in_view(self) -> QWidget:
        """The list of items, or that of sources."""
        return self.sources if self._shows_sources else self.items

    def show_items(self, opened: OpenArticle | None) -> None:
        """Shows an article's items and which one is the current one; its sources where these are in view."""
        self._opened = opened
        self.filters.show_counts(opened)
        self.items.show_items(opened, self.filters.chosen)
        if self._shows_sources:
            self.sources.show_sources(opened)

    def toggle_sources(self) -> str:
        """Shows who speaks in place of the items, or the items again, with the focus; says what is shown."""
        wanted = not self._shows_sources
        self.set_title(_SOURCES if wanted else _ITEMS)
        self.filters.setEnabled(not wanted)
        self.keys_hint.setEnabled(not wanted)
        self._lists.setCurrentWidget(self.sources if wanted else self.items)
        if wanted:
            self.sources.show_sources(self._opened)
        self.list_in_view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self.sources.accessibleName() if wanted else f"{_ITEMS}列表"

    def search(self) -> None:
        """Lets the editor look for items by their words."""
        if self._shows_sources:
            self.toggle_sources()
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
        """Names the keys of the decisions."""
        named = ((words, first_key(known, keys)) for words, known in _LIST_KEYS.items())
        self.keys_hint.setText("  ".join(f"{words} {key}" for words, key in named if key))

    @property
    def _shows_sources(self) -> bool:
        return self._lists.currentWidget() is not self.items
