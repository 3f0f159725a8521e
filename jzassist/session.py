"""The open articles: the program's only mutable state. Every edit is in the library before listeners hear of it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import Flag, auto

from jzassist.keeping import PartlyKept, WorkKeeper, able_to_try
from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails, fill_in, merge_analysis
from jzassist.model.annotation import Annotation, Detail
from jzassist.model.article import Article
from jzassist.model.errors import LibraryError
from jzassist.model.open_article import OpenArticle, WaitingArticle, Work
from jzassist.model.own_kinds import OwnKindDefinition
from jzassist.model.summary import Summary


class Changed(Flag):
    """What changed, for those who listen."""

    OPEN_ARTICLES = auto()  # one was opened, closed, or another one is shown
    ANNOTATIONS = auto()  # the shown article's annotations, details or summary length
    CURRENT = auto()  # which item is the current one
    SUMMARY = auto()
    ANALYSED = auto()  # an analysis has come in
    KEPT = auto()  # all of a large analysis is in the library
    OWN_KINDS = auto()  # which kinds of his own the editor has
    TAKEN_UP = auto()  # the shown article comes from the library as it was kept, not from a reader


class Session:
    """Holds the open articles, applies edits to the shown one and tells listeners."""

    def __init__(self, library: WorkKeeper) -> None:
        self._library = library
        self._articles: list[OpenArticle | WaitingArticle] = []
        self._shown = -1
        self._listeners: list[Callable[[Changed], None]] = []
        self._partly_kept = PartlyKept()
        self._own_kinds: tuple[OwnKindDefinition, ...] = ()

    # -- what is there

    @property
    def tabs(self) -> tuple[OpenArticle | WaitingArticle, ...]:
        """Every open article, in the order of opening; those not shown yet wait."""
        return tuple(self._articles)

    @property
    def articles(self) -> tuple[OpenArticle, ...]:
        """The open articles whose work is here."""
        return tuple(opened for opened in self._articles if isinstance(opened, OpenArticle))

    @property
    def shown(self) -> OpenArticle | None:
        """The article that the window shows."""
        opened = self._articles[self._shown] if self._articles else None
        return opened if isinstance(opened, OpenArticle) else None

    @property
    def shown_index(self) -> int:
        """The place of the shown article among the open ones, -1 where none is open."""
        return self._shown

    def fits(self, key: str, article: Article) -> bool:
        """Whether what was found out about a reading of an article fits the one that is open under the key now.

        The key leaves out white space: the same content can be opened again with other places in it.
        """
        opened = self.opened(key)
        now = opened.annotated.article if opened else None
        return now is not None and (now.text, now.paragraphs) == (article.text, article.paragraphs)

    def opened(self, key: str) -> OpenArticle | None:
        """The open article of a key, None where there is none or it waits."""
        return next((opened for opened in self.articles if opened.key == key), None)

    @property
    def own_kinds(self) -> tuple[OwnKindDefinition, ...]:
        """The kinds that the editor has made, in the order of their commands."""
        return self._own_kinds

    def set_own_kinds(self, kinds: tuple[OwnKindDefinition, ...]) -> None:
        """Takes other kinds of the editor's; marks of those that are gone stay."""
        if kinds != self._own_kinds:
            self._own_kinds = kinds
            self._tell(Changed.OWN_KINDS)

    def listen(self, listener: Callable[[Changed], None]) -> None:
        """Calls ``listener`` with what changed, after every change."""
        self._listeners.append(listener)

    # -- opening and closing

    def open(self, article: Article) -> OpenArticle:
        """Shows an article with the work that the library keeps for it.

        One that is open already is shown again, with what another window may have done to it since.
        """
        key, work, analysed = self._library.work_on(article)
        self._partly_kept.give_up(key)  # that part of an analysis is all that was read just now
        index = self._index_of(key)
        known = None if index is None else self._articles[index]
        if index is None or known is None:
            self._articles.append(OpenArticle(key, work, analysed))
            index = len(self._articles) - 1
        elif isinstance(known, WaitingArticle):
            self._replace(index, OpenArticle(key, work, analysed, current=known.current))
        elif work != known.work:
            self._replace(index, replace(known, work=work, analysed=analysed, summary=None))
        self.show(index)
        return self._need()

    def open_kept(self, waiting: WaitingArticle) -> None:
        """Shows an article by what the library keeps of it; LibraryError where it keeps nothing readable."""
        index = self._index_of(waiting.key)
        if index is None:
            self._articles.append(waiting)
            index = len(self._articles) - 1
        self.show(index)
        self._library.note_opening(waiting.key)

    def restore(self, waiting: Sequence[WaitingArticle], shown: int) -> None:
        """Opens what was open when the program ended; only the shown article is taken from the library at once.

        LibraryError where that cannot be read; the next one that can be is shown then.
        """
        if waiting:
            self._articles, self._shown = list(waiting), shown
            self.show(shown)

    def show(self, index: int) -> None:
        """Shows another of the open articles.

        LibraryError where it waits and the library cannot read it: it is closed then, and an article shown that can be.
        """
        waiting = self._articles[index] if self._articles else None
        if isinstance(waiting, WaitingArticle):
            self._take_up(index, waiting)
        self._shown = index
        self._tell(Changed.OPEN_ARTICLES | (Changed.TAKEN_UP if isinstance(waiting, WaitingArticle) else Changed(0)))

    def close(self, index: int | None = None) -> None:
        """Closes an open article, the shown one where no other is meant; its work is in the library."""
        closed = self._shown if index is None else index
        if not self._articles:
            return
        self._partly_kept.give_up(self._articles.pop(closed).key)
        if closed == self._shown:
            self.show(min(closed, len(self._articles) - 1))
        else:
            self._shown -= closed < self._shown
            self._tell(Changed.OPEN_ARTICLES)

    def close_other(self, key: str) -> None:
        """Closes the article of a key where it is open and not the one that is shown."""
        index = self._index_of(key)
        if index is not None and index != self._shown:
            self.close(index)

    def _take_up(self, index: int, waiting: WaitingArticle) -> None:
        try:
            work, analysed = self._library.kept_work(waiting.key)
        except LibraryError as error:
            del self._articles[index]
            still_shown = self._shown - 1 if index < self._shown else self._shown
            self.show(min(max(still_shown, 0), len(self._articles) - 1))
            words = f"稿件库里“{waiting.title}”的记录读不出来，没有打开；其他稿件不受影响。"
            raise LibraryError(words, path=error.path, details=f"{error}\n{error.details}") from error
        self._replace(index, OpenArticle(waiting.key, work, analysed, current=waiting.current))

    def keep_from_now_on(self, library: WorkKeeper, bring_in: Callable[[Work, bool], tuple[Work, bool]]) -> None:
        """Lets another library keep the work from now on; ``bring_in`` brings the work on an article into it.

        That gives the article's work as it is kept there, and whether it was analysed. A LibraryError of it leaves
        all as it was.
        """
        taken = [self._brought_in(known, bring_in) for known in self._articles]
        self._library, self._articles = library, taken
        self._tell(Changed.OPEN_ARTICLES)

    # -- edits

    def apply(self, title: str, state: AnnotatedArticle) -> None:
        """Makes ``state`` the present one of the shown article, as one undo step, kept when this returns."""
        self.apply_to(self._need(), title, state)

    def apply_to(self, opened: OpenArticle, title: str, state: AnnotatedArticle) -> None:
        """Makes ``state`` the present one of an open article, shown or not, as one undo step."""
        work = opened.work.applied(title, state)
        if work is not opened.work:
            self._keep(opened, work, lambda: self._library.keep_step(opened.key, work.past[-1]))

    def undo(self) -> None:
        """Takes the last step back."""
        opened = self._need()
        if opened.work.past:
            self._keep(opened, opened.work.undone(), lambda: self._library.keep_undo(opened.key))

    def redo(self) -> None:
        """Does the last undone step again."""
        opened = self._need()
        if opened.work.future:
            self._keep(opened, opened.work.redone(), lambda: self._library.keep_redo(opened.key))

    def set_current(self, identity: str | None) -> None:
        """Makes an item the current one."""
        opened = self.shown
        if opened and opened.current != identity:
            self._replace(self._shown, replace(opened, current=identity))
            self._tell(Changed.CURRENT)

    # -- what the engine finds out; none of it is a step of the editor's

    def take_analysis(
        self, key: str, found: Iterable[Annotation], details: ArticleDetails, news: Changed = Changed.ANALYSED
    ) -> None:
        """Puts an analysis under the editor's work; details already there win. ``news`` is said of it besides.

        Of a large one only a part is in the library then: ``keep_on`` keeps the rest.
        """
        opened, findings = self.opened(key), tuple(found)
        if opened is None:
            return

        def with_analysis(state: AnnotatedArticle) -> AnnotatedArticle:
            same = state.article.paragraphs == opened.annotated.article.paragraphs
            fresh = details if same else replace(details, headline=state.article.title)
            known = state.details if state.details != ArticleDetails() else fresh
            return replace(merge_analysis(state, findings), details=known)

        work = opened.work.mapped(with_analysis)
        with able_to_try(lambda: self.take_analysis(key, findings, details, news)):
            self._partly_kept.begin(key, self._library.keep_analysis(key, work, lambda: self._work_of(key)))
        self._found_out(opened, work, Changed.ANNOTATIONS | news, analysed=True)

    def keep_on(self, key: str) -> bool:
        """Keeps a little more of an analysis; whether something is left. LibraryError where that cannot be kept."""
        if key not in self._partly_kept:
            return False
        if self._partly_kept.go_on(key):
            return True
        index, opened = self._index_of(key), self.opened(key)
        if index is not None and opened:
            self._replace(index, replace(opened, saved_at=datetime.now()))
            self._tell(Changed.KEPT, only_if_shown=index)
        return False

    def take_detail(self, key: str, asked: Annotation, detail: Detail) -> None:
        """Fills in what an item marked by the editor means, wherever its place and meaning are as they were asked."""
        opened = self.opened(key)
        if opened is None or detail == asked.detail:
            return
        work = opened.work.mapped(lambda state: fill_in(state, asked, detail))
        with able_to_try(lambda: self.take_detail(key, asked, detail)):
            self._library.keep_item(key, asked.id, work)
        self._found_out(opened, work, Changed.ANNOTATIONS, opened.analysed)

    def take_summary(self, key: str, summary: Summary) -> None:
        """Keeps the summary that the engine made of an article as it stands now."""
        index, opened = self._index_of(key), self.opened(key)
        if index is not None and opened:
            self._replace(index, replace(opened, summary=summary, summary_for=opened.annotated.summary_length))
            self._tell(Changed.SUMMARY, only_if_shown=index)

    # -- inside

    def _need(self) -> OpenArticle:
        if self.shown is None:
            raise LookupError("no article is open")
        return self.shown

    def _work_of(self, key: str) -> Work | None:
        opened = self.opened(key)
        return opened.work if opened else None

    def _index_of(self, key: str) -> int | None:
        return next((i for i, opened in enumerate(self._articles) if opened.key == key), None)

    def _keep(self, opened: OpenArticle, work: Work, keep: Callable[[], None]) -> None:
        """Goes on to an article's next work when that is kept; where it is not, all stays as it was."""

        def again() -> None:
            now = self.opened(opened.key)
            if now and now.work is opened.work:
                self._keep(now, work, keep)

        with able_to_try(again):
            keep()
        self._found_out(opened, work, Changed.ANNOTATIONS, opened.analysed)

    def _brought_in(
        self, known: OpenArticle | WaitingArticle, bring_in: Callable[[Work, bool], tuple[Work, bool]]
    ) -> OpenArticle | WaitingArticle:
        if isinstance(known, WaitingArticle):
            return known
        work, analysed = bring_in(known.work, known.analysed)
        summary = known.summary if work == known.work else None
        return replace(known, work=work, analysed=analysed, summary=summary, saved_at=datetime.now())

    def _found_out(self, opened: OpenArticle, work: Work, changed: Changed, analysed: bool) -> None:
        index = self._articles.index(opened)
        # nobody hears of what changes behind the shown article: its summary is made anew when it is shown; a sentence
        # may be none in other paragraphs
        same = work.present.article.paragraphs == opened.annotated.article.paragraphs
        summary = opened.summary if index == self._shown and same else None
        saved_at = opened.saved_at if opened.key in self._partly_kept else datetime.now()
        self._replace(index, replace(opened, work=work, analysed=analysed, summary=summary, saved_at=saved_at))
        self._tell(changed, only_if_shown=index)

    def _replace(self, index: int, opened: OpenArticle) -> None:
        self._articles[index] = opened

    def _tell(self, changed: Changed, only_if_shown: int | None = None) -> None:
        if only_if_shown is None or only_if_shown == self._shown:
            for listener in tuple(self._listeners):
                listener(changed)
