"""Articles as the library keeps them: as they were read, in the paragraphs that their editor made of them.

For use inside a transaction; KeyError, TypeError or ValueError where a row cannot be understood.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from jzassist import protocol
from jzassist.library.changes import as_json, storable
from jzassist.library.schema import ArticleRow, ParagraphsRow
from jzassist.model.article import Article, Paragraph


def kept_article(key: str) -> Article:
    """An article as it was read, in the paragraphs that its editor made of it."""
    article = protocol.article_from_json(json.loads(ArticleRow.get_by_id(key).reading))
    paragraphs = kept_paragraphs(key)
    return replace(article, paragraphs=paragraphs) if paragraphs else article


def kept_paragraphs(key: str) -> tuple[Paragraph, ...]:
    """The paragraphs that the editor made of an article, () where they are those of the reading."""
    row = ParagraphsRow.get_or_none(ParagraphsRow.key == key)
    return protocol.paragraphs_from_json(json.loads(row.paragraphs)) if row else ()


def keep_paragraphs(key: str, article: Article) -> None:
    """Keeps an article's paragraphs as its editor made them, and the headline that it has by them."""
    ParagraphsRow.delete().where(ParagraphsRow.key == key).execute()
    ParagraphsRow.create(key=key, paragraphs=as_json(protocol.paragraphs_to_json(article.paragraphs)))
    ArticleRow.update(headline=storable(article.headline or "")).where(ArticleRow.key == key).execute()


def article_fields(article: Article) -> dict[str, str]:
    """The columns of an article as it was read just now."""
    return {
        "reading": as_json(protocol.article_to_json(article)),
        "headline": storable(article.headline or ""),
        "path": _file_of(article),
        "opened_at": now(),
    }


def now() -> str:
    """This moment, as the library writes it."""
    return datetime.now(UTC).isoformat()


def _file_of(article: Article) -> str:
    """The file that an article can be opened from again, "" where there is none."""
    path = article.source.path
    if not path or not Path(path).is_file():
        return ""
    found = str(Path(path).absolute())
    return found if found == storable(found) else ""
