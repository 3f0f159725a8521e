"""Reads .rtf: its words as an editor sees them, in whatever code page and escapes they are written."""

import re
from dataclasses import dataclass, field, replace

from jzassist.readers.block import Block, Reading, Remark, UnreadableError
from jzassist.readers.losses import COMMENTS, HIDDEN_TEXT, OPEN_REVISIONS, PAGE_MARGINS, has_words
from jzassist.readers.style_roles import row_blocks, styled_blocks

LARGEST_RTF = 50 * 1024 * 1024  # bytes

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<code>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)
#: Groups whose words are no words of the document.
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf fldinst "
    b"annotation atnid atnauthor atrfstart atrfend object objdata nonshppict shprslt sn sv upr xe tc themedata".split()
)
#: Groups marked as ones to skip that hold words all the same.
_READ_ALL_THE_SAME = frozenset((b"shpinst", b"ud"))
_CHARACTERS = {
    b"tab": "\t",
    b"line": "\n",
    b"emdash": "—",
    b"endash": "–",
    b"bullet": "•",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"emspace": "\u2003",
    b"enspace": "\u2002",
}
_SIGNS = {b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad", b"\\": "\\", b"{": "{", b"}": "}"}
_ENDS = frozenset((b"par", b"sect", b"page", b"column"))
_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "big5hkscs",
    161: "cp1253",
    204: "cp1251",
}
_CODE_PAGES = {936: "gb18030", 950: "big5hkscs", 932: "cp932", 949: "cp949", 65001: "utf-8"}
_FONT = re.compile(rb"\\f(\d{1,5})[^{};]{0,200}?\\fcharset(\d{1,3})")
_STYLE = re.compile(rb"\{\\s(\d{1,5})[^{};]{0,400} ([A-Za-z][A-Za-z0-9 ]{1,40});\}")


