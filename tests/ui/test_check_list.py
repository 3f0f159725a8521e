"""The list of 待核 in the sidebar."""

from pathlib import Path

import pytest
from open_windows import press, wait_for_analysis, window_over
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from jzassist.ui.main_window import MainWindow

TEXT = """清河县建成三个展厅

本报讯 记者5月6日获悉，清河县建成“水上灯会展厅，占地3万平方米。
局长周明远说，这是全国首个水上展厅，去年接待游客12万人次。
今年清河县要办好两件实事：一是修路，二是架桥，三是通水。
"""
PATIENCE = 30_000


@pytest.fixture
def doubtful(qtbot, qapp, own_folder: Path, tmp_path: Path):
    """The window with an article in it that the checks have questions about."""
    file = tmp_path / "展厅.txt"
    file.write_text(TEXT, "utf-8")
    with window_over(qapp, own_folder, file) as window:
        wait_for_analysis(window)
        yield window


def rows(window: MainWindow) -> list[str]:
    listed = window.panels.listing.checks
    return [listed.item(n).text() for n in range(listed.count())]


def test_a_button_says_how_many_places_there_are_and_shows_them(doubtful):
    listing = doubtful.panels.listing
    known = doubtful.loader.warnings_of(doubtful.session.shown.key)
    assert known
    assert listing.checks_button.isVisible()
    assert listing.checks_button.text() == f"待核 {len(known)}"
    assert listing.checks_button.accessibleName() == f"待核，{len(known)} 处"
    assert "Shift+F7" in listing.checks_button.toolTip()
    QTest.mouseClick(listing.checks_button, Qt.MouseButton.LeftButton)
    assert listing.checks.hasFocus()
    assert [row.split("　", 1)[1] for row in rows(doubtful)] == [w.message for w in known]
    press(doubtful, "Shift+F7")
    assert doubtful.panels.items.hasFocus()


def test_the_arrows_show_the_places_and_enter_goes_there(doubtful):
    known = doubtful.loader.warnings_of(doubtful.session.shown.key)
    assert len(known) > 1
    press(doubtful, "Shift+F7", "Down")
    listing, article = doubtful.panels.listing, doubtful.panels.article
    assert listing.checks.hasFocus()
    assert article.selection() == (known[1].start, known[1].end)
    paragraph = doubtful.session.shown.annotated.article.paragraph_index(known[1].start) + 1
    assert rows(doubtful)[1].startswith(f"¶{paragraph}　")
    press(doubtful, "Up")
    assert article.selection() == (known[0].start, known[0].end)
    press(doubtful, "Down", "Return")
    assert article.hasFocus()
    # an editor marks there at once
    start, end = known[1].start, known[1].end
    press(doubtful, "7")
    assert any((a.start, a.end) == (start, end) for a in doubtful.session.shown.annotated.visible), known[1]


def test_paragraphs_joined_are_checked_anew_in_the_list(qtbot, doubtful):
    press(doubtful, "Shift+F7")
    before = rows(doubtful)
    doubtful.panels.article.setFocus()
    doubtful.frontend.current.put_caret(0)
    press(doubtful, "Ctrl+J")
    qtbot.waitUntil(lambda: not doubtful.loader.works_on(doubtful.session.shown.key), timeout=PATIENCE)
    assert rows(doubtful) != before
    assert len(rows(doubtful)) == len(doubtful.loader.warnings_of(doubtful.session.shown.key))


def test_an_article_without_doubts_says_so_and_shows_no_button(qtbot, opened):
    assert not opened.panels.listing.checks_button.isVisible()
    opened.panels.listing.show_checks(opened.session.shown.annotated.article, ())
    assert not opened.panels.listing.checks_button.isVisible()
    press(opened, "Shift+F7")
    assert rows(opened) == ["核对过了，没有要留意的地方"]
    press(opened, "Return")
    assert opened.panels.listing.checks.hasFocus()


@pytest.mark.parametrize("key", ["F7", "Shift+F7"])
def test_tab_comes_to_it_from_what_stands_above_it(doubtful, key):
    press(doubtful, key)
    listed = doubtful.panels.listing.list_in_view
    doubtful.panels.listing.checks_button.setFocus()
    press(doubtful, "Tab")
    assert listed.hasFocus()


def test_letters_in_it_do_nothing(doubtful):
    before = doubtful.session.shown.annotated
    press(doubtful, "Shift+F7", "A", "X")
    assert doubtful.session.shown.annotated == before
    assert any(action.text().startswith("待核") for action in doubtful.findChildren(QAction))
