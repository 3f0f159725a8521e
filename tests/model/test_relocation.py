"""Marks go where their words are now: on edited copies every one that still stands, and none to another place."""

import os
import random
import re
from pathlib import Path

import pytest

from jzassist.model.annotation import Annotation, FigureDetail, Kind, NameDetail, Origin, QuoteDetail
from jzassist.model.relocation import relocate

ARTICLES = sorted((Path(__file__).parents[1] / "articles").glob("*.txt"))
#: Edited copies of each article; 40 with ``make torture``.
COPIES = int(os.environ.get("JZASSIST_COPIES", "2"))
_SENTENCE = re.compile(r"[^。！？\n]+[。！？]?”?\n*|\n+")
_FILLING = "另据了解，此项工作仍在推进之中。"


def marks_on(text: str, chance: random.Random) -> list[Annotation]:
    """Marks all over a text: numbers with their units, and words and sentences of any length."""
    spans = {match.span() for match in re.finditer(r"\d[\d.]*(?:万|亿)?[家个场元%人次]+", text)}
    for _ in range(60):
        start = chance.randrange(len(text) - 12)
        spans.add((start, start + chance.randrange(2, 12)))
    marks = []
    for start, end in sorted(spans):
        words = text[start:end]
        if words.strip() == words and not re.search(r"[\n。！？；].", words, re.DOTALL) and words[-1] != "\n":
            kind = Kind.FIGURE if words[0].isdigit() else Kind.PERSON
            detail = FigureDetail() if kind is Kind.FIGURE else NameDetail(words)
            marks.append(Annotation(f"m{start}-{end}", kind, start, end, detail, origin=Origin.EDITOR))
    return marks


def edited(text: str, chance: random.Random) -> tuple[str, dict[int, int]]:
    """A later version of a text, and where each of its characters went that is still there."""
    pieces = [match.span() for match in _SENTENCE.finditer(text)]
    for _ in range(max(1, len(pieces) // 12)):  # dropped
        pieces.pop(chance.randrange(len(pieces)))
    for _ in range(max(1, len(pieces) // 15)):  # moved
        pieces.insert(chance.randrange(len(pieces)), pieces.pop(chance.randrange(len(pieces))))
    new, where = [], {}
    for start, end in pieces:
        replaced = range(0)
        if end - start > 24 and chance.random() < 0.2:
            at = chance.randrange(start + 2, end - 8)
            replaced = range(at, at + chance.randrange(1, 5))
        for place in range(start, end):
            if place not in replaced:
                where[place] = len(new)
                new.append(text[place])
            elif place == replaced.start:
                new += "乙丙"
        if chance.random() < 0.05 and text[end - 1] == "。":
            new += _FILLING
    return "".join(new), where


@pytest.mark.parametrize("path", ARTICLES[:: max(1, len(ARTICLES) // 12)], ids=lambda path: path.stem[:12])
def test_on_edited_copies(path: Path) -> None:
    text, chance = path.read_text("utf-8"), random.Random(path.name)
    for _ in range(COPIES):
        marks = marks_on(text, chance)
        new, where = edited(text, chance)
        result = relocate(text, new, marks)
        assert len(result.placed) + len(result.lost) == len(marks)
        right = {}
        for mark in marks:
            places = [where.get(place) for place in range(mark.start, mark.end)]
            if None not in places and places == list(range(places[0], places[0] + len(places))):
                right[mark.id] = places[0]
        wrong = [
            (text[m.start : m.end], m)
            for mark, m in ((next(k for k in marks if k.id == m.id), m) for m in result.placed)
            if right.get(m.id) != m.start
        ]
        missed = [text[m.start : m.end] for m in result.lost if m.id in right]
        assert [(m.start, new[m.start : m.end]) for _, m in wrong] == []
        assert missed == []


def mark(text: str, words: str, kind: Kind = Kind.FIGURE) -> Annotation:
    start = text.index(words)
    detail = {Kind.FIGURE: FigureDetail(), Kind.QUOTE: QuoteDetail()}.get(kind) or NameDetail(words)
    return Annotation(f"{kind}-{start}-{start + len(words)}", kind, start, start + len(words), detail)


@pytest.mark.parametrize(
    ("old", "new", "words", "placed"),
    [
        ("全市有58家平台。", "截至目前，全市共有58家平台。", "58家", True),
        ("全市有58家平台。", "全市有158家平台。", "58家", False),
        ("全市有58家平台。", "全市有59家平台。", "58家", False),
        ("县里办了3场，市里办了3场。", "市里办了3场。县里办了5场。", "3场", False),
        ("收入3.5万元。", "收入\n3.5万元。", "3.5万元", True),
    ],
)
def test_figures(old: str, new: str, words: str, placed: bool) -> None:
    result = relocate(old, new, [mark(old, words)])
    assert bool(result.placed) is placed
    for found in result.placed:
        assert new[found.start : found.end] == words
        assert found.id == f"figure-{found.start}-{found.end}"


def test_a_speech_of_several_sentences_moves_whole_or_not_at_all() -> None:
    old = "开头一句话。“甲说的第一句。甲说的第二句。”结尾一句话。"
    speech = mark(old, "甲说的第一句。甲说的第二句。", Kind.QUOTE)
    new = "结尾一句话。“甲说的第一句。甲说的第二句。”开头一句话。"
    (found,) = relocate(old, new, [speech]).placed
    assert new[found.start : found.end] == "甲说的第一句。甲说的第二句。"
    torn = "开头一句话。“甲说的第二句。甲说的第一句。”结尾一句话。"
    assert relocate(old, torn, [speech]).lost == (speech,)
