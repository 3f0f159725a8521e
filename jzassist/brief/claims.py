"""What words of the editor's own claim: figures, dates, names, quoted words; and whether the article says so."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from jzassist.assets import asset
from jzassist.brief.evidence import bare
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, Kind, NameDetail, QuoteDetail
from jzassist.model.article import Article

#: Finds the names in some words; the analysis knows how.
NameFinder = Callable[[str], Iterable[str]]

_HAN = "零〇○一二两三四五六七八九十百千万亿兆半壹贰叁肆伍陆柒捌玖拾佰仟"
_DIGITS = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_DATE = r"\d+年(?:\d+月(?:\d+日)?)?|\d+月\d+日"
_MEASURE = r"[十百千万亿兆]*(?:个?百分点|[%‰]|分之)?"
_FIGURE = re.compile(rf"(?P<date>{_DATE})|(?P<digits>(?:{_DIGITS}){_MEASURE})|(?P<han>[{_HAN}]+(?:点[{_HAN}]+)?)")
_PART_OF_NUMBER = re.compile(rf"[\d.{_HAN}%‰]")
_BEFORE = re.compile(r"(?:大约|约|接近|将近|近|超过|超|逾|不足|不到|第)$")
_SAME = {"大约": "约", "接近": "近", "将近": "近", "超过": "超", "逾": "超", "不到": "不足"}
_LONGEST_QUALIFIER = 2
_QUOTED = re.compile(r"“([^“”]+)”|「([^「」]+)」|『([^『』]+)』")
_GAP = "……"
#: Numerals that count nothing by themselves, unless something qualifies them (第一, 近万).
_VAGUE = frozenset("一十百千万亿兆半")
#: From so many characters on a name that differs in one of them is taken for a mistake in it.
_LONG_NAME = 3
_FOLDED = str.maketrans("０１２３４５６７８９．％", "0123456789.%")


def no_names(_words: str) -> Iterable[str]:
    """Finds no names: for whoever has no analysis at hand."""
    return ()


class Proof(NamedTuple):
    """What of some words the article does not say, each as a reason, and where it says the rest (paragraphs)."""

    missing: tuple[str, ...]
    paragraphs: tuple[int, ...]


class Claims:
    """An article, asked whether it says what an editor's words claim."""

    def __init__(self, annotated: AnnotatedArticle, names: NameFinder = no_names) -> None:
        self._article, self._find_names = annotated.article, names
        self._text, self._starts = _without_space(annotated.article)
        self._names = _known_names(annotated)

    def proof(self, words: str, home: tuple[int, ...]) -> Proof:
        """Holds words against the article; ``home`` are the paragraphs that they stand for."""
        written = bare(words).translate(_FOLDED)
        missing: list[str] = []
        places = set(home)
        for claim, found in (*self._figures(written), *self._quoted(written), *self._named(words, written)):
            if not found:
                missing.append(f"{claim}不在原文里")
            elif not places & found:
                places.add(min(found))
        return Proof(tuple(dict.fromkeys(missing)), tuple(sorted(places)))

    # -- what is claimed, with the paragraphs that say it

    def _figures(self, written: str) -> Iterator[tuple[str, set[int]]]:
        idle = _idle_places(written)
        for figure in _FIGURE.finditer(written):
            before = _qualifier(written, figure.start())
            if figure["han"] and not before and _counts_nothing(figure, idle):
                continue
            after = "" if figure["date"] else written[figure.end() : figure.end() + 1]
            shown = before + figure.group() + (after if after.isalnum() else "")
            yield f"“{shown}”", set(self._figure_places(figure.group(), before, after))

    def _figure_places(self, core: str, before: str, after: str) -> Iterator[int]:
        for place in _occurrences(self._text, core):
            end = place + len(core)
            own_before, own_after = _qualifier(self._text, place), self._text[end : end + 1]
            cut = _is_number(self._text[max(0, place - 1) : place]) or _is_number(own_after)
            same = own_before == before and (after == own_after or not after.isalnum())
            if same and not cut:
                yield self._paragraph(place)

    def _quoted(self, written: str) -> Iterator[tuple[str, set[int]]]:
        for quoted in _QUOTED.finditer(written):
            words = next(filter(None, quoted.groups()))
            pieces = [piece for piece in words.split(_GAP) if piece]
            yield f"引号里的“{_short(words)}”", self._in_order(pieces)

    def _in_order(self, pieces: list[str]) -> set[int]:
        """The paragraphs in which pieces stand one behind the other."""
        found = set()
        for number, start in enumerate(self._starts, 1):
            end = self._starts[number] if number < len(self._starts) else len(self._text)
            place = start
            for piece in pieces:
                place = self._text.find(piece, place, end)
                if place < 0:
                    break
                place += len(piece)
            else:
                found.add(number)
        return found

    def _named(self, words: str, written: str) -> Iterator[tuple[str, set[int]]]:
        for name in dict.fromkeys(bare(name) for name in self._find_names(words)):
            yield f"“{name}”", {self._paragraph(place) for place in _occurrences(self._text, name)}
        for name in self._names:
            for place in range(len(written) - len(name) + 1):
                there = written[place : place + len(name)]
                if sum(a != b for a, b in zip(there, name, strict=True)) == 1 and there not in self._text:
                    yield f"“{there}”（原文是“{name}”）", set()

    def _paragraph(self, place: int) -> int:
        return bisect_right(self._starts, place)


