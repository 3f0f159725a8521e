"""Without a library work lasts as long as the program."""

import council_article as council

from jzassist.library.unkept import UnkeptWork
from jzassist.model.annotated_article import set_summary_length
from jzassist.session import Session


def test_an_article_closed_and_opened_again_has_its_work() -> None:
    session = Session(UnkeptWork())
    opened = session.open(council.article())
    session.take_analysis(opened.key, council.findings(), council.details())
    for length in (4, 5, 6):
        session.apply(f"{length} 句", set_summary_length(session.shown.annotated, length))
    session.undo()
    session.undo()
    session.redo()
    kept = session.shown.work
    assert session.open(council.article()).work == kept
    session.close()
    again = session.open(council.article())
    assert (again.work, again.analysed, again.annotated.summary_length) == (kept, True, 5)
