"""Which documents are open in another program."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from jzassist.document_locks import DocumentLock, lock_on


@pytest.mark.parametrize(
    ("sign", "program"),
    [
        (".~lock.简报表.docx#", "LibreOffice"),
        ("~$简报表.docx", "Word 或 WPS"),
        ("~$报表.docx", "Word 或 WPS"),
        ("~$表.docx", "Word 或 WPS"),
    ],
)
def test_the_program_and_the_moment_are_told(tmp_path: Path, sign: str, program: str) -> None:
    (tmp_path / sign).write_bytes(b"")
    os.utime(tmp_path / sign, (1_700_000_000, 1_700_000_000))
    lock = DocumentLock(tmp_path / sign, program, datetime.fromtimestamp(1_700_000_000))
    assert lock_on(tmp_path / "简报表.docx") == lock


def test_a_lock_that_libreoffice_left_as_a_broken_link_counts(tmp_path: Path) -> None:
    (tmp_path / ".~lock.简报.docx#").symlink_to(tmp_path / "gone")
    assert lock_on(tmp_path / "简报.docx")


@pytest.mark.parametrize("name", ["简报.docx", "长" * 84 + ".docx", "长" * 300 + ".docx", "无\0.docx"])
def test_a_document_that_nobody_holds_has_none(tmp_path: Path, name: str) -> None:
    (tmp_path / ".~lock.别的.docx#").write_bytes(b"")
    (tmp_path / "~$的.docx").write_bytes(b"")
    assert lock_on(tmp_path / name) is None
    assert lock_on(tmp_path / "没有" / "简报.docx") is None
