"""What was opened lately."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from jzassist.library.schema import ArticleRow, BinRow, WorkRow
from jzassist.library.tabs import title_of
from jzassist.model.article import PASTED


@dataclass(frozen=True, slots=True)
class RecentArticle:
    """An article opened lately: what it is called, its file, None where it was pasted, and when, in local time."""

    key: str
    title: str
    path: Path | None
    opened_at: datetime

    @property
    def origin(self) -> str:
        """Its file, or that it was pasted."""
        return str(self.path) if self.path else PASTED


def latest_articles(limit: int) -> tuple[RecentArticle, ...]:
    """The latest first: each file once, and what has no file by its content.

    For use inside a reading of the library; ValueError where a row makes no sense.
    """
    found: dict[str, RecentArticle] = {}
    columns = (ArticleRow.key, ArticleRow.path, ArticleRow.headline, ArticleRow.opened_at, WorkRow.details)
    rows = ArticleRow.select(*columns).join(WorkRow, on=(WorkRow.key == ArticleRow.key))
    rows = rows.where(ArticleRow.key.not_in(BinRow.select(BinRow.key)))
    for key, path, headline, opened_at, details in rows.order_by(ArticleRow.opened_at.desc()).tuples().iterator():
        moment = datetime.fromisoformat(opened_at).astimezone()
        title = title_of(details, headline, path)
        found.setdefault(path or key, RecentArticle(key, title, Path(path) if path else None, moment))
        if len(found) >= limit:
            break
    return tuple(found.values())[:limit]


def version_before(key: str) -> RecentArticle | None:
    """The article that was opened last from the same file with other words, if its editor has worked on it.

    For use inside a reading of the library.
    """
    here = ArticleRow.get_or_none(ArticleRow.key == key)
    if here is None or not here.path:
        return None
    columns = (ArticleRow.key, ArticleRow.path, ArticleRow.headline, ArticleRow.opened_at, WorkRow.details)
    same_file = (ArticleRow.path == here.path) & (ArticleRow.key != key) & (ArticleRow.opened_at < here.opened_at)
    rows = ArticleRow.select(*columns).join(WorkRow, on=(WorkRow.key == ArticleRow.key))
    rows = rows.where(same_file & (WorkRow.position > 0)).order_by(ArticleRow.opened_at.desc()).limit(1)
    for other, path, headline, opened_at, details in rows.tuples().iterator():
        moment = datetime.fromisoformat(opened_at).astimezone()
        return RecentArticle(other, title_of(details, headline, path), Path(path), moment)
    return None