def _without_space(article: Article) -> tuple[str, list[int]]:
    """The text without white space, a line feed between two paragraphs, and where each of them begins."""
    pieces, starts, place = [], [], 0
    for paragraph in article.paragraphs:
        starts.append(place)
        pieces.append(bare(article.text_of(paragraph)).translate(_FOLDED))
        place += len(pieces[-1]) + 1
    return "\n".join(pieces), starts


def _known_names(annotated: AnnotatedArticle) -> list[str]:
    """The names in the article that are long enough to be known again with a mistake in them."""
    names: dict[str, None] = {}
    for a in annotated.visible:
        if a.kind in (Kind.PERSON, Kind.ORGANISATION):
            names |= dict.fromkeys((bare(annotated.text_of(a)), *_full_names(a)))
        elif isinstance(a.detail, QuoteDetail) and a.detail.speaker:
            names |= dict.fromkeys(map(bare, a.detail.speaker.parts))
    return [name for name in names if len(name) >= _LONG_NAME]


def _full_names(annotation: Annotation) -> tuple[str, ...]:
    return (bare(annotation.detail.name),) if isinstance(annotation.detail, NameDetail) else ()


def _occurrences(text: str, words: str) -> Iterator[int]:
    place = text.find(words) if words else -1
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _qualifier(text: str, place: int) -> str:
    """What qualifies a figure from before: 约, 近, 超, 不足, 第; "" where nothing does."""
    found = _BEFORE.search(text[max(0, place - _LONGEST_QUALIFIER) : place])
    return _SAME.get(found.group(), found.group()) if found else ""


def _is_number(character: str) -> bool:
    return bool(character) and bool(_PART_OF_NUMBER.match(character))


def _counts_nothing(numeral: re.Match[str], idle: set[int]) -> bool:
    return numeral.group() in _VAGUE or all(place in idle for place in range(*numeral.span()))


@cache
def _idle() -> re.Pattern[str]:
    lines = asset("lexicons", "number_words.txt").read_text(encoding="utf-8").splitlines()
    words = {word for line in lines if not line.startswith("#") for word in line.split()}
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))))


def _idle_places(text: str) -> set[int]:
    return {place for found in _idle().finditer(text) for place in range(found.start(), found.end())}


def _short(words: str) -> str:
    return words if len(words) <= 20 else f"{words[:20]}…"
