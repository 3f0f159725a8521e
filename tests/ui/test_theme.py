import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from jzassist.model.annotation import Kind
from jzassist.ui.article_style import ArticleStyle
from jzassist.ui.mark_runs import MarkLook
from jzassist.ui.theme import CONTRAST, DARK, LIGHT, Theme, apply_theme, theme_of

ALL = pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])


def luminance(colour: QColor) -> float:
    parts = [part / 255 for part in (colour.red(), colour.green(), colour.blue())]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@ALL
def test_words_can_be_read(theme: Theme) -> None:
    pairs = [
        (theme.ink, theme.paper), (theme.ink, theme.chrome), (theme.ink, theme.raised),
        (theme.muted, theme.paper), (theme.muted, theme.chrome),
        (theme.selection_ink, theme.selection), (theme.accent_ink, theme.accent), (theme.accent, theme.paper),
        (theme.ink, theme.error_tint), (theme.ink, theme.notice_tint), (theme.paper, theme.error),
    ]  # fmt: skip
    assert [(a.name(), b.name()) for a, b in pairs if contrast(a, b) < 4.5] == []


@ALL
@pytest.mark.parametrize("kind", Kind)
def test_marks_can_be_read_and_told(theme: Theme, kind: Kind) -> None:
    style = ArticleStyle(theme)
    for nested in (False, True):
        tint = style.tint(MarkLook(kind, nested=nested))
        assert contrast(theme.ink, tint) >= 4.5
        assert contrast(theme.lines[kind], tint) >= 3
    assert contrast(theme.lines[kind], theme.paper) >= 4.5


def test_high_contrast_is_high(qtbot: QtBot) -> None:
    for words in (CONTRAST.ink, CONTRAST.muted, CONTRAST.accent, CONTRAST.error, *CONTRAST.lines.values()):
        assert contrast(words, CONTRAST.paper) >= 7
        assert contrast(words, CONTRAST.chrome) >= 7
    for tint in CONTRAST.tints.values():
        assert contrast(CONTRAST.ink, tint) >= 12
    assert contrast(CONTRAST.rule, CONTRAST.paper) >= 4.5


@ALL
def test_applying_a_theme_reaches_every_widget(qtbot: QtBot, theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    label = QLabel("字")
    qtbot.addWidget(label)
    assert apply_theme(app, theme) is theme
    qtbot.waitUntil(lambda: theme_of(label) is theme)
    assert label.palette().color(label.foregroundRole()) == theme.ink
