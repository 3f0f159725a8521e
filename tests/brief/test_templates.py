"""The committed base documents are what packaging/make_templates.py makes."""

import runpy
import zipfile
from pathlib import Path

import pytest

from jzassist.assets import asset

MAKER = Path(__file__).resolve().parents[2] / "packaging" / "make_templates.py"


def test_the_base_document_is_what_its_maker_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(MAKER.parent))
    expected = runpy.run_path(str(MAKER))["parts_of_brief"]()
    with zipfile.ZipFile(asset("templates", "简报.docx")) as package:
        assert {name: package.read(name).decode() for name in package.namelist()} == expected
