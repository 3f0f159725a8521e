"""The sentence around a span, for showing an item where it stands."""

from jzassist.model.article import Article

_ENDS = "。！？!?"
_CLOSING = "”’」』）)"
_PAUSES = "，、；："
#: Of a sentence longer than this only the clauses near the item are shown, in code points.
_LONGEST = 110
_NEAR = 40


def words_around(article: Article, start: int, end: int) -> tuple[str, str]:
    """What stands in a span's sentence before and after it; … where a long sentence goes on."""
    first, last = _sentence_around(article, start, end)
    before, after = article.words(first, start), article.words(end, last)
    if last - first > _LONGEST:
        before, after = _end_of(before), _beginning_of(after)
    return before, after


def _sentence_around(article: Article, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds a span begins and ends, in code points; never beyond its paragraph."""
    paragraph = article.paragraphs[article.paragraph_index(start)]
    text = article.text
    first = max((text.rfind(mark, paragraph.start, start) for mark in _ENDS), default=-1) + 1
    first = max(first, paragraph.start)
    while first < start and text[first] in _CLOSING:
        first += 1
    ends = [place for mark in _ENDS if (place := text.find(mark, max(end - 1, start), paragraph.end)) >= 0]
    last = min(ends) + 1 if ends else paragraph.end
    while last < paragraph.end and text[last] in _CLOSING:
        last += 1
    return first, max(last, end)


def _end_of(before: str) -> str:
    """The last clauses before a span."""
    if len(before) <= _NEAR:
        return before
    near = before[-_NEAR:]
    pauses = [near.find(mark) for mark in _PAUSES if mark in near[:-1]]
    return f"…{near[min(pauses, default=-1) + 1 :]}"


def _beginning_of(after: str) -> str:
    """The first clauses after a span."""
    if len(after) <= _NEAR:
        return after
    near = after[:_NEAR]
    pause = max(near.rfind(mark) for mark in _PAUSES)
    return f"{near[:pause] if pause > 0 else near}…"
