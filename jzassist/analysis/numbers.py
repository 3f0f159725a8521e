"""The grammar of Chinese numbers: from a place in folded text to a number's end and value.

It reads 28200, 28,200, 1.2万亿, 3500多万, 一百三十多万, 三点五, 十几万, 三四十, 两万五, 上百万's 百万, 壹佰万.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from jzassist.analysis.numerals import CAPITALS, DIGITS, MYRIADS, TENS, plain

Value = int | float | tuple[int | float, int | float] | None

#: Where a number may begin. 几 and 数 begin only tens and myriads (几十, 数百).
NUMBER_START = re.compile(
    r"\d|[〇零一二两三四五六七八九十廿卅百千万亿半壹贰叁肆伍陆柒捌玖]|拾(?=[一二三四五六七八九壹贰叁肆伍陆柒捌玖]?[万亿])|[几数](?=[十百千万亿])|好(?=[几数][十百千万亿])"
)
_LONGEST = 32
#: Layouts put spaces where thousands part (20 345元) and around the point (7. 2%): only a unit behind joins them.
_ARABIC = re.compile(
    r"\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,12})?"
    r"|[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,4}(?:\.\d{1,12})?(?=[%\u4e00-\u9fff])"
    r"|(?<![\n。；：:;. ]\d)\d{1,4}(?: \.|\. | \. )\d{1,3}(?= ?(?:%|个百分点|[万亿]))"
    r"|\d{1,20}(?:\.\d{1,12})?(?!\d)"
)
_PARTS = re.compile(r"[, \u00a0\u2009\u202f]")
#: What may not follow the last digit of 1万2: the digit then begins a number of its own.
_LAST_DIGIT = re.compile(r"\d(?![\d.,%:/年月日号点时比至到、A-Za-z~～—–-])")
_HAN_RUN = re.compile(rf"[〇○零一二两三四五六七八九十廿卅百千万亿兆]{{1,{_LONGEST}}}")
_SOME = re.compile(r"好?[几数][十百千万亿]{1,4}")
_VAGUE = re.compile(r"[几多余来]")
_VAGUE_SCALE = re.compile(r"[百千]?[万亿]{1,2}|[百千]")
_MYRIADS = re.compile(r"[十百千]?[万亿]{1,2}")
#: 八五折 is 8.5 tenths of the price.
_DISCOUNT = re.compile(r"[一二三四五六七八九]{2}")
_TWO_DIGITS, _THREE_DIGITS = re.compile("[一二两三四五六七八九]{2}"), re.compile("[〇零一二两三四五六七八九]{3}")
#: 0点六个百分点: agencies write the zero as a digit; 0点六分 is a time.
_MIXED_DECIMAL = re.compile(r"(?<![\d.])0点([〇零一二三四五六七八九]{1,8})(?=个百分点|%|[万亿元倍成])")
_DECIMAL = re.compile(r"[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,8}")
#: 陆 and 伍 alone are names; one of the others shows that the run is one of capitals, everyday ones among them.
_CAPITAL_RUN = re.compile(
    rf"(?=[一二两三四五六七八九十百千万亿兆零陆伍]{{0,{_LONGEST}}}[壹贰叁肆柒捌玖拾佰仟])"
    rf"[壹贰叁参肆伍陆柒捌玖拾佰仟一二两三四五六七八九十百千万亿兆零]{{2,{_LONGEST}}}"
    r"|(?<=分之)[壹贰叁肆伍陆柒捌玖]|[壹贰叁肆伍柒捌玖拾](?=[元圆角分])|陆(?=[角分])"
)
_SCALES = {**TENS, **MYRIADS}
_MULTIPLIER = frozenset("十百千万亿兆")
_MORE = re.compile(r"(?:多|余|几|来)?(?:[十百千万]?[亿兆]|[十百千]?万|[十百千])")
#: 千米 and the like are units themselves.
_UNIT_OF_THOUSANDS = re.compile(r"千(?:米|克|瓦|伏|卡|焦|赫|帕|吨|牛|字节|比特)|百帕|兆(?![\d元日美韩欧台新港余多])")
#: 三十两, 二两: the last 两 is the weight; 一两 is one or two.
_TAELS = re.compile(r"(?:.{0,30}[十百千万亿二三四五六七八九]|.{1,30}一)两")
#: Neighbours that mean "about": 三四十 is thirty or forty.
_ADJACENT = frozenset("一二 一两 二三 两三 三四 三五 四五 五六 六七 七八 八九".split())


class Number(NamedTuple):
    """A number as written: where it ends, from ``low`` to ``high`` (both None where nothing says how many).

    ``han`` says that Chinese characters write it, ``bare`` that it is a scale without a count (百, 万, 千万),
    ``digits`` is how many characters of digits it has.
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    approximate: bool = False
    han: bool = False
    bare: bool = False

    @property
    def value(self) -> Value:
        """A number, (low, high), or None."""
        if self.low is None or self.high is None:
            return None
        return plain(self.low) if self.low == self.high else (plain(self.low), plain(self.high))

    def ends_in_scale(self, text: str) -> bool:
        """Whether 多 and 余 may follow: after 十 百 千 万 亿 and round numbers."""
        if text[self.end - 1] in _MULTIPLIER:
            return True
        return not self.han and self.low is not None and self.low >= 10 and text[self.end - 1] == "0"


