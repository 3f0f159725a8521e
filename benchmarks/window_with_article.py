"""The program until an article's text is painted, against the same widgets and the same text in one script."""

from benchmarks.harness.row import COUNT, Goal, Measurements, Row

_LENGTH = 3_000


def measure() -> Measurements:
    """The window's own process, on an X screen; ours reads the file in another process and keeps it in the library."""
    from benchmarks.harness.articles import repeated
    from benchmarks.windows.opening import opening

    return opening("article", repeated(_LENGTH))


_GOALS = (Goal("CPU", 1.3), Goal("内存", 1.3), Goal("重库", 0, COUNT, worst=True))
ROW = Row("窗口画出稿件", "同样的控件和文字，一个脚本", _GOALS, measure)
