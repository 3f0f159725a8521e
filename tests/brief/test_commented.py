"""批注版: the article whole, every note and warning a comment on the words that it is about."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from brief_sample import WARNINGS

from jzassist.brief import commented
from jzassist.brief.commented import COMMENTS, export_commented
from jzassist.brief.docx_reader import read_brief
from jzassist.brief.repacking import part_of
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.brief_options import BriefOptions
from jzassist.model.errors import AuditError

NOTE = "与上月通报<不符>，\n请核"


@pytest.fixture
def noted(reviewed: AnnotatedArticle) -> AnnotatedArticle:
    first, *others = reviewed.annotations
    return reviewed.with_annotations([replace(first, note=NOTE), *others])


def test_notes_and_warnings_are_comments_in_a_file_that_word_opens(
    tmp_path: Path, noted: AnnotatedArticle, seen: BriefOptions
) -> None:
    path = tmp_path / "批注版.docx"
    assert export_commented(noted, seen, path, WARNINGS) == 1 + len(WARNINGS)
    read = [paragraph.words for paragraph in read_brief(path).paragraphs if paragraph.style == "JZAnnex"]
    texts = [noted.article.text_of(paragraph) for paragraph in noted.article.paragraphs]
    assert read == [f"{number} {text}" for number, text in enumerate(texts, 1)]
    comments = part_of(path.read_bytes(), COMMENTS).decode()
    assert comments.count('w:author="王敏"') == 1
    assert comments.count('w:author="核对提示"') == len(WARNINGS)
    assert 'w:date="2026-11-23T00:00:00Z"' in comments
    run = [sys.executable, "-m", "openxml_audit", "--policy", "strict", str(path)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_same_article_gives_the_same_bytes(tmp_path: Path, noted: AnnotatedArticle, seen: BriefOptions) -> None:
    for name in ("a.docx", "b.docx"):
        export_commented(noted, seen, tmp_path / name, WARNINGS)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


@pytest.mark.parametrize(("true", "false"), [("26条", "28条"), ("请核", "不核"), ('w:id="0"', 'w:id="9"')])
def test_a_lie_in_it_leaves_the_old_file(
    tmp_path: Path,
    noted: AnnotatedArticle,
    seen: BriefOptions,
    monkeypatch: pytest.MonkeyPatch,
    true: str,
    false: str,
) -> None:
    """The finished file is changed between being made and being read back."""
    path = tmp_path / "批注版.docx"
    path.write_bytes(b"old")
    whole = commented.commented_bytes

    def lying(*arguments: object) -> bytes:
        made = whole(*arguments)  # type: ignore[arg-type]
        change = {
            name: lambda data: data.replace(true.encode(), false.encode()) for name in ("word/document.xml", COMMENTS)
        }
        return commented.repacked(made, change)

    monkeypatch.setattr(commented, "commented_bytes", lying)
    with pytest.raises(AuditError, match="批注版核对未通过"):
        export_commented(noted, seen, path, WARNINGS)
    assert path.read_bytes() == b"old"
