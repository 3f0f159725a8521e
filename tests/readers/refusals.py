"""The table of refusals in docs/formats.md: each case with the sentence that an editor reads."""

import re
from pathlib import Path

_DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "formats.md"


def refusals() -> dict[str, re.Pattern[str]]:
    """Each case → what matches its sentence, behind the file's name; …… stands for what differs."""
    table = _DOCUMENT.read_text("utf-8").partition("## 打不开时怎么说")[2]
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", table, re.M)
    found = {case: ".+?".join(map(re.escape, sentence.split("……"))) for case, sentence in rows if case != "情况"}
    return {case: re.compile(sentence) for case, sentence in found.items() if set(case) != {"-"}}
