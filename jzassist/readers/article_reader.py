"""The text's entrance: files, pasted text and lines of JSON become articles."""

from pathlib import Path

from jzassist.model.article import Article
from jzassist.model.page import ListedArticle
from jzassist.model.reading_options import AS_IT_IS, ReadingOptions
from jzassist.readers.assembly import article_from_text
from jzassist.readers.worker import list_in_worker, read_in_worker

__all__ = ["article_from_text", "list_articles", "read_article"]


def read_article(path: Path | str, options: ReadingOptions = AS_IT_IS) -> Article:
    """The article in a file, read in a fresh, capped process.

    ReadError with one plain sentence where the file cannot be read as an article.
    """
    return read_in_worker(Path(path), options)


def list_articles(path: Path | str, options: ReadingOptions = AS_IT_IS) -> tuple[ListedArticle, ...]:
    """The articles in a file, as a PDF of newspaper pages has several; ReadError as above."""
    return list_in_worker(Path(path), options)
