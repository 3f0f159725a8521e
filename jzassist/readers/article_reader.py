"""The text's entrance: files, pasted text and lines of JSON become articles."""

from pathlib import Path

from jzassist.model.article import Article
from jzassist.readers.assembly import article_from_text
from jzassist.readers.worker import read_in_worker

__all__ = ["article_from_text", "read_article"]


def read_article(path: Path | str, encoding: str | None = None) -> Article:
    """The article in a file, read in a fresh, capped process; ``encoding`` is for plain text whose own is known.

    ReadError with one plain sentence where the file cannot be read as an article.
    """
    return read_in_worker(Path(path), encoding)
