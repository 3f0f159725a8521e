"""The balance of sources in the sidebar."""

from open_windows import press
from PySide6.QtCore import Qt

from jzassist.model.annotation import Kind
from jzassist.ui.main_window import MainWindow


def rows(window: MainWindow) -> list[str]:
    listed = window.panels.listing.sources
    return [
        listed.item(n).data(Qt.ItemDataRole.AccessibleTextRole) or listed.item(n).text() for n in range(listed.count())
    ]


def test_it_takes_the_place_of_the_items_and_gives_it_back(opened: MainWindow) -> None:
    press(opened, "F7")
    assert opened.panels.listing.sources.isVisible()
    assert opened.panels.listing.sources.hasFocus()
    assert opened.panels.listing.accessibleName() == "信源"
    assert any("苏小满" in row and "原话" in row and "%" in row for row in rows(opened))
    press(opened, "F7")
    assert opened.panels.items.isVisible()
    assert opened.panels.items.hasFocus()
    assert opened.panels.listing.accessibleName() == "要点"


def test_enter_goes_from_quotation_to_quotation(opened: MainWindow) -> None:
    press(opened, "F7")
    quotes = [a.id for a in opened.session.shown.annotated.visible if a.kind is Kind.QUOTE]
    press(opened, "Return")
    assert opened.session.shown.current in quotes


def test_it_follows_every_edit(opened: MainWindow) -> None:
    press(opened, "F7")
    before = rows(opened)
    opened.panels.article.setFocus()
    quote = next(a for a in opened.session.shown.annotated.visible if a.kind is Kind.QUOTE)
    opened.frontend.go_to(quote.id)
    press(opened, "X")
    assert rows(opened) != before
    press(opened, "Ctrl+Z")
    assert rows(opened) == before


def test_looking_for_items_brings_them_back(opened: MainWindow) -> None:
    press(opened, "F7")
    opened.panels.article.setFocus()
    press(opened, "Slash")
    assert opened.panels.filters.search.hasFocus()
    assert opened.panels.items.isVisible()


def test_f6_goes_on_from_it(opened: MainWindow) -> None:
    press(opened, "F8", "F7", "F6")
    assert opened.panels.detail.isAncestorOf(opened.focusWidget())
