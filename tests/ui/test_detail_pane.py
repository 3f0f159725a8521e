"""The detail pane: what it shows of an item, and that a correction is one undo step or none."""

import pytest
from council_article import SU
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from jzassist.analysis.annotate import annotate
from jzassist.assets import asset
from jzassist.commands import tag
from jzassist.model.annotation import DateDetail, FigureDetail, Kind, QuoteDetail, Speaker
from jzassist.readers.article_reader import read_article
from jzassist.session import Session
from jzassist.ui.detail_fields import number_words, parts_of
from jzassist.ui.detail_pane import DetailPane
from jzassist.ui.fields import Field
from jzassist.ui.reasons import reason_of


@pytest.fixture
def pane(qtbot, session):
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.show()
    pane.show_item(session.shown)
    return pane


def show(pane: DetailPane, session: Session, kind: Kind) -> str:
    item = next(item for item in session.shown.annotated.visible if item.kind is kind)
    session.set_current(item.id)
    pane.show_item(session.shown)
    return item.id


def field(pane: DetailPane, name: str) -> Field:
    return next(f for f in pane.findChildren(Field) if f.accessibleName() == name and f.isVisibleTo(pane))


def names(pane: DetailPane) -> list[str]:
    return [f.accessibleName() for f in pane.findChildren(Field) if f.isVisibleTo(pane)]


def label(pane: DetailPane, name: str) -> str:
    return next(found for found in pane.findChildren(QLabel) if found.accessibleName() == name).text()


def test_without_an_item_there_is_nothing_to_correct(pane):
    assert names(pane) == []
    assert pane.first_field() is None


@pytest.mark.parametrize(
    ("kind", "shown"),
    [(Kind.FIGURE, ["说明", "数值", "单位", "批注"]), (Kind.QUOTE, ["说话人", "职务", "单位", "批注"])],
)
def test_each_kind_has_its_fields(pane, session, kind, shown):
    show(pane, session, kind)
    assert sorted(names(pane)) == sorted(shown)


def test_the_heading_says_what_is_shown_or_nothing(pane, session):
    show(pane, session, Kind.QUOTE)
    heading = next(found for found in pane.findChildren(QLabel) if found.text() == "引语 · 待审")
    assert heading.isVisible()
    session.set_current(None)
    pane.show_item(session.shown)
    assert not heading.isVisible()
    show(pane, session, Kind.FIGURE)
    assert heading.isVisible()
    assert heading.text() == "数字 · 待审"
    pane.show_item(None)
    assert not heading.isVisible()


def test_the_sentence_around_is_shown_with_the_words_bold(pane, session):
    show(pane, session, Kind.FIGURE)
    sentence = label(pane, "所在句子")
    assert sentence == "今年元宵，清河县办了<b>36场</b>灯会，比去年多4场，游客约21万人次。"


def test_enter_commits_one_correction(qtbot, pane, session):
    identity = show(pane, session, Kind.FIGURE)
    pane.corrected.connect(lambda known, detail: tag.set_figure_detail(session, known, detail))
    line = field(pane, "说明")
    line.setFocus()
    line.selectAll()
    line.insert("元宵灯会")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    line.clearFocus()
    assert session.shown.annotated.by_id[identity].detail.label == "元宵灯会"
    assert len(session.shown.work.past) == 1


def test_escape_restores_and_commits_nothing(qtbot, pane, session):
    show(pane, session, Kind.FIGURE)
    line = field(pane, "说明")
    line.setFocus()
    with qtbot.assertNotEmitted(pane.corrected):
        line.insert("没想好")
        qtbot.keyClick(line, Qt.Key.Key_Escape)
        line.clearFocus()
    assert line.text() == "灯会"


def test_words_that_are_no_number_are_refused_with_a_reason(qtbot, pane, session):
    show(pane, session, Kind.FIGURE)
    line = field(pane, "数值")
    line.selectAll()
    line.insert("很多")
    with qtbot.waitSignal(pane.refused) as refused, qtbot.assertNotEmitted(pane.corrected):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "数值" in refused.args[0]
    assert line.text() == "36"


def test_a_speaker_is_corrected_for_the_whole_speech(qtbot, pane, session):
    identity = show(pane, session, Kind.QUOTE)
    assert field(pane, "说话人").text() == SU.name
    with qtbot.waitSignal(pane.corrected) as corrected:
        line = field(pane, "职务")
        line.selectAll()
        line.insert("副馆长")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert corrected.args[0] == identity
    assert corrected.args[1].speaker == Speaker(SU.name, "副馆长", SU.organisation)


def test_what_is_being_written_survives_a_refresh(qtbot, pane, session):
    show(pane, session, Kind.FIGURE)
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    line = field(pane, "说明")
    line.setFocus()
    line.insert("写到一半")
    pane.show_item(session.shown)
    assert "写到一半" in line.text()


@pytest.mark.parametrize(
    ("words", "value"),
    [("58", 58), ("3.5", 3.5), ("1,200", 1200), ("2-3", (2, 3)), ("1.5～2", (1.5, 2)), ("-4", -4), ("", None)],
)
def test_values_are_read_as_they_are_written(words, value):
    part = next(part for part in parts_of(Kind.FIGURE) if part.name == "数值")
    assert part.corrected(FigureDetail(), words).value == value


@pytest.mark.parametrize("value", [58, 3.5, 1200000000000, (2, 3), (0.5, 1.25), None, 0.1])
def test_values_are_written_as_they_are_read(value):
    part = next(part for part in parts_of(Kind.FIGURE) if part.name == "数值")
    assert part.corrected(FigureDetail(), number_words(value)).value == value


@pytest.mark.parametrize("words", ["2024", "2024-03", "2024-03-15", "2024-03-01/2024-03-15", ""])
def test_dates_are_taken_in_iso(words):
    (part,) = parts_of(Kind.DATE)
    assert part.corrected(DateDetail(), words) == DateDetail(words or None)


@pytest.mark.parametrize("words", ["昨天", "2024年", "1/2/3", "2024-3", "2025-02-30", "2024-03-01/2024-13"])
def test_other_dates_are_refused(words):
    (part,) = parts_of(Kind.DATE)
    with pytest.raises(ValueError, match="日期"):
        part.corrected(DateDetail(), words)


def test_a_speaker_without_any_words_is_nobody():
    name, *_ = parts_of(Kind.QUOTE)
    assert name.corrected(QuoteDetail(speaker=Speaker("何大勇")), "").speaker is None


@pytest.mark.parametrize("sample", sorted(asset("samples").glob("*.txt")), ids=lambda path: path.stem)
def test_every_rule_of_the_analysis_has_words(sample):
    for item in annotate(read_article(sample)):
        reason = reason_of(item)
        assert reason.startswith("自动识别：")
        assert not any(letter.isascii() and letter.isalpha() for letter in reason)
