"""The analysis of a text as long as a hundred articles, against sumy's LSA, and against a tenth of itself."""

from benchmarks.harness.articles import fresh, repeated
from benchmarks.harness.costs import cpu_of
from benchmarks.harness.pairs import in_turn, ratios
from benchmarks.harness.peer import peer
from benchmarks.harness.row import Goal, Measurements, Row

_LONG, _TENTH = 262_000, 26_200


def measure() -> Measurements:
    """Warm; against the peer as it comes and held to one thread, and against a tenth for how the time grows."""
    text, tenth = repeated(_LONG), repeated(_TENTH)
    _analysis(tenth)
    with peer("sumy_lsa") as sumy, peer("sumy_lsa", one_thread=True) as single:
        ours, theirs, alone, tenths = in_turn(
            lambda: _analysis(text),
            lambda: sumy.cpu(text),
            lambda: single.cpu(text),
            lambda: _analysis(tenth),
            rounds=3,
            warm=False,
        )
    # both texts are whole articles, so one is not exactly ten times the other
    scale = 10 * len(tenth) / len(text)
    return {
        "CPU": ratios(ours, theirs),
        "对方只用一个线程": ratios(ours, alone),
        "十倍的文字": ratios([scale * cost for cost in ours], tenths),
    }


def _analysis(text: str) -> float:
    from jzassist.cli.analysis import analyse

    article = fresh(text)
    return cpu_of(lambda: analyse(article))


ROW = Row("百篇长的文字", "sumy LSA 加 tf-idf", (Goal("CPU", 0.25), Goal("十倍的文字", 11)), measure)
