"""Whether a quotation is the whole of what stands in quotation marks, or cut."""

from jzassist.model.article import Article
from jzassist.model.punctuation import CLAUSE_MARKS, FINAL_MARKS, ends_sentence
from jzassist.model.quotation_marks import (
    OPENING_MARKS,
    SPEECH_ENDS,
    SPEECH_MARKS,
    can_only_close,
    pair_marks,
    paired,
)

#: How far the marks around a quotation are looked for; a speech that is longer is taken to be cut.
_REACH = 5_000
#: Opening marks that cannot be closing ones.
_ONE_WAY = OPENING_MARKS - frozenset('"＂')
#: What parts clauses; the ideographic space stands behind a speaker's name where there are no quotation marks.
_CLAUSE_EDGES = FINAL_MARKS | CLAUSE_MARKS | frozenset("—　")


def cut_ends(article: Article, start: int, end: int) -> tuple[bool, bool]:
    """Whether words of the same speech were left out before and after a direct quotation.

    Left out is what stands between the span and the quotation marks around it; a mark of punctuation alone is
    no loss. Speech that goes on from or in another paragraph begins or ends with the span's own paragraph. Where
    no marks are around the span, it is whole on a side where a sentence or a clause begins or ends with it.
    """
    text = article.text
    first = article.paragraphs[article.paragraph_index(start)].start
    last = article.paragraphs[article.paragraph_index(end - 1)].end
    opened = start > first and text[start - 1] in _ONE_WAY
    if opened and is_wrapped(text[start - 1 : end + 1]):
        return False, False
    floor, ceiling = max(first, start - _REACH), min(last, end + _REACH)
    around = _around(text, floor, ceiling, start, end)
    if around:
        return not opened and _has_words(text[around[0] : start]), _has_words(text[end : around[1]])
    return (
        floor > first or not _begins_clause(text, floor, start),
        ceiling < last or not _ends_clause(text, end, ceiling),
    )


def is_wrapped(words: str) -> bool:
    """Whether words bring their own pair of quotation marks, one pair around all of them."""
    return (0, len(words) - 1) in paired(words, 0, len(words))


def _around(text: str, floor: int, ceiling: int, start: int, end: int) -> tuple[int, int] | None:
    """What the innermost speech marks around a span hold; a mark without partner holds all on its inner side."""
    pairing = pair_marks(text, floor, ceiling)
    held = [(opening + 1, closing) for opening, closing in pairing.pairs if text[opening] in SPEECH_MARKS]
    for place in pairing.lonely:
        if text[place] in SPEECH_ENDS:
            held.append((floor, place))
        elif text[place] in SPEECH_MARKS and not can_only_close(text, place, floor, ceiling):
            held.append((place + 1, ceiling))
    inside = (each for each in held if each[0] <= start and end <= each[1])
    return min(inside, key=lambda each: each[1] - each[0], default=None)


def _begins_clause(text: str, floor: int, start: int) -> bool:
    before = text[floor:start].rstrip(" \u00a0")
    return not before or before[-1] in _CLAUSE_EDGES or ends_sentence(before) or text[start] in SPEECH_MARKS


def _ends_clause(text: str, end: int, ceiling: int) -> bool:
    after = text[end:ceiling].lstrip(" \u00a0")
    own = text[end - 1]
    return not after or after[0] in _CLAUSE_EDGES or own in _CLAUSE_EDGES or own in SPEECH_ENDS


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
