"""How Chinese characters are read, for those who type pinyin to find something."""

import os
from functools import cache
from threading import Thread


@cache
def readings(character: str) -> tuple[str, ...]:
    """The readings of a character in letters without tones, its every one: 重 is zhong, chong, tong; () where none.

    ü is v, as on keyboards; lüe and nüe are lue and nue too.
    """
    return tuple(dict.fromkeys(spelling for known in _known(character) for spelling in _spellings(known)))


def sound_of(words: str) -> str:
    """The words in letters, every character by its commonest reading; what has none stays."""
    return "".join(next(iter(readings(character)), character) for character in words)


def load_beside() -> None:
    """Loads the dictionary in a thread, for whoever is about to type."""
    Thread(target=readings, args=("导",), daemon=True).start()


def _known(character: str) -> list[str]:
    # The table of phrases takes four times the time and memory, and of several readings it leaves one.
    os.environ["PYPINYIN_NO_PHRASES"] = "true"
    from pypinyin import Style, pinyin  # late: only who types letters needs it (some 60 ms, 12 MB)

    return next(iter(pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")), [])


def _spellings(reading: str) -> tuple[str, ...]:
    return (reading, reading.replace("ve", "ue")) if reading in ("lve", "nve") else (reading,)
