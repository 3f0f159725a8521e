"""The pages beside the article: palette, keys, settings, manual, about.

Each is imported and made when it is first asked for: the first paint waits for none of them.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QMainWindow

from jzassist import __version__
from jzassist.session import Session
from jzassist.ui.looks import Looks

if TYPE_CHECKING:
    from jzassist.ui.command_palette import CommandPalette
    from jzassist.ui.keys_page import KeysPage
    from jzassist.ui.manual_page import ManualPage
    from jzassist.ui.own_kinds_dialog import OwnKindsDialog
    from jzassist.ui.settings_dialog import SettingsDialog

_ABOUT = "读懂稿件里的数据、人物和引语，导出可核对的 Word 简报。\n稿件和标注只留在这台电脑上。"
_MOST_RECENT = 5


class HelpPages:
    """``actions`` shows one each, by the names that commands have for them."""

    def __init__(self, session: Session, looks: Looks, window: QMainWindow) -> None:
        self._session, self._looks, self._window = session, looks, window
        self.actions: dict[str, Callable[[], None]] = {
            "show_palette": lambda: self._palette.toggle(looks.settings.recent_commands),
            "show_keys": lambda: _show(self._keys),
            "show_help": lambda: _show(self._manual),
            "show_about": self._show_about,
            "show_settings": lambda: _show(self._settings),
            "show_own_kinds": lambda: _show(self._own_kinds),
        }

    @cached_property
    def _palette(self) -> "CommandPalette":
        from jzassist.ui.command_palette import CommandPalette

        palette = CommandPalette(self._session, self._window, lambda: self._looks.keys)
        palette.ran.connect(self._remember)
        return palette

    @cached_property
    def _keys(self) -> "KeysPage":
        from jzassist.ui.keys_page import KeysPage

        page = KeysPage(self._window)
        page.show_keys(self._looks.keys, self._looks.own_names)
        self._looks.keys_changed.connect(lambda: page.show_keys(self._looks.keys, self._looks.own_names))
        page.change_requested.connect(self._change_keys)
        return page

    @cached_property
    def _settings(self) -> "SettingsDialog":
        from jzassist.ui.settings_dialog import SettingsDialog

        return SettingsDialog(self._looks, self._window)

    @cached_property
    def _own_kinds(self) -> "OwnKindsDialog":
        from jzassist.ui.own_kinds_dialog import OwnKindsDialog

        return OwnKindsDialog(self._session, self._looks, self._window)

    @cached_property
    def _manual(self) -> "ManualPage":
        from jzassist.ui.manual_page import ManualPage

        return ManualPage(self._window)

    def _remember(self, identity: str) -> None:
        settings = self._looks.settings
        others = (known for known in settings.recent_commands if known != identity)
        self._looks.settings = replace(settings, recent_commands=(identity, *others)[:_MOST_RECENT])

    def _change_keys(self) -> None:
        self._keys.hide()
        self._settings.show_keys_page()
        _show(self._settings)

    def _show_about(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        words = f"晋中编辑助手 {__version__}\n\n{_ABOUT}"
        box = QMessageBox(
            QMessageBox.Icon.NoIcon, "关于晋中编辑助手", words, QMessageBox.StandardButton.Ok, self._window
        )
        box.open()


def _show(page: QDialog) -> None:
    """Shows a page beside the window, which stays usable."""
    page.show()
    page.raise_()
    page.activateWindow()
