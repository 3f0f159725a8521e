"""The window manager of the pictures: a plain title bar, light or dark, that belongs to no desktop in particular."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SETTINGS = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <theme>
    <name>{theme}</name><titleLayout>L</titleLayout>
    {fonts}
  </theme>
  <placement><policy>Smart</policy></placement>
  <desktops><number>1</number></desktops>
</openbox_config>
"""
_FONT = '<font place="{place}"><name>Noto Sans CJK SC</name><size>{size}</size></font>'
_THEME = """border.width: 1
padding.width: {padding}
padding.height: {padding}
window.handle.width: 0
window.client.padding.width: 0
window.client.padding.height: 0
window.*.border.color: {border}
window.*.title.separator.color: {border}
window.*.title.bg: Flat Solid
window.*.title.bg.color: {bar}
window.*.label.bg: Parentrelative
window.*.label.text.color: {words}
window.label.text.justify: center
"""
_LIGHT = {"border": "#b9b5ab", "bar": "#e7e4dd", "words": "#3c3d40"}
_DARK = {"border": "#101113", "bar": "#18191b", "words": "#b9bcc1"}


@contextmanager
def window_manager(home: Path, display: str, scale: int, dark: bool) -> Iterator[None]:
    """Runs openbox on a screen with settings of its own in ``home``."""
    fonts = "".join(_FONT.format(place=place, size=10 * scale) for place in ("ActiveWindow", "InactiveWindow"))
    theme = home / ".themes/Pictures/openbox-3/themerc"
    theme.parent.mkdir(parents=True)
    theme.write_text(_THEME.format(padding=5 * scale, **(_DARK if dark else _LIGHT)), "utf-8")
    settings = home / "openbox.xml"
    settings.write_text(_SETTINGS.format(theme=theme.parents[1].name, fonts=fonts), "utf-8")
    command = ["openbox", "--sm-disable", "--config-file", str(settings)]
    environment = {**os.environ, "DISPLAY": display, "HOME": str(home)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as manager:
        try:
            yield
        finally:
            manager.terminate()
