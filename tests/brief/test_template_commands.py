"""Templates on the command line: checked, and told what had no room."""

import re
from pathlib import Path

import pytest

from jzassist.assets import asset
from jzassist.cli import main


def test_a_template_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", str(asset("templates", "专报.docx"))]) == 0
    assert "模板“专报.docx”可以用。" in capsys.readouterr().out
    broken = tmp_path / "坏.dotx"
    broken.write_bytes(b"PK")
    assert main(["template", str(broken)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert re.fullmatch(r"jzassist: .*坏.dotx: 模板“坏.dotx”不是完整的.*\n", said.err)
    assert main(["template"]) == 2


def test_what_one_page_has_no_room_for_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample = str(asset("samples", "对话样稿.txt"))
    assert main(["brief", sample, "-o", str(tmp_path / "一页.docx"), "--template", "一页"]) == 0
    assert re.search("一页放不下，略去重要引语 [0-9]+ 句、人物 [0-9]+ 人、原文。", capsys.readouterr().err)


@pytest.mark.parametrize("template", ["月报", "月报.txt"])
def test_a_template_that_is_none_is_refused_with_those_there_are(
    template: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["brief", "稿.txt", "-o", "简报.docx", "--template", template]) == 2
    said = capsys.readouterr().err
    assert f"没有名为“{template}”的模板" in said
    assert all(name in said for name in ("简报", "专报", "一页"))
