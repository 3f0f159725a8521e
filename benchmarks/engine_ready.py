"""The engine's start until it can analyse, against stock jieba until it can tell parts of speech."""

from benchmarks.harness.costs import ROOT, Cost, cost_of_process
from benchmarks.harness.machine import peer_python
from benchmarks.harness.pairs import in_turn, ratios
from benchmarks.harness.row import Goal, Measurements, Row
from jzassist.protocol import ENGINE, Message, article_to_json, message_line, program_command

_STOCK = ROOT / "benchmarks" / "peers" / "stock_jieba.py"


def measure() -> Measurements:
    """Whole processes, warm on disk; and until one article is analysed, which only cuts and flags it in stock jieba."""
    from benchmarks.harness.articles import fresh, seed

    python = peer_python()
    article = {"id": 2, "op": "annotate", "article": article_to_json(fresh(seed())), "reference": None}
    engine, stock, engine_article, stock_article = in_turn(
        lambda: _engine().cpu,
        lambda: cost_of_process([python, _STOCK]).cpu,
        lambda: _engine(article).cpu,
        lambda: cost_of_process([python, _STOCK], stdin=seed()).cpu,
        rounds=7,
    )
    return {"CPU": ratios(engine, stock), "到头一篇": ratios(engine_article, stock_article)}


def _engine(*requests: Message) -> Cost:
    asked = ({"id": 1, "op": "warm"}, *requests)
    cost = cost_of_process(program_command(ENGINE), stdin=b"".join(map(message_line, asked)).decode())
    if cost.output.count('"result"') != len(asked):
        raise RuntimeError(f"the engine did not answer: {cost.output}")
    return cost


ROW = Row("引擎就绪", "原版 jieba：import、initialize、posseg", (Goal("CPU", 0.5),), measure)
