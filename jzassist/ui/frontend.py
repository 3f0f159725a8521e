"""What commands may ask of the window, done by its parts.

Pages, dialogs and the picker are imported when they are first asked for: the first paint waits for none of them.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from jzassist.commands.key_rows import first_key
from jzassist.commands.paragraph import set_role
from jzassist.commands.tag import set_speaker
from jzassist.library.recent import RecentArticle
from jzassist.library.works import Library
from jzassist.model.annotation import Annotation, Detail, Kind, Speaker
from jzassist.model.article import PASTED, ParagraphRole
from jzassist.model.errors import JzassistError, StaleWorkError
from jzassist.session import Changed, Session
from jzassist.ui.article_loader import ArticleLoader
from jzassist.ui.current_item import CurrentItem
from jzassist.ui.dropping import dropped_files
from jzassist.ui.engine_process import EngineProcess
from jzassist.ui.export_flow import ExportFlow
from jzassist.ui.finding import Finding
from jzassist.ui.help_pages import HelpPages
from jzassist.ui.items_section import CHECKS, SOURCES
from jzassist.ui.library_pages import LibraryPages
from jzassist.ui.looks import Looks
from jzassist.ui.other_ways import OtherWays
from jzassist.ui.page_viewing import PageViewing
from jzassist.ui.panels import Panels
from jzassist.ui.point_questions import PointQuestions
from jzassist.ui.recent_articles import RecentArticles
from jzassist.ui.relocating import Relocating
from jzassist.ui.reopening import Reopening
from jzassist.ui.role_questions import RoleQuestions
from jzassist.ui.span_questions import SpanQuestions
from jzassist.ui.speaker_questions import SpeakerQuestions
from jzassist.ui.status_bar import StatusBar
from jzassist.ui.summary_updates import SummaryUpdates

#: The topic of messages about a step that was not kept.
STEP = "step"
_PASTING = "pasting"


class WindowFrontend:
    """Implements ``commands.command.Frontend`` with the window's parts."""

    def __init__(
        self,
        session: Session,
        engine: EngineProcess,
        loader: ArticleLoader,
        summaries: SummaryUpdates,
        panels: Panels,
        status: StatusBar,
        looks: Looks,
        recent: Callable[[], tuple[RecentArticle, ...]],
        library: Callable[[], Library | None],
        window: QMainWindow,
    ) -> None:
        self._session, self._loader = session, loader
        self._panels, self._status, self._looks, self._window = panels, status, looks, window
        self.recent = RecentArticles(session, recent, self.open_files, panels.message_bar, window)
        self.current = CurrentItem(session, panels.article)
        self.exports = ExportFlow(session, engine, loader, summaries, panels.message_bar, window)
        self.ways = OtherWays(session, engine, loader, panels.message_bar, lambda: looks.settings, window)
        self.spans = SpanQuestions(session, engine, window)
        session.listen(self._settle)
        self._speakers = SpeakerQuestions(session, panels.article, self._set_speaker, window)
        self._roles = RoleQuestions(session, panels.article, self._set_role, window)
        self._points = PointQuestions(session, engine, panels, self._trying, window)
        self._help = HelpPages(session, looks, window)
        self._reopening = Reopening(session, loader, panels.article, window)
        self.library = LibraryPages(session, library, self.current, panels.detail, self.show_error, window)
        self.relocating = Relocating(session, library, self.open_files, self.show_error, panels.message_bar)
        self._pages = PageViewing(session, engine, loader, panels.article, window)
        loader.locked.connect(self._ask_for_password)
        self._finding = Finding(session, panels, self.current, status, lambda: looks.keys)

    # -- the article

    def selection(self) -> tuple[int, int]:
        """The selected span; start == end is the caret."""
        return self._panels.article.selection()

    def select(self, start: int, end: int) -> None:
        """Selects a span and brings it into view."""
        self.current.select(start, end)

    def go_to(self, identity: str) -> None:
        """Makes an item current and shows it."""
        self._status.forget_hint()
        self.current.go_to(identity)

    def find(self, step: int) -> None:
        """Opens the find bar, or goes to the next or the previous place."""
        if step:
            self._finding.step(step)
        else:
            self._finding.ask()

    def hint(self, message: str) -> None:
        """Shows and says a short remark."""
        self._status.hint(message)

    def key(self, identity: str) -> str:
        """The key by which hints name a command."""
        return first_key(identity, self._looks.keys)

    # -- files

    def ask_to_open(self) -> None:
        """Lets the editor choose files, and opens them."""
        from jzassist.ui.file_dialogs import ask_for_articles

        opened = self._session.shown
        source = opened.annotated.article.source.path if opened else ""
        self.open_files(ask_for_articles(self._window, Path(source).parent if source else Path.home()))

    def open_files(self, paths: list[Path]) -> None:
        """Opens files, one after the other."""
        for path in paths:
            self._loader.open_file(path.absolute())

    def _ask_for_password(self, path: Path, wrong: bool, again: Callable[..., None]) -> None:
        from jzassist.ui.passwords import ask_for_password

        ask_for_password(self._window, path, wrong=wrong, then=lambda typed: again(password=typed))

    def paste_article(self) -> None:
        """Opens the clipboard's text as an article, or the files in it."""
        clipboard = QGuiApplication.clipboard()
        files = dropped_files(clipboard.mimeData())
        if files or clipboard.text().strip():
            self._panels.message_bar.settle(_PASTING)
            self.open_files(files) if files else self.open_text(clipboard.text())
        else:
            words = "剪贴板里没有文字；请先在别的程序里复制稿件，再到这里粘贴。"
            again = [("再粘贴", self.paste_article)]
            self._panels.message_bar.show_message(words, severity="notice", actions=again, topic=_PASTING)

    def open_text(self, text: str) -> None:
        """Opens a text as an article, unless there is nothing in it."""
        if text.strip():
            self._loader.open_text(text, PASTED)
        else:
            self.hint("这里面没有文字")

    def ask_to_export(self) -> None:
        """Opens the export dialog, as soon as what a brief needs is there."""
        if self.exports.waits:
            self.hint("正在分析稿件，分析完就能导出")
        else:
            self.exports.ask(self._looks.settings)

    # -- items

    def pick_speaker(self, quote: Annotation) -> None:
        """Opens the speaker picker at a quotation."""
        self.current.go_to(quote.id)
        self._speakers.ask(quote)

    def paragraph(self) -> int:
        """The index of the paragraph that the caret is in."""
        return self._panels.article.paragraph

    def pick_role(self, paragraph: int) -> None:
        """Opens the list of roles at a paragraph."""
        self._roles.ask(paragraph)

    def point(self) -> int | None:
        """The place of the summary's point that is chosen."""
        return self._points.chosen

    def edit_point(self, place: int | None) -> None:
        """Lets the editor put a point in his own words, or write one anew."""
        self._show_sidebar()
        self._points.ask(place)

    def edit_details(self) -> None:
        """Puts the focus into the detail pane's first field."""
        self._show_sidebar()
        self._panels.detail.focus_first_field()

    def edit_note(self) -> None:
        """Puts the focus into the detail pane's note."""
        self._show_sidebar()
        self._panels.detail.focus_note()

    def listed(self) -> tuple[Annotation, ...]:
        """The items that the list shows."""
        return self._panels.items.items

    def find_span(
        self,
        kind: Kind,
        start: int,
        end: int,
        then: Callable[[int, int, Detail], None],
        missing: Callable[[], None],
        held: str = "",
    ) -> None:
        """Asks the engine what of a kind stands at a caret, or what a marked span means."""
        self.spans.find(kind, start, end, then, missing, held)

    def show_person(self, name: str) -> None:
        """Opens a person's page in the library."""
        self.library.show_person(name)

    # -- panes and looks

    def show_pane(self, name: str) -> None:
        """Focuses a pane by its object name, the next or previous one, or the other of article and list."""
        if name == "other":
            name = "articleView" if _focus() is self._panels.items else "itemList"
        if name in ("next", "previous"):
            self._panels.focus_next_pane(1 if name == "next" else -1)
            return
        if name != "articleView":
            self._show_sidebar()
        if not self._panels.focus_pane(name):
            self.hint("先在正文或列表里选一条" if name == "detailPane" else "这里现在没有内容")

    def view(self, action: str) -> None:
        """Does what only concerns the looks."""
        own: dict[str, Callable[[], object]] = {
            "copy": self._copy,
            "copy_with_source": self._copy_with_source,
            "escape": self._go_back,
            "quit": self._window.close,
            "toggle_sources": lambda: self._turn_listing_to(SOURCES),
            "toggle_checks": lambda: self._turn_listing_to(CHECKS),
            "show_recent": self.recent.ask,
            "show_library": self.library.show,
            "show_encodings": self._reopening.ask,
            "read_whole_page": self._reopening.read_whole_page,
            "show_page": self._pages.ask,
        }
        (own | self._looks.actions | self._help.actions | self.ways.actions)[action]()

    def show_error(self, error: JzassistError, again: Callable[[], None] | None = None) -> None:
        """Shows an error above the article, with a way to try again where there is one.

        What tells of a step that was not kept goes by itself when one is kept.
        """
        stale = isinstance(error, StaleWorkError)
        topic = STEP if not again and (error.again or stale) else ""
        again = again or error.again
        actions = [("重试", self._trying(again))] if again else []
        if stale:
            actions = [("重新打开", self._trying(self._fetch_anew))]
        self._panels.message_bar.show_message(str(error), details=error.details, actions=actions, topic=topic)

    # -- inside

    def _trying(self, do: Callable[[], None]) -> Callable[[], None]:
        def tried() -> None:
            try:
                do()
            except JzassistError as error:
                self.show_error(error)

        return tried

    def _settle(self, changed: Changed) -> None:
        """What changes is kept: the step that was not is done again, or given up for another."""
        if Changed.ANNOTATIONS in changed:
            self._panels.message_bar.settle(STEP)

    def _fetch_anew(self) -> None:
        """Shows the article with what another window did to it."""
        if self._session.shown:
            self._session.open(self._session.shown.work.first.article)

    def _set_speaker(self, quote: str, speaker: Speaker | None) -> None:
        self._trying(lambda: set_speaker(self._session, quote, speaker))()

    def _set_role(self, paragraph: int, role: ParagraphRole) -> None:
        self._trying(lambda: set_role(self._session, self, paragraph, role))()

    def _turn_listing_to(self, wanted: str) -> None:
        self._show_sidebar()
        self.hint(self._panels.listing.turn_to(wanted))

    def _show_sidebar(self) -> None:
        if not self._looks.settings.sidebar_visible:
            self._looks.actions["toggle_sidebar"]()

    def _copy(self) -> None:
        focus = _focus()
        if isinstance(focus, QLineEdit):
            focus.copy()
        else:
            self._panels.article.copy()

    def _copy_with_source(self) -> None:
        start, end = self.selection()
        opened = self._session.shown
        if opened is None or start == end:
            self.hint("先选中要复制的文字")
            return
        article = opened.annotated.article
        paragraph = article.paragraph_index(start) + 1
        QGuiApplication.clipboard().setText(f"{article.words(start, end)}（《{opened.title}》第{paragraph}段）")
        self.hint("已复制，带出处")

    def _go_back(self) -> None:
        """One layer back: message, find bar, selection, current item; from elsewhere to the article."""
        article = self._panels.article
        start, end = article.selection()
        if self._panels.message_bar.isVisible():
            self._panels.message_bar.clear()
        elif self._finding.is_open:
            self._finding.close()
        elif _focus() is not article:
            article.setFocus()
        elif start != end:
            self.current.put_caret(start)
        else:
            self._session.set_current(None)


def _focus() -> object:
    return QApplication.focusWidget()
