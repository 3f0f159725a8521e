"""What the speaker picker and the detail pane set, each one undo step with a title in the editor's words."""

from dataclasses import replace

import council_article as council

from jzassist.commands import tag
from jzassist.model.annotation import DateDetail, FigureDetail, Kind, NameDetail, QuoteDetail, Speaker, Status
from jzassist.session import Session


def speakers(session: Session) -> list[Speaker | None]:
    return [a.speaker for a in session.shown.annotated.annotations if a.kind is Kind.QUOTE]


def test_a_speaker_is_set_for_the_whole_speech(session: Session) -> None:
    first = council.findings()[2].id
    tag.set_speaker(session, first, council.HE)
    assert speakers(session) == [council.HE, council.HE, council.HE, Speaker("新华街的居民")]
    assert session.shown.work.undo_title == "说话人改为 何大勇"
    tag.set_speaker(session, first, None)
    assert speakers(session)[:2] == [None, None]
    assert session.shown.work.undo_title == "说话人改为 未署名"
    session.undo()
    session.undo()
    assert session.shown.annotated == council.annotated()


def test_a_speaker_without_a_name_goes_by_the_role(session: Session) -> None:
    tag.set_speaker(session, council.findings()[2].id, Speaker("", "村民", "清河县"))
    assert session.shown.work.undo_title == "说话人改为 村民"


def test_a_person_is_corrected_everywhere(session: Session) -> None:
    person = council.findings()[3]
    tag.set_name_detail(session, person.id, NameDetail("苏晓满", "副馆长", "县文化馆"))
    corrected = Speaker("苏晓满", "副馆长", "县文化馆")
    assert speakers(session)[:2] == [corrected, corrected]
    assert session.shown.annotated.by_id[person.id].detail == NameDetail("苏晓满", "副馆长", "县文化馆")
    assert session.shown.work.undo_title == "修改人物 苏晓满"
    assert session.shown.annotated.by_id[person.id].status is Status.PENDING
    assert [a.id for a in session.shown.annotated.annotations if a.edited] == [
        a.id for a in council.annotated().annotations if a.id == person.id or a.speaker == council.SU
    ]


def test_a_name_that_is_not_known_yet_touches_nobody_else(session: Session) -> None:
    person = council.findings()[3]
    tag.set_name_detail(session, person.id, NameDetail(""))
    tag.set_name_detail(session, person.id, NameDetail("苏大满"))
    assert session.shown.annotated.by_id[person.id].detail == NameDetail("苏大满")
    assert session.shown.annotated.by_id[council.findings()[5].id].detail.name == "何大勇"


def test_figures_dates_and_notes(session: Session) -> None:
    figure = council.findings()[0]
    tag.set_figure_detail(session, figure.id, FigureDetail(36, "场", label="元宵灯会"))
    assert session.shown.annotated.by_id[figure.id].detail.label == "元宵灯会"
    assert session.shown.work.undo_title == "修改说明 36场"
    tag.set_note(session, figure.id, "与主办方核对")
    assert session.shown.annotated.by_id[figure.id].note == "与主办方核对"
    assert session.shown.work.undo_title == "批注 36场"
    date = council.mark(Kind.DATE, "去年", DateDetail())
    session.take_analysis(session.shown.key, [date], council.details())
    tag.set_date_detail(session, date.id, DateDetail("2023"))
    assert session.shown.annotated.by_id[date.id].detail == DateDetail("2023")
    assert session.shown.work.undo_title == "修改时间 去年"


def test_setting_what_is_there_already_is_no_step(session: Session) -> None:
    figure, quote, person = council.findings()[0], council.findings()[2], council.findings()[3]
    tag.set_figure_detail(session, figure.id, figure.detail)
    tag.set_note(session, figure.id, "")
    tag.set_name_detail(session, person.id, person.detail)
    tag.set_speaker(session, quote.id, council.SU)
    tag.set_article_details(session, council.details())
    assert session.shown.work.past == ()


def test_the_articles_details(session: Session) -> None:
    tag.set_article_details(session, replace(council.details(), headline="灯会", date="2024-02-24"))
    assert session.shown.annotated.details.date == "2024-02-24"
    assert session.shown.work.undo_title == "修改标题、日期"


def test_pieces_keep_what_is_theirs(session: Session) -> None:
    tag.set_speaker(session, council.findings()[2].id, council.HE)
    second = session.shown.annotated.by_id[council.findings()[4].id]
    assert second.detail == QuoteDetail(council.findings()[4].detail.mode, 1, "说", council.HE)
