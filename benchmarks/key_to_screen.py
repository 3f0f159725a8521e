"""From a key to what it does on the screen: a mark, a decision with the next item."""

from benchmarks.harness.row import MILLISECONDS, Goal, Measured, Measurements, Row

_LENGTHS = ("三千字", "十万字")
_KEYS = {"mark": ("标注", 50.0), "accept": ("采纳到下一条", 100.0)}


def measure() -> Measurements:
    """Processor time of the window's process from the key to the painted window; beside it the time by the clock."""
    from benchmarks.windows.working import LONG, USUAL, days_at_work

    found: dict[str, Measured] = {}
    for name, days in zip(_LENGTHS, map(days_at_work, (USUAL, LONG)), strict=True):
        for key, (words, _) in _KEYS.items():
            taken = [pair for day in days for pair in day["keys"][key]]
            found[f"{name}{words}"] = Measured(tuple(1000 * cpu for _, cpu in taken), MILLISECONDS)
            found[f"{name}{words}（钟）"] = Measured(tuple(1000 * clock for clock, _ in taken), MILLISECONDS)
    return found


_GOALS = tuple(Goal(f"{name}{words}", most, MILLISECONDS) for name in _LENGTHS for words, most in _KEYS.values())
ROW = Row("按键到屏幕", "—", _GOALS, measure)
