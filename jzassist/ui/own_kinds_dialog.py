"""The editor's own kinds: added, changed, put in order, taken away. Everything counts at once and is remembered."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jzassist.commands.key_rows import first_key
from jzassist.commands.tag_own import marks_of, rename
from jzassist.model.annotation import OwnKind
from jzassist.model.errors import JzassistError
from jzassist.model.own_kind_checks import LONGEST_NAME, SHORTEST_NAME, glyph_objection, name_objection
from jzassist.model.own_kinds import MOST_OWN_KINDS, OWN_COLOURS, OwnKindDefinition
from jzassist.session import Session
from jzassist.ui.announce import announce
from jzassist.ui.badges import badge_icon
from jzassist.ui.colour_swatches import ColourSwatches
from jzassist.ui.fields import Field
from jzassist.ui.looks import Looks
from jzassist.ui.theme import SMALL_PIXELS, sans

_TILE, _ROW, _TARGET = 22, 36, 28
_GLYPH_WIDTH, _NAME_WIDTH = 64, 180
_SIZE, _FRAME = QSize(560, 560), QSize(16, 48)
_NEW_NAMES = ("亮点", "政策依据", "问题", "做法", "成效", "背景", "案例", "建议", "线索")
_USE = (
    "在正文里选中文字，再按它的键，或点工具栏上它的图标。最多九个；前两个的键是 8 和 9，其余可以在“设置 → 快捷键”里设。"
)


class OwnKindsDialog(QDialog):
    """A list of the kinds and, below it, what the chosen one is; it leaves the window usable."""

    def __init__(self, session: Session, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownKindsDialog")
        self.setWindowTitle("自定类别")
        self.setModal(False)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self._session, self._looks = session, looks
        self.kinds = QListWidget(self)
        self.name, self.glyph = Field("名称", self), Field("图标", self)
        self.colours = ColourSwatches(self)
        self.said = QLabel(self)
        self.add, self.delete = self._button("新增"), self._button("删除")
        self.up, self.down = self._button("上移"), self._button("下移")
        self._used = QLabel(self)
        self._form = QWidget(self)
        self._arrange()
        self._connect()
        self._show(0)

    # -- what is done

    def _add(self) -> None:
        kinds = self._looks.settings.own_kinds
        name = next(name for name in _NEW_NAMES if not name_objection(name, kinds))
        used = {known.colour for known in kinds}
        colour = next((known for known in OWN_COLOURS if known not in used), next(iter(OWN_COLOURS)))
        self._take(
            (*kinds, OwnKindDefinition(name, name[0], colour)), len(kinds), f"已新增：{name}。可以改名称、图标和颜色"
        )
        self.name.setFocus()
        self.name.selectAll()

    def _delete(self) -> None:
        row, chosen = self.kinds.currentRow(), self._chosen
        if chosen is None:
            return
        used = marks_of(self._session, chosen.kind)
        left = f"；打开的稿件里 {used} 条标注还在，只是没有了颜色" if used else ""
        kinds = tuple(known for known in self._looks.settings.own_kinds if known is not chosen)
        self._take(kinds, min(row, len(kinds) - 1), f"已删除：{chosen.name}{left}")
        (self.kinds if kinds else self.add).setFocus()

    def _move(self, step: int) -> None:
        row, kinds = self.kinds.currentRow(), list(self._looks.settings.own_kinds)
        kinds.insert(row + step, kinds.pop(row))
        self._take(tuple(kinds), row + step, f"{kinds[row + step].name}：第 {row + step + 1} 个")

    def _rename(self, name: str) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        self._change(name=name, glyph=name[0] if chosen.glyph == chosen.name[0] else chosen.glyph)
        try:
            renamed = rename(self._session, chosen.kind, OwnKind(name))
        except JzassistError as error:
            self._say(str(error))
            return
        if renamed:
            self._say(f"已改名为{name}；打开的稿件里 {renamed} 条标注也改了名")

    def _change(self, **changes: str) -> None:
        row, kinds = self.kinds.currentRow(), list(self._looks.settings.own_kinds)
        if 0 <= row < len(kinds):
            kinds[row] = replace(kinds[row], **changes)
            self._take(tuple(kinds), row, "")

    def _take(self, kinds: tuple[OwnKindDefinition, ...], row: int, said: str) -> None:
        self._looks.set_own_kinds(kinds)
        self._show(row)
        self._say(said)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        if words:
            announce(self.said, words)

    # -- what is shown

    @property
    def _chosen(self) -> OwnKindDefinition | None:
        row, kinds = self.kinds.currentRow(), self._looks.settings.own_kinds
        return kinds[row] if 0 <= row < len(kinds) else None

    def _show(self, row: int) -> None:
        kinds = self._looks.settings.own_kinds
        self.kinds.blockSignals(True)
        self.kinds.clear()
        for number, known in enumerate(kinds, 1):
            self.kinds.addItem(self._item(number, known))
        self.kinds.setCurrentRow(row if 0 <= row < len(kinds) else -1)
        self.kinds.blockSignals(False)
        self._show_chosen()

    def _item(self, number: int, known: OwnKindDefinition) -> QListWidgetItem:
        key = first_key(f"tag.own{number}", self._looks.keys)
        item = QListWidgetItem(badge_icon(known.kind, self._looks.theme, _TILE), f"{known.name}    {key}".rstrip())
        item.setSizeHint(QSize(0, _ROW))
        said = f"{known.name}，图标 {known.glyph}，{known.shades.name}，{f'键 {key}' if key else '没有键'}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        return item

    def _show_chosen(self) -> None:
        row, chosen = self.kinds.currentRow(), self._chosen
        count = len(self._looks.settings.own_kinds)
        self._form.setEnabled(chosen is not None)
        self.add.setEnabled(count < MOST_OWN_KINDS)
        self.delete.setEnabled(chosen is not None)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)
        self.name.show_text(chosen.name if chosen else "", row)
        self.glyph.show_text(chosen.glyph if chosen else "", row)
        self.colours.show_colours(self._looks.theme, chosen.glyph if chosen else "", chosen.colour if chosen else "")
        self._show_use()

    def _turn(self) -> None:
        self._say("")
        self._show_chosen()

    def _show_use(self) -> None:
        chosen = self._chosen
        used = marks_of(self._session, chosen.kind) if chosen else 0
        self._used.setText(f"打开的稿件里有 {used} 条" if used else "打开的稿件里还没有用到" if chosen else "")

    def _object_to_name(self, name: str) -> str:
        others = (known for known in self._looks.settings.own_kinds if known is not self._chosen)
        return name_objection(name, others)

    # -- making

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.setMinimumHeight(_TARGET)
        return button

    def _connect(self) -> None:
        self.kinds.currentRowChanged.connect(self._turn)
        self.name.objection, self.glyph.objection = self._object_to_name, glyph_objection
        self.name.committed.connect(self._rename)
        self.glyph.committed.connect(lambda glyph: self._change(glyph=glyph))
        self.colours.chosen.connect(lambda colour: self._change(colour=colour))
        for field in (self.name, self.glyph):
            field.refused.connect(self._say)
            field.textEdited.connect(lambda _words: self._say(""))
        self.add.clicked.connect(self._add)
        self.delete.clicked.connect(self._delete)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self._looks.theme_changed.connect(lambda _theme: self._show(self.kinds.currentRow()))
        self._looks.keys_changed.connect(lambda: self._show(self.kinds.currentRow()))
        self._session.listen(lambda _changed: self._show_use())

    def _arrange(self) -> None:
        self.kinds.setAccessibleName("自定类别")
        self.kinds.setIconSize(QSize(_TILE, _TILE))
        self.name.setMaximumWidth(_NAME_WIDTH)
        self.name.setPlaceholderText(f"{SHORTEST_NAME}–{LONGEST_NAME} 个字，如 亮点")
        self.glyph.setMaximumWidth(_GLYPH_WIDTH)
        self.said.setAccessibleName("结果")
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(_TARGET)
        use = QLabel(_USE, self)
        use.setWordWrap(True)
        use.setFont(sans(SMALL_PIXELS))
        self.kinds.setMinimumHeight(2 * _ROW)
        tools = QHBoxLayout()
        for button in (self.add, self.delete, self.up, self.down):
            tools.addWidget(button)
        tools.addStretch(1)
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(10)
        form.addRow("名称", self.name)
        form.addRow("图标", self.glyph)
        form.addRow("颜色", self.colours)
        form.addRow("标注", self._used)
        close = self._button("关闭")
        close.clicked.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(self.said, 1)
        below.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(use)
        column.addWidget(self.kinds, 1)
        column.addLayout(tools)
        column.addWidget(self._form)
        column.addLayout(below)
