import os
import zipfile
from pathlib import Path

import docx
import pytest

from jzassist.readers.block import Block, Reading
from jzassist.readers.file_reader import read_file
from jzassist.readers.little_text import little_text


def test_a_word_file_of_pictures_with_one_line_is_warned_of(tmp_path: Path) -> None:
    document, path = docx.Document(), tmp_path / "稿.docx"
    document.add_paragraph("老楼装上新电梯（正文见图）")
    document.save(str(path))
    assert read_file(str(path)).warnings == ()
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("word/media/image1.png", os.urandom(1_500_000))
    (warning,) = read_file(str(path)).warnings
    assert warning.code == "little-text"
    assert "1.5 MB" in warning.message
    assert "只有 13 个字" in warning.message


@pytest.mark.parametrize(
    ("size", "characters", "warned"), [(199_000, 1, 0), (1_000_000, 199, 1), (1_000_000, 201, 0), (90_000_000, 1001, 0)]
)
def test_how_little_is_too_little(size: int, characters: int, warned: int) -> None:
    assert len(list(little_text(size, Reading((Block("字 " * characters),))))) == warned
