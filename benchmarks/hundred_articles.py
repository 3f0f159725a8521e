"""The analysis of a text as long as a hundred articles, against sumy's LSA, and against a tenth of itself."""

from benchmarks.harness.articles import fresh, repeated
from benchmarks.harness.costs import cpu_of
from benchmarks.harness.pairs import in_turn, ratios
from benchmarks.harness.peer import peer
from benchmarks.harness.row import Goal, Measurements, Row

_LONG, _TENTH = 262_000, 26_200


def measure() -> Measurements:
    """Warm; against the peer for its time, against a tenth for how the time grows."""
    text, tenth = repeated(_LONG), repeated(_TENTH)
    _analysis(tenth)
    with peer("sumy_lsa") as sumy:
        works = (lambda: _analysis(text), lambda: sumy.cpu(text), lambda: _analysis(tenth))
        whole, peers, tenths = in_turn(*works, rounds=5, warm=False)
    # both texts are whole articles, so one is not exactly ten times the other
    scale = 10 * len(tenth) / len(text)
    return {"CPU": ratios(whole, peers), "十倍的文字": ratios([scale * cost for cost in whole], tenths)}


def _analysis(text: str) -> float:
    from jzassist.cli.analysis import analyse

    article = fresh(text)
    return cpu_of(lambda: analyse(article))


ROW = Row("百篇长的文字", "sumy LSA 加 tf-idf", (Goal("CPU", 0.25), Goal("十倍的文字", 11)), measure)
