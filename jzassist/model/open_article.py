"""An article in the window, with the work on it, or one that waits in the library until it is shown again."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation
from jzassist.model.article import PASTED
from jzassist.model.history import History
from jzassist.model.summary import Summary

#: The work on an article: as it stands, what led to it, what was undone.
Work = History[AnnotatedArticle]


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
    def title(self) -> str:
        """What it is called: its headline, its file's name, or that it was pasted."""
        article = self.annotated.article
        return self.annotated.details.headline or article.headline or PurePath(article.source.path).name or PASTED

    @property
    def annotated(self) -> AnnotatedArticle:
        """The article as it stands now."""
        return self.work.present

    @property
    def current_item(self) -> Annotation | None:
        """The current item, unless it is gone."""
        return self.annotated.by_id.get(self.current) if self.current else None


@dataclass(frozen=True)
class WaitingArticle:
    """An article that was open when the program ended and was not shown since: its work stays in the library."""

    key: str
    title: str
    current: str | None = None
