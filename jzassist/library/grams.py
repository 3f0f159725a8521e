"""Words as an index keeps them: every two characters that stand side by side, whatever their case and width."""

from itertools import pairwise

#: Full width to half width, so that ３．５万 is found as 3.5万; as many characters as before.
_WIDTHS = {0xFF01 + number: 0x21 + number for number in range(94)} | {0x3000: 0x20}


def folded(text: str) -> str:
    """A text in small letters and half width, character for character in the places of the text."""
    narrow = text.translate(_WIDTHS)
    small = narrow.lower()
    # İ in small letters is two characters: places count more than such a letter
    return small if len(small) == len(narrow) else "".join(c.lower() if len(c.lower()) == 1 else c for c in narrow)


def grams_of(text: str) -> str:
    """Every pair of neighbours in a folded text, once, as words of an index.

    A word is four hexadecimal digits for each character, so that what is no letter is found too; the first four are
    the prefix by which a single character is found.
    """
    units = _units(text)
    return " ".join(sorted({first + second for first, second in pairwise([*units, "0000"])}))


def match_for(words: str, column: str) -> str:
    """What a column of ``grams_of`` is asked for folded words: texts that have them are among those that it gives."""
    units = _units(words)
    if len(units) == 1:
        return f'{column} : "{units[0]}"*'
    return (
        f"{column} : (" + " AND ".join(f'"{first}{second}"' for first, second in dict.fromkeys(pairwise(units))) + ")"
    )


def _units(text: str) -> list[str]:
    """A text's UTF-16 units, each as four hexadecimal digits."""
    data = text.encode("utf-16-be", "surrogatepass").hex()
    return [data[place : place + 4] for place in range(0, len(data), 4)]
