"""The engine's start until it can analyse, against stock jieba until it can tell parts of speech."""

from benchmarks.harness.costs import ROOT, cost_of_process
from benchmarks.harness.machine import peer_python
from benchmarks.harness.pairs import paired
from benchmarks.harness.row import Goal, Measurements, Row
from jzassist.protocol import ENGINE, message_line, program_command

_STOCK = ROOT / "benchmarks" / "peers" / "stock_jieba.py"
_WARM = message_line({"id": 1, "op": "warm"}).decode()


def measure() -> Measurements:
    """Whole processes, both with their caches on disk."""
    python = peer_python()
    return {"CPU": paired(_engine, lambda: cost_of_process([python, _STOCK]).cpu)}


def _engine() -> float:
    cost = cost_of_process(program_command(ENGINE), stdin=_WARM)
    if '"result"' not in cost.output:
        raise RuntimeError(f"the engine did not get ready: {cost.output}")
    return cost.cpu


ROW = Row("引擎就绪", "原版 jieba：import、initialize、posseg", (Goal("CPU", 0.5),), measure)
