"""The one table of everything that the user can do."""

from collections.abc import Callable
from dataclasses import replace

from jzassist.commands import bulk, cut, edit, everywhere, file, paragraph, point, review, tag, tag_own, view
from jzassist.commands.command import Command, Frontend, Menu, Scope
from jzassist.model.annotation import Kind
from jzassist.model.kind_names import KIND_NAMES
from jzassist.model.own_kinds import MOST_OWN_KINDS
from jzassist.session import Session

Run = Callable[[Session, Frontend], None]

#: Keys in the order of the kinds: the digit also works with Alt anywhere in the window.
TAG_KEYS = {
    Kind.FIGURE: ("1", "F"),
    Kind.QUOTE: ("2", "Q"),
    Kind.PERSON: ("3", "P"),
    Kind.ORGANISATION: ("4", "O"),
    Kind.PLACE: ("5", "L"),
    Kind.DATE: ("6", "T"),
    Kind.TERM: ("7", "R"),
}


def _always(_session: Session) -> bool:
    return True


def _window(identity: str, title: str, menu: Menu, keys: tuple[str, ...], run: Run, group: str) -> Command:
    return Command(identity, title, menu, keys, Scope.WINDOW, run, group=group)


def _single(identity: str, title: str, menu: Menu, keys: tuple[str, ...], run: Run, group: str) -> Command:
    return Command(identity, title, menu, keys, Scope.REVIEW, run, group=group)


def _also(command: Command, scope: Scope, *keys: str) -> tuple[Command, Command]:
    """A command whose other keys work elsewhere: the same under another id, in no menu."""
    return command, replace(command, id=f"{command.id}.{scope}", menu=Menu.NONE, keys=keys, scope=scope)


def _tag(kind: Kind) -> tuple[Command, Command]:
    keys = TAG_KEYS[kind]
    command = _single(f"tag.{kind}", f"标为{KIND_NAMES[kind]}", Menu.TAG, keys, tag.tag(kind), "kinds")
    return _also(command, Scope.WINDOW, f"Alt+{keys[0]}")


def _everywhere(kind: Kind) -> Command:
    title, keys = f"文中各处标为{KIND_NAMES[kind]}", (f"Shift+{TAG_KEYS[kind][1]}",)
    command = _single(f"tag.everywhere.{kind}", title, Menu.TAG, keys, everywhere.tag_everywhere(kind), "kinds")
    return replace(command, submenu="文中各处")


TAG_AS, TAG_ALL_AS = "标为", "文中各处标为"
_OWN_NUMBERS = range(1, MOST_OWN_KINDS + 1)
_OWN_KEYS = {1: "8", 2: "9"}


def _own(command: Command, number: int, before: str) -> Command:
    """A command for the editor's kind of a number, named after it."""
    return replace(
        command,
        title=f"{before}{tag_own.slot_name(number)}",
        title_now=tag_own.own_title(number, before),
        enabled=tag_own.can_tag_own(number),
        own_kind=number,
    )


def _tag_own(number: int) -> tuple[Command, Command]:
    key = _OWN_KEYS.get(number)
    keys, elsewhere = ((key,), (f"Alt+{key}",)) if key else ((), ())
    command = _single(f"tag.own{number}", "", Menu.TAG, keys, tag_own.tag_own(number), "kinds")
    return _also(_own(command, number, TAG_AS), Scope.WINDOW, *elsewhere)


def _own_everywhere(number: int) -> Command:
    run = tag_own.tag_own_everywhere(number)
    command = _single(f"tag.everywhere.own{number}", "", Menu.TAG, (), run, "kinds")
    return replace(_own(command, number, TAG_ALL_AS), submenu="文中各处")


def _of_paragraphs(identity: str, title: str, keys: tuple[str, ...], run: Run) -> Command:
    joins = identity.startswith("join")
    return replace(
        _window(f"paragraph.{identity}", title, Menu.EDIT, keys, run, "paragraphs"),
        enabled=paragraph.has_several if joins else paragraph.has_paragraphs,
        needs="稿件只有一段" if joins else "稿件里没有文字",
    )


