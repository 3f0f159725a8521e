"""Reads .doc and .wps of Word 97 and later: the pieces of its text, put in order by the piece table.

Offsets are those of Microsoft's [MS-DOC]: the file information block begins the stream WordDocument.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import olefile

from jzassist.readers.block import Block, Reading, UnreadableError
from jzassist.readers.doc_formats import LeftOut, left_out_ranges
from jzassist.readers.losses import COMMENTS, HIDDEN_TEXT, OPEN_REVISIONS, PAGE_MARGINS, has_words
from jzassist.readers.style_roles import row_blocks

MOST_CHARACTERS = 5_000_000

_WORD_97 = 0xC1
_FAST_SAVED, _ENCRYPTED, _SECOND_TABLE = 0x0004, 0x0100, 0x0200
#: Where the lengths of the text's parts stand: main text, footnotes, headers, macros, comments, endnotes, text boxes.
_LENGTHS = 0x4C
_PIECES = 0x1A2
_EIGHT_BIT = 0x40000000
_CHARACTERS = {"\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\r": "\n", "\x1e": "\u2011", "\x1f": "\u00ad"}
#: Pictures, drawings, the marks of notes and comments.
_NO_WORDS = "\x01\x02\x03\x04\x05\x08"
_FIELD_BEGINS, _FIELD_RESULT, _FIELD_ENDS, _CELL_ENDS = "\x13", "\x14", "\x15", "\x07"

_LOCKED_PACKAGE = "EncryptedPackage"
_LOCKED_STREAM = _LOCKED_PACKAGE.encode("utf-16-le")

_BROKEN = "不是完整的 Word 文档，可能已损坏；请用 Word 或 WPS 打开后另存为 .docx 再试。"
_LOCKED = "有密码保护，请去掉密码后再打开。"
_TOO_OLD = "是 Word 95 或更早的格式，不能打开；请用 Word 或 WPS 打开后另存为 .docx 再试。"
_PATCHED = "是用“快速保存”存的，文字次序不可靠，没有打开；请用 Word 或 WPS 打开后另存为 .docx 再试。"
_NO_WORD = "不是 Word 文档（可能是表格、演示文稿或旧版 Works 文件）；请打开后另存为 .docx 再试。"


def read_doc(data: bytes) -> Reading:
    """The paragraphs in a Word 97–2003 file's bytes; UnreadableError where it is none."""
    try:
        with olefile.OleFileIO(BytesIO(data)) as compound:
            if compound.exists(_LOCKED_PACKAGE):
                raise UnreadableError(_LOCKED)
            if not compound.exists("WordDocument"):
                raise UnreadableError(_NO_WORD)
            return _reading(compound)
    except (OSError, struct.error, IndexError, ValueError, TypeError, AttributeError, KeyError) as error:
        # Where the folder of the streams is damaged, the name of the locked one still tells what the file was.
        raise UnreadableError(_LOCKED if _LOCKED_STREAM in data else _BROKEN, details=repr(error)) from error


def _reading(compound: olefile.OleFileIO) -> Reading:
    document = compound.openstream("WordDocument").read()
    identity, version = struct.unpack_from("<HH", document)
    (flags,) = struct.unpack_from("<H", document, 0x0A)
    if identity not in (0xA5EC, 0xA5DC) or version < _WORD_97:
        raise UnreadableError(_TOO_OLD)
    if flags & _ENCRYPTED:
        raise UnreadableError(_LOCKED)
    if flags & _FAST_SAVED:
        raise UnreadableError(_PATCHED)
    table = compound.openstream("1Table" if flags & _SECOND_TABLE else "0Table").read()
    text, left_out = _text(document, table)
    main, notes, headers, macros, comments, endnotes, boxes = struct.unpack_from("<7i", document, _LENGTHS)
    behind_headers = main + notes + headers + macros + comments
    stretches = (
        (0, main),
        (main, notes),
        (behind_headers, endnotes),
        (behind_headers + endnotes, boxes),
    )
    blocks = tuple(block for start, length in stretches for block in _blocks(text[start : start + max(length, 0)]))
    margins = text[main + notes : main + notes + max(headers, 0)]
    remarks = (
        (COMMENTS, comments > 0),
        (PAGE_MARGINS, has_words(margins)),
        (OPEN_REVISIONS, left_out.deleted),
        (HIDDEN_TEXT, left_out.hidden),
    )
    return Reading(blocks, remarks=tuple(remark for remark, there in remarks if there))


@dataclass(frozen=True)
class _Piece:
    """Characters of the text that lie side by side in the file, two bytes or one each."""

    length: int
    place: int
    width: int


def _pieces(document: bytes, table: bytes) -> Iterator[_Piece]:
    start, size = struct.unpack_from("<II", document, _PIECES)
    area = table[start : start + size]
    place = 0
    while area[place] == 1:  # formats of pieces stand before their table
        place += 3 + struct.unpack_from("<H", area, place + 1)[0]
    (length,) = struct.unpack_from("<I", area, place + 1)
    plc = area[place + 5 : place + 5 + length]
    count = (len(plc) - 4) // 12
    ends = struct.unpack_from(f"<{count + 1}I", plc)
    for number in range(count):
        (code,) = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * number + 2)
        eight_bit = bool(code & _EIGHT_BIT)
        place = (code & 0x3FFFFFFF) // 2 if eight_bit else code & 0x3FFFFFFF
        yield _Piece(ends[number + 1] - ends[number], place, 1 if eight_bit else 2)


def _text(document: bytes, table: bytes) -> tuple[str, LeftOut]:
    """All text of the file, NUL in place of what is deleted or hidden, so that places stay what they are."""
    left_out = left_out_ranges(document, table)
    found, length = [], 0
    for piece in _pieces(document, table):
        length += piece.length
        if piece.length < 0 or length > MOST_CHARACTERS:
            raise ValueError("pieces of a senseless length")
        data = document[piece.place : piece.place + piece.length * piece.width]
        text = data.decode("utf-16-le" if piece.width == 2 else "cp1252", "replace")
        found.append(left_out.blanked(_in_units(text) if piece.width == 2 else text, piece.place, piece.width))
    return "".join(found), left_out


def _in_units(text: str) -> str:
    """Text with the two halves of rare characters one by one, as the file counts them."""
    if all(character < "\U00010000" for character in text):
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    return "".join(map(chr, struct.unpack(f"<{len(units) // 2}H", units)))


def _blocks(text: str) -> Iterator[Block]:
    """The paragraphs of a stretch of text; the cells of a row end in a mark of their own, and so does the row."""
    cells: list[str] = []
    words: list[str] = []
    fields: list[bool] = []
    for character in text:
        if character == _FIELD_BEGINS:
            fields.append(False)
        elif character in (_FIELD_RESULT, _FIELD_ENDS):
            if fields:
                fields.pop()
            if character == _FIELD_RESULT:
                fields.append(True)
        elif not all(fields) or character in _NO_WORDS or character == "\0":
            continue
        elif character == _CELL_ENDS:
            *before, cell = _whole("".join(words)).split("\n") if not cells else [_whole("".join(words))]
            yield from map(Block, before)  # what stands above the table, and only ends in a paragraph's mark
            words.clear()
            if cells and not cell.strip():
                yield from row_blocks(cells)
                cells.clear()
            else:
                cells.append(cell)
        else:
            words.append(_CHARACTERS.get(character, character))
    for line in [*cells, _whole("".join(words))]:
        yield from (Block(paragraph) for paragraph in line.split("\n"))


def _whole(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
