"""The templates of briefs: ours by name, a house's by path."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from jzassist.assets import asset
from jzassist.brief.compose import written_date
from jzassist.brief.house_template import read_house_template
from jzassist.brief.layout import Layout, layout_of
from jzassist.model.errors import WriteError

#: The template that is taken where nobody chose, and whose styles fill in those that a house template lacks.
USUAL = "简报"
#: The endings of files that can be house templates.
ENDINGS = (".docx", ".dotx", ".docm", ".dotm")
DOCUMENT, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"


@dataclass(frozen=True)
class Template:
    """A base document: ``parts`` in the order of the zip; ``subject`` is what kind of brief it makes."""

    subject: str
    parts: Mapping[str, bytes]

    @property
    def layout(self) -> Layout:
        """What the writer has to know of its page and styles."""
        return layout_of(self.parts[DOCUMENT], self.parts[STYLES])

    @property
    def margins(self) -> dict[str, bytes]:
        """Its headers and footers."""
        return {name: data for name, data in self.parts.items() if name.startswith(("word/header", "word/footer"))}


def template_of(which: str) -> Template:
    """One of our templates by its name, a house template by its path.

    WriteError where there is none, or where it is none that can be used.
    """
    path = Path(which)
    if path.suffix.lower() not in ENDINGS:
        return _own_template(which)
    try:
        changed = path.stat().st_mtime_ns
    except (OSError, ValueError):
        changed = 0  # the reader says what is wrong with it
    return _house_template(path, changed)


@lru_cache(maxsize=4)
def _house_template(path: Path, _changed: int) -> Template:
    parts, _ = read_house_template(path, dict(_own_template(USUAL).parts))
    return Template(USUAL, parts)


@cache
def _own_template(name: str) -> Template:
    try:
        path = asset("templates", f"{name}.docx")
    except FileNotFoundError as error:
        raise WriteError(f"没有名为“{name}”的简报模板，请改用“简报”。") from error
    with zipfile.ZipFile(path) as package:
        return Template(name, {part: package.read(part) for part in package.namelist()})


def filled(words: str, desk: str, made_on: date, issue: str) -> str:
    """What a header or footer of a template says in one brief."""
    day = written_date(made_on.isoformat())
    return words.replace("{date}", day).replace("{issue}", issue).replace("{desk}", desk)
