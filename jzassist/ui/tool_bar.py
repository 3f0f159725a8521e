"""The tool bar: the kinds with their keys, the decisions, the summary's length, the export."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from jzassist.commands.key_map import KeyMap
from jzassist.commands.key_rows import first_key
from jzassist.commands.table import command
from jzassist.model.annotation import Kind
from jzassist.model.own_kinds import MOST_OWN_KINDS
from jzassist.ui.actions import Actions
from jzassist.ui.badges import badge_icon
from jzassist.ui.icons import line_icon
from jzassist.ui.theme import Theme, theme_of

#: Command, icon and the words on the button, in which {} is the key; None is a line between groups, a kind or the
#: number of one of the editor's own stands for its tagging command. Where there is little room a button with an icon
#: has no words, another one only their last sign.
_Tool = tuple[str, str, str] | Kind | int
_TOOLS: tuple[_Tool | None, ...] = (
    ("file.open", "open", "打开"),
    None,
    *Kind,
    *range(1, MOST_OWN_KINDS + 1),
    None,
    ("review.accept", "accept", "采纳 {}"),
    ("review.reject", "reject", "不采纳 {}"),
    ("review.previous_pending", "previous", ""),
    ("review.next_pending", "next", ""),
    None,
    ("view.shorter_summary", "", "摘要 −"),
    ("view.longer_summary", "", "摘要 ＋"),
    None,
    ("file.export", "export", "导出 {}"),
)
_ICON = 20
_CORNER = 3
_TARGET, _SMALL_TARGET = QSize(32, 32), QSize(28, 32)


_AROUND_FOCUS = {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Move, QEvent.Type.Resize}


class _Ring(QWidget):
    """Lies over the tool that has the focus: what Fusion draws there is paler than 3 : 1."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lie_on(self, tool: QWidget) -> None:
        self.setGeometry(tool.geometry())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme_of(self).accent, 2))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), _CORNER, _CORNER)


class ToolBar(QToolBar):
    """Buttons for what is used most; Tab comes to one of them, the arrow keys go on from there."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("工具栏", parent)
        self.setObjectName("toolBar")
        self.setAccessibleName("工具栏")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(_ICON, _ICON))
        self._actions = actions
        self._tools: list[QToolButton] = []
        self._words: dict[QToolButton, str] = {}
        self._ring = _Ring(self)
        self._compact, self._room_for_words = False, 0
        for tool in _TOOLS:
            if tool is None:
                self.addSeparator()
            else:
                self._tools.append(self._button(tool))
        self._tools[0].setFocusPolicy(Qt.FocusPolicy.TabFocus)
        more = self.findChild(QToolButton, "qt_toolbar_ext_button")
        if more:
            more.setAccessibleName("更多工具")
            more.setToolTip("更多工具")

    @property
    def stop(self) -> QToolButton:
        """The tool to which Tab and F6 come."""
        stops = (tool for tool in self._tools if tool.focusPolicy() is Qt.FocusPolicy.TabFocus and tool.isEnabled())
        return next(stops, self._tools[0])

    def set_theme(self, theme: Theme) -> None:
        """Takes other colours."""
        for tool, button in zip((tool for tool in _TOOLS if tool is not None), self._tools, strict=True):
            if isinstance(tool, Kind):
                button.defaultAction().setIcon(badge_icon(tool, theme, _ICON))
            elif isinstance(tool, int):
                if tool <= len(theme.own):
                    button.defaultAction().setIcon(badge_icon(list(theme.own)[tool - 1], theme, _ICON))
            elif tool[1]:
                button.defaultAction().setIcon(line_icon(tool[1], theme, _ICON))

    def show_keys(self, keys: KeyMap) -> None:
        """Names the keys on the buttons and in what a screen reader says of them."""
        for tool, button in zip((tool for tool in _TOOLS if tool is not None), self._tools, strict=True):
            self._words[button] = _words_of(tool, keys)
            button.setAccessibleName(_name_of(button.defaultAction()))
            button.setAccessibleDescription(button.defaultAction().toolTip())
            self._dress(button)
        if self._room_for_words:
            self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        """Learns how much room the words take."""
        super().showEvent(event)
        if not self._room_for_words:
            self._measure()

    def _measure(self) -> None:
        self._compact = False
        for button in self._tools:
            button.setMinimumSize(0, 0)
            self._dress(button)
        self._keep_widths(_TARGET)
        self._room_for_words = self.sizeHint().width()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives up words before any tool goes behind 更多工具."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        compact = self.width() < self._room_for_words
        if compact != self._compact and self._room_for_words:
            self._compact = compact
            for button in self._tools:
                self._dress(button)
            self._keep_widths(_SMALL_TARGET if compact else _TARGET)

    def _keep_widths(self, target: QSize) -> None:
        for button in self._tools:
            button.setMinimumSize(button.sizeHint().expandedTo(target))

    def _dress(self, button: QToolButton) -> None:
        """Gives a button its words back, as far as there is room for them."""
        words, style = self._words[button], Qt.ToolButtonStyle
        if self._compact:
            words = "" if not button.icon().isNull() else words[-1:]
        button.setText(words)
        button.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys go from tool to tool; the one with the focus has a ring around it."""
        if isinstance(watched, QToolButton) and event.type() in _AROUND_FOCUS:
            if watched.hasFocus():
                self._ring.lie_on(watched)
            elif event.type() is QEvent.Type.FocusOut:
                self._ring.hide()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and isinstance(watched, QToolButton):
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
            if step:
                self._move_focus(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _move_focus(self, button: QToolButton, step: int) -> None:
        ready = [tool for tool in self._tools if tool.isEnabled() and tool.isVisible()]
        following = ready[(ready.index(button) + step) % len(ready)]
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        following.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def _button(self, tool: _Tool) -> QToolButton:
        identity = _command_of(tool)
        action = self._actions.action(identity)
        self.addAction(action)
        button = self.widgetForAction(action)
        assert isinstance(button, QToolButton)
        button.setDefaultAction(action)
        self._words[button] = _words_of(tool, KeyMap())
        self._dress(button)
        button.setAccessibleName(_name_of(action))
        button.setAccessibleDescription(action.toolTip())
        button.installEventFilter(self)
        # an action that changes gives its button its own words back
        action.changed.connect(lambda: self._dress(button))
        return button


def _command_of(tool: _Tool) -> str:
    """The id of a tool's command."""
    if isinstance(tool, tuple):
        return tool[0]
    return f"tag.{tool}" if isinstance(tool, Kind) else f"tag.own{tool}"


def _name_of(action: QAction) -> str:
    """What a screen reader calls a tool: its command's own title, whatever the present one is."""
    known = command(action.objectName())
    return action.text().replace("&&", "&") if known.own_kind else known.title.rstrip("…")


def _words_of(tool: _Tool, keys: KeyMap) -> str:
    """What stands on a button: a kind's key alone, else words and key."""
    key = first_key(_command_of(tool), keys)
    return tool[2].format(key).strip() if isinstance(tool, tuple) else key
