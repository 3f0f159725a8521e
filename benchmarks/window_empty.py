"""The program until its empty window is painted, against the same widgets, menus and words in one script."""

from benchmarks.harness.row import COUNT, Goal, Measurements, Row


def measure() -> Measurements:
    """Whole processes on an X screen of their own; 控件 shows how many widgets ours has for one of the script's."""
    from benchmarks.windows.opening import opening

    return opening("empty")


_GOALS = (Goal("CPU", 1.3), Goal("内存", 1.2), Goal("重库", 0, COUNT, worst=True))
ROW = Row("空窗口画出来", "同样的控件、菜单和文字，一个脚本", _GOALS, measure)
