"""What a command is, and what it may ask of the window."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from jzassist.model.annotation import Annotation, Detail, Kind
from jzassist.session import Session


class Scope(StrEnum):
    """Where a command's keys work."""

    WINDOW = "window"  # anywhere in the window
    REVIEW = "review"  # single keys: only while the article or the item list has focus


class Menu(StrEnum):
    """The menus, in order; NONE is for further keys of a command that stands in a menu."""

    FILE = "稿件"
    EDIT = "编辑"
    TAG = "标注"
    REVIEW = "审阅"
    VIEW = "视图"
    HELP = "帮助"
    NONE = ""


class Frontend(Protocol):
    """What a command may ask of the window; the window implements it, tests fake it."""

    def selection(self) -> tuple[int, int]:
        """The selected span of the article's text in code points; start == end is the caret."""

    def select(self, start: int, end: int) -> None:
        """Selects a span of the article and brings it into view."""

    def go_to(self, identity: str) -> None:
        """Makes an item current, scrolls it to the upper third, puts the caret at its start, and announces it."""

    def hint(self, message: str) -> None:
        """Shows and announces a short remark in the status bar; nothing that matters."""

    def key(self, identity: str) -> str:
        """The key by which hints name a command (its id), "" where it has none."""

    def find(self, step: int) -> None:
        """Opens the find bar (0), or selects the next (1) or the previous (-1) place of the words looked for last."""

    def ask_to_open(self) -> None:
        """Lets the editor choose files, and opens them."""

    def open_files(self, paths: list[Path]) -> None:
        """Opens files."""

    def paste_article(self) -> None:
        """Opens the clipboard's text as an article."""

    def ask_to_export(self) -> None:
        """Opens the export dialog."""

    def pick_speaker(self, quote: Annotation) -> None:
        """Opens the speaker picker at a quotation; what is picked goes through commands.tag.set_speaker."""

    def paragraph(self) -> int:
        """The index of the paragraph that the caret is in."""

    def pick_role(self, paragraph: int) -> None:
        """Opens the list of roles at a paragraph; what is picked goes through commands.paragraph.set_role."""

    def point(self) -> int | None:
        """The place, from 0, of the summary's point that is chosen; None where none is."""

    def edit_point(self, place: int | None) -> None:
        """Lets the editor put a point of the summary in his own words, or write one anew (None)."""

    def edit_details(self) -> None:
        """Puts the focus into the detail pane's first field."""

    def edit_note(self) -> None:
        """Puts the focus into the detail pane's note."""

    def listed(self) -> tuple[Annotation, ...]:
        """The items that the list shows, as it is filtered now."""

    def find_span(
        self,
        kind: Kind,
        start: int,
        end: int,
        then: Callable[[int, int, Detail], None],
        missing: Callable[[], None],
        held: str = "",
    ) -> None:
        """Asks the engine what of a kind stands at a caret (start == end), or what a marked span means.

        Later calls ``then(start, end, detail)``, or ``missing`` where there is nothing. ``held`` names what a key
        that can be held is about: the engine is asked when the key rests, once for all of its repetitions.
        """

    def show_person(self, name: str) -> None:
        """Opens a person's page in the library."""

    def show_pane(self, name: str) -> None:
        """Focuses a pane by its object name, or ``next``, ``previous``, or ``other``: the item list,
        and the article from the list."""

    def view(self, action: str) -> None:
        """Does what only concerns the looks: zoom_in, zoom_out, zoom_reset, toggle_sidebar, toggle_sources,
        toggle_checks, toggle_marks, toggle_full_screen, toggle_dark, show_settings, show_recent, show_library,
        show_encodings, read_whole_page, show_page, show_palette, show_keys, show_about, show_help,
        show_own_kinds, copy, copy_with_source, copy_brief, print_brief, export_commented,
        export_digest, escape, quit."""


@dataclass(frozen=True)
class Command:
    """One thing that the user can do: menus, keys, tool bar and help are views of it.

    ``keys`` are Qt's portable names (``Ctrl+O``, ``A``); ``enabled`` says whether it can be done now, ``needs`` what is
    missing where it cannot.
    ``title_now`` is the title where that follows what is there (撤销：采纳 58家); ``title`` stands in lists of keys.
    """

    id: str
    title: str
    menu: Menu
    keys: tuple[str, ...]
    scope: Scope
    run: Callable[[Session, Frontend], None]
    enabled: Callable[[Session], bool] = lambda session: session.shown is not None
    submenu: str = ""  # the menu within the menu, "" for the menu itself
    group: str = ""  # commands of one group stand together, a line between groups
    title_now: Callable[[Session], str] | None = None
    needs: str = "要先打开稿件"
    own_kind: int = 0  # the number, from 1, of the editor's kind that it is for; without such a kind it is nowhere