def read_rtf(data: bytes) -> Reading:
    """The paragraphs in an .rtf file's bytes; UnreadableError where they are none."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise UnreadableError("不是完整的 RTF 文档，可能已损坏；请用 Word 或 WPS 打开后另存为 .docx 再试。")
    if len(data) > LARGEST_RTF:
        raise UnreadableError(f"超过 {LARGEST_RTF // 1024**2} MB，不像一篇稿件；请删去图片，另存后再打开。")
    walk = _Walk(data)
    walk.run()
    return Reading(tuple(styled_blocks(walk.paragraphs)), remarks=tuple(walk.remarks))


@dataclass(frozen=True)
class _State:
    """What holds in a group: whether it is skipped, its font, how many characters stand in for one in Unicode."""

    skipped: bool = False
    font: int = -1
    stand_ins: int = 1
    hidden: bool = False
    deleted: bool = False
    note: bool = False
    margin: bool = False


@dataclass
class _Walk:
    data: bytes
    paragraphs: list[tuple[str, Block]] = field(default_factory=list)
    remarks: dict[Remark, None] = field(default_factory=dict)
    _state: _State = _State()
    _outer: list[_State] = field(default_factory=list)
    _bytes: bytearray = field(default_factory=bytearray)
    _words: list[str] = field(default_factory=list)
    _notes: list[str] = field(default_factory=list)
    _cells: list[str] = field(default_factory=list)
    _in_table: bool = False
    _style: int = -1
    _to_skip: int = 0
    _starred: bool = False

    def run(self) -> None:
        """Goes through all of the file; the notes come last."""
        self._fonts = {int(font): int(charset) for font, charset in _FONT.findall(self.data)}
        self._styles = {int(number): name.decode() for number, name in _STYLE.findall(self.data)}
        page = re.search(rb"\\ansicpg(\d{1,5})", self.data[:2000])
        number = int(page[1]) if page else 1252
        self._code_page = _CODE_PAGES.get(number, f"cp{number}" if 1249 < number < 1259 else "cp1252")
        place = 0
        while found := _TOKEN.search(self.data, place):
            place = found.end()
            if found["word"] == b"bin" and found["number"]:
                place += max(0, int(found["number"]))
            else:
                self._take(found)
        self._end_paragraph()
        notes = "".join(self._notes).split("\n")
        self.paragraphs += [("", Block(note)) for note in notes if note.strip()]

    def _take(self, found: re.Match[bytes]) -> None:
        if found["code"] or found["text"]:
            self._add_bytes(bytes.fromhex(found["code"].decode()) if found["code"] else found["text"])
            return
        if found["brace"]:
            self._follow_brace(found["brace"])
        elif found["word"]:
            self._follow_word(found["word"], int(found["number"]) if found["number"] else None)
        elif found["sign"] == b"*":
            self._starred = True
        elif found["sign"] in _SIGNS:
            self._add(_SIGNS[found["sign"]])
        elif found["sign"] in (b"\r", b"\n"):
            self._end_paragraph()

    def _follow_brace(self, brace: bytes) -> None:
        self._flush()
        self._to_skip = 0
        if brace == b"{":
            self._outer.append(self._state)
        elif self._outer:
            before, self._state = self._state, self._outer.pop()
            if before.note and not self._state.note:
                self._notes.append("\n")

    def _follow_word(self, word: bytes, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if word == b"u" and number is not None:
            self._add(chr(number % 0x10000))
            self._to_skip = self._state.stand_ins
        elif word in _SKIPPED or (starred and word not in _READ_ALL_THE_SAME):
            if word == b"annotation":
                self.remarks[COMMENTS] = None
            self._become(skipped=True, margin=word.startswith((b"header", b"footer")))
        elif word in _READ_ALL_THE_SAME:
            self._become(skipped=word != b"ud" and self._state.skipped)
        elif word in _CHARACTERS:
            self._add(_CHARACTERS[word])
        elif not self._state.skipped:
            self._format(word, number)

    def _format(self, word: bytes, number: int | None) -> None:
        if word == b"f":
            self._become(font=-1 if number is None else number)
        elif word == b"uc":
            self._become(stand_ins=min(max(number or 0, 0), 16))
        elif word in (b"v", b"deleted"):
            self._become(**{"hidden" if word == b"v" else "deleted": number != 0})
        elif word == b"revised":
            self.remarks[OPEN_REVISIONS] = None
        elif word == b"plain":
            self._become(hidden=False, deleted=False)
        elif word == b"footnote":
            self._become(note=True)
        elif word == b"pard":
            self._in_table, self._style = False, -1
        elif word == b"intbl":
            self._in_table = True
        elif word == b"s":
            self._style = -1 if number is None else number
        elif word in (b"cell", b"nestcell", b"row", b"nestrow") or word in _ENDS:
            self._end(word)

    def _end(self, word: bytes) -> None:
        self._flush()
        if self._state.note:
            self._notes.append("\n")
        elif word in (b"cell", b"nestcell"):
            self._cells.append("".join(self._words))
            self._words.clear()
        elif word in (b"row", b"nestrow"):
            self.paragraphs += [("", block) for block in row_blocks(_paired(cell) for cell in self._cells)]
            self._cells.clear()
        elif self._in_table:
            self._words.append("\n")
        else:
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        self._flush()
        self.paragraphs += [("", Block(_paired(cell))) for cell in self._cells]
        self._cells.clear()
        style = self._styles.get(self._style, "")
        self.paragraphs.append((style, Block(_paired("".join(self._words)))))
        self._words.clear()

    # -- words

    def _become(self, **changes: bool | int) -> None:
        self._flush()
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # the names are the state's own

    def _add_bytes(self, words: bytes) -> None:
        skipped = min(self._to_skip, len(words))
        self._to_skip -= skipped
        self._bytes += words[skipped:]

    def _add(self, words: str) -> None:
        if self._to_skip:
            self._to_skip -= 1
            return
        self._flush()
        self._put(words)

    def _flush(self) -> None:
        if self._bytes:
            charset = self._fonts.get(self._state.font, 1)
            words = bytes(self._bytes).decode(_CHARSETS.get(charset, self._code_page), "replace")
            self._bytes.clear()
            self._put(words)

    def _put(self, words: str) -> None:
        state = self._state
        if state.skipped:
            if state.margin and has_words(words):
                self.remarks[PAGE_MARGINS] = None
            return
        if state.hidden or state.deleted:
            self.remarks[OPEN_REVISIONS if state.deleted else HIDDEN_TEXT] = None
            return
        (self._notes if state.note else self._words).append(words)


def _paired(words: str) -> str:
    """The words with the halves of their rare characters, which are written one by one, put together."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