def _of_points(identity: str, title: str, keys: tuple[str, ...], run: Run) -> Command:
    made = replace(_window(f"point.{identity}", title, Menu.EDIT, keys, run, "points"), submenu="要点")
    if identity == "new":
        return made
    if identity == "reset":
        return replace(made, enabled=point.can_reset, needs="摘要没有改过")
    return replace(made, enabled=point.can_change, needs="摘要里还没有要点")


_FILE = (
    replace(_window("file.open", "打开…", Menu.FILE, ("Ctrl+O",), file.open_files, "open"), enabled=_always),
    replace(_window("file.paste", "粘贴新稿", Menu.FILE, ("Ctrl+N",), file.paste_article, "open"), enabled=_always),
    replace(
        _window("file.recent", "最近打开…", Menu.FILE, ("Ctrl+Shift+O",), view.view("show_recent"), "open"),
        enabled=_always,
    ),
    replace(
        _window("file.library", "稿件库…", Menu.FILE, ("Ctrl+L",), view.view("show_library"), "open"),
        enabled=_always,
    ),
    replace(
        _window("file.reopen", "以其他编码重新打开…", Menu.FILE, (), view.view("show_encodings"), "open"),
        enabled=file.has_encoding,
        needs="要先打开文本文件",
    ),
    replace(
        _window("file.whole_page", "读入网页整页", Menu.FILE, (), view.view("read_whole_page"), "open"),
        enabled=file.is_web_page,
        needs="要先打开网页",
    ),
    replace(
        _window("file.page", "版面图…", Menu.FILE, ("Ctrl+G",), view.view("show_page"), "open"),
        enabled=file.is_page,
        needs="要先打开 PDF 版面",
    ),
    _window("file.export", "导出 Word 简报…", Menu.FILE, ("F12", "Ctrl+Shift+E"), file.export, "export"),
    _window("file.copy_brief", "复制简报", Menu.FILE, (), view.view("copy_brief"), "export"),
    _window("file.print", "打印简报…", Menu.FILE, ("Ctrl+P",), view.view("print_brief"), "export"),
    _window("file.digest", "汇编打开的稿件…", Menu.FILE, (), view.view("export_digest"), "export"),
    _window("file.commented", "导出批注版…", Menu.FILE, (), view.view("export_commented"), "export"),
    replace(
        _window("file.next", "下一篇稿件", Menu.FILE, ("Ctrl+PgDown",), file.next_article, "close"),
        enabled=file.several_open,
        needs="只打开了一篇稿件",
    ),
    replace(
        _window("file.previous", "上一篇稿件", Menu.FILE, ("Ctrl+PgUp",), file.previous_article, "close"),
        enabled=file.several_open,
        needs="只打开了一篇稿件",
    ),
    _window("file.close", "关闭稿件", Menu.FILE, ("Ctrl+W",), file.close, "close"),
    replace(_window("file.quit", "退出", Menu.FILE, ("Ctrl+Q",), file.leave, "quit"), enabled=_always),
)

_EDIT = (
    replace(
        _window("edit.undo", "撤销", Menu.EDIT, ("Ctrl+Z",), edit.undo, "history"),
        enabled=edit.can_undo,
        title_now=edit.undo_title,
        needs="没有可撤销的操作",
    ),
    replace(
        _window("edit.redo", "重做", Menu.EDIT, ("Ctrl+Y", "Ctrl+Shift+Z"), edit.redo, "history"),
        enabled=edit.can_redo,
        title_now=edit.redo_title,
        needs="没有可重做的操作",
    ),
    _window("edit.copy", "复制", Menu.EDIT, ("Ctrl+C",), edit.copy, "copy"),
    _window("edit.copy_with_source", "复制并带出处", Menu.EDIT, ("Ctrl+Shift+C",), edit.copy_with_source, "copy"),
    _window("edit.find", "查找…", Menu.EDIT, ("Ctrl+F",), edit.find(0), "find"),
    _window("edit.find_next", "查找下一处", Menu.EDIT, ("F3",), edit.find(1), "find"),
    _window("edit.find_previous", "查找上一处", Menu.EDIT, ("Shift+F3",), edit.find(-1), "find"),
    _of_paragraphs("join_previous", "与上一段合并", ("Ctrl+Shift+J",), paragraph.join_with_previous),
    _of_paragraphs("join_next", "与下一段合并", ("Ctrl+J",), paragraph.join_with_next),
    _of_paragraphs("split", "在光标处分段", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), paragraph.split_here),
    _of_paragraphs("role", "段落角色…", ("Ctrl+Shift+R",), paragraph.pick_role),
    _of_points("edit", "改写要点…", ("F2",), point.edit_point),
    _of_points("new", "新写要点…", ("Shift+F2",), point.write_point),
    _of_points("keep", "钉住要点 ⇄ 不钉", (), point.keep_or_let_go),
    _of_points("up", "要点上移", ("Alt+Up",), point.move(-1)),
    _of_points("down", "要点下移", ("Alt+Down",), point.move(1)),
    _of_points("take_out", "移去要点", (), point.take_out),
    _of_points("reset", "恢复自动摘要", (), point.reset),
)

