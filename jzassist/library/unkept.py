"""What stands in for the library where that cannot be opened: work lasts as long as the program."""

from collections.abc import Callable, Iterator

from jzassist.library.works import content_key
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.article import Article
from jzassist.model.history import History, Step
from jzassist.model.open_article import Work


class UnkeptWork:
    """Articles can be read, tagged and exported; nothing is on disk, and the window has to say so."""

    def __init__(self) -> None:
        self._works: dict[str, tuple[Work, bool]] = {}

    @property
    def works(self) -> tuple[tuple[Work, bool], ...]:
        """The work on every article opened since the program began, closed ones too; whether each was analysed."""
        return tuple(self._works.values())

    @property
    def steps(self) -> int:
        """How many of the editor's steps end with the program."""
        return sum(len(work.past) for work, _ in self.works)

    def work_on(self, article: Article) -> tuple[str, Work, bool]:
        """The article's key, the work done on it since the program began, whether it was analysed."""
        key = content_key(article.text)
        return key, *self._works.setdefault(key, (History(AnnotatedArticle(article)), False))

    def kept_work(self, key: str) -> tuple[Work, bool]:
        """What was done on an article since the program began."""
        return self._works[key]

    def note_opening(self, key: str) -> None:
        """Notes nothing: what was opened lately is not kept."""

    def keep_step(self, key: str, step: Step[AnnotatedArticle]) -> None:
        """Remembers a step."""
        work, analysed = self._works[key]
        self._works[key] = work.applied(step.title, step.after), analysed

    def keep_undo(self, key: str) -> None:
        """Remembers that the last step was undone."""
        work, analysed = self._works[key]
        self._works[key] = work.undone(), analysed

    def keep_redo(self, key: str) -> None:
        """Remembers that the last undone step was done again."""
        work, analysed = self._works[key]
        self._works[key] = work.redone(), analysed

    def keep_item(self, key: str, _identity: str, work: Work) -> None:
        """Remembers the work with another meaning of one annotation."""
        self._works[key] = work, self._works[key][1]

    def keep_analysis(self, key: str, work: Work, _now: Callable[[], Work | None]) -> Iterator[None]:
        """Remembers a whole work, now analysed."""
        self._works[key] = work, True
        return iter(())
