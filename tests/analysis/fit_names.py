"""Makes the weights of jzassist/analysis/names.py from the annotated articles and sentences, with how good they are.

Run from the checkout: ``.venv/bin/python -m tests.analysis.fit_names``. Besides the fit it shows what comes out for
articles and sentences that were left out of it, a tenth of them at a time, which is what to expect elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from jzassist.analysis.folding import fold
from jzassist.analysis.name_candidates import find_candidates
from jzassist.analysis.name_evidence import Features
from jzassist.analysis.names import ENOUGH
from jzassist.analysis.signatures import find_signatures
from tests.analysis.gold import OWN, SHARED, Case, cases, spans_of
from tests.analysis.regression import Row, fitted, log_odds

_SENTENCES = Path(__file__).with_name("names_in_sentences.txt")
_PENALTY, _PARTS, _FEW = 2.0, 10, 8
#: What a reader would guess: the articles are too few to learn from what stands in two or three of them.
_GUESS = {
    "": -5.0,
    "by_line": 3.0,
    "credited": 3.0,
    "office": 2.5,
    "trade": 2.0,
    "kin": 2.0,
    "age": 2.0,
    "organisation": 0.75,
    "speech": 2.25,
    "speech_near": 1.0,
    "addressed": 2.0,
    "note": 1.5,
    "remark_follows": 1.0,
    "labels": 2.0,
    "introduced": 1.5,
    "in_list": 2.5,
    "goes_on": 1.0,
    "acts": 0.5,
    "mark_follows": 0.25,
    "clause_begins": 0.5,
    "behind_remark": 0.5,
    "likelihood": 2.0,
    "again": 1.0,
    "common": -1.5,
    "frequent": -3.0,
    "last_is_verb": -1.5,
    "verb_and_object": -2.0,
    "begins_with_word": -1.5,
    "place": -2.0,
    "place_elsewhere": -2.0,
    "transliterates": -0.5,
    "called_and_bound": 1.0,
    "never_called": -1.0,
    "never_called_of_two": -1.0,
    "never_called_foreign": -2.0,
    "known_and_called": 2.0,
    "known": 1.0,
    "known_of_two": -1.0,
    "known_and_foreign": -1.0,
    "preposition": -2.0,
    "names_a_place": -3.0,
    "ends_like_place": -2.0,
    "ends_in_particle": -3.0,
    "ends_torn": -2.5,
    "ends_torn_before_mark": -1.0,
    "ends_in_unknown_word": -0.5,
    "last_runs_on": -2.0,
    "starts_torn": -1.0,
    "better_longer": -1.5,
    "function_word": -0.75,
    "rare_surname": -1.0,
    "one_given": -1.0,
}


class Example(NamedTuple):
    """A candidate: its place, its words, what holds of it, whether it is a name."""

    start: int
    end: int
    words: str
    features: Features
    name: bool


def of_article(case: Case) -> list[Example]:
    """The candidates of an annotated article but those of its by-lines and those inside a foreign name."""
    text = fold(case.article.text)
    people = [span for item in case.gold["spans"] if item["kind"] == "person" for span in spans_of(item)]
    unclear = {n for a, b in people if b - a > 3 for n in range(a, b)}
    optional = [item for item in case.gold["spans"] if item.get("optional")]
    unclear |= {n for item in optional for a, b in spans_of(item) for n in range(a, b)}
    signed = find_signatures(text)
    found = []
    for start, end, features in find_candidates(text):
        span = case.span(start, end)
        if (span in people or unclear.isdisjoint(range(*span))) and (start, end) not in signed:
            found.append(Example(start, end, text[start:end], features, span in people))
    return found


def of_sentence(marked: str) -> list[Example]:
    """The candidates of a sentence in which every name stands in brackets."""
    text = re.sub(r"[\[\]]", "", marked)
    names = {(m.start() - 2 * n, m.end() - 2 - 2 * n) for n, m in enumerate(re.finditer(r"\[[^\]]*\]", marked))}
    return [
        Example(start, end, text[start:end], features, (start, end) in names)
        for start, end, features in find_candidates(fold(text))
    ]


def chosen(weights: dict[str, float], examples: Sequence[Example]) -> Iterator[Example]:
    """The names by some weights: the better candidate where two overlap, and wherever an accepted name stands."""
    taken: set[int] = set()
    names = set()
    for example in sorted(examples, key=lambda e: -log_odds(weights, e.features)):
        if log_odds(weights, example.features) >= ENOUGH and taken.isdisjoint(range(example.start, example.end)):
            taken.update(range(example.start, example.end))
            names.add(example.words)
    return (example for example in examples if example.words in names)


def quality(pairs: Sequence[tuple[Sequence[Example], dict[str, float]]]) -> str:
    """Precision and recall in words."""
    found = [example for examples, weights in pairs for example in chosen(weights, examples)]
    right, there = sum(e.name for e in found), sum(e.name for examples, _ in pairs for e in examples)
    return f"precision {right / len(found):.3f}, recall {right / there:.3f}"


def rows(texts: Sequence[Sequence[Example]]) -> list[Row]:
    """The examples for the regression; those of a sentence, which has few, count more."""
    return [
        Row(example.features, example.name, 2.0 if len(examples) < _FEW else 1.0)
        for examples in texts
        for example in examples
    ]


def main() -> None:
    """Prints the table and the qualities."""
    texts = [of_article(case) for folder in (OWN, SHARED) for case in cases(folder).values()]
    articles = len(texts)
    lines = _SENTENCES.read_text(encoding="utf-8").splitlines()
    texts += [of_sentence(line) for line in lines if not line.startswith("#")]
    weights = fitted(rows(texts), _PENALTY, _GUESS)
    without = [
        fitted(rows([t for n, t in enumerate(texts) if n % _PARTS != part]), _PENALTY, _GUESS) for part in range(_PARTS)
    ]
    left_out = [(text, without[n % _PARTS]) for n, text in enumerate(texts)]
    print("\n".join(f'    "{name}": {weight:.2f},' for name, weight in sorted(weights.items())))
    print("fitted:", quality([(text, weights) for text in texts]))
    print("left out, articles:", quality(left_out[:articles]))
    print("left out, sentences:", quality(left_out[articles:]))


if __name__ == "__main__":
    main()