def read_number(text: str, place: int) -> Number | None:
    """The number that begins at a place of folded text, None where none does."""
    character = text[place : place + 1]
    if mixed := _MIXED_DECIMAL.match(text, place):
        return _with_decimals(text, Number(place, place + 1, Decimal(0), Decimal(0)), mixed)
    if character.isdecimal():
        return _read_arabic(text, place)
    if capital := _CAPITAL_RUN.match(text, place):
        return _with_tail(text, _read_han(capital.group().translate(CAPITALS), place))
    if character in ("几", "数", "好"):
        return _read_some(text, place)
    run = _HAN_RUN.match(text, place)
    return _read_han_run(text, run) if run else None


def _read_arabic(text: str, place: int) -> Number | None:
    digits = _ARABIC.match(text, place)
    if digits is None:
        return None
    tokens: list[Decimal | str] = [Decimal(_PARTS.sub("", digits.group()))]
    end, vague = digits.end(), False
    while (more := _MORE.match(text, end)) and more.end() - place <= _LONGEST:
        if _UNIT_OF_THOUSANDS.match(text, end):
            break
        vague = vague or more.group()[0] in "多余几来"
        tokens += more.group().lstrip("多余几来")
        end = more.end()
        lower = _ARABIC.match(text, end)
        if lower and (text[lower.end() : lower.end() + 1] in tuple("百千万亿") or _is_rest(tokens[-1], lower)):
            tokens.append(Decimal(_PARTS.sub("", lower.group())))
            end = lower.end()
    value = _evaluate(tokens)
    return Number(place, end, value, value, vague)


def _is_rest(scale: Decimal | str, lower: re.Match[str]) -> bool:
    """Whether digits after a scale go on with the number, as in 1万2000 and 1万2."""
    if _LAST_DIGIT.match(lower.string, lower.start()):
        return scale in ("千", "万", "亿")
    return scale in ("万", "亿") and "." not in lower.group() and len(lower.group()) == (4 if scale == "万" else 8)


def _read_some(text: str, place: int) -> Number | None:
    """几十, 数百万, 好几千: more than one, nobody says how many."""
    match = _SOME.match(text, place)
    return Number(place, match.end(), None, None, approximate=True, han=True) if match else None


def _read_han_run(text: str, run: re.Match[str]) -> Number | None:
    numeral, end = run.group(), run.end()
    if len(numeral) > 1 and _UNIT_OF_THOUSANDS.match(text, end - 1):
        numeral, end = numeral[:-1], end - 1
    if numeral.endswith("两") and _TAELS.fullmatch(numeral):
        numeral, end = numeral[:-1], end - 1
    if numeral in ("零", "〇") and text[end : end + 1] == "点" and (decimals := _DECIMAL.match(text, end + 1)):
        return _with_decimals(text, Number(run.start(), end, Decimal(0), Decimal(0), han=True), decimals)
    if text.startswith("折", end) and _DISCOUNT.fullmatch(numeral):
        value = Decimal(f"{DIGITS[numeral[0]]}.{DIGITS[numeral[1]]}")
        return Number(run.start(), end, value, value, han=True)
    return _with_tail(text, _read_han(numeral, run.start()))


