"""Settings are there again, and a damaged file does no harm."""

from pathlib import Path

import pytest

from jzassist.library.settings_file import FILE_NAME, read_settings, write_settings
from jzassist.model.brief_choices import BriefChoices
from jzassist.model.brief_options import Part
from jzassist.model.errors import WriteError
from jzassist.model.settings import Settings, ThemeChoice

CHOSEN = Settings(
    zoom=125,
    theme=ThemeChoice.DARK,
    sidebar_visible=False,
    window_geometry="AdnQywAD",
    splitter_sizes=(700, 320),
    export_folder="/稿件/简报",
    desk="要闻部",
    editor="林知远",
    first_run_seen=True,
    recent_commands=("file.export", "edit.undo"),
    template="专报",
    brief_choices={"专报": BriefChoices(parts=(Part.QUOTES, Part.ANNEX), points=5, annex_marks=False, issue="第12期")},
)


def test_settings_are_there_again(tmp_path: Path) -> None:
    write_settings(tmp_path / "new", CHOSEN)
    assert read_settings(tmp_path / "new") == CHOSEN


def test_without_a_file_they_are_those_of_a_first_run(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b"\xff\xfe{}"])
def test_a_damaged_file_gives_the_defaults_and_is_kept_aside(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(damage)
    assert read_settings(tmp_path) == Settings()
    write_settings(tmp_path, CHOSEN)
    assert read_settings(tmp_path) == CHOSEN
    assert damage in [path.read_bytes() for path in tmp_path.iterdir()]


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ('{"zoom": 5000}', Settings(zoom=400)),
        ('{"zoom": "big", "editor": "林知远"}', Settings(editor="林知远")),
        ('{"zoom": true}', Settings()),
        ('{"theme": "pink"}', Settings()),
        ('{"theme": ["dark"]}', Settings()),
        ('{"splitter_sizes": [1, "2"]}', Settings()),
        (
            '{"brief_choices": {"简报": {"parts": ["原文", "花边", 3], "points": -4, "direct": "no"}, "专报": 1}}',
            Settings(brief_choices={"简报": BriefChoices(parts=(Part.ANNEX,))}),
        ),
        ('{"brief_choices": ["简报"]}', Settings()),
        ('{"from_the_future": 1, "sidebar_visible": false}', Settings(sidebar_visible=False)),
    ],
)
def test_a_value_that_makes_no_sense_counts_as_not_there(tmp_path: Path, kept: str, expected: Settings) -> None:
    (tmp_path / FILE_NAME).write_text(kept, encoding="utf-8")
    assert read_settings(tmp_path) == expected


def test_a_folder_out_of_reach_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError, match="设置没有保存"):
        write_settings(tmp_path / "file" / "folder", CHOSEN)
