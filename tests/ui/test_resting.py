"""What a held key asks for is done once, when it rests."""

from functools import partial

from council_article import article, findings
from open_windows import press, window_over

from jzassist.model.annotated_article import ArticleDetails
from jzassist.model.annotation import FigureDetail, Kind
from jzassist.ui.resting import Resting


def test_only_the_last_about_a_thing_is_done_and_of_each_thing_one(qtbot):
    done: list[str] = []
    resting = Resting()
    for about, what in [("甲", "一"), ("甲", "二"), ("乙", "三"), ("乙", "四")]:
        resting.put_off(about, partial(done.append, what))
    assert done == ["二"]
    qtbot.waitUntil(lambda: len(done) > 1)
    qtbot.wait(300)
    assert done == ["二", "四"]


def test_a_held_key_asks_for_the_meaning_of_where_it_rests(qtbot, qapp, own_folder):
    with window_over(qapp, own_folder) as window:
        opened = window.session.open(article())
        window.session.take_analysis(opened.key, findings(), ArticleDetails())
        figure = next(a for a in findings() if a.kind is Kind.FIGURE)
        window.frontend.go_to(figure.id)
        asked: list[int] = []
        request = window.engine.request

        def listening(op, payload, *answers):
            if op == "mark":
                asked.append(payload["end"])
            return request(op, payload, *answers)

        window.engine.request = listening
        press(window, "Comma", "Comma", "Period", "Period")

        def meaning() -> FigureDetail:
            return window.session.shown.annotated.by_id[figure.id].detail

        assert meaning().value is None
        qtbot.waitUntil(lambda: meaning().value == figure.detail.value, timeout=20_000)
        assert asked == [figure.end]