def _with_tail(text: str, number: Number | None) -> Number | None:
    """What goes on behind a run of numerals: decimals, or a vague word and its scale."""
    if number is None:
        return None
    point = text[number.end : number.end + 1] == "点"
    if point and number.low == number.high and (decimals := _DECIMAL.match(text, number.end + 1)):
        return _with_decimals(text, number, decimals)
    return _with_vague_scale(text, number)


def _with_decimals(text: str, number: Number, decimals: re.Match[str]) -> Number | None:
    """三点五, 一点二亿."""
    assert number.low is not None
    digits = "".join(str(DIGITS[c]) for c in decimals.group(decimals.lastindex or 0).translate(CAPITALS))
    value = Decimal(f"{number.low}.{digits}")
    end = decimals.end()
    scale = _MYRIADS.match(text, end)
    if scale:
        value, end = _evaluate([value, *scale.group()]), scale.end()
    return number._replace(low=value, high=value, end=end)


def _with_vague_scale(text: str, number: Number) -> Number:
    """十几万, 一百三十多万, 百余万: the scale after the vague word counts the whole."""
    vague = _VAGUE.match(text, number.end)
    after_zero = text[number.end - 1] == "零" and text.startswith("几", number.end)
    if not vague or not (after_zero or text[number.end - 1] in "十百千万亿"):
        return number
    scale = _VAGUE_SCALE.match(text, vague.end())
    if scale is None:
        return number._replace(end=vague.end(), approximate=True) if vague.group() == "几" else number
    low = None if number.low is None else _evaluate([number.low, *scale.group()])
    return number._replace(end=scale.end(), low=low, high=low, approximate=True, bare=False)


def _read_han(numeral: str, place: int) -> Number | None:
    end = place + len(numeral)
    if pair := _TWO_DIGITS.search(numeral):
        if pair.group() not in _ADJACENT or _THREE_DIGITS.search(numeral):
            return None
        low, high = (_evaluate_han(numeral[: pair.start()] + c + numeral[pair.end() :]) for c in pair.group())
    else:
        low = high = _evaluate_han(numeral)
    if low is None or high is None:
        return None
    bare = numeral[0] in "百千万亿兆" and all(c in _MULTIPLIER for c in numeral)
    return Number(place, end, low, high, han=True, bare=bare)


@lru_cache(maxsize=1_024)
def _evaluate_han(numeral: str) -> Decimal | None:
    """The value of a run of numerals; None where it is none (〇〇, 二〇一六 without 年)."""
    tokens: list[Decimal | str] = []
    for character in numeral:
        if character in DIGITS:
            if tokens and isinstance(tokens[-1], Decimal) and tokens[-1] != 0:
                return None
            tokens.append(Decimal(DIGITS[character]))
        else:
            tokens.append(character)
    if all(token == 0 for token in tokens):
        return None
    return _evaluate(tokens)


def _evaluate(tokens: list[Decimal | str]) -> Decimal:
    """The value of counts and scales: what stands before 万 or 亿 and is smaller is counted by it."""
    total = section = Decimal(0)
    count: Decimal | None = None
    scale = Decimal(0)
    last: Decimal | str | None = None
    for token in tokens:
        if isinstance(token, Decimal):
            # 二百零五: a zero says that the next digit is a plain one
            count, scale = token, Decimal(1) if token == 0 else scale
        elif token in MYRIADS:
            scale = Decimal(MYRIADS[token])
            section += count or 0
            if total + section == 0:
                section = Decimal(1)
            total = (total + section) * scale if total < scale or last in MYRIADS else total + section * scale
            section, count = Decimal(0), None
        else:
            scale = Decimal(TENS[token])
            section = _counted(section, count, scale)
            count = None
        last = token
    if count and scale > 10 and len(tokens) > 2 and count < 10:
        # 两万五, 一千二: the last digit counts the next lower scale
        count *= scale / 10
    return total + section + (count or 0)


def _counted(section: Decimal, count: Decimal | None, scale: Decimal) -> Decimal:
    if scale in (20, 30):
        return section + scale
    if not count and section and section < scale:
        # 二十千: the greater scale counts all that stands before it
        return section * scale
    return section + (count or 1) * scale
