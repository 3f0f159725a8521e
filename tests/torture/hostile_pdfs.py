"""PDFs that are broken, bombs, mazes or lies: made by hand, object by object."""

import random
import zlib
from collections.abc import Callable, Iterator
from functools import partial

from hostile import HostileFile, Traps

_WORDS = "".join(f"{ord(character):04X}" for character in "滨河县四千户居民乘上新电梯，全县改造完工。")
_SAID = f"BT /F 10 Tf 60 700 Td <{_WORDS}> Tj ET"
_FONT = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype"
    "/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000>>]>>"
)


def pdf(
    content: bytes | str = _SAID,
    *,
    page: str = "",
    catalog: str = "",
    more: tuple[str | bytes, ...] = (),
    font: str = _FONT,
) -> bytes:
    """A file of one page: objects 1 catalog, 2 pages, 3 page, 4 content, 5 font, from 6 on ``more``."""
    stream = content if isinstance(content, bytes) else content.encode("latin-1")
    objects: list[str | bytes] = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>{page}>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream),
        font,
        *more,
    ]
    return assembled(objects)


def assembled(objects: list[str | bytes], trailer: str = "") -> bytes:
    parts, places = [b"%PDF-1.7\n"], []
    for number, content in enumerate(objects, start=1):
        places.append(sum(map(len, parts)))
        body = content if isinstance(content, bytes) else content.encode("latin-1")
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    start = sum(map(len, parts))
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table))
    parts.append(f"trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode())
    return b"".join(parts)


def hostile_pdfs(traps: Traps) -> Iterator[HostileFile]:
    """All of them."""
    made: dict[str, bytes | Callable[[], bytes]] = {
        **_broken(), **_lying_numbers(), **_nesting(), **_bombs(), **_odd_pages(), **_odd_fonts(), **_crowds(),
        **_going_out(traps),
    }  # fmt: skip
    for name, content in made.items():
        yield HostileFile(f"{name}.pdf", content)


def _broken() -> dict[str, bytes | Callable[[], bytes]]:
    whole = pdf()
    found: dict[str, bytes | Callable[[], bytes]] = {
        f"cut_{share}": whole[: len(whole) * share // 20] for share in range(1, 20)
    }
    found |= {f"hole_{at}": whole[: at * 60] + whole[at * 60 + 40 :] for at in range(1, 14)}
    found["head_only"] = b"%PDF-1.7\n"
    found["head_late"] = b"\0" * 1000 + whole
    found["twice"] = whole + whole
    found["no_xref"] = whole.partition(b"xref")[0]
    found["no_trailer"] = whole.partition(b"trailer")[0]
    found["zeros"] = b"%PDF-1.7\n" + bytes(100_000)
    found["noise"] = b"%PDF-1.4\n" + random.Random(7).randbytes(100_000)
    found["startxref_far"] = whole.replace(b"startxref\n", b"startxref\n9999")
    found["startxref_negative"] = whole.replace(b"startxref\n", b"startxref\n-")
    return found


def _lying_numbers() -> dict[str, bytes | Callable[[], bytes]]:
    whole = pdf()
    changes = {
        "count_huge": (b"/Count 1", b"/Count 2147483647"),
        "count_negative": (b"/Count 1", b"/Count -1"),
        "size_huge": (b"/Size 6", b"/Size 99999999"),
        "length_huge": (b"/Length ", b"/Length 9"),
        "length_negative": (b"/Length ", b"/Length -"),
        "root_gone": (b"/Root 1 0 R", b"/Root 9 0 R"),
        "root_is_page": (b"/Root 1 0 R", b"/Root 3 0 R"),
        "kids_self": (b"/Kids[3 0 R]", b"/Kids[2 0 R]"),
        "kids_many": (b"/Kids[3 0 R]", b"/Kids[" + b"3 0 R " * 5000 + b"]"),
        "parent_gone": (b"/Parent 2 0 R", b"/Parent 77 0 R"),
        "contents_self": (b"/Contents 4 0 R", b"/Contents 3 0 R"),
        "contents_many": (b"/Contents 4 0 R", b"/Contents[" + b"4 0 R " * 3000 + b"]"),
        "box_empty": (b"[0 0 600 800]", b"[0 0 0 0]"),
        "box_huge": (b"[0 0 600 800]", b"[0 0 1e30 1e30]"),
        "box_turned": (b"[0 0 600 800]", b"[600 800 0 0]"),
        "box_words": (b"[0 0 600 800]", b"[a b c d]"),
        "box_far": (b"[0 0 600 800]", b"[1e7 1e7 10000600 10000800]"),
        "generation": (b"3 0 obj", b"3 65535 obj"),
        "object_number": (b"5 0 obj", b"4294967295 0 obj"),
    }
    return {name: whole.replace(old, new, 1) for name, (old, new) in changes.items()}


def _nesting() -> dict[str, bytes | Callable[[], bytes]]:
    form = "<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>"
    form += "stream\n/X Do\nendstream"
    return {
        "form_in_itself": pdf("/X Do", page="/Resources<</XObject<</X 6 0 R>>>>", more=(form,)),
        "arrays": pdf(page="/Deep" + "[" * 100_000 + "]" * 100_000),
        "dictionaries": pdf(page="/Deep" + "<</A" * 20_000 + " 1" + ">>" * 20_000),
        "saved_states": pdf("q " * 200_000 + _SAID),
        "restored_states": pdf("Q " * 200_000 + _SAID),
        "brackets": pdf("BT /F 10 Tf " + "(" * 100_000 + " Tj ET"),
        "reference_ring": pdf(catalog="/Names 6 0 R", more=("7 0 R", "6 0 R")),
        "pages_in_pages": assembled(
            ["<</Type/Catalog/Pages 2 0 R>>"]
            + [f"<</Type/Pages/Kids[{at + 1} 0 R]/Count 1>>" for at in range(2, 3000)]
            + ["<</Type/Page/MediaBox[0 0 9 9]>>"]
        ),
        "outline_ring": pdf(catalog="/Outlines 6 0 R", more=("<</First 6 0 R/Next 6 0 R/Last 6 0 R>>",)),
    }


def _bombs() -> dict[str, bytes | Callable[[], bytes]]:
    def deflated(size: int, filters: str = "/FlateDecode", times: int = 1) -> bytes:
        data = b"\0" * size
        for _ in range(times):
            data = zlib.compress(data, 9)
        names = f"[{filters * times}]"
        body = b"<</Filter%b/Length %d>>stream\n%b\nendstream" % (names.encode(), len(data), data)
        return assembled(
            [
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>",
                body,
            ]
        )

    picture = "<</Type/XObject/Subtype/Image/Width {0}/Height {0}/BitsPerComponent 8/ColorSpace/DeviceRGB/Length 3>>"
    picture += "stream\nabc\nendstream"
    return {
        "bomb_50": partial(deflated, 50_000_000),
        "bomb_400": partial(deflated, 400_000_000),
        "bomb_twice": partial(deflated, 100_000_000, times=2),
        "picture_of_60000": pdf("/X Do", page="/Resources<</XObject<</X 6 0 R>>>>", more=(picture.format(60_000),)),
        "picture_negative": pdf("/X Do", page="/Resources<</XObject<</X 6 0 R>>>>", more=(picture.format(-1),)),
    }


def _odd_pages() -> dict[str, bytes | Callable[[], bytes]]:
    return {
        **{f"rotate_{turn}": pdf(page=f"/Rotate {turn}") for turn in (-90, 45, 90, 180, 270, 360, 99999999)},
        "unit": pdf(page="/UserUnit 1000000"),
        "crop_outside": pdf(page="/CropBox[900 900 1000 1000]"),
        "scaled_up": pdf("1e9 0 0 1e9 0 0 cm " + _SAID),
        "scaled_down": pdf("1e-9 0 0 1e-9 0 0 cm " + _SAID),
        "not_a_number": pdf("nan inf 0 1 0 0 cm " + _SAID),
        "flat": pdf("0 0 0 0 0 0 cm " + _SAID),
        "mirrored": pdf("-1 0 0 1 600 0 cm " + _SAID),
        "slanted": pdf("0.7 0.7 -0.7 0.7 300 0 cm " + _SAID),
        "size_zero": pdf(_SAID.replace("/F 10", "/F 0")),
        "size_negative": pdf(_SAID.replace("/F 10", "/F -10")),
        "size_huge_font": pdf(_SAID.replace("/F 10", "/F 1e20")),
        "all_at_one_place": pdf(" ".join(_SAID for _ in range(2000))),
        "off_the_page": pdf(_SAID.replace("60 700", "-9000 -9000")),
        "unseen": pdf(_SAID.replace("BT", "BT 3 Tr")),
    }


def _odd_fonts() -> dict[str, bytes | Callable[[], bytes]]:
    cmap = b"/CIDInit /ProcSet findresource begin 1 beginbfrange <0000> <FFFF> <%b> endbfrange endcmap"
    fonts = {
        "font_gone": "<</Type/Font>>",
        "font_number": "42",
        "font_in_itself": "<</Type/Font/Subtype/Type0/DescendantFonts[5 0 R]/Encoding/Identity-H>>",
        "font_type3_in_itself": "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]"
        "/CharProcs<</a 4 0 R>>"
        "/Encoding<</Differences[0/a]>>/FirstChar 0/LastChar 255/Resources<</Font<</F 5 0 R>>>>>>",
        "font_broken_file": "<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor<</FontFile2 4 0 R/Flags 4>>>>",
        "font_widths": _FONT.replace("/DW 1000", "/DW -99999999/W[0 65535 1e30]"),
        "font_unknown_encoding": _FONT.replace("UniGB-UCS2-H", "Wholly-Unknown-H"),
        "font_vertical": _FONT.replace("UniGB-UCS2-H", "UniGB-UCS2-V"),
    }
    found: dict[str, bytes | Callable[[], bytes]] = {name: pdf(font=font) for name, font in fonts.items()}
    for name, target in (("private", b"E000"), ("control", b"0000"), ("halves", b"D800"), ("long", b"4E00" * 4000)):
        stream = cmap % target
        mapped = b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream)
        found[f"map_{name}"] = pdf(font=_FONT[:-2] + "/ToUnicode 6 0 R>>", more=(mapped,))
    return found


def _crowds() -> dict[str, bytes | Callable[[], bytes]]:
    def scattered(count: int, size: float) -> bytes:
        chance = random.Random(count)
        shown = (
            f"1 0 0 1 {chance.uniform(0, 590):.1f} {chance.uniform(0, 790):.1f} Tm "
            f"<{ord(chance.choice('滨河县电梯')):04X}> Tj"
            for _ in range(count)
        )
        return pdf(f"BT /F {size} Tf " + " ".join(shown) + " ET")

    def boxes(count: int) -> bytes:
        chance = random.Random(count)
        drawn = (f"{chance.randint(0, 500)} {chance.randint(0, 700)} 90 60 re S" for _ in range(count))
        return pdf(_SAID + " " + " ".join(drawn))

    def many_pages(count: int) -> bytes:
        kids = " ".join(f"{3 + at} 0 R" for at in range(count))
        page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R/Resources<</Font<</F %d 0 R>>>>>>"
        stream = f"<</Length {len(_SAID)}>>stream\n{_SAID}\nendstream"
        pages = [page % (3 + count, 4 + count)] * count
        head = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {count}>>"]
        return assembled([*head, *pages, stream, _FONT])

    return {
        "scattered_5000": partial(scattered, 5_000, 9),
        "scattered_50000": partial(scattered, 50_000, 9),
        "scattered_small_and_large": partial(scattered, 3_000, 40),
        "letters_of_every_size": pdf(
            " ".join(f"BT /F {size} Tf 60 {790 - size} Td <{_WORDS}> Tj ET" for size in range(1, 400))
        ),
        "boxes_20000": partial(boxes, 20_000),
        "pages_2000": partial(many_pages, 2_000),
    }


def _going_out(traps: Traps) -> dict[str, bytes | Callable[[], bytes]]:
    web, file = traps.web_url, traps.file_url
    return {
        "opens_web": pdf(catalog=f"/OpenAction<</S/URI/URI({web})>>"),
        "launches": pdf(catalog="/OpenAction<</S/Launch/F(/bin/sh)>>"),
        "runs_script": pdf(catalog=f"/OpenAction<</S/JavaScript/JS(app.launchURL\\('{web}'\\))>>"),
        "goes_to_file": pdf(catalog=f"/OpenAction<</S/GoToR/F({file})/D[0/Fit]>>"),
        "content_elsewhere": pdf(
            page="/Contents 6 0 R", more=(f"<</F({file})/FFilter[]/Length 0>>stream\n\nendstream",)
        ),
        "attachment": pdf(
            catalog="/Names<</EmbeddedFiles<</Names[(a.exe) 6 0 R]>>>>", more=("<</Type/Filespec/F(a.exe)>>",)
        ),
        "form_fields": pdf(catalog=f"/AcroForm<</XFA(<x>{web}</x>)/Fields[]>>"),
        "locked_by_nonsense": pdf().replace(
            b"/Root 1 0 R", b"/Root 1 0 R/Encrypt<</Filter/Standard/V 9/R 9/O(x)/U(y)/P 1>>"
        ),
        "locked_by_others": pdf().replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt<</Filter/FileOpen/V 1>>"),
    }
