"""What an editor says of a file before it is read."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class ReadingOptions:
    """``encoding`` of a text file or web page whose own is known; ``whole_page`` reads menus of a web page too.

    Of a PDF: the page's number, from 1; the article's number on it, or in the whole file where no page is named; the
    password; the blocks that were chosen on a page's picture, each its page, its number there and its role, "" for
    the one that it has.
    """

    encoding: str | None = None
    whole_page: bool = False
    page: int | None = None
    article: int | None = None
    password: str | None = field(default=None, repr=False)
    blocks: tuple[tuple[int, int, str], ...] = ()


#: Nothing said: what the file is, its bytes tell.
AS_IT_IS = ReadingOptions()