_TAG = (
    *(command for kind in Kind for command in _tag(kind)),
    *(command for number in _OWN_NUMBERS for command in _tag_own(number)),
    *(_everywhere(kind) for kind in Kind),
    *(_own_everywhere(number) for number in _OWN_NUMBERS),
    _single("tag.remove", "删除标注", Menu.TAG, ("Delete", "Backspace", "0"), tag.remove_item, "kinds"),
    _single("tag.speaker", "说话人…", Menu.TAG, ("S",), tag.pick_speaker, "meaning"),
    _single("tag.direct", "直接引语 ⇄ 转述", Menu.TAG, ("D",), tag.toggle_direct, "meaning"),
    _single("tag.cut", "引语省去选中的话 ⇄ 放回", Menu.TAG, ("V",), cut.cut_or_restore, "meaning"),
    _single("tag.details", "更正这一条…", Menu.TAG, ("E",), tag.edit_details, "meaning"),
    _single("tag.person_page", "此人的历次言论…", Menu.TAG, ("W",), tag.show_person, "meaning"),
    _single("tag.note", "批注…", Menu.TAG, ("M",), tag.edit_note, "meaning"),
    _single("tag.key_figure", "关键数据", Menu.TAG, ("I",), tag.toggle_key_figure, "meaning"),
    _single("tag.brief", "进简报 ⇄ 不进简报", Menu.TAG, ("B",), tag.toggle_brief, "meaning"),
    _single("tag.end_back", "终点左移一字", Menu.TAG, (",",), tag.move_ends(0, -1), "ends"),
    _single("tag.end_on", "终点右移一字", Menu.TAG, (".",), tag.move_ends(0, 1), "ends"),
    _single("tag.start_back", "起点左移一字", Menu.TAG, ("<",), tag.move_ends(-1, 0), "ends"),
    _single("tag.start_on", "起点右移一字", Menu.TAG, (">",), tag.move_ends(1, 0), "ends"),
    _single("tag.overlapping", "重叠处的下一条", Menu.TAG, ("C",), review.next_overlapping, "ends"),
    replace(
        _window("tag.own_kinds", "自定类别…", Menu.TAG, (), view.view("show_own_kinds"), "own"),
        enabled=_always,
    ),
)

_REVIEW = (
    *_also(
        _single("review.accept", "采纳", Menu.REVIEW, ("A",), review.accept, "decide"),
        Scope.WINDOW,
        "Ctrl+Return",
        "Ctrl+Enter",
    ),
    _single("review.reject", "不采纳", Menu.REVIEW, ("X",), review.reject, "decide"),
    _single("review.pending", "退回待审", Menu.REVIEW, ("U",), review.back_to_pending, "decide"),
    *_also(
        _window("review.next_pending", "下一条待审", Menu.REVIEW, ("F8",), review.next_pending, "pending"),
        Scope.REVIEW,
        "N",
    ),
    *_also(
        _window(
            "review.previous_pending", "上一条待审", Menu.REVIEW, ("Shift+F8",), review.previous_pending, "pending"
        ),
        Scope.REVIEW,
        "Shift+N",
    ),
    replace(
        _single("review.accept_sure", "采纳全部高置信标注", Menu.REVIEW, ("Shift+A",), bulk.accept_sure, "bulk"),
        enabled=bulk.can_accept_sure,
        title_now=bulk.accept_sure_title,
        needs="没有这样的待审标注",
    ),
    replace(
        _window("review.accept_listed", "采纳列表中全部待审", Menu.REVIEW, (), bulk.accept_listed, "bulk"),
        enabled=bulk.can_accept_any,
        needs="没有待审的标注",
    ),
    _single("review.next_item", "下一条", Menu.REVIEW, ("J",), review.next_item, "items"),
    _single("review.previous_item", "上一条", Menu.REVIEW, ("K",), review.previous_item, "items"),
)


