"""The open articles: the program's only mutable state. Every edit is in the library before listeners hear of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Flag, auto
from typing import Protocol

from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails, fill_in, merge_analysis
from jzassist.model.annotation import Annotation, Detail
from jzassist.model.article import Article
from jzassist.model.history import History, Step
from jzassist.model.summary import Summary

Work = History[AnnotatedArticle]


class Changed(Flag):
    """What changed, for those who listen."""

    OPEN_ARTICLES = auto()  # one was opened, closed, or another one is shown
    ANNOTATIONS = auto()  # the shown article's annotations, details or summary length
    CURRENT = auto()  # which item is the current one
    SUMMARY = auto()
    ANALYSED = auto()  # an analysis has come in


class WorkKeeper(Protocol):
    """What the session needs of the library; every call returns when the work is on disk, or raises LibraryError."""

    def work_on(self, article: Article) -> tuple[str, Work, bool]:
        """The article's key, the work kept for it (a fresh one where there is none), whether it was analysed."""

    def keep_step(self, key: str, step: Step[AnnotatedArticle]) -> None:
        """Adds a step and drops what was undone."""

    def keep_undo(self, key: str) -> None:
        """Notes that the last step was undone."""

    def keep_redo(self, key: str) -> None:
        """Notes that the last undone step was done again."""

    def keep_item(self, key: str, identity: str, work: Work) -> None:
        """Replaces one annotation, wherever the work holds it."""

    def keep_work(self, key: str, work: Work, analysed: bool) -> None:
        """Replaces the whole work."""


@dataclass(frozen=True)
class OpenArticle:
    """An article in the window: ``key`` names its content, ``current`` is the current item's id.

    ``summary_for`` is the length, in sentences, that the summary was made for; the edits after it may ask for another.
    """

    key: str
    work: Work
    analysed: bool = False
    summary: Summary | None = None
    summary_for: int = 0
    current: str | None = None
    saved_at: datetime | None = None

    @property
    def annotated(self) -> AnnotatedArticle:
        """The article as it stands now."""
        return self.work.present

    @property
    def current_item(self) -> Annotation | None:
        """The current item, unless it is gone."""
        return self.annotated.by_id.get(self.current) if self.current else None


