"""From a choice in the export dialog to the pages that come of it."""

from benchmarks.harness.row import MILLISECONDS, Goal, Measured, Measurements, Row

_LENGTHS = ("三千字", "十万字")
_MOST = 150.0


def measure() -> Measurements:
    """Processor time of window and engine from the choice to the painted pages; beside it the time by the clock."""
    from benchmarks.windows.working import LONG, USUAL, days_at_work

    found: dict[str, Measured] = {}
    for name, days in zip(_LENGTHS, map(days_at_work, (USUAL, LONG)), strict=True):
        taken = [pair for day in days for pair in day["choices"]]
        found[f"{name}"] = Measured(tuple(1000 * cpu for _, cpu in taken), MILLISECONDS)
        found[f"{name}（钟）"] = Measured(tuple(1000 * clock for clock, _ in taken), MILLISECONDS)
    return found


ROW = Row("选择到预览", "—", (Goal(_LENGTHS[0], _MOST, MILLISECONDS),), measure)
