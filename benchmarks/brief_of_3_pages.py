"""The brief of one article, everything in it accepted, about three pages: against docxtpl with the same words."""

from benchmarks.harness.row import Goal, Measurements, Row


def measure() -> Measurements:
    """Composed, written, read back against the article and on disk; both warm."""
    from benchmarks.harness.briefs import against_docxtpl, brief_work

    measured, _ = against_docxtpl(brief_work(1))
    return measured


ROW = Row("三页简报", "docxtpl，同样的内容", (Goal("CPU", 1),), measure)
