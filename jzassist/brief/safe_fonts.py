"""安全字体: 宋体 and 黑体 alone, which Windows, macOS, Kylin and UOS with WPS, and Linux all have or replace alike."""

import re

_HEADLINES = ("方正小标宋简体", "方正小标宋_GBK", "华文中宋", "STZhongsong")
_TEXTS = ("KaiTi", "楷体", "楷体_GB2312", "KaiTi_GB2312", "STKaiti", "华文楷体")
_MORE_TEXTS = ("FangSong", "仿宋", "仿宋_GB2312", "FangSong_GB2312", "STFangsong", "华文仿宋")
_SAFE = dict.fromkeys(_HEADLINES, "SimHei") | dict.fromkeys((*_TEXTS, *_MORE_TEXTS), "SimSun")
_FONT = re.compile(rf'(w:(?:ascii|hAnsi|eastAsia|cs)=")({"|".join(map(re.escape, _SAFE))})"'.encode())


def with_safe_fonts(part: bytes) -> bytes:
    """A part of a Word file that names no other Chinese fonts of ours than the safe ones."""
    return _FONT.sub(lambda found: found[1] + _SAFE[found[2].decode()].encode() + b'"', part)
