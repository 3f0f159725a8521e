"""Whatever a way out meets on the disk, the old file stays whole and the editor hears why."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from brief_sample import WARNINGS

from jzassist.brief.commented import export_commented
from jzassist.brief.digest import export_digest
from jzassist.brief.digest_index import DigestArticle
from jzassist.brief.export import export_brief
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.brief_options import BriefOptions
from jzassist.model.digest import DIGEST_PARTS
from jzassist.model.errors import WriteError
from jzassist.model.summary import Summary

WAYS = ["简报.docx", "简报.md", "简报.pdf", "汇编.docx", "汇编.md", "批注版.docx"]


@pytest.fixture
def export(sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions) -> Callable[[Path], object]:
    """Writes to a path what its name says."""

    def written(path: Path) -> object:
        if path.stem == "汇编":
            article = DigestArticle(sample, summary, tuple(WARNINGS))
            return export_digest([article], replace(unseen, parts=DIGEST_PARTS), path)
        if path.stem == "批注版":
            return export_commented(sample, unseen, path, WARNINGS)
        return export_brief(sample, summary, unseen, path, WARNINGS)

    return written


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file(
    tmp_path: Path, export: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch, name: str, call: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")

    def full(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os if call == "fsync" else Path, call, full)
    with pytest.raises(WriteError, match="磁盘空间不足"):
        export(path)
    assert path.read_bytes() == b"old"
    assert [left.name for left in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", WAYS)
def test_a_file_that_is_held_is_left_alone(tmp_path: Path, export: Callable[[Path], object], name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    (tmp_path / f".~lock.{name}#").write_bytes(b"")
    with pytest.raises(WriteError, match="正被"):
        export(path)
    assert path.read_bytes() == b"old"
