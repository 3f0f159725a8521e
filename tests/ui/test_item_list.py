"""The item list: rows, filters, what is said of a row, single keys left to commands."""

import pytest
from open_windows import press
from PySide6.QtCore import Qt

from jzassist.model.annotated_article import decide, leave_out
from jzassist.model.annotation import Kind, Status
from jzassist.session import Session
from jzassist.ui.filter_row import FilterRow
from jzassist.ui.item_list import ItemList
from jzassist.ui.item_model import ItemFilter, count_items


@pytest.fixture
def items(qtbot, session):
    items = ItemList()
    qtbot.addWidget(items)
    items.show_items(session.shown, ItemFilter())
    items.show()
    return items


def row_words(items: ItemList, row: int) -> str:
    return items.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def decide_on(session: Session, identity: str, status: Status) -> None:
    session.apply("试", decide(session.shown.annotated, identity, status))


def test_a_row_says_kind_words_meaning_decision_and_place(items, session):
    total = len(session.shown.annotated.visible)
    assert row_words(items, 0) == f"数字，36场，灯会，待审，第1条共{total}条"


def test_the_current_item_is_the_current_row(items, session):
    second = session.shown.annotated.visible[1]
    session.set_current(second.id)
    items.show_items(session.shown, ItemFilter())
    assert items.currentIndex().row() == 1


def test_showing_a_current_item_chooses_nothing(qtbot, items, session):
    session.set_current(session.shown.annotated.visible[2].id)
    with qtbot.assertNotEmitted(items.item_chosen):
        items.show_items(session.shown, ItemFilter())


def test_arrows_choose_and_enter_opens(qtbot, items, session):
    first, second = (item.id for item in session.shown.annotated.visible[:2])
    session.set_current(first)
    items.show_items(session.shown, ItemFilter())
    items.setFocus()
    with qtbot.waitSignal(items.item_chosen) as chosen:
        qtbot.keyClick(items, Qt.Key.Key_Down)
    assert chosen.args == [second]
    with qtbot.waitSignal(items.item_entered) as entered:
        qtbot.keyClick(items, Qt.Key.Key_Return)
    assert entered.args == [second]


def test_letters_do_not_search(qtbot, items):
    items.setFocus()
    qtbot.keyClick(items, Qt.Key.Key_Down)
    before = items.currentIndex()
    for letter in "3灯":
        items.keyboardSearch(letter)
    assert items.currentIndex() == before
    assert not items.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_rejected_items_stand_under_their_own_filter(items, session):
    gone = session.shown.annotated.visible[0]
    decide_on(session, gone.id, Status.REJECTED)
    items.show_items(session.shown, ItemFilter())
    assert gone.id not in [item.id for item in items.items]
    items.show_items(session.shown, ItemFilter(status=Status.REJECTED))
    assert [item.id for item in items.items] == [gone.id]
    assert "已排除" in row_words(items, 0)


def test_a_decision_changes_a_row_without_losing_the_place(qtbot, items, session):
    first, second = session.shown.annotated.visible[:2]
    session.set_current(second.id)
    items.show_items(session.shown, ItemFilter())
    decide_on(session, first.id, Status.ACCEPTED)
    with qtbot.assertNotEmitted(items.model().modelReset):
        items.show_items(session.shown, ItemFilter())
    assert "已采纳" in row_words(items, 0)
    assert items.currentIndex().row() == 1


def test_counts_fit_the_filters(session):
    first = session.shown.annotated.visible[0]
    decide_on(session, first.id, Status.REJECTED)
    counts = count_items(session.shown.annotated)
    everything = session.shown.annotated.annotations
    for chosen, count in counts.items():
        assert count == sum(chosen.admits(item) for item in everything)


def test_a_filter_that_loses_its_last_item_gives_way(qtbot, session):
    row = FilterRow()
    qtbot.addWidget(row)
    first = session.shown.annotated.visible[0]
    decide_on(session, first.id, Status.REJECTED)
    row.show_counts(session.shown)
    row.choose(ItemFilter(status=Status.REJECTED))
    decide_on(session, first.id, Status.PENDING)
    with qtbot.waitSignal(row.changed):
        row.show_counts(session.shown)
    assert row.chosen == ItemFilter()


def test_kinds_that_are_not_there_have_no_button(qtbot, session):
    row = FilterRow()
    qtbot.addWidget(row)
    row.show_counts(session.shown)
    there = {item.kind for item in session.shown.annotated.visible}
    for kind in Kind:
        assert row.button(ItemFilter(kind=kind)).isVisibleTo(row) == (kind in there)


def test_words_and_pinyin_find_items_in_the_list(opened):
    opened.panels.items.setFocus()
    total = len(opened.panels.items.items)
    press(opened, "Slash")
    search = opened.panels.filters.search
    assert search.isVisible()
    assert search.hasFocus()
    search.setText("灯会")
    found = opened.panels.items.items
    assert 0 < len(found) < total
    search.setText("denghui")
    assert opened.panels.items.items == found
    search.setText("没有这样的话")
    assert opened.panels.items.items == ()
    press(opened, "Escape")
    assert len(opened.panels.items.items) == total
    assert not search.isVisible()
    assert opened.panels.items.hasFocus()


def test_an_item_kept_out_of_the_brief_says_so(items, session):
    first = session.shown.annotated.visible[0]
    session.apply("试", leave_out(session.shown.annotated, first.id, True))
    items.show_items(session.shown, ItemFilter())
    assert "待审，不进简报" in row_words(items, 0)
