"""How the analysis grows where quotation marks never close, never open, or lie in each other: 2n against n."""

from benchmarks.harness.articles import fresh
from benchmarks.harness.costs import cpu_of
from benchmarks.harness.pairs import paired
from benchmarks.harness.row import Goal, Measured, Measurements, Row

_TEXTS = {
    "只开不合": "“他说，甲乙丙。",
    "只合不开": "他说，甲乙丙。”",
    "层层嵌套": "“「『他说，甲。",
    "直引号": '"他说，甲乙丙。',
}
_TIMES = 1_000


def measure() -> Measurements:
    """The whole analysis of the same marks 2,000 and 1,000 times."""
    return {what: _growth(unit) for what, unit in _TEXTS.items()}


def _growth(unit: str) -> Measured:
    return paired(lambda: _analysis(unit, 2 * _TIMES), lambda: _analysis(unit, _TIMES), rounds=5)


def _analysis(unit: str, times: int) -> float:
    from jzassist.cli.analysis import analyse

    article = fresh(unit * times)
    return cpu_of(lambda: analyse(article))


ROW = Row("引号残缺或嵌套，2n 比 n", "自身", tuple(Goal(what, 2.3) for what in _TEXTS), measure)
