"""The article at the left, the sidebar at the right or, in a narrow window, below."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jzassist.commands.key_map import KeyMap
from jzassist.model.open_article import OpenArticle
from jzassist.ui.article_tabs import ArticleTabs
from jzassist.ui.article_view import ArticleView
from jzassist.ui.detail_pane import DetailPane
from jzassist.ui.empty_state import EmptyState
from jzassist.ui.items_section import ItemsSection
from jzassist.ui.message_bar import MessageBar
from jzassist.ui.summary_view import SummaryView
from jzassist.ui.text_zoom import zoom_words
from jzassist.ui.theme import Theme
from jzassist.ui.tool_bar import ToolBar

#: A window narrower than this has the sidebar below the article, in pixels.
NARROW = 900
_NARROW_SHARES, _NARROW_SIDEBAR_SHARES = (300, 200), (100, 100, 100)
_SIDEBAR_SHARES = (300, 400, 300)
_ARTICLE_WIDTH, _SIDEBAR_WIDTH = 900, 380
_PARTS = 5  # the article, the sidebar, and the sidebar's three
_LEAST_PART_WIDTH, _LEAST_SIDEBAR = 150, QSize(220, 110)
_AROUND_CARET = 24  # of a line to write in Qt brings only the caret into view
_LARGEST_SIDEBAR_ZOOM = 200  # per cent: beyond it a sidebar holds too little, and the article alone goes on growing


class Panels(QSplitter):
    """Holds every panel of the window and shows what the session has in them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName("正文和侧栏")
        self.setChildrenCollapsible(False)
        self.message_bar, self.tabs = MessageBar(self), ArticleTabs(self)
        self.article, self.empty_state = ArticleView(self), EmptyState(self)
        self.summary, self.listing, self.detail = SummaryView(), ItemsSection(self), DetailPane()
        self.filters, self.items = self.listing.filters, self.listing.items
        self._left = QStackedWidget(self)
        self._sidebar_area = QScrollArea(self)
        self.sidebar = QSplitter(Qt.Orientation.Vertical)
        self._sizes: dict[Qt.Orientation, tuple[int, ...]] = {
            Qt.Orientation.Horizontal: (),
            Qt.Orientation.Vertical: (),
        }
        self._arrange()
        for splitter in (self, self.sidebar):
            splitter.splitterMoved.connect(self._note_sizes)
        self.tools: ToolBar | None = None  # a pane too, where there is one above
        self._opened: OpenArticle | None = None
        self._sidebar_wanted, self._sidebar_zoom = True, 100
        self._review_pane: QWidget = self.article
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._remember_review_pane)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to, in the order of reading."""
        above = self.message_bar, self.tabs, self.empty_state, self.article, self.summary
        return *above, self.listing.checks_button, self.filters, self.items, self.detail

    def focus_review_pane(self) -> None:
        """Puts the focus back into the article or the list of its items, whichever had it last."""
        self._review_pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _remember_review_pane(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now in (self.article, self.items):
            self._review_pane = now
        if now and self.sidebar.isAncestorOf(now):
            _bring_into_view(now)

    def focus_pane(self, name: str) -> bool:
        """Puts the focus into a pane by its object name, unless there is nothing in it to have it."""
        if name == "itemSearch":
            self.listing.search()
            return True
        inside = self._focusable().get(name)
        if inside is None or not inside.isVisible():
            return False
        inside.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def focus_next_pane(self, step: int) -> None:
        """Puts the focus into the next pane, or the one before, that can have it; from the last one to the first."""
        stops = {name: inside for name, inside in self._focusable().items() if inside and inside.isVisible()}
        names, here = list(stops), self._pane_with_focus()
        place = names.index(here) + step if here in stops else 1  # from elsewhere to what stands below the tools
        self.focus_pane(names[place % len(names)])

    def _pane_with_focus(self) -> str:
        panes: dict[str, QWidget | None] = {
            "toolBar": self.tools,
            "emptyState": self.empty_state,
            "articleView": self.article,
        }
        panes |= {"summaryView": self.summary, "itemList": self.listing, "detailPane": self.detail}
        focus = QApplication.focusWidget()
        around = (
            name for name, pane in panes.items() if focus and pane and (pane is focus or pane.isAncestorOf(focus))
        )
        return next(around, "")

    def _focusable(self) -> dict[str, QWidget | None]:
        """What takes the focus in each pane, in the order of reading."""
        return {
            "toolBar": self.tools.stop if self.tools else None,
            "emptyState": self.empty_state.first_button,
            "articleView": self.article,
            "summaryView": self.summary.first_control,
            "itemList": self.listing.list_in_view,
            "detailPane": self.detail.first_field(),
        }

    def set_theme(self, theme: Theme) -> None:
        """Takes other colours."""
        for pane in (self.summary, self.listing, self.detail):
            pane.set_theme(theme)
        if self._opened:
            self.article.show_article(self._opened.annotated, theme)

    def show_keys(self, keys: KeyMap) -> None:
        """Names the keys of commands where panels tell of them."""
        for part in (self.empty_state, self.summary, self.listing, self.detail):
            part.show_keys(keys)

    def set_zoom(self, percent: int) -> None:
        """Sets how large the words of article and sidebar are."""
        self.article.set_zoom(percent)
        percent = min(percent, _LARGEST_SIDEBAR_ZOOM)
        if percent != self._sidebar_zoom:
            self._sidebar_zoom = percent
            zoom_words(self.sidebar, percent)
            for part in (self.summary, self.listing, self.detail):
                part.set_zoom(percent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and the wheel zoom over the sidebar as they do over the article."""
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.article.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)

    def show_sidebar(self, wanted: bool) -> None:
        """Shows the sidebar where the editor wants it and an article is open, or hides it."""
        self._sidebar_wanted = wanted
        self._sidebar_area.setVisible(wanted and self._left.currentWidget() is self.article)

    def show_article(self, opened: OpenArticle | None, theme: Theme) -> None:
        """Shows another article, or that none is open."""
        self._left.setCurrentWidget(self.article if opened else self.empty_state)
        self.show_sidebar(self._sidebar_wanted)
        if opened:
            # the sidebar takes its room now: to lay out a long article for two widths would take twice the time
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.article.show_article(opened.annotated, theme)

    def add_above_article(self, bar: QWidget) -> None:
        """Puts a bar between the tabs and the article."""
        self._column.insertWidget(self._column.indexOf(self._left), bar)

    def show_items(self, opened: OpenArticle | None) -> None:
        """Shows an article's items and which one is the current one."""
        self._opened = opened
        self.listing.show_items(opened)
        self.detail.show_item(opened)

    def fit(self, width: int) -> None:
        """Puts the sidebar where a window of a width has room for it; each way has its own shares of the room."""
        wanted = Qt.Orientation.Vertical if width < NARROW else Qt.Orientation.Horizontal
        if wanted is not self.orientation():
            self.setOrientation(wanted)
            below = wanted is Qt.Orientation.Vertical
            self.sidebar.setOrientation(Qt.Orientation.Horizontal if below else Qt.Orientation.Vertical)
            self.listing.keys_hint.setVisible(not below)
            self._share()

    def sizes_kept(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """How the panels share the room of a wide window and of a narrow one.

        Article, sidebar, then the sidebar's parts, in pixels; () where they have not shared it yet.
        """
        self._note_sizes()
        return self._sizes[Qt.Orientation.Horizontal], self._sizes[Qt.Orientation.Vertical]

    def take_sizes(self, wide: tuple[int, ...], narrow: tuple[int, ...]) -> None:
        """Shares the room as it was kept; does nothing where that makes no sense here."""
        for orientation, sizes in zip(self._sizes, (wide, narrow), strict=True):
            if len(sizes) == _PARTS and all(size > 0 for size in sizes):
                self._sizes[orientation] = sizes
        self._share()

    def _note_sizes(self) -> None:
        sizes = (*self.sizes(), *self.sidebar.sizes())
        # what is hidden has no size: it gets its old one back
        if all(size > 0 for size in sizes):
            self._sizes[self.orientation()] = sizes

    def _share(self) -> None:
        kept = self._sizes[self.orientation()]
        if self.orientation() is Qt.Orientation.Vertical:
            self.setSizes(list(kept[:2] or _NARROW_SHARES))
            self.sidebar.setSizes(list(kept[2:] or _NARROW_SIDEBAR_SHARES))
        else:
            article, sidebar = kept[:2] or (_ARTICLE_WIDTH, _SIDEBAR_WIDTH)
            # the sidebar has its old width in a window of another one too
            self.setSizes([self.width() - sidebar if self.isVisible() else article, sidebar])
            self.sidebar.setSizes(list(kept[2:] or _SIDEBAR_SHARES))

    def _arrange(self) -> None:
        left = QWidget(self)
        left.setAccessibleName("稿件")
        self._column = column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._left.addWidget(self.empty_state)
        self._left.addWidget(self.article)
        for widget in (self.message_bar, self.tabs):
            column.addWidget(widget)
        column.addWidget(self._left, 1)
        self.sidebar.setAccessibleName("侧栏各部分")
        self.sidebar.setChildrenCollapsible(False)
        for area in (self.summary.sentences, self.items, self._sidebar_area):
            area.viewport().installEventFilter(self)
        for number, part in enumerate((self.summary, self.listing, self.detail)):
            part.setMinimumWidth(_LEAST_PART_WIDTH)
            self.sidebar.addWidget(part)
            self.sidebar.setStretchFactor(number, _SIDEBAR_SHARES[number] // 100)
        self._sidebar_area.setAccessibleName("侧栏")
        self._sidebar_area.setFrameShape(QFrame.Shape.NoFrame)
        self._sidebar_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sidebar_area.setWidgetResizable(True)
        self._sidebar_area.setWidget(self.sidebar)
        self._sidebar_area.setMinimumSize(_LEAST_SIDEBAR)
        self.addWidget(left)
        self.addWidget(self._sidebar_area)
        left.setMinimumSize(320, 110)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes([_ARTICLE_WIDTH, _SIDEBAR_WIDTH])
        self.sidebar.setSizes(_SIDEBAR_SHARES)
        for splitter, name in ((self, "正文与侧栏的分界"), (self.sidebar, "侧栏各部分的分界")):
            for index in range(1, splitter.count()):
                splitter.handle(index).setAccessibleName(name)


def _bring_into_view(part: QWidget) -> None:
    """Scrolls everything around a part so that it can be seen."""
    around = part.parentWidget()
    while around:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part, 0, _AROUND_CARET)
        around = around.parentWidget()
