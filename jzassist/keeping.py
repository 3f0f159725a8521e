"""How the session's work is kept: what it needs of a library, and an analysis that is kept a little at a time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.article import Article
from jzassist.model.errors import LibraryError, StaleWorkError
from jzassist.model.history import Step
from jzassist.model.open_article import Work


class WorkKeeper(Protocol):
    """What the session needs of the library; every call returns when the work is on disk, or raises LibraryError."""

    def work_on(self, article: Article) -> tuple[str, Work, bool]:
        """The article's key, the work kept for it (a fresh one where there is none), whether it was analysed."""

    def kept_work(self, key: str) -> tuple[Work, bool]:
        """The same of an article that was open before, by its key."""

    def note_opening(self, key: str) -> None:
        """Notes that such an article was opened now."""

    def keep_step(self, key: str, step: Step[AnnotatedArticle]) -> None:
        """Adds a step and drops what was undone."""

    def keep_undo(self, key: str) -> None:
        """Notes that the last step was undone."""

    def keep_redo(self, key: str) -> None:
        """Notes that the last undone step was done again."""

    def keep_item(self, key: str, identity: str, work: Work) -> None:
        """Replaces one annotation, wherever the work holds it."""

    def keep_analysis(self, key: str, work: Work, now: Callable[[], Work | None]) -> Iterator[None]:
        """Replaces the whole work by the one with an analysis in it, at as many goes as the iterator has steps.

        A large one takes several; ``now`` gives the work as it is at a later step, None where that is no longer known.
        """


class PartlyKept:
    """The analyses of which only a part is in the library yet, by their articles' keys."""

    def __init__(self) -> None:
        self._goes: dict[str, Iterator[None]] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._goes

    def begin(self, key: str, goes: Iterator[None]) -> None:
        """Takes the first of the goes at which an analysis is kept; another one of the article is given up."""
        self._goes[key] = goes
        self.go_on(key)

    def go_on(self, key: str) -> bool:
        """Takes another go; whether there may be one more. What fails is given up."""
        goes = self._goes.pop(key)
        try:
            next(goes)
        except StopIteration:
            return False
        self._goes[key] = goes
        return True

    def give_up(self, key: str) -> None:
        """Leaves an article half analysed: whoever opens it again has it analysed anew."""
        self._goes.pop(key, None)


@contextmanager
def able_to_try(again: Callable[[], None]) -> Iterator[None]:
    """Gives a LibraryError what tries again, unless that would fail once more: another window was quicker."""
    try:
        yield
    except StaleWorkError:
        raise
    except LibraryError as error:
        error.again = again
        raise
