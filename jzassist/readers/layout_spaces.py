"""Takes away the spaces that a layout put between Chinese characters and digits."""

import re

from jzassist.readers.lines import LAYOUT_SPACES, ends_sentence, width

_LETTER = r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_CHINESE = r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff，。、；：！？（）《》“”‘’「」『』…—]"
_SPACED_NUMBER = re.compile(
    rf"(?P<before>(?<={_CHINESE}){LAYOUT_SPACES}+)?"
    rf"(?P<number>[$¥￥]?\d+(?:[.,:/]\d+)*[%％‰]?)"
    rf"(?P<after>{LAYOUT_SPACES}+(?={_CHINESE}))?"
)
#: A wider line without a final mark is no title, in full-width characters.
_WIDEST_TITLE = 45.0


def without_layout_spaces(paragraph: str) -> str:
    """The paragraph without spaces between Chinese and digits; in a title, one that parts its halves stays."""
    title = not ends_sentence(paragraph) and width(paragraph) <= _WIDEST_TITLE

    def tightened(found: re.Match[str]) -> str:
        before, number, after = found["before"] or "", found["number"], found["after"] or ""
        glued = (
            paragraph[found.end() : found.end() + 1] if before else paragraph[max(0, found.start() - 1) : found.start()]
        )
        parts_halves = title and bool(before) != bool(after) and re.match(_LETTER, glued)
        return before + number + after if parts_halves else number

    return _SPACED_NUMBER.sub(tightened, paragraph)
