"""Segmentation by rjieba, which finds the words that ``segmentation`` finds some ten times as fast."""

import re
from collections.abc import Callable, Mapping

from jzassist.analysis.segmentation import UNKNOWN, Segmenter

#: Han characters that jieba does not take for such but rjieba does, and halves of characters, which it cannot read.
_READ_OTHERWISE = re.compile("[\u3400-\u4dbf\u9fd6-\u9fff\ud800-\udfff\uf900-\ufaff\U00020000-\U0003ffff]")
_FIRST_HAN = "\u4e00"


class CompiledSegmenter:
    """Cuts text into words.

    ``cut_words`` is rjieba's ``cut``, ``weights`` holds the dictionary's words by their first character, and
    ``plain`` gives the segmenter for what rjieba reads otherwise.
    """

    def __init__(
        self,
        cut_words: Callable[[str], list[str]],
        weights: Mapping[str, Mapping[str, float]],
        plain: Callable[[], Segmenter],
    ) -> None:
        self._cut_words, self._weights, self._plain = cut_words, weights, plain

    def cut(self, text: str) -> list[str]:
        """The words of a text, end to end."""
        if _READ_OTHERWISE.search(text):
            return self._plain().cut(text)
        found: list[str] = []
        for word in self._cut_words(text):
            if word[0] < _FIRST_HAN and len(word) > 1:
                found += self._apart(word)
            else:
                found.append(word)
        return found

    def _apart(self, word: str) -> list[str]:
        """The words of what rjieba joins, as 2025-11-04 and 7.6Gbps."""
        return [word] if self._weights[word[0]].get(word) else UNKNOWN.findall(word)
