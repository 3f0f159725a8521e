"""What an editor leaves out of a quotation (……), and whether the sense may hang on it."""

from collections.abc import Iterable

Span = tuple[int, int]

#: Words on which the sense of a speech may hang: negations, conditions, turns and limits. The longest are asked first.
TURNING_WORDS = tuple(
    (
        "并不 绝不 决不 从未 从不 尚未 没有 未必 不是 并非 无法 难以 拒绝 禁止 否认 不 没 未 非 无 勿 莫 否 "
        "如果 假如 倘若 若是 要是 除非 只有 只要 一旦 前提 条件 除了 至少 最多 如 若 "
        "但是 然而 不过 可是 但 却 虽然 尽管 否则 可能 也许 或许 预计 大概 据说 仅 只"
    ).split()
)
#: Words that hold one of those and turn nothing.
_HARMLESS = (
    "不断 不仅 不但 不少 不同 不久 未来 无论 非常 非遗 无锡 例如 比如 诸如 如何 如今 如此 正如 犹如 莫非 无数 没收 "
    "非洲 是否 能否 不只 若干 不停"
).split()
#: So many characters a quotation keeps at least.
LEAST_LEFT = 4


def kept_runs(start: int, end: int, cuts: Iterable[Span]) -> list[Span]:
    """What is left of a span when others are left out of it, in order; none of it empty."""
    runs, place = [], start
    for first, last in sorted(cuts):
        first, last = max(first, start), min(last, end)
        if last <= place:
            continue
        if first > place:
            runs.append((place, first))
        place = max(place, last)
    if place < end:
        runs.append((place, end))
    return runs


def with_cut(cuts: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    """The cuts with one more; those that it touches become one with it."""
    apart, first, last = [], start, end
    for cut in sorted(cuts):
        if cut[1] < first or last < cut[0]:
            apart.append(cut)
        else:
            first, last = min(first, cut[0]), max(last, cut[1])
    return tuple(sorted((*apart, (first, last))))


def turning_word(words: str) -> str:
    """The first word in what is left out on which the sense may hang: a negation, a condition; "" where none is."""
    for harmless in _HARMLESS:
        words = words.replace(harmless, "　" * len(harmless))
    found = ((place, -len(word), word) for word in TURNING_WORDS if (place := words.find(word)) >= 0)
    return min(found, default=(0, 0, ""))[2]
