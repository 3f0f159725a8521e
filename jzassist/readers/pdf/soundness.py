"""Whether what a PDF gives as text is text: pages without any, fonts that do not tell their characters."""

from collections.abc import Iterator, Sequence

from jzassist.readers.block import Remark, UnreadableError
from jzassist.readers.character_costs import bits
from jzassist.readers.pdf.glyphs import Sheet
from jzassist.readers.pdf.layout import LaidPage

#: From this share of unknown characters on a file is refused, from the other on it is said.
_TOO_MANY_UNKNOWN, _MANY_UNKNOWN = 0.3, 0.003
#: Of what is not ASCII so much is rare in no real text, in Chinese or any other writing that papers here use.
_MANY_RARE = 0.4
_RARE = 18.0
_ENOUGH = 40
_NO_TEXT = "里没有文字，只有图像；请先用文字识别（OCR）软件转成文字，或向来稿人要能复制文字的文件。"
_NO_MAP = "的字体没有说明各是什么字（{share:.0%} 认不出），没有打开；请先用文字识别（OCR）软件转成文字。"


def refuse_no_text(sheets: Sequence[Sheet]) -> None:
    """UnreadableError where pages hold no text, or none that could be known."""
    glyphs = sum(len(sheet.glyphs) for sheet in sheets)
    unknown = sum(sheet.unreadable for sheet in sheets)
    if not any(not glyph.text.isspace() for sheet in sheets for glyph in sheet.glyphs) and not unknown:
        raise UnreadableError(_NO_TEXT)
    if unknown > _TOO_MANY_UNKNOWN * max(glyphs, unknown):
        raise UnreadableError(_NO_MAP.format(share=min(1.0, unknown / max(glyphs, unknown))))


def remarks_on_sheets(sheets: Sequence[Sheet], pages: Sequence[LaidPage]) -> Iterator[Remark]:
    """What an editor should know of the pages' text."""
    glyphs = sum(len(sheet.glyphs) for sheet in sheets)
    unknown = sum(sheet.unreadable for sheet in sheets)
    if unknown > _MANY_UNKNOWN * glyphs:
        share = max(0.01, unknown / max(glyphs, 1))
        yield Remark(
            "unreadable-characters", f"约 {share:.0%} 的字，字体没有说明是什么字，可能缺字或有误，请对照原件。"
        )
    if _looks_garbled(sheets):
        yield Remark("garbled", "文字里少见的字多得不正常，字体的对照表可能有误，读出来的不一定是原文，请对照原件。")
    outside = sum(sheet.outside for sheet in sheets)
    if outside:
        yield Remark("outside-page", f"有 {outside} 个字在版面以外，看不见，没有读入。")
    empty = [page.number for sheet, page in zip(sheets, pages, strict=True) if not sheet.glyphs]
    if empty:
        yield Remark("no-text-layer", f"第 {'、'.join(map(str, empty[:20]))} 页没有文字，只有图像，没有读入。")


def _looks_garbled(sheets: Sequence[Sheet]) -> bool:
    told = [glyph.text for sheet in sheets for glyph in sheet.glyphs if glyph.text[0] > "~"]
    if len(told) < _ENOUGH:
        return False
    return sum(bits(text[0]) >= _RARE for text in told) > _MANY_RARE * len(told)
