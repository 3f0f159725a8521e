"""The words of a brief put into a Word template by docxtpl, the way its manual shows."""

import io
import tempfile
from pathlib import Path
from typing import Any

from docx import Document
from docxtpl import DocxTemplate, RichText

from benchmarks.peers.answering import answer

_LINES = """{{ title }}
{{ subtitle }}
{%p for line in meta %}
{{ line }}
{%p endfor %}
要点
{%p for item in points %}
{{ item.words }}	{{ item.sources }}
{%p endfor %}
关键数据
TABLE
重要引语
{%p for item in quotes %}
{%p for piece in item.pieces %}
{{ piece.words }}{{ piece.label }}	{{ piece.sources }}
{%p endfor %}
{{ item.speaker }}
{%p endfor %}
人物
{%p for item in people %}
{{ item.words }} {{ item.sources }}
{%p endfor %}
{%p if checks %}
待核
{%p for item in checks %}
{{ item.words }}	{{ item.sources }}
{%p endfor %}
{%p endif %}
原文
{%p for item in annex %}
ANNEX
{%p endfor %}"""
_PLAIN, _SHADED = "{{ item.number }} {{ item.words }}", "{{ item.number }} {{r item.rich }}"
_ROWS = (
    ("数据", "说明", "出处"),
    ("{%tr for item in figures %}", "", ""),
    ("{{ item.words }}", "{{ item.label }}", "{{ item.sources }}"),
    ("{%tr endfor %}", "", ""),
)
_HIGHLIGHTS = {
    "figure": "yellow",
    "quote": "cyan",
    "person": "green",
    "organisation": "magenta",
    "place": "lightGray",
    "date": "red",
    "term": "darkYellow",
}


def template(annex: str) -> Path:
    """A template for everything that a brief says, in a folder of its own."""
    document = Document()
    for line in _LINES.splitlines():
        if line == "TABLE":
            table = document.add_table(len(_ROWS), 3)
            for row, words in zip(table.rows, _ROWS, strict=True):
                for cell, text in zip(row.cells, words, strict=True):
                    cell.text = text
        else:
            document.add_paragraph(line.replace("ANNEX", annex))
    path = Path(tempfile.mkdtemp(prefix="jzassist-bench-"), "template.docx")
    document.save(str(path))
    return path


def fill(request: dict[str, Any], templates: dict[bool, Path]) -> None:
    """One brief, with the marks of the annex shaded or without."""
    shaded, content = request["shaded"], request["content"]
    for paragraph in content["annex"]:
        if shaded:
            paragraph["rich"] = RichText()
            for words, kind in paragraph["runs"]:
                paragraph["rich"].add(words, highlight=_HIGHLIGHTS.get(kind))
        else:
            paragraph["words"] = "".join(words for words, _ in paragraph["runs"])
    document = DocxTemplate(templates[shaded])
    document.render(content, autoescape=True)
    made = io.BytesIO()
    document.save(made)
    assert len(made.getvalue()) > 10_000


if __name__ == "__main__":
    made = {shaded: template(_SHADED if shaded else _PLAIN) for shaded in (False, True)}
    answer(lambda request: fill(request, made))
