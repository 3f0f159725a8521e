"""Makes Word 97–2003 files byte by byte: a compound file with the streams that Word's text needs."""

import struct

_SECTOR = 512
_END, _FREE, _FAT, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
#: Streams smaller than this live in a small stream of their own; ours are made longer.
_SMALLEST = 4096


def compound_file(streams: dict[str, bytes]) -> bytes:
    """A compound file with streams of these names, each padded to at least 4,096 bytes."""
    padded = {
        name: data + bytes(max(_SMALLEST, -(-len(data) // _SECTOR) * _SECTOR) - len(data))
        for name, data in streams.items()
    }
    entries = [("Root Entry", 5, 1, _END, 0)]
    table: list[int] = []
    body = b""
    for name, data in padded.items():
        first, sectors = len(table), len(data) // _SECTOR
        table += [*range(first + 1, first + sectors), _END]
        body += data
        entries.append((name, 2, _NONE, first, len(streams[name]) if len(streams[name]) >= _SMALLEST else len(data)))
    directory = b"".join(
        _entry(*entry, right=number + 1 if 0 < number < len(padded) else _NONE) for number, entry in enumerate(entries)
    )
    directory += bytes(-len(directory) % _SECTOR)
    directory_start = len(table)
    table += [*range(directory_start + 1, directory_start + len(directory) // _SECTOR), _END]
    fat_sectors = 1
    while (len(table) + fat_sectors) * 4 > fat_sectors * _SECTOR:
        fat_sectors += 1
    fat_start = len(table)
    table += [_FAT] * fat_sectors
    table += [_FREE] * (fat_sectors * _SECTOR // 4 - len(table))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIIII", 0, fat_sectors, directory_start, 0, _SMALLEST, _END, 0, _END, 0, fat_start)
    header += struct.pack(f"<{fat_sectors - 1}I", *range(fat_start + 1, fat_start + fat_sectors))
    header += b"\xff" * (_SECTOR - len(header))
    return header + body + directory + struct.pack(f"<{len(table)}I", *table)


def _entry(name: str, kind: int, child: int, start: int, size: int, right: int = _NONE) -> bytes:
    words = name.encode("utf-16-le") + b"\0\0"
    return (
        words.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(words), kind, 1, _NONE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def word_file(
    main: str,
    *,
    footnotes: str = "",
    boxes: str = "",
    flags: int = 0,
    version: int = 0xC1,
    eight_bit: str = "",
    marked: tuple[str, int] = ("", 0),
) -> bytes:
    """A Word 97–2003 file: its parts one after the other in UTF-16, ``eight_bit`` as a piece before them in cp1252.

    ``marked`` are words of the main text and the code of what marks them (0x0800: deleted, 0x083C: hidden).
    """
    text = main + footnotes + boxes
    units = text.encode("utf-16-le")
    text_place, narrow = 2048, eight_bit.encode("cp1252")
    document = bytearray(text_place)
    document += units + narrow
    document += bytes(-len(document) % _SECTOR)
    struct.pack_into("<HH", document, 0, 0xA5EC, version)
    struct.pack_into("<H", document, 0x0A, flags | 0x0200)
    lengths = (_units(main) + len(narrow), _units(footnotes), 0, 0, 0, 0, _units(boxes))
    struct.pack_into("<7i", document, 0x4C, *lengths)
    pieces = [(len(narrow), (text_place + len(units)) * 2 | 0x40000000)] if narrow else []
    pieces.append((len(units) // 2, text_place))
    ends = [0]
    for length, _ in pieces:
        ends.append(ends[-1] + length)
    plc = struct.pack(f"<{len(ends)}I", *ends) + b"".join(struct.pack("<HIH", 0, code, 0) for _, code in pieces)
    table = b"\x01" + struct.pack("<H", 3) + b"abc" + b"\x02" + struct.pack("<I", len(plc)) + plc
    struct.pack_into("<II", document, 0x1A2, 0, len(table))
    words, code = marked
    if words:
        start = text_place + 2 * main.index(words)
        page = struct.pack("<4I", text_place, start, start + 2 * len(words), text_place + len(units)) + bytes(
            [0, 250, 0]
        )
        page = page.ljust(500, b"\0") + bytes([3]) + struct.pack("<H", code) + b"\x01"
        struct.pack_into("<II", document, 0xFA, len(table), 12)
        table += struct.pack("<3I", text_place, text_place + len(units), len(document) // _SECTOR)
        document += page.ljust(511, b"\0") + b"\x03"
    return compound_file({"WordDocument": bytes(document), "1Table": table})


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
