"""The sentence around a span, for showing an item where it stands."""

from jzassist.model.article import Article

_ENDS = "。！？!?"
_CLOSING = "”’」』）)"
#: Of a sentence longer than this only the words near the item are shown, in code points.
_LONGEST = 110
_NEAR = 40


def sentence_around(article: Article, start: int, end: int) -> tuple[int, int]:
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
    last = max(last, end)
    return (first, last) if last - first <= _LONGEST else (max(first, start - _NEAR), min(last, end + _NEAR))
