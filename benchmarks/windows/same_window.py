"""The program's window as one script: the same widgets, menus and words by PySide6 alone, with no program behind them.

What it is held against: what the window itself has to cost. Its menus and words come from ``window_words``, a module
of literals that the benchmark writes from the command table, so that both always have the same. Whatever stands in
the window when it is painted first stands here too, hidden where it is hidden there; what draws itself there is a stock
widget with the same words here. A file on the command line is shown as plain text in the article's face and column.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QRectF, QSize, Qt, QTranslator
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QIcon,
    QKeySequence,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizeGrip,
    QSpinBox,
    QSplitter,
    QStackedWidget,
    QStatusBar,
    QTabBar,
    QTextEdit,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from window_words import COLOURS, ICONS, MENUS, SAMPLES, SANS, SERIF, SIX_KEYS, TOOLS, WINDOW_ACTIONS

KINDS = (
    ("数", "数字", ("说明", "数值", "单位")),
    ("引", "引语", ("说话人", "职务", "单位")),
    ("人", "人物", ("姓名", "职务", "单位")),
    ("机", "机构", ("全称",)),
    ("地", "地点", ("全称",)),
    ("时", "时间", ("日期",)),
    ("提", "提法", ()),
)


def font(families: list[str], pixels: int, bold: bool = False) -> QFont:
    made = QFont()
    made.setFamilies(families)
    made.setPixelSize(pixels)
    made.setBold(bold)
    return made


def label(words: str, parent: QWidget, pixels: int = 0, bold: bool = False, wrap: bool = False) -> QLabel:
    made = QLabel(words, parent)
    if pixels:
        made.setFont(font(SANS, pixels, bold))
    made.setWordWrap(wrap)
    return made


def palette() -> QPalette:
    made = QPalette(QColor(COLOURS["raised"]), QColor(COLOURS["chrome"]))
    for role, colour in (
        ("Window", "chrome"), ("WindowText", "ink"), ("Base", "paper"), ("Text", "ink"), ("AlternateBase", "chrome"),
        ("Button", "raised"), ("ButtonText", "ink"), ("ToolTipBase", "raised"), ("ToolTipText", "ink"),
        ("PlaceholderText", "muted"), ("Link", "accent"), ("Highlight", "selection"), ("Accent", "accent"),
    ):  # fmt: skip
        made.setColor(getattr(QPalette.ColorRole, role), QColor(COLOURS[colour]))
    for role in ("WindowText", "Text", "ButtonText"):
        made.setColor(QPalette.ColorGroup.Disabled, getattr(QPalette.ColorRole, role), QColor(COLOURS["muted"]))
    return made


def tile(glyph: str, number: int, size: int) -> QIcon:
    icon = QIcon()
    for scale in (1, 2, 3):
        pixmap = QPixmap(size * scale, size * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(COLOURS["lines"][number]), 1))
        painter.setBrush(QColor(COLOURS["tints"][number]))
        painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), 4, 4)
        painter.setFont(font(SANS, round(size * 0.62), True))
        painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, glyph)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def column_of(widget: QWidget, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 0) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(*margins)
    column.setSpacing(spacing)
    return column


def section(title: str) -> tuple[QWidget, QHBoxLayout, QVBoxLayout]:
    made = QWidget()
    made.setAccessibleName(title)
    column = column_of(made)
    head = QHBoxLayout()
    head.setContentsMargins(12, 8, 8, 6)
    head.addWidget(label(title, made, 14, True))
    head.addStretch(1)
    column.addLayout(head)
    return made, head, column


def line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setMinimumHeight(28)
    return made


def form(names: tuple[str, ...], last: QLabel | None = None) -> QWidget:
    made = QWidget()
    rows = QFormLayout(made)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(6)
    for name in names:
        rows.addRow(name, line(name))
    if last:
        rows.addRow("", last)
    return made


class Window(QMainWindow):
    """All of it, made at once."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setWindowIcon(QIcon(ICONS["jzassist"]))
        self.setMinimumSize(480, 400)
        self.setAcceptDrops(True)
        self.make_actions()
        self.make_menus()
        self.make_tools()
        self.setCentralWidget(self.make_panels())
        self.make_status()
        self.setWindowTitle("晋中编辑助手")
        self.resize(QSize(1280, 860).boundedTo(self.screen().availableSize() - QSize(16, 48)))
        if text:
            self.show_text(text)

    def make_actions(self) -> None:
        self.actions_by_name: dict[str, QAction] = {}
        for name, title, tip, keys, checked in WINDOW_ACTIONS:
            action = QAction(title, self)
            action.setObjectName(name)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setToolTip(tip)
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.setIconVisibleInMenu(False)
            action.setEnabled(name.startswith(("file", "view")))
            if checked is not None:
                action.setCheckable(True)
                action.setChecked(checked)
            action.triggered.connect(lambda: None)
            self.addAction(action)
            self.actions_by_name[name] = action

    def make_menus(self) -> None:
        self.menuBar().setAccessibleName("菜单")
        for title, groups in MENUS:
            menu = self.menuBar().addMenu(title)
            for number, names in enumerate(groups):
                if number:
                    menu.addSeparator()
                for name in names:
                    menu.addAction(self.actions_by_name[name])
            if title.startswith("稿件"):
                menu.addMenu("最近打开").setAccessibleName("最近打开")

    def make_tools(self) -> None:
        bar = QToolBar("工具栏", self)
        bar.setAccessibleName("工具栏")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        for name, icon, words in TOOLS:
            if not name:
                bar.addSeparator()
                continue
            action = self.actions_by_name[name]
            if isinstance(icon, int):
                action.setIcon(tile(KINDS[icon][0], icon, 20))
            elif icon:
                action.setIcon(QIcon(ICONS[icon]))
            bar.addAction(action)
            button = bar.widgetForAction(action)
            assert isinstance(button, QToolButton)
            button.setText(words)
            button.setAccessibleName(action.toolTip())
            style = Qt.ToolButtonStyle
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
            button.setMinimumSize(32, 32)
        self.addToolBar(bar)

    def make_panels(self) -> QSplitter:
        panels = QSplitter(Qt.Orientation.Horizontal)
        panels.setChildrenCollapsible(False)
        left = QWidget()
        column = column_of(left)
        messages = QWidget()
        column_of(messages).addWidget(label("", messages, 12))
        messages.hide()
        tabs = QTabBar()
        tabs.setAccessibleName("打开的稿件")
        tabs.setTabsClosable(True)
        tabs.hide()
        self.stack = QStackedWidget()
        self.article = self.make_article()
        self.stack.addWidget(self.make_start())
        self.stack.addWidget(self.article)
        for widget in (messages, tabs, self.stack):
            column.addWidget(widget)
        self.sidebar = QSplitter(Qt.Orientation.Vertical)
        self.sidebar.setChildrenCollapsible(False)
        for part, share in ((self.make_summary(), 3), (self.make_items(), 4), (self.make_detail(), 3)):
            part.setMinimumWidth(220)
            self.sidebar.addWidget(part)
            self.sidebar.setStretchFactor(self.sidebar.count() - 1, share)
        panels.addWidget(left)
        panels.addWidget(self.sidebar)
        panels.setStretchFactor(0, 1)
        panels.setSizes([900, 380])
        self.sidebar.hide()
        return panels

    def make_article(self) -> QTextEdit:
        article = QTextEdit()
        article.setAccessibleName("正文")
        article.setFrameShape(QFrame.Shape.NoFrame)
        article.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        article.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        article.viewport().setMouseTracking(True)
        return article

    def make_start(self) -> QScrollArea:
        around = QScrollArea()
        around.setAccessibleName("开始")
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setWidgetResizable(True)
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        body = QWidget(page)
        body.setMaximumWidth(680)
        sides = QHBoxLayout(page)
        sides.addStretch(1)
        sides.addWidget(body, 1000)
        sides.addStretch(1)
        column = column_of(body, (0, 28, 0, 28))
        masthead = QLabel("晋中编辑助手", body)
        masthead.setFont(font(SERIF, 34, True))
        purpose = label("读懂稿件里的数据、人物和引语，逐条核定，导出可核对的 Word 简报。", body, wrap=True)
        purpose.setFont(font(SERIF, 15))
        column.addStretch(1)
        column.addWidget(masthead)
        column.addWidget(purpose)
        column.addSpacing(24)
        buttons = QHBoxLayout()
        for words in ("打开稿件", "粘贴"):
            button = QPushButton(words)
            button.setFont(font(SANS, 15, words == "打开稿件"))
            button.setMinimumHeight(44)
            button.clicked.connect(lambda: None)
            buttons.addWidget(button)
        buttons.addWidget(label("或把文件拖到这里", body))
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addSpacing(28)
        column.addLayout(self.make_lists())
        column.addSpacing(24)
        column.addWidget(self.make_card())
        column.addSpacing(16)
        column.addWidget(label("稿件只在本机处理，不会上传。", body))
        column.addStretch(3)
        around.setWidget(page)
        return around

    def make_lists(self) -> QHBoxLayout:
        lists = QHBoxLayout()
        lists.setSpacing(32)
        for title, names in (("最近打开", ()), ("示例稿件", SAMPLES)):
            part = QWidget()
            rows = column_of(part)
            rows.addWidget(label(title, part, 13, True))
            for name in names:
                row = QPushButton(name)
                row.setFont(font(SERIF, 15))
                row.setMinimumHeight(48)
                row.clicked.connect(lambda: None)
                rows.addWidget(row)
            part.setVisible(bool(names))
            lists.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        return lists

    def make_card(self) -> QFrame:
        card = QFrame()
        card.setFrameShape(QFrame.Shape.StyledPanel)
        card.setAccessibleName("六个键")
        column = column_of(card, (20, 14, 16, 18), 14)
        head = QHBoxLayout()
        head.addWidget(label("六个键，审完一篇稿", card, 15, True), 1)
        done = QPushButton("知道了")
        done.setMinimumHeight(28)
        done.clicked.connect(card.hide)
        head.addWidget(done)
        grid = QGridLayout()
        for place, (key, words) in enumerate(SIX_KEYS):
            grid.addWidget(label(f"{key}  {words}", card, 14), place // 3, place % 3)
        column.addLayout(head)
        column.addLayout(grid)
        return card

    def make_summary(self) -> QWidget:
        part, head, column = section("摘要")
        length = QSpinBox()
        length.setRange(1, 10)
        length.setValue(3)
        length.setSuffix(" 句")
        length.setAccessibleName("摘要长度")
        head.addWidget(length)
        for words, tip in (("复制", "把摘要复制到剪贴板"), ("稿件信息", "更正标题、来源、作者、日期")):
            button = QToolButton()
            button.setText(words)
            button.setToolTip(tip)
            button.setAutoRaise(True)
            button.clicked.connect(lambda: None)
            head.addWidget(button)
        details = form(("标题", "来源", "作者", "日期"), label("", part, 12, wrap=True))
        sentences = QListWidget()
        sentences.setAccessibleName("摘要句子")
        sentences.setFrameShape(QFrame.Shape.NoFrame)
        facts, keywords = label("", part, 12, wrap=True), label("", part, 12, wrap=True)
        nothing = label("打开稿件后，这里是它的摘要。", part, 12, wrap=True)
        for widget in (facts, details, nothing, sentences, keywords):
            column.addWidget(widget)
        for widget in (facts, details, sentences, keywords):
            widget.hide()
        return part

    def make_items(self) -> QWidget:
        part, head, column = section("要点")
        head.addWidget(label("采纳 A  不采纳 X  退回 U", part, 12))
        filters = QWidget()
        row = QHBoxLayout(filters)
        group = QButtonGroup(filters)
        for number, words in enumerate(("全部", "待审", "已排除", *(name for _, name, _ in KINDS))):
            button = QToolButton()
            button.setToolTip(words)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setIconSize(QSize(18, 18))
            button.setMinimumSize(26, 26)
            if number < 3:
                button.setText(words)
            else:
                button.setIcon(tile(KINDS[number - 3][0], number - 3, 18))
            button.clicked.connect(lambda: None)
            group.addButton(button)
            row.addWidget(button)
            button.setVisible(number < 2)
        items = QListView()
        items.setAccessibleName("要点")
        items.setUniformItemSizes(True)
        items.setFrameShape(QFrame.Shape.NoFrame)
        column.addWidget(filters)
        column.addWidget(items, 1)
        return part

    def make_detail(self) -> QWidget:
        part, head, column = section("详情")
        head.addWidget(label("", part))
        head.addWidget(label("", part))
        nothing = label("在正文或列表里选一条，这里可以更正它。", part, 12, wrap=True)
        body = QScrollArea()
        body.setFrameShape(QFrame.Shape.NoFrame)
        body.setWidgetResizable(True)
        inside = QWidget()
        rows = column_of(inside, (12, 0, 12, 10), 6)
        rows.addWidget(label("", inside, 14, wrap=True))
        for _, _, names in KINDS:
            rows.addWidget(form(names))
        for words in ("关键数据（I）", "转述，不是原话（D）"):
            rows.addWidget(QCheckBox(words))
        rows.addWidget(form(("批注",)))
        rows.addWidget(label("", inside, 12, wrap=True))
        rows.addStretch(1)
        body.setWidget(inside)
        column.addWidget(nothing, 1)
        column.addWidget(body, 1)
        body.hide()
        return part

    def make_status(self) -> None:
        status = QStatusBar()
        status.setAccessibleName("状态栏")
        for number in range(7):
            part = label("100 %" if number == 6 else "", status)
            if number < 4:
                status.addWidget(part, int(number == 3))
            else:
                status.addPermanentWidget(part)
        for widget in (label("", status), QProgressBar(), QPushButton("取消")):
            status.addPermanentWidget(widget)
            widget.hide()
        for grip in status.findChildren(QSizeGrip):
            grip.setAccessibleName("调整窗口大小")
        self.setStatusBar(status)

    def show_text(self, text: str) -> None:
        document = self.article.document()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(font(SERIF, 17))
        self.article.setPlainText(text)
        body = QTextBlockFormat()
        body.setLineHeight(29, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        body.setBottomMargin(9)
        body.setTextIndent(34)
        body.setAlignment(Qt.AlignmentFlag.AlignJustify)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(body)
        frame = document.rootFrame().frameFormat()
        frame.setLeftMargin(134)
        frame.setRightMargin(28)
        frame.setTopMargin(28)
        document.rootFrame().setFrameFormat(frame)
        self.stack.setCurrentWidget(self.article)
        self.sidebar.show()
        self.setWindowTitle(f"{text.splitlines()[0]} — 晋中编辑助手")


def main() -> int:
    app = QApplication(sys.argv[:1])
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    app.installTranslator(translator)
    app.setStyle("Fusion")
    app.setFont(font(SANS, 14))
    app.setPalette(palette())
    text = Path(sys.argv[1]).read_text("utf-8") if len(sys.argv) > 1 else ""
    window = Window(text)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
