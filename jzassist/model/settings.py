"""What the program remembers of its window and its users between two runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from jzassist.model.brief_choices import BriefChoices
from jzassist.model.own_kinds import OwnKindDefinition

SMALLEST_ZOOM, LARGEST_ZOOM = 50, 400


class ThemeChoice(StrEnum):
    """Which colours the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is remembered beside the library; the defaults are those of a first run.

    ``zoom`` is in percent, between 50 and 400. ``window_geometry`` is Qt's, in base64, "" for the window's own
    choice; so are empty ``splitter_sizes`` (pixels), of a wide window and of a narrow one. ``export_folder`` is ""
    for the article's own. ``desk`` and ``editor`` are the names that go on a brief. ``first_run_seen`` says that the
    card of the first run was put away. ``recent_commands`` are ids of what was last taken from the palette, the
    latest first. ``own_keys`` has the keys, as Qt's portable names, of the commands (ids) whose keys the editor
    changed; ``single_keys`` says whether keys that are mere characters work.
    ``brief_choices`` has what was chosen for the briefs of each template, ``template`` the one used last.
    ``own_kinds`` are the kinds that the editor has made, nine at most, in the order of their commands.
    """

    zoom: int = 100
    theme: ThemeChoice = ThemeChoice.SYSTEM
    sidebar_visible: bool = True
    window_geometry: str = ""
    splitter_sizes: tuple[int, ...] = ()
    narrow_splitter_sizes: tuple[int, ...] = ()
    export_folder: str = ""
    desk: str = "晋中编辑助手"
    editor: str = ""
    first_run_seen: bool = False
    recent_commands: tuple[str, ...] = ()
    own_keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    single_keys: bool = True
    own_kinds: tuple[OwnKindDefinition, ...] = ()
    template: str = "简报"
    brief_choices: Mapping[str, BriefChoices] = field(default_factory=dict)
