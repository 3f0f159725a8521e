"""Gives commands other keys: choose one, press the key."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jzassist.commands.key_map import KeyMap
from jzassist.commands.key_rows import KeyRow
from jzassist.commands.rebinding import KeyRefusedError, with_first_keys, with_key, without_keys
from jzassist.ui.actions import named_keys
from jzassist.ui.announce import announce
from jzassist.ui.fields import Tick
from jzassist.ui.key_recorder import KeyRecorder
from jzassist.ui.keys_list import KeysList
from jzassist.ui.looks import Looks

_CHOOSE = "先在上面选一个命令，再按下给它的新键。"


class KeysEditor(QWidget):
    """Changes the keys of the looks at once; what cannot be taken is refused in a sentence."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._list, self._recorder = KeysList(self), KeyRecorder(self)
        self._chosen, self._said = QLabel(self), QLabel(self)
        self._none, self._first = QPushButton("去掉它的键", self), QPushButton("恢复它的默认键", self)
        self._all_first = QPushButton("全部恢复默认", self)
        self._singles = Tick("使用单键（单个字母、数字、符号就是命令，只在正文和列表里）", self)
        self._arrange()
        self._connect()
        looks.keys_changed.connect(self._show)
        self._show()

    def begin(self) -> None:
        """Is ready for a search."""
        self._list.search.setFocus()

    # -- inside

    def _connect(self) -> None:
        self._list.chosen_changed.connect(self._show_chosen)
        self._recorder.recorded.connect(self._record)
        self._none.clicked.connect(lambda: self._change(without_keys, "没有按键了"))
        self._first.clicked.connect(lambda: self._change(with_first_keys, "恢复了默认的键"))
        self._all_first.clicked.connect(self._reset)
        self._singles.toggled.connect(self._switch_singles)

    def _record(self, portable: str) -> None:
        named, own_kinds = named_keys([portable], ""), len(self._looks.settings.own_kinds)
        self._change(lambda keys, row: with_key(keys, row, portable, own_kinds), f"加上了 {named}")

    def _change(self, change: Callable[[KeyMap, KeyRow], KeyMap], done: str) -> None:
        row = self._list.chosen
        if row is None:
            self._say(_CHOOSE)
            return
        try:
            keys = change(self._looks.keys, row)
        except KeyRefusedError as refused:
            self._say(str(refused), wrong=True)
        else:
            self._looks.set_keys(keys)
            self._say(f"“{row.command.title.rstrip('…')}”{done}。")

    def _reset(self) -> None:
        self._looks.set_keys(KeyMap(single_keys=self._looks.keys.single_keys))
        self._say("所有命令都恢复了默认的键。")

    def _switch_singles(self, on: bool) -> None:
        self._looks.set_keys(replace(self._looks.keys, single_keys=on))
        self._say("单键可以用了。" if on else "单键停用了；带 Ctrl、Alt 的键和 F1–F12 照常。")

    def _show(self) -> None:
        keys = self._looks.keys
        self._list.show_keys(keys, self._looks.own_names)
        self._singles.show_checked(keys.single_keys)
        self._all_first.setEnabled(bool(keys.own))
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self._list.chosen
        self._chosen.setText(f"“{row.command.title.rstrip('…')}”" if row else "没有选中命令")
        for part in (self._recorder, self._none):
            part.setEnabled(row is not None)
        own = self._looks.keys.own
        self._first.setEnabled(row is not None and any(command.id in own for command in row.commands))

    def _say(self, words: str, wrong: bool = False) -> None:
        role = QPalette.ColorRole
        self._said.setForegroundRole(role.BrightText if wrong else role.WindowText)
        self._said.setText(words)
        announce(self._said, words, urgent=wrong)

    def _arrange(self) -> None:
        self._said.setWordWrap(True)
        self._said.setAccessibleName("结果")
        self._said.setText(_CHOOSE)
        self._chosen.setAccessibleName("选中的命令")
        self._recorder.setMinimumWidth(170)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._chosen, 1)
        for widget in (self._recorder, self._none, self._first):
            row.addWidget(widget)
        last = QHBoxLayout()
        last.addWidget(self._singles, 1)
        last.addWidget(self._all_first)
        for button in (self._none, self._first, self._all_first):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        column.addWidget(self._said)
        column.addLayout(last)
