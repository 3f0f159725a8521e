"""稿件 → 最近打开."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu


class RecentMenu(QObject):
    """A submenu with the files opened last, asked for whenever it opens."""

    def __init__(
        self, file_menu: QMenu, recent: Callable[[], tuple[Path, ...]], open_files: Callable[[list[Path]], None]
    ) -> None:
        super().__init__(file_menu)
        self._recent, self._open = recent, open_files
        self._menu = QMenu("最近打开", file_menu)
        self._menu.setAccessibleName("最近打开")
        before = next(action for action in file_menu.actions() if action.isSeparator())
        file_menu.insertMenu(before, self._menu)
        file_menu.aboutToShow.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        self._menu.clear()
        for path in self._recent():
            action = self._menu.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, path=path: self._open([path]))
        self._menu.setEnabled(not self._menu.isEmpty())