def _look(identity: str, title: str, keys: tuple[str, ...], group: str, menu: Menu = Menu.VIEW) -> Command:
    """A command about the looks, named like the window's action; it can be done with no article open."""
    return replace(_window(f"view.{identity}", title, menu, keys, view.view(identity), group), enabled=_always)


_VIEW = (
    _window("view.article", "到正文", Menu.VIEW, ("Ctrl+1",), view.pane("articleView"), "panes"),
    _window("view.items", "到要点列表", Menu.VIEW, ("Ctrl+2",), view.pane("itemList"), "panes"),
    _single("view.search_items", "在要点列表中查找", Menu.VIEW, ("/",), view.pane("itemSearch"), "panes"),
    _window("view.sources", "信源", Menu.VIEW, ("F7",), view.view("toggle_sources"), "panes"),
    _window("view.checks", "待核", Menu.VIEW, ("Shift+F7",), view.view("toggle_checks"), "panes"),
    _window("view.summary", "到摘要", Menu.VIEW, ("Ctrl+3",), view.pane("summaryView"), "panes"),
    _window("view.detail", "到详情", Menu.VIEW, ("Ctrl+4",), view.pane("detailPane"), "panes"),
    replace(_window("view.next_pane", "下一个区域", Menu.VIEW, ("F6",), view.pane("next"), "panes"), enabled=_always),
    replace(
        _window("view.previous_pane", "上一个区域", Menu.VIEW, ("Shift+F6",), view.pane("previous"), "panes"),
        enabled=_always,
    ),
    _single("view.other_pane", "正文 ⇄ 列表", Menu.VIEW, ("G",), view.pane("other"), "panes"),
    replace(_look("escape", "退一层", ("Esc",), "panes"), scope=Scope.REVIEW),
    _window("view.shorter_summary", "摘要短一句", Menu.VIEW, ("Ctrl+[",), view.shorter_summary, "summary"),
    _window("view.longer_summary", "摘要长一句", Menu.VIEW, ("Ctrl+]",), view.longer_summary, "summary"),
    _look("zoom_in", "放大", ("Ctrl+=", "Ctrl++"), "zoom"),
    _look("zoom_out", "缩小", ("Ctrl+-",), "zoom"),
    _look("zoom_reset", "原大", ("Ctrl+0",), "zoom"),
    replace(_look("toggle_marks", "隐藏标注", ("H",), "looks"), scope=Scope.REVIEW),
    _look("toggle_sidebar", "侧栏", ("F9",), "looks"),
    _look("toggle_full_screen", "全屏", ("F11",), "looks"),
    _look("toggle_dark", "深色 ⇄ 浅色", (), "looks"),
    _look("show_settings", "设置…", ("Ctrl+,",), "settings"),
)

_HELP = (
    _look("show_help", "使用手册", ("F1",), "help", Menu.HELP),
    _look("show_palette", "查找命令…", ("Ctrl+Shift+P",), "help", Menu.HELP),
    *_also(_look("show_keys", "快捷键", ("Ctrl+/",), "help", Menu.HELP), Scope.REVIEW, "?"),
    _look("show_about", "关于晋中编辑助手", (), "about", Menu.HELP),
)

#: Every command, in the order of the menus.
COMMANDS: tuple[Command, ...] = (*_FILE, *_EDIT, *_TAG, *_REVIEW, *_VIEW, *_HELP)

_BY_ID = {command.id: command for command in COMMANDS}
_BY_TITLE = {title: tuple(c for c in COMMANDS if c.title == title) for title in {c.title for c in COMMANDS}}


def command(identity: str) -> Command:
    """The command of an id; KeyError where there is none."""
    return _BY_ID[identity]


def same_commands(known: Command) -> tuple[Command, ...]:
    """The command and those that do the same elsewhere, in the order of the table."""
    return _BY_TITLE[known.title]
