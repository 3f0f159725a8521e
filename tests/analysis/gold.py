"""Hand-annotated articles and how what is found in them is measured against the annotation.

An article is NAME.txt with NAME.gold.json beside it; the places in the latter are code points of the text without its
white space. ``optional`` items, and findings that lie on nothing else, count neither way; ``alt`` are further spans
that are as right; pieces of reported speech that only go on (``continued``) are left out.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from jzassist.analysis.annotate import annotate
from jzassist.analysis.checks import check
from jzassist.analysis.summary import summarize
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, DateDetail, FigureDetail, Kind, NameDetail, QuoteDetail, Speaker
from jzassist.model.article import Article
from jzassist.readers.article_reader import article_from_text

OWN = Path(__file__).parents[1] / "articles"
SHARED = Path(__file__).parents[2].parent / "shared" / "articles"

Span = tuple[int, int]
Gold = dict[str, Any]
#: Marks and brackets make no difference between two names.
_NO_MATTER = str.maketrans("", "", " \n\t\u3000“”‘’「」『』\"'（）()【】[]：:，,。！!？?、—-－·•")


class Pair(NamedTuple):
    """An item of the annotation and the finding that lies on it."""

    gold: Gold
    found: Annotation


@dataclass(frozen=True)
class Matches:
    """Which findings are right, what was missed, what was found where nothing is."""

    pairs: tuple[Pair, ...]
    missed: tuple[Gold, ...]
    false: tuple[Annotation, ...]


@dataclass(frozen=True)
class Case:
    """An article, what the analysis found in it, and what there is to find."""

    name: str
    article: Article
    found: tuple[Annotation, ...]
    gold: Gold

    @cached_property
    def places(self) -> list[int]:
        """For each code point of the text how many before it are no white space."""
        places, count = [], 0
        for character in self.article.text:
            places.append(count)
            count += not character.isspace()
        return [*places, count]

    @cached_property
    def bare(self) -> str:
        """The text without white space."""
        return "".join(self.article.text.split())

    def span(self, start: int, end: int) -> Span:
        """A span of the text as one of the text without white space."""
        return self.places[start], self.places[end]

    def findings(self, kind: Kind, mode: str = "") -> list[Annotation]:
        """What was found of a kind (and mode of speech)."""
        return [a for a in self.found if a.kind is kind and _counts(a, mode)]

    def golden(self, kind: Kind, mode: str = "") -> list[Gold]:
        """What there is to find of a kind, optional items too."""
        return [
            s
            for s in self.gold["spans"]
            if s["kind"] == kind and s.get("mode", "") == mode and not (s.get("continued") and not s.get("optional"))
        ]

    def matches(self, kind: Kind, mode: str = "", least: float = 0.5) -> Matches:
        """The findings of a kind against the annotation; spans must overlap by ``least`` of both together."""
        return _matched(self, self.golden(kind, mode), self.findings(kind, mode), least)


def cases(folder: Path) -> dict[str, Case]:
    """The annotated articles of a folder by name, analysed; none where the folder is not there."""
    return {path.stem: _case(path) for path in sorted(folder.glob("*.txt"))}


def _case(path: Path) -> Case:
    article = article_from_text(path.read_text(encoding="utf-8"), path.name)
    gold = json.loads(path.with_name(f"{path.stem}.gold.json").read_text(encoding="utf-8"))
    return Case(path.stem, article, annotate(article), gold)


def _counts(annotation: Annotation, mode: str) -> bool:
    detail = annotation.detail
    return not isinstance(detail, QuoteDetail) or (detail.mode == mode and not detail.continued)


def spans_of(gold: Gold) -> list[Span]:
    """Every span that is right for an item."""
    return [(gold["start"], gold["end"]), *((a, b) for a, b in gold.get("alt", []))]


def _alike(one: Span, other: Span) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, common) / (max(one[1], other[1]) - min(one[0], other[0]))


def _matched(case: Case, golden: Sequence[Gold], found: Sequence[Annotation], least: float) -> Matches:
    spans = [case.span(a.start, a.end) for a in found]
    likely = sorted(
        (
            (not item.get("optional"), likeness, -g, -f)
            for g, item in enumerate(golden)
            for f, span in enumerate(spans)
            if (likeness := max(_alike(place, span) for place in spans_of(item))) >= least
        ),
        reverse=True,
    )
    partner: dict[int, int] = {}
    for _, _, negative_g, negative_f in likely:
        if -negative_g not in partner and -negative_f not in partner.values():
            partner[-negative_g] = -negative_f
    optional = [(item["start"], item["end"]) for item in golden if item.get("optional")]
    return Matches(
        tuple(Pair(golden[g], found[f]) for g, f in partner.items() if not golden[g].get("optional")),
        tuple(item for g, item in enumerate(golden) if g not in partner and not item.get("optional")),
        tuple(
            a
            for f, a in enumerate(found)
            if f not in partner.values() and not any(_lies_on(spans[f], place) for place in optional)
        ),
    )


def _lies_on(span: Span, optional: Span) -> bool:
    common = min(span[1], optional[1]) - max(span[0], optional[0])
    return common > 0 and common >= 0.5 * min(span[1] - span[0], optional[1] - optional[0])


# -- measures over several articles, from 0 to 1


def f1(cases: Iterable[Case], kind: Kind, mode: str = "", least: float = 0.5) -> float:
    """Precision and recall of a kind as one figure."""
    right = wrong = 0
    for case in cases:
        matched = case.matches(kind, mode, least)
        right, wrong = right + len(matched.pairs), wrong + len(matched.missed) + len(matched.false)
    return 2 * right / (2 * right + wrong)


def share(cases: Iterable[Case], kind: Kind, right: Callable[[Gold, Annotation], bool], mode: str = "") -> float:
    """Of the findings that lie on something the share that is right in a further respect."""
    pairs = [pair for case in cases for pair in case.matches(kind, mode, 0.8 if mode == "direct" else 0.5).pairs]
    return sum(right(*pair) for pair in pairs) / len(pairs)


def _same(one: str, other: str) -> bool:
    return one.translate(_NO_MATTER) == other.translate(_NO_MATTER)


def speaker_is_right(gold: Gold, found: Annotation) -> bool:
    """Whether the one who is said to speak does, by the full name; one without a name by what he is."""
    speaker, said = gold["speaker"], found.speaker or Speaker()
    names = [name for name in (speaker.get("names") or [speaker.get("name", "")]) if name]
    if names:
        return any(_same(said.name, name) for name in names)
    known = [speaker[part] for part in ("org", "role") if speaker.get(part)]
    words = said.name or said.role or said.organisation
    return any(words in part or part in words for part in known) if known else not said.name


def name_is_full(gold: Gold, found: Annotation) -> bool:
    """Whether a person's mention is resolved to the full name."""
    return isinstance(found.detail, NameDetail) and _same(found.detail.name, gold["name"])


