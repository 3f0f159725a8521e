"""The settings as a JSON file."""

import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from jzassist.atomic_file import write_atomically
from jzassist.library.changes import as_json
from jzassist.model.brief_choices import sensible_choices
from jzassist.model.errors import WriteError
from jzassist.model.own_kind_checks import sensible_definitions
from jzassist.model.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Settings, ThemeChoice

FILE_NAME = "settings.json"
_KINDS: dict[str, type] = {"splitter_sizes": int, "narrow_splitter_sizes": int, "recent_commands": str}


def read_settings(folder: Path) -> Settings:
    """The settings kept in a folder; the defaults where there are none.

    A value that makes no sense counts as not there. A file that is no JSON object is kept aside under another name.
    """
    path = folder / FILE_NAME
    try:
        kept = json.loads(path.read_bytes())
    except OSError:
        return Settings()
    except ValueError:
        kept = None
    if not isinstance(kept, dict):
        _keep_aside(path)
        return Settings()
    defaults = asdict(Settings())
    return Settings(**{name: _sensible(name, kept.get(name), default) for name, default in defaults.items()})


def write_settings(folder: Path, settings: Settings) -> None:
    """Keeps the settings in a folder, made where there is none; WriteError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_atomically(folder / FILE_NAME, as_json(asdict(settings)).encode())
    except OSError as error:
        raise WriteError(f"设置没有保存：不能建立文件夹“{folder}”。", path=str(folder), details=str(error)) from error
    except WriteError as error:
        raise WriteError(f"设置没有保存，标注不受影响：{error}", path=error.path, details=error.details) from error


def _keep_aside(path: Path) -> None:
    """Puts a damaged file out of the way of the next writing, for whoever wants to look at it."""
    with suppress(OSError):
        path.replace(path.with_name(f"{path.stem}-damaged{path.suffix}"))


def _sensible(name: str, value: Any, default: Any) -> Any:
    """A value as the setting has it, or the default where the file has something that cannot be meant."""
    if name == "theme":
        return ThemeChoice(value) if value in tuple(ThemeChoice) else default
    if name == "brief_choices":
        return sensible_choices(value)
    if name == "own_kinds":
        return sensible_definitions(value)
    if isinstance(default, dict):
        return _names_with_lists(value)
    if isinstance(default, tuple):
        kind = _KINDS[name]
        return tuple(value) if isinstance(value, list) and all(type(one) is kind for one in value) else default
    if type(value) is not type(default):
        return default
    return max(SMALLEST_ZOOM, min(LARGEST_ZOOM, value)) if name == "zoom" else value


def _names_with_lists(value: Any) -> dict[str, tuple[str, ...]]:
    """The entries of an object that are lists of words."""
    entries = value.items() if isinstance(value, dict) else ()
    return {
        name: tuple(words) for name, words in entries if isinstance(words, list) and all(type(w) is str for w in words)
    }
