"""Whether a quotation is the whole of what stands in quotation marks, or cut."""

from jzassist.model.article import Article

OPENING, CLOSING = "“「『‘", "”」』’"
#: ‘ ’ count only beside the span: ’ may be an apostrophe.
_OUTER_OPENING, _OUTER_CLOSING = OPENING[:3], CLOSING[:3]
#: How far the marks around a cut quotation are looked for.
_REACH = 5_000


def cut_ends(article: Article, start: int, end: int) -> tuple[bool, bool]:
    """Whether words of the same speech were left out before and after a direct quotation.

    Left out is what stands between the span and the quotation marks around it; a mark of punctuation alone is
    no loss. Speech that goes on in the next paragraph ends where its paragraph ends. Where no marks stand around
    the span there is nothing to have been cut from.
    """
    text = article.text
    opening = _opening_before(article, start)
    if opening is None:
        return False, False
    return _has_words(text[opening + 1 : start]), _has_words(text[end : _closing_after(article, end)])


def is_wrapped(words: str) -> bool:
    """Whether words bring their own pair of quotation marks, one pair around all of them."""
    if len(words) < 2 or words[0] not in OPENING:
        return False
    closing = CLOSING[OPENING.index(words[0])]
    return words.find(closing) == len(words) - 1 and words.count(words[0]) == 1


def _opening_before(article: Article, start: int) -> int | None:
    text = article.text
    floor = max(article.paragraphs[article.paragraph_index(start)].start, start - _REACH)
    if start > floor and text[start - 1] in OPENING:
        return start - 1
    closed = 0
    for place in range(start - 1, floor - 1, -1):
        if text[place] in _OUTER_CLOSING:
            closed += 1
        elif text[place] in _OUTER_OPENING:
            if not closed:
                return place
            closed -= 1
    straight = text.count('"', floor, start)
    return text.rfind('"', floor, start) if straight % 2 else None


def _closing_after(article: Article, end: int) -> int:
    text = article.text
    ceiling = min(article.paragraphs[article.paragraph_index(end - 1)].end, end + _REACH)
    if end < ceiling and text[end] in CLOSING:
        return end
    opened = 0
    for place in range(end, ceiling):
        if text[place] in _OUTER_OPENING:
            opened += 1
        elif text[place] in _OUTER_CLOSING + '"':
            if not opened:
                return place
            opened -= 1
    return ceiling


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
