"""What a double click takes: Qt's own words run on over Chinese commas."""

import re
from collections.abc import Sequence
from functools import cache

from jzassist.model.annotation import Annotation
from jzassist.model.article import Article

_REACH = 100
_LATIN = r"[^\W\u2e80-\U0003ffff]+"
_WORD = rf"{_LATIN}(?:[.,:/-]{_LATIN})*[%％‰]?|[々〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"


def word_span(article: Article, offset: int, marks: Sequence[Annotation]) -> tuple[int, int]:
    """The mark over a character, else the figure or Latin word, else the characters up to punctuation or a mark."""
    over = [a for a in marks if a.start <= offset < a.end]
    if over:
        innermost = min(over, key=lambda a: a.end - a.start)
        return innermost.start, innermost.end
    start = max((a.end for a in marks if a.end <= offset), default=0)
    end = min((a.start for a in marks if a.start > offset), default=len(article.text))
    running = article.running
    (start, end), place = running.span(start, end), running.place(offset)
    for word in _compiled().finditer(running.text, max(start, place - _REACH), min(end, place + _REACH)):
        if word.start() <= place < word.end():
            return running.own_span(*word.span())
    return offset, min(offset + 1, len(article.text))


@cache
def _compiled() -> re.Pattern[str]:
    # late: a class of so many letters takes longer to compile than this module to load
    return re.compile(_WORD)
