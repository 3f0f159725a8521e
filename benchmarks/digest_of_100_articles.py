"""要闻汇编 of a hundred articles, against one of ten: the time grows as the articles do."""

from benchmarks.harness.row import Goal, Measurements, Row

_ARTICLES, _TENTH = 100, 10


def measure() -> Measurements:
    """Composed, written, read back article by article and on disk; read and analysed before, each with its figures."""
    from benchmarks.harness.articles import fresh, varied
    from benchmarks.harness.digests import digest_cost
    from benchmarks.harness.pairs import in_turn, ratios
    from jzassist.cli.analysis import analyse

    several = [analyse(fresh(varied(turn + 1)[-len(varied(1)) :])) for turn in range(_TENTH)]
    whole, tenth = in_turn(
        lambda: digest_cost(several * (_ARTICLES // _TENTH)), lambda: digest_cost(several), rounds=3, warm=False
    )
    return {"十倍的稿件": ratios(whole, tenth)}


ROW = Row("百篇稿件的要闻汇编", "十篇的汇编", (Goal("十倍的稿件", 11),), measure)
