"""How good the labels of figures are: their characters against those an editor would write, and signs of nonsense.

An annotated key figure has ``labels``, any of which is right ("" where saying nothing is). Every figure of an article
is looked at for the signs, key or not.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from jzassist.analysis.folding import fold
from jzassist.analysis.lexicons import lines
from jzassist.analysis.tokens import cut, flag, words
from jzassist.model.annotation import Annotation, FigureDetail, Kind
from tests.analysis.gold import Case

_MARKS = str.maketrans("", "", " 　“”‘’「」『』、，·（）()\"'")
#: Parts of speech that no label ends in; verbs of comparison and what people suffer may stand last.
_LOOSE_ENDS = ("p", "c", "d", "u", "ul", "uz", "ug", "uj", "r")
_LONGEST = 26


def label_of(figure: Annotation) -> str:
    """What is said of a figure."""
    assert isinstance(figure.detail, FigureDetail)
    return figure.detail.label


def likeness(said: str, wanted: str) -> float:
    """Of two labels' characters the share that they have in common, 0 to 1 (F1)."""
    one, other = (Counter(fold(words).translate(_MARKS)) for words in (said, wanted))
    if not one or not other:
        return float(not one and not other)
    return 2 * (one & other).total() / (one.total() + other.total())


def judged(cases: Sequence[Case]) -> Iterator[tuple[Case, Annotation, list[str], float]]:
    """Each figure that has labels to be held against, and how like the likest its own is; 0 where it is missed."""
    for case in cases:
        for gold, found in case.matches(Kind.FIGURE).pairs:
            if "labels" in gold:
                yield case, found, gold["labels"], max(likeness(label_of(found), label) for label in gold["labels"])


def likeness_of_labels(cases: Sequence[Case]) -> float:
    """How like the labels of key figures are to those an editor would write, 0 to 1, in the mean."""
    scores = [score for *_, score in judged(cases)]
    return sum(scores) / len(scores)


def bad_labels(cases: Sequence[Case]) -> list[tuple[Case, Annotation, str]]:
    """The figures whose labels show a sign of nonsense, and the sign."""
    found = ((case, figure, _sign(case, figure)) for case in cases for figure in case.findings(Kind.FIGURE))
    return [(case, figure, sign) for case, figure, sign in found if sign]


def share_of_bad_labels(cases: Sequence[Case]) -> float:
    """Of all figures the share whose label is nonsense or wanting."""
    return len(bad_labels(cases)) / sum(len(case.findings(Kind.FIGURE)) for case in cases)


def _sign(case: Case, figure: Annotation) -> str:
    label, text = label_of(figure), fold(case.article.text)
    if not label:
        counted = cut(text[figure.end : figure.end + 8])
        first = text[figure.end :][slice(*counted[0])] if counted else ""
        return "empty before a noun" if len(first) > 1 and flag(first) in ("n", "nz", "vn") else ""
    if len(label) < 2:
        return "one character"
    pieces = [fold(piece) for piece in label.split(" ")]
    last = cut(pieces[-1])[-1]
    word = pieces[-1][slice(*last)]
    if len(label) > _LONGEST:
        return "long"
    if word in _tails() or (flag(word) in _LOOSE_ENDS and word not in _listed("nouns", "changes")):
        return f"ends in {word}"
    if (
        flag(word) == "v"
        and word not in _listed("nouns", "changes", "ranks", "states")
        and _object_behind(text, figure)
    ):
        return f"ends in the verb {word}"
    return "begins inside a word" if any(_torn(text, figure, piece) for piece in pieces) else ""


def _listed(*kinds: str) -> frozenset[str]:
    return frozenset(word for what, *rest in map(str.split, lines("label_words")) if what in kinds for word in rest)


def _tails() -> frozenset[str]:
    return _listed("tails", "left_out") - {"至", "到"}


def _object_behind(text: str, figure: Annotation) -> bool:
    """Whether a noun stands behind the figure, which the verb before it would need: 发放20万元奖金."""
    behind = cut(text[figure.end : figure.end + 8])
    return bool(behind) and flag(text[figure.end :][slice(*behind[0])]) in ("n", "nz", "vn")


def _torn(text: str, figure: Annotation, piece: str) -> bool:
    start = max(0, figure.start - 90)
    place = text.find(piece, start, figure.end + 60)
    inside = next((w for w in words(text) if w.start < place < w.end), None)
    return bool(place >= 0 and inside and flag(text[inside.start : inside.end]))
