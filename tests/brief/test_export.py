"""A brief is a file only when it is whole and true; else the editor hears why."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from brief_sample import WARNINGS, article_of, sentence

from jzassist import atomic_file
from jzassist.brief import export
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.export import export_brief
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.article import ParagraphRole
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.errors import AuditError, WriteError
from jzassist.model.summary import Sentence, Summary


def test_the_items_of_each_part_are_counted(
    tmp_path: Path, sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions
) -> None:
    exported = export_brief(sample, summary, unseen, tmp_path / "简报.docx", WARNINGS)
    assert exported.counts == {"要点": 3, "关键数据": 6, "重要引语": 3, "人物": 3, "待核": 1, "原文": 7}
    assert exported.proved == 3 + 6 + 4 + 3  # two of the quotations are pieces of one speech
    assert list(tmp_path.iterdir()) == [tmp_path / "简报.docx"]


def test_empty_parts_are_not_counted(tmp_path: Path, unseen: BriefOptions) -> None:
    annotated = AnnotatedArticle(article_of((ParagraphRole.BODY, "今天无事。")))
    assert export_brief(annotated, Summary(), unseen, tmp_path / "b.docx").counts == {"原文": 1}


def test_the_same_article_on_the_same_date_gives_the_same_file(
    tmp_path: Path, sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions
) -> None:
    for name in ("a.docx", "b.docx"):
        export_brief(sample, summary, unseen, tmp_path / name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_a_brief_that_is_not_true_leaves_the_old_file(
    tmp_path: Path, sample: AnnotatedArticle, unseen: BriefOptions
) -> None:
    target = tmp_path / "简报.docx"
    target.write_bytes(b"old")
    whole = sentence("她每周要坐三次车。")
    with pytest.raises(AuditError, match=r"要点第 1 条.*完整的一句"):
        export_brief(sample, Summary((Sentence(whole.start + 1, whole.end),)), unseen, target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("sign", ["~$简报表.docx", "~$报表.docx", "~$表.docx", ".~lock.简报表.docx#"])
def test_a_file_that_another_program_holds_open_is_left_alone(
    tmp_path: Path, sample: AnnotatedArticle, unseen: BriefOptions, sign: str
) -> None:
    (tmp_path / sign).write_bytes(b"")
    with pytest.raises(WriteError, match=r"“简报表.docx”正被.*打开.*另存为"):
        export_brief(sample, Summary(), unseen, tmp_path / "简报表.docx")
    assert not (tmp_path / "简报表.docx").exists()
    export_brief(sample, Summary(), unseen, tmp_path / "简报表.docx", though_open=True)
    assert (tmp_path / "简报表.docx").exists()


@pytest.mark.parametrize("reach", ["same", "other spelling", "link", "hard link"])
def test_the_article_itself_is_never_written_over(
    tmp_path: Path, sample: AnnotatedArticle, unseen: BriefOptions, reach: str
) -> None:
    source = tmp_path / "稿件.docx"
    source.write_bytes(b"the editor's own")
    target = tmp_path / "别名.docx"
    if reach == "link":
        target.symlink_to(source)
    elif reach == "hard link":
        target.hardlink_to(source)
    else:
        target = source if reach == "same" else tmp_path / ".." / tmp_path.name / "稿件.docx"
    article = replace(sample.article, source=replace(sample.article.source, path=str(source)))
    with pytest.raises(WriteError, match=rf"“{target.name}”就是稿件原文件.*另取文件名"):
        export_brief(replace(sample, article=article), Summary(), unseen, target)
    assert source.read_bytes() == b"the editor's own"


def test_a_missing_folder_and_a_folder_in_the_way_are_named(
    tmp_path: Path, sample: AnnotatedArticle, unseen: BriefOptions
) -> None:
    with pytest.raises(WriteError, match="不存在"):
        export_brief(sample, Summary(), unseen, tmp_path / "没有" / "简报.docx")
    with pytest.raises(WriteError, match="是一个文件夹"):
        export_brief(sample, Summary(), unseen, tmp_path)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no /proc, where nobody may write")
def test_a_folder_where_nobody_may_write_is_named(sample: AnnotatedArticle, unseen: BriefOptions) -> None:
    with pytest.raises(WriteError):
        export_brief(sample, Summary(), unseen, Path("/proc/self/简报.docx"))


def test_a_full_disk_is_told_and_leaves_the_old_file(
    tmp_path: Path, sample: AnnotatedArticle, unseen: BriefOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "简报.docx"
    target.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(atomic_file.os, "fsync", full)
    with pytest.raises(WriteError, match="磁盘空间不足"):
        export_brief(sample, Summary(), unseen, target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_the_file_is_read_back_before_it_takes_its_name(
    tmp_path: Path, sample: AnnotatedArticle, unseen: BriefOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer that makes a mistake is found out."""
    monkeypatch.setattr(export, "docx_bytes", lambda brief: docx_bytes(replace(brief, title="山乡通了火车")))
    with pytest.raises(AuditError, match="山乡通了火车"):
        export_brief(sample, Summary(), unseen, tmp_path / "简报.docx")
    assert list(tmp_path.iterdir()) == []


def test_a_character_that_word_cannot_hold_is_named_with_its_place(tmp_path: Path, unseen: BriefOptions) -> None:
    for character in ("\x01", "\ud800", "\ufffe"):
        annotated = AnnotatedArticle(article_of((ParagraphRole.BODY, "好。"), (ParagraphRole.BODY, f"坏{character}。")))
        with pytest.raises(WriteError, match=rf"原文第 2 段.*U\+{ord(character):04X}"):
            export_brief(annotated, Summary(), replace(unseen, parts=(Part.ANNEX,)), tmp_path / "b.docx")
    assert list(tmp_path.iterdir()) == []
