"""The styles that a digest needs beside those of every template, to fit the template's own."""

import re

_SIDE = re.compile(rb'w:(w|left|right)="(\d+)"')
_USUAL_WIDTH = 8958


def digest_styles(document: bytes) -> dict[str, str]:
    """Contents, index and lower headings by their ids; ``document`` is the template's, for the width of its text."""
    width = _text_width(document)
    lines = '<w:spacing w:before="0" w:after="40" w:line="340" w:lineRule="atLeast"/>'
    leader = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
    hanging = '<w:ind w:left="420" w:hanging="420"/>'
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="SimHei" w:cs="Arial"/>'
    return {
        "Heading2": _style(
            "Heading2",
            "heading 2",
            '<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="60" w:line="320" w:lineRule="atLeast"/>'
            '<w:outlineLvl w:val="1"/>',
            f'{fonts}<w:b/><w:bCs/><w:color w:val="6B6B6B"/><w:sz w:val="20"/><w:szCs w:val="20"/>',
        ),
        "JZContents": _style("JZContents", "JZ 目录", f"<w:keepLines/>{leader}{lines}{hanging}", _size(21)),
        "JZIndex": _style("JZIndex", "JZ 索引", f"<w:keepLines/>{leader}{lines}{hanging}", _size(19)),
    }


def _style(identity: str, name: str, paragraph: str, run: str) -> str:
    custom = "" if identity.startswith("Heading") else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"{custom}><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _text_width(document: bytes) -> int:
    """The width between the margins, in twentieths of a point."""
    section = document[document.rindex(b"<w:sectPr") :]
    found = {name.decode(): int(value) for name, value in _SIDE.findall(section)}
    return found["w"] - found["left"] - found["right"] if len(found) == 3 else _USUAL_WIDTH