def value_is_right(gold: Gold, found: Annotation) -> bool:
    """Whether value, unit, rank and approximation of a figure are as annotated; an item without values is right."""
    detail = found.detail
    assert isinstance(detail, FigureDetail)
    if "value" not in gold:
        return True
    value = list(detail.value) if isinstance(detail.value, tuple) else detail.value
    said = (value, detail.unit, detail.rank, detail.approximate)
    return said == (gold["value"], gold.get("unit", ""), bool(gold.get("rank")), bool(gold.get("approximate")))


def date_is_right(gold: Gold, found: Annotation) -> bool:
    """Whether a date has its ISO value; an item without value is right."""
    return "value" not in gold or (isinstance(found.detail, DateDetail) and found.detail.value == gold["value"])


def scare_quotes_taken(cases: Iterable[Case]) -> float:
    """Of the marks that hold no speech the share that is taken for some."""
    taken = total = 0
    for case in cases:
        spans = [case.span(a.start, a.end) for a in case.findings(Kind.QUOTE, "direct")]
        taken += sum(any(_alike((a, b), span) >= 0.5 for span in spans) for a, b in case.gold["nonquotes"])
        total += len(case.gold["nonquotes"])
    return taken / total


def headlines(cases: Sequence[Case]) -> float:
    """The share of articles whose headline is found, or rightly not."""
    return sum(map(_headline_is_right, cases)) / len(cases)


def _headline_is_right(case: Case) -> bool:
    headline = (case.article.headline or "").translate(_NO_MATTER)
    wanted = [case.bare[a:b].translate(_NO_MATTER) for a, b in case.gold["headline_ok"]]
    return any(SequenceMatcher(None, headline, w, False).ratio() >= 0.85 for w in wanted) if wanted else not headline


def summaries(cases: Sequence[Case]) -> float:
    """Of the sentences of summaries of three the share that an editor would take."""
    chosen = [summarize(AnnotatedArticle(case.article, case.found)).sentences for case in cases]
    return sentences_taken(
        (case, [case.span(s.start, s.end) for s in found]) for case, found in zip(cases, chosen, strict=True)
    )


def sentences_taken(chosen: Iterable[tuple[Case, Sequence[Span]]]) -> float:
    """Of the sentences that somebody chose for summaries of three the share that an editor would take."""
    right = total = 0
    for case, spans in chosen:
        good = [(a, b) for a, b in (*case.gold["summary"], *case.gold["summary_ok"])]
        right += sum(any(min(b, d) - max(a, c) >= 0.5 * min(b - a, d - c) for c, d in good) for a, b in set(spans))
        total += min(3, len(good))
    return right / total


def key_figures(cases: Sequence[Case]) -> tuple[float, float]:
    """Recall and precision of the key figures."""
    found = wanted = right = chosen = 0
    for case in cases:
        keys = [[case.bare[a:b] for a, b in spans_of(case.gold["spans"][i])] for i in case.gold["key_figures"]]
        marked = [a for a in case.findings(Kind.FIGURE) if isinstance(a.detail, FigureDetail) and a.detail.key]
        spelled = [case.bare[a:b] for a, b in (case.span(m.start, m.end) for m in marked)]
        found += sum(any(words in key for words in spelled) for key in keys)
        right += sum(any(words in key for key in keys) for words in spelled)
        wanted, chosen = wanted + len(keys), chosen + len(marked)
    return found / wanted, right / chosen


def warned_of(case: Case) -> set[str]:
    """The codes of what the checks ask about in an article, superlatives left out, which any article may have."""
    return {warning.code for warning in check(case.article, case.found)} - {"superlative"}
