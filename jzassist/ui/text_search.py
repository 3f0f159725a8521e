"""Where words stand in a text, whatever their case and width."""

# Full-width letters, digits and signs are looked for as the half-width ones: １２ is 12, Ａ is a.
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {ord("\u3000"): ord(" ")}
# the only letter that becomes two in lower case
_ONE_FOR_ONE = _HALF_WIDTH | {ord("İ"): ord("i")}


def folded(text: str) -> str:
    """A text in one case and width, character for character: places in it are places in the text."""
    return text.translate(_ONE_FOR_ONE).lower()


def places_of(words: str, in_folded: str) -> list[int]:
    """Where some words begin in a text that is folded already, in code points; they never overlap."""
    wanted = folded(words)
    places: list[int] = []
    place = in_folded.find(wanted) if wanted else -1
    while place >= 0:
        places.append(place)
        place = in_folded.find(wanted, place + len(wanted))
    return places
