"""What can be done about a damaged library: what each backup would bring back, and what becomes of the damaged file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jzassist.library.backups import Backup, BackupContents
from jzassist.library.recovery import can_be_read, offers, recover, trust
from jzassist.model.errors import JzassistError
from jzassist.ui.announce import announce
from jzassist.ui.theme import CHROME_PIXELS, sans

_SIZE, _FRAME, _ROW = QSize(640, 440), QSize(16, 48), 48
_CHANGED = "文件能读，但内容变过：可能有别的程序改过，也可能磁盘出过错。"
_OFFERED = "下面是检查过的备份，恢复后是那时的样子；那以后做的标注不在里面。"
_BACKUP = Qt.ItemDataRole.UserRole


class RecoveryDialog(QDialog):
    """Offers the library's sound backups; ``done_with`` is called with what was done, in words, when it is done."""

    def __init__(self, path: Path, done_with: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recoveryDialog")
        self.setWindowTitle("恢复稿件库")
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self._path, self._done_with = path, done_with
        self.backups = QListWidget(self)
        self.backups.setAccessibleName("备份，最近的在前")
        self.backups.setUniformItemSizes(True)
        self.said = _words("", self)
        self.restore = _button("恢复选中的备份", self, lambda: self._restore(self._chosen()))
        self.keep = _button("照用现在的文件", self, self._keep_using)
        self.fresh = _button("另建空的稿件库", self, lambda: self._restore(None))
        self.later = _button("暂不处理", self, self.reject)
        self._fill(offers(path))
        self._arrange(can_be_read(path))

    def _fill(self, found: tuple[BackupContents, ...]) -> None:
        for number, contents in enumerate(found):
            words = row_words(contents)
            row = QListWidgetItem("\n".join(words), self.backups)
            row.setSizeHint(QSize(0, _ROW))
            row.setData(_BACKUP, contents.backup)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, "，".join(words))
            if number == 0:
                self.backups.setCurrentRow(0)
        self.backups.setVisible(bool(found))
        self.restore.setEnabled(bool(found))
        self.restore.setDefault(bool(found))

    def _arrange(self, readable: bool) -> None:
        found = self.backups.count()
        happened = (
            "文件能读，但和上次关闭时不一样：可能有别的程序改过，也可能磁盘出过错。"
            if readable
            else "文件已损坏，读不出来。"
        )
        title = _words("稿件库和上次关闭时不一样" if readable else "稿件库的文件坏了", self)
        title.setFont(sans(CHROME_PIXELS + 4, bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(_words(f"{happened}\n{self._path}", self))
        offered = (
            "下面是检查过的备份，恢复后是那时的样子；那以后做的标注不在里面。" if found else "没有找到可用的备份。"
        )
        column.addWidget(_words(offered, self))
        column.addWidget(self.backups, 1)
        column.addWidget(_words("现在的文件不会删除：它改名为 library-damaged-日期，留在原处。", self))
        column.addWidget(self.said)
        self.said.hide()
        self.restore.setVisible(bool(found))
        if not found:
            column.addStretch(1)
            self.resize(self.width(), self.sizeHint().height())
        buttons = QHBoxLayout()
        self.keep.setVisible(readable)
        for button in (self.later, self.fresh, self.keep):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.restore)
        column.addLayout(buttons)
        (self.backups if found else self.later).setFocus()

    def _chosen(self) -> Backup:
        backup = self.backups.currentItem().data(_BACKUP)
        assert isinstance(backup, Backup)
        return backup

    def _restore(self, backup: Backup | None) -> None:
        try:
            aside = recover(self._path, backup)
        except JzassistError as error:
            self._say(str(error))
            return
        left = f"原来的文件留在“{aside.name}”。" if aside else ""
        made = f"已恢复 {backup.made_at:%m月%d日 %H:%M} 的备份。" if backup else "已另建空的稿件库。"
        self._finish(made + left)

    def _keep_using(self) -> None:
        trust(self._path)
        self._finish("照用现在的稿件库。")

    def _finish(self, words: str) -> None:
        self.accept()
        self._done_with(words)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()
        announce(self, words, urgent=True)


def row_words(contents: BackupContents) -> tuple[str, str]:
    """What a backup holds, in two lines: when and how much, then what was opened last."""
    backup = contents.backup
    before = "（升级前）" if backup.label else ""
    how_much = f"{contents.articles} 篇稿件，{contents.steps} 步标注和决定"
    return (
        f"{backup.made_at:%Y年%m月%d日 %H:%M}{before}　{how_much}",
        f"最近打开：{contents.latest or '没有标题的稿件'}",
    )


def _words(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _button(text: str, parent: QWidget, run: Callable[[], None]) -> QPushButton:
    button = QPushButton(text, parent)
    button.setAutoDefault(False)
    button.setMinimumHeight(30)
    button.clicked.connect(lambda: run())
    return button
