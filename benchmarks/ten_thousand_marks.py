"""Ten thousand marks in the article, against the same text without any."""

from benchmarks.harness.row import MILLISECONDS, Goal, Measured, Measurements, Row

_LENGTHS = {"十万字": 100_000, "百万字": 1_000_000}


def measure() -> Measurements:
    """Processor time of frames with and without marks, in turn, and of the longest turn of the event loop."""
    import json
    import sys

    from benchmarks.harness.costs import cost_of_process
    from benchmarks.harness.pairs import ratios
    from benchmarks.windows.screen import screen

    measured: dict[str, Measured] = {}
    with screen() as environment:
        for name, characters in _LENGTHS.items():
            command = [sys.executable, "-m", "benchmarks.windows.marks", str(characters)]
            found = json.loads(cost_of_process(command, environment=environment, seconds=600).output)
            print(".", end="", file=sys.stderr, flush=True)
            measured[f"{name}首屏"] = ratios(found["first"], found["first plain"])
            measured[f"{name}滚动"] = ratios(found["scroll"], found["scroll plain"])
            for what, words in (("writing", "分批写入"), ("scrolling", "边写边滚")):
                gaps = tuple(1000 * gap for gap in found[what])
                measured[f"{name}{words}"] = Measured(gaps, MILLISECONDS)
    return measured


_GOALS = (
    Goal("十万字首屏", 1.5),
    Goal("十万字滚动", 2),
    Goal("百万字分批写入", 50, MILLISECONDS),
    Goal("百万字边写边滚", 150, MILLISECONDS),
)
ROW = Row("一万处标注", "没有标注的同一篇文字", _GOALS, measure)