class Session:
    """Holds the open articles, applies edits to the shown one and tells listeners."""

    def __init__(self, library: WorkKeeper) -> None:
        self._library = library
        self._articles: list[OpenArticle] = []
        self._shown = -1
        self._listeners: list[Callable[[Changed], None]] = []

    # -- what is there

    @property
    def articles(self) -> tuple[OpenArticle, ...]:
        """Every open article, in the order of opening."""
        return tuple(self._articles)

    @property
    def shown(self) -> OpenArticle | None:
        """The article that the window shows."""
        return self._articles[self._shown] if self._articles else None

    @property
    def shown_index(self) -> int:
        """The place of the shown article among the open ones, -1 where none is open."""
        return self._shown

    def fits(self, key: str, article: Article) -> bool:
        """Whether what was found out about a reading of an article fits the one that is open under the key now.

        The key leaves out white space: the same content can be opened again with other places in it.
        """
        index = self._index_of(key)
        now = self._articles[index].annotated.article if index is not None else None
        return now is not None and (now.text, now.paragraphs) == (article.text, article.paragraphs)

    def listen(self, listener: Callable[[Changed], None]) -> None:
        """Calls ``listener`` with what changed, after every change."""
        self._listeners.append(listener)

    # -- opening and closing

    def open(self, article: Article) -> OpenArticle:
        """Shows an article with the work that the library keeps for it.

        One that is open already is shown again, with what another window may have done to it since.
        """
        key, work, analysed = self._library.work_on(article)
        index = self._index_of(key)
        if index is None:
            self._articles.append(OpenArticle(key, work, analysed))
            index = len(self._articles) - 1
        elif work != self._articles[index].work:
            self._replace(index, replace(self._articles[index], work=work, analysed=analysed, summary=None))
        self.show(index)
        return self._articles[index]

    def show(self, index: int) -> None:
        """Shows another of the open articles."""
        self._shown = index
        self._tell(Changed.OPEN_ARTICLES)

    def close(self) -> None:
        """Closes the shown article; its work is in the library."""
        if self._articles:
            del self._articles[self._shown]
            self.show(min(self._shown, len(self._articles) - 1))

    # -- edits

    def apply(self, title: str, state: AnnotatedArticle) -> None:
        """Makes ``state`` the present one of the shown article, as one undo step, kept when this returns."""
        opened = self._need()
        work = opened.work.applied(title, state)
        if work is opened.work:
            return
        self._library.keep_step(opened.key, work.past[-1])
        self._kept(work)

    def undo(self) -> None:
        """Takes the last step back."""
        opened = self._need()
        if opened.work.past:
            self._library.keep_undo(opened.key)
            self._kept(opened.work.undone())

    def redo(self) -> None:
        """Does the last undone step again."""
        opened = self._need()
        if opened.work.future:
            self._library.keep_redo(opened.key)
            self._kept(opened.work.redone())

    def set_current(self, identity: str | None) -> None:
        """Makes an item the current one."""
        opened = self.shown
        if opened and opened.current != identity:
            self._replace(self._shown, replace(opened, current=identity))
            self._tell(Changed.CURRENT)

    # -- what the engine finds out; none of it is a step of the editor's

    def take_analysis(self, key: str, found: Iterable[Annotation], details: ArticleDetails) -> None:
        """Puts an analysis under the editor's work; details already there win."""
        index = self._index_of(key)
        if index is None:
            return
        opened, findings = self._articles[index], tuple(found)

        def with_analysis(state: AnnotatedArticle) -> AnnotatedArticle:
            known = state.details if state.details != ArticleDetails() else details
            return replace(merge_analysis(state, findings), details=known)

        work = opened.work.mapped(with_analysis)
        self._library.keep_work(key, work, analysed=True)
        self._found_out(index, work, Changed.ANNOTATIONS | Changed.ANALYSED, analysed=True)

    def take_detail(self, key: str, asked: Annotation, detail: Detail) -> None:
        """Fills in what an item marked by the editor means, wherever its place and meaning are as they were asked."""
        index = self._index_of(key)
        if index is None or detail == asked.detail:
            return
        opened = self._articles[index]
        work = opened.work.mapped(lambda state: fill_in(state, asked, detail))
        self._library.keep_item(key, asked.id, work)
        self._found_out(index, work, Changed.ANNOTATIONS, opened.analysed)

    def take_summary(self, key: str, summary: Summary) -> None:
        """Keeps the summary that the engine made of an article as it stands now."""
        index = self._index_of(key)
        if index is not None:
            opened = self._articles[index]
            self._replace(index, replace(opened, summary=summary, summary_for=opened.annotated.summary_length))
            self._tell(Changed.SUMMARY, only_if_shown=index)

    # -- inside

    def _need(self) -> OpenArticle:
        if self.shown is None:
            raise LookupError("no article is open")
        return self.shown

    def _index_of(self, key: str) -> int | None:
        return next((i for i, opened in enumerate(self._articles) if opened.key == key), None)

    def _kept(self, work: Work) -> None:
        self._replace(self._shown, replace(self._need(), work=work, saved_at=datetime.now()))
        self._tell(Changed.ANNOTATIONS)

    def _found_out(self, index: int, work: Work, changed: Changed, analysed: bool) -> None:
        opened = self._articles[index]
        # nobody hears of what changes behind the shown article: its summary is made anew when it is shown
        summary = opened.summary if index == self._shown else None
        self._replace(index, replace(opened, work=work, analysed=analysed, summary=summary, saved_at=datetime.now()))
        self._tell(changed, only_if_shown=index)

    def _replace(self, index: int, opened: OpenArticle) -> None:
        self._articles[index] = opened

    def _tell(self, changed: Changed, only_if_shown: int | None = None) -> None:
        if only_if_shown is None or only_if_shown == self._shown:
            for listener in tuple(self._listeners):
                listener(changed)
