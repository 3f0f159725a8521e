"""Characters are known by every reading, and the dictionary is loaded only when somebody types letters."""

import subprocess
import sys

import pytest

from jzassist.ui.pinyin import readings, sound_of


@pytest.mark.parametrize(
    ("character", "known"),
    [
        ("导", {"dao"}),
        ("重", {"zhong", "chong"}),
        ("调", {"diao", "tiao"}),
        ("单", {"dan", "shan"}),
        ("绿", {"lv"}),
        ("略", {"lve", "lue"}),
        ("虐", {"nve", "nue"}),
    ],
)
def test_every_reading_is_known(character: str, known: set[str]) -> None:
    assert known <= set(readings(character))


@pytest.mark.parametrize("character", ["A", "1", "，", "…", "😀", "\U0003ffff"])
def test_what_is_no_chinese_character_has_none(character: str) -> None:
    assert readings(character) == ()


def test_words_have_a_sound() -> None:
    assert sound_of("导出 Word，简报") == "daochu Word，jianbao"


def test_the_dictionary_is_loaded_for_letters_alone_and_never_that_of_phrases() -> None:
    lines = (
        "import sys\n"
        "from jzassist.app import open_window\n"
        "from jzassist.ui.lookup import match\n"
        "match('导出', '导出 Word 简报')\n"
        "print('pypinyin' in sys.modules)\n"
        "match('dc', '导出 Word 简报')\n"
        "print('pypinyin' in sys.modules, 'pypinyin.phrases_dict' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["False", "True", "False"]
