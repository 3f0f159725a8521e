"""The window: it forwards to the session what the editor does, and to the panels what has changed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from jzassist.library.recent import RecentArticle
from jzassist.library.tabs import Tabs
from jzassist.library.unkept import UnkeptWork
from jzassist.library.works import Library
from jzassist.model.annotation import Kind
from jzassist.model.article import Article
from jzassist.model.errors import JzassistError
from jzassist.model.open_article import OpenArticle
from jzassist.model.settings import Settings
from jzassist.session import Changed, Session
from jzassist.ui.actions import Actions
from jzassist.ui.article_loader import ArticleLoader
from jzassist.ui.check_updates import CheckUpdates
from jzassist.ui.dropping import can_take, dropped_files
from jzassist.ui.engine_process import EngineProcess
from jzassist.ui.fields import finish_writing
from jzassist.ui.focus_order import order_focus
from jzassist.ui.frontend import WindowFrontend
from jzassist.ui.icons import program_icon
from jzassist.ui.keeping_messages import KeepingMessages
from jzassist.ui.kept_looks import KeptLooks
from jzassist.ui.kept_places import KeptPlaces
from jzassist.ui.looks import Looks
from jzassist.ui.panel_commands import PanelCommands
from jzassist.ui.panels import Panels
from jzassist.ui.status_bar import StatusBar, what_to_do_first
from jzassist.ui.summary_updates import SummaryUpdates
from jzassist.ui.theme import Theme
from jzassist.ui.tool_bar import ToolBar

_NAME = "晋中编辑助手"


class MainWindow(QMainWindow):
    """Shows the session, which begins with what was open when the last one ended.

    ``recent`` gives the articles opened last; ``keep_settings`` is called with the settings after they have changed;
    ``tabs`` keeps what is open, None where there is nowhere to keep it. ``library`` gives the
    library, None where it cannot be opened. ``closed`` says that the window is off the screen.
    """

    closed = Signal()
    _crashed = Signal(object)

    def __init__(
        self,
        session: Session,
        engine: EngineProcess,
        settings: Settings,
        theme: Theme,
        recent: Callable[[], tuple[RecentArticle, ...]],
        keep_settings: Callable[[Settings], None],
        tabs: Tabs | None,
        library: Callable[[], Library | None],
    ) -> None:
        super().__init__()
        self.session, self.engine = session, engine
        self.panels, self.status = Panels(self), StatusBar(self)
        self.looks = Looks(settings, theme, self)
        session.set_own_kinds(settings.own_kinds)
        self.loader = ArticleLoader(session, engine, self)
        self._summaries = SummaryUpdates(session, engine, self)
        parts = self.loader, self._summaries, self.panels, self.status, self.looks, recent, library
        self.frontend = WindowFrontend(session, engine, *parts, self)
        review_panes = self.panels.article, self.panels.items
        self.actions_of_commands = Actions(session, self.frontend, self, review_panes, self.looks.keys)
        self._places = KeptPlaces(session, self.frontend.current, self.panels.article, tabs)
        self._kept_looks = KeptLooks(self, self.panels, self.looks, keep_settings)
        self._keeping = KeepingMessages(session, self._places, self._kept_looks, self.panels.message_bar, self.status)
        self._crashed.connect(self._keeping.say_it_crashed, Qt.ConnectionType.QueuedConnection)
        self._furnish()
        self._connect_ways_in()
        self._connect_work()
        PanelCommands(session, self.panels, self.frontend, self.actions_of_commands)
        CheckUpdates(session, self.loader, self.panels.listing)
        self.panels.set_zoom(settings.zoom)  # before there is an article: it would be set twice
        self._restore()
        session.listen(self._show)
        self._show(Changed.OPEN_ARTICLES)
        self._take_looks()

    def begin(self, files: list[Path]) -> None:
        """Does what can wait until the window is on the screen: the engine, and the files that were asked for."""
        self.engine.warm_up()
        self._keeping.begin()
        self._summaries.begin()
        self.loader.begin()
        self.frontend.library.index.begin()
        self.frontend.open_files(files)

    def say_nothing_is_kept(self, problem: JzassistError, unkept: UnkeptWork, again: Callable[[], Tabs]) -> None:
        """Tells, and goes on telling, that no work is kept; ``again`` brings it into the library."""
        self._keeping.say_nothing_is_kept(problem, unkept, again)

    def say_it_crashed(self, log: Path) -> None:
        """Tells, from whatever thread, of an error that nobody caught, and what is kept."""
        self._crashed.emit(log)

    def _restore(self) -> None:
        try:
            self._places.restore()
        except JzassistError as error:
            self.frontend.show_error(error)

    # -- what has changed

    def _show(self, changed: Changed) -> None:
        opened = self.session.shown
        if Changed.OPEN_ARTICLES in changed:
            self._turn_to(opened)
            opened = self.session.shown  # with the item that the editor was at
        if opened and changed & (Changed.OPEN_ARTICLES | Changed.ANNOTATIONS):
            self.panels.article.show_article(opened.annotated, self.looks.theme)
            self.panels.article.show_marks(opened.annotated, self.looks.hidden)
        self.panels.article.show_current(opened.current_item if opened else None)
        self.panels.show_items(opened)
        if changed & ~(Changed.CURRENT | Changed.KEPT):
            self.panels.summary.show_summary(opened)
            self.panels.tabs.show_session(self.session)
            self.setWindowTitle(f"{opened.title} — {_NAME}" if opened else _NAME)
        self.panels.summary.mark_place(self._place(opened))
        self.status.show_session(opened)
        self.actions_of_commands.refresh()
        if opened and Changed.ANALYSED in changed:
            self.panels.message_bar.settle(f"analysis {opened.key}")
            self._say_what_was_found(opened)

    def _turn_to(self, opened: OpenArticle | None) -> None:
        """Shows another article at the place where the editor left it."""
        self._places.leave()
        self.status.forget_hint()
        self.panels.show_article(opened, self.looks.theme)
        if opened:
            self._places.enter(opened.key)
            self.panels.article.setFocus()
        else:
            self.panels.empty_state.show_recent(self.frontend.recent.latest())

    def _place(self, opened: OpenArticle | None) -> int | None:
        if opened is None:
            return None
        return opened.current_item.start if opened.current_item else self.frontend.selection()[0]

    def _say_what_was_found(self, opened: OpenArticle) -> None:
        found = len(opened.annotated.pending)
        if found:
            checks, key = len(self.loader.warnings_of(opened.key) or ()), self.frontend.key("review.next_pending")
            self.status.hint(what_to_do_first(found, checks, key), stays=True)
        elif not opened.annotated.annotations:
            words = f"没有找到数字、引语和人物。选中文字后{self._tagging_keys()}，可以自己标注。"
            self.panels.message_bar.show_message(words, severity="notice")

    def _tagging_keys(self) -> str:
        first, last = (self.frontend.key(f"tag.{kind}") for kind in (Kind.FIGURE, Kind.TERM))
        return f"按 {first}–{last}" if first and last else "用“标注”菜单"

    def _offer_analysis(self, key: str) -> None:
        """After a cancelled analysis: the article is there to be read and marked by hand, and how it goes on."""
        words = "分析已取消，这篇稿件上还没有自动标注；可以自己标，也可以现在重新分析。"
        again = ("重新分析", lambda: self.loader.analyse(key))
        self.panels.message_bar.show_message(words, severity="notice", actions=[again], topic=f"analysis {key}")

    def _show_warnings(self, article: Article) -> None:
        """What the reading of a file could not do without loss."""
        first, *others = article.warnings
        details = "\n".join(warning.message for warning in article.warnings) if others else ""
        words = first.message + (f"（另有 {len(others)} 处）" if others else "")
        self.panels.message_bar.show_message(words, details=details, severity="notice")

    # -- making

    def _furnish(self) -> None:
        self.setWindowIcon(program_icon())
        self.setMinimumSize(480, 480)
        self.setAcceptDrops(True)
        self.menuBar().setAccessibleName("菜单")
        self.actions_of_commands.fill(self.menuBar())
        self.tools = ToolBar(self.actions_of_commands, self)
        self.addToolBar(self.tools)
        self.panels.tools = self.tools
        self.setCentralWidget(self.panels)
        self.setStatusBar(self.status)
        order_focus(self.tools, *self.panels.stops, self.status)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def _connect_ways_in(self) -> None:
        frontend, article, empty = self.frontend, self.panels.article, self.panels.empty_state
        article.files_dropped.connect(frontend.open_files)
        article.text_dropped.connect(frontend.open_text)
        empty.files_dropped.connect(frontend.open_files)
        empty.first_run_dismissed.connect(self._put_card_away)
        empty.open_requested.connect(frontend.ask_to_open)
        empty.paste_requested.connect(frontend.paste_article)
        empty.sample_requested.connect(lambda path: frontend.open_files([path]))
        empty.recent_requested.connect(frontend.recent.open)

    def _connect_work(self) -> None:
        loader, summaries, spans, show_error = (
            self.loader,
            self._summaries,
            self.frontend.spans,
            self.frontend.show_error,
        )
        self.status.follow(loader.busy, loader.idle, loader.cancel, loader.progressed)
        self.status.follow(summaries.busy, summaries.idle, summaries.cancel)
        self.status.follow(spans.busy, spans.idle, spans.cancel)
        for failed in (loader.failed, summaries.failed, spans.failed):
            failed.connect(show_error)
        loader.warned.connect(self._show_warnings)
        loader.given_up.connect(self._offer_analysis)
        self.actions_of_commands.failed.connect(self.frontend.show_error)
        self.frontend.exports.failed.connect(self.frontend.show_error)
        self.frontend.exports.settings_changed.connect(self._kept_looks.take)

    # -- looks

    def _take_looks(self) -> None:
        looks, settings = self.looks, self.looks.settings
        self._kept_looks.begin()
        self.panels.empty_state.show_first_run(not settings.first_run_seen)
        looks.theme_changed.connect(self._set_theme)
        looks.zoom_changed.connect(self._set_zoom)
        looks.sidebar_changed.connect(self.panels.show_sidebar)
        looks.marks_hidden.connect(lambda _hidden: self._show(Changed.ANNOTATIONS))
        looks.marks_hidden.connect(self.status.show_marks_hidden)
        self.actions_of_commands.tick("view.toggle_sidebar", settings.sidebar_visible, looks.sidebar_changed)
        self.actions_of_commands.tick("view.toggle_marks", looks.hidden, looks.marks_hidden)
        self.panels.article.zoom_requested.connect(looks.zoom_by)
        looks.own_kinds_changed.connect(self.session.set_own_kinds)
        looks.keys_changed.connect(lambda: self.actions_of_commands.set_keys(looks.keys))
        looks.keys_changed.connect(self._show_keys)
        self._show_keys()
        self._set_theme(looks.theme)
        self._set_zoom(settings.zoom)
        self.panels.show_sidebar(settings.sidebar_visible)

    def _set_theme(self, theme: Theme) -> None:
        self.panels.set_theme(theme)
        self.tools.set_theme(theme)
        self._show(Changed.ANNOTATIONS)

    def _show_keys(self) -> None:
        for shows_keys in (self.tools, self.panels, self.status):
            shows_keys.show_keys(self.looks.keys)

    def _set_zoom(self, percent: int) -> None:
        self.panels.set_zoom(percent)
        self.status.show_zoom(percent)

    def _put_card_away(self) -> None:
        self._kept_looks.take(replace(self.looks.settings, first_run_seen=True))

    # -- Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Finds a place for the sidebar."""
        super().resizeEvent(event)
        self.panels.fit(event.size().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing else took goes one layer back."""
        if event.key() == Qt.Key.Key_Escape:
            self.frontend.view("escape")
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and text can be dropped anywhere in the window."""
        event.setAccepted(event.source() is None and can_take(event.mimeData()))

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens what was dropped."""
        event.acceptProposedAction()
        files = dropped_files(event.mimeData())
        if files:
            self.frontend.open_files(files)
        else:
            self.frontend.open_text(event.mimeData().text())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keeps places and settings and ends the working processes; the work itself is kept already."""
        finish_writing()
        if not self._keeping.may_close():
            event.ignore()
            return
        self._places.keep(closing=True)
        self._kept_looks.keep()
        self.engine.close()
        self.frontend.library.index.close()
        super().closeEvent(event)
        self.closed.emit()
