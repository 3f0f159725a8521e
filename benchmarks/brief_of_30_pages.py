"""The brief of ten articles' length, about thirty pages: against docxtpl, and against the brief of a tenth."""

from benchmarks.harness.row import Goal, Measurements, Row


def measure() -> Measurements:
    """Composed, written, read back against the article and on disk; both warm."""
    from benchmarks.harness.briefs import against_docxtpl, brief_work
    from benchmarks.harness.pairs import ratios

    measured, (whole, tenth) = against_docxtpl(brief_work(10), brief_work(1).export)
    return {**measured, "十倍的稿件": ratios(whole, tenth)}


ROW = Row("三十页简报", "docxtpl，同样的内容", (Goal("CPU", 1), Goal("十倍的稿件", 10)), measure)
