"""Chinese full names: candidates from the segmentation, weighed by what stands around them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from jzassist.analysis import tokens
from jzassist.analysis.foreign_names import find_foreign_names
from jzassist.analysis.lexicons import alternatives, words
from jzassist.analysis.surnames import surname_initials, surname_length, surnames
from jzassist.analysis.titles import address_starting, is_organisation, role_ending

#: From this much evidence on a word counts as a name.
_ENOUGH = 3.0
#: The same where nothing around it says that it is one.
_ENOUGH_ALONE = 3.75
_BYLINE = re.compile(r"(?:记者|通讯员|作者|编辑|责编|校对|摄影|图片|撰稿|实习生|文|图|摄|编译|(?<!书)记)[：:／/\s]*$")
_NEVER_GIVEN = frozenset("说称在是的和与表等也则还就又从向对为因被将把已曾摄看了着、及这那某")
_SPEECH_TAILS = ("说", "称", "道", "表示", "认为", "指出")  # 方定|宇说
_AGE_BEFORE = re.compile(r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})多?岁的?$")
_NOTE = re.compile(r"[（(](?:\d{4}年|男|女|左|右|中|\d{2}岁)")
_LABELLED = re.compile(r"[：:]")
_REMARK_FOLLOWS = re.compile("[^，。：；\n]{0,12}[：:][“「]")
_INTRODUCED = re.compile(r"是[^，。\n]{0,20}(?:一名|一位|一个)")
_NAME_OF_A_PLACE = re.compile(
    r"(?:班|奖|杯|号|路|街|馆|塔|式|精神)[”」]|(?![是在和与的为任从到])[\u4e00-\u9fff]{0,3}(?:公司|集团|大学|医院|中学|村|镇|县|市|路|街|站|学校|政府)"
)
# places, trades and measures end so more often than names do
_SELDOM_ENDS_A_NAME = frozenset("村镇乡县市区路街屯寨省庄业率费额局厂店院所")
_PREPOSITIONS = frozenset("向和与由从对经以在")
_FUNCTION = ("p", "c", "d", "u", "r", "v", "y")


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives('before_names')})$")


@cache
def _company() -> re.Pattern[str]:
    """What shows that a name has ended: punctuation, a verb of speech."""
    return re.compile(f"[，。、；：！？,;:!?）)（(”」\\s\\d]|$|{alternatives('speech_verbs')}")


@cache
def _after_name() -> re.Pattern[str]:
    return re.compile(f"[，。、；：！？,;:!?）)（(”」\\s\\d]|{alternatives('after_names')}")


def find_full_names(text: str) -> dict[str, str]:
    """The full names of a folded text, each with the rule that saw it best."""
    candidates = _candidates(text)
    evidence: dict[str, float] = defaultdict(float)
    rules: dict[str, str] = {}
    seen: dict[str, int] = defaultdict(int)
    signed: set[str] = set()
    for start, end in candidates:
        name = text[start:end]
        seen[name] += 1
        score, rule = _evidence(text, start, end)
        if rule != "segmentation":
            signed.add(name)
        if score > evidence[name]:
            evidence[name], rules[name] = score, rule
    for name in seen:
        evidence[name] += min(2.0, 0.75 * (seen[name] - 1)) + _vote(name)
    accepted = {name for name in seen if evidence[name] >= (_ENOUGH if name in signed else _ENOUGH_ALONE)}
    accepted |= _listed_together(text, candidates)
    accepted |= _listed_with(text, candidates, accepted)
    accepted -= {name for name in accepted if _is_shorter_name_and_more(text, name, accepted)}
    foreign = dict.fromkeys(find_foreign_names(text), "foreign-name")
    return {name: rules.get(name, "name-list") for name in accepted} | foreign


def _candidates(text: str) -> list[tuple[int, int]]:
    """Spans that could be a Chinese full name: single words, and surnames that the segmentation left alone."""
    found = []
    cut, surnamed = tokens.words(text), _surnamed(text)
    for index, length in surnamed:
        start, end = cut[index]
        word = text[start:end]
        counted = word[0] in "万千" and text[start - 1 : start].isdigit()
        if counted or word[length:] in words("honorifics"):
            continue
        if len(word) > length and _verb_runs_in(text, end):
            found += [(start, end - 1)] if len(word) > length + 1 else []
        elif length < len(word) <= length + 2 and _could_be_name(word):
            found.append((start, end))
            if len(word) == length + 1:
                found += [span for span in _lengthened(text, cut, index) if not _verb_runs_in(text, span[1])]
        elif len(word) > length + 2 and not tokens.flag(word) and role_ending(text[max(0, start - 16) : start], 16):
            found.append((start, start + length + 2))  # 书记|方晓东拉起
        elif len(word) == length and _stands_as_surname(text, start, word):
            function_word = tokens.flag(word).startswith(_FUNCTION)
            joined = _joined(text, cut, index)
            found += [(a, b) for a, b in joined if not function_word or _rare(text[start + length : b])]
    found += _behind_offices(text, surnamed)
    for match in re.finditer(
        r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]{1,2}([\u4e00-\u9fff])(?![\u4e00-\u9fff])", text
    ):
        if match.group(1) in surnames()[0] and _BYLINE.search(text[max(0, match.start() - 6) : match.start()]):
            found.append(match.span())
    return found


def _surnamed(text: str) -> list[tuple[int, int]]:
    """The numbers of the words that begin with a surname, each with the surname's length."""
    begins = surname_initials()
    return [
        (index, length)
        for index, (start, end) in enumerate(tokens.words(text))
        if text[start] in begins and (length := surname_length(text[start:end]))
    ]


def _behind_offices(text: str, surnamed: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Names that the segmentation tore apart (队长|贺家|庠|表示), between an office and a name's company."""
    cut = tokens.words(text)
    for index, length in surnamed:
        start, end = cut[index]
        if end - start > 3 or not role_ending(text[max(0, start - 16) : start], min(start, 16)):
            continue
        if tokens.flag(text[start:end])[:1] in tuple("vpdcruy"):
            continue
        if end - start > length and _could_be_name(text[start:end]):
            continue  # it is not torn
        for name_end in (start + length + 2, start + length + 1):
            name = text[start:name_end]
            spelled = re.fullmatch(r"[\u4e00-\u9fff]{2,4}", name) and not set(name[length:]) & _NEVER_GIVEN
            if spelled and _company().match(text, name_end):
                yield start, name_end
                break


def _rare(word: str) -> bool:
    return tokens.flag(word)[:2] in ("", "nr", "ns", "nz", "g")


def _stands_as_surname(text: str, start: int, word: str) -> bool:
    """付 and 于 are surnames behind an office, else what their part of speech says."""
    if word in _PREPOSITIONS:
        return False
    before = text[max(0, start - 16) : start]
    return not tokens.flag(word).startswith(_FUNCTION) or bool(role_ending(before, len(before)))


def _verb_runs_in(text: str, end: int) -> bool:
    """Whether a word has swallowed the verb of speech behind a name: 局长|李明道|：“……”."""
    return text[end - 1] in _NEVER_GIVEN or (text[end - 1] == "道" and text[end : end + 1] in ("：", ":", "，", ","))


def _joined(text: str, cut: tuple[tokens.Word, ...], index: int) -> Iterator[tuple[int, int]]:
    """A surname that stands as a word of its own, with what may be the given name behind it."""
    start, end = cut[index]
    for following in cut[index + 1 : index + 3]:
        word = text[following.start : following.end]
        end = following.end
        given = re.fullmatch(r"[\u4e00-\u9fff]{1,2}", word) and word not in _NEVER_GIVEN | words("honorifics")
        if not given or end - start > surname_length(text[start:end]) + 2:
            return
        yield start, end


def _lengthened(text: str, cut: tuple[tokens.Word, ...], index: int) -> Iterator[tuple[int, int]]:
    """A name whose last character the segmentation cut off: 温如 玉."""
    for following in cut[index + 1 : index + 2]:
        last = text[following.start]
        alone = following.end == following.start + 1 or text[following.start + 1 : following.end] in _SPEECH_TAILS
        if alone and re.fullmatch(r"[\u4e00-\u9fff]", last) and last not in _NEVER_GIVEN:
            yield cut[index].start, following.start + 1


def _could_be_name(word: str) -> bool:
    flag = tokens.flag(word)
    if word[surname_length(word) :][:1] in tuple("村镇乡县"):
        return False  # 余村人 live in 余村
    return word not in words("not_names") and (not flag or flag.startswith("nr"))


def _vote(name: str) -> float:
    """What the dictionary says: a name, unknown, or a common word."""
    flag = tokens.flag(name)
    if flag.startswith("nr"):
        return 1.25
    if flag:
        return -3.0
    return 1.0


def _evidence(text: str, start: int, end: int) -> tuple[float, str]:
    """How much the neighbourhood speaks for a name, and the strongest rule."""
    signs = sorted(_signs(text, start, end), reverse=True)
    rule = signs[0][1] if signs else "segmentation"
    return sum(weight for weight, _ in signs[:2]) + _fit(text, start, end), rule


def _signs(text: str, start: int, end: int) -> Iterator[tuple[float, str]]:
    """What around a candidate says that it is a name: weight and rule."""
    before, after = text[max(0, start - 24) : start], text[end : end + 8]
    if _BYLINE.search(before):
        yield 3.0, "by-line"
    elif role_ending(before, len(before)):
        yield 2.25, "role-before-name"
    elif _kin().search(before):
        yield 2.0, "kin-before-name"
    elif _AGE_BEFORE.search(before):
        yield 2.0, "age-before-name"
    elif is_organisation(before[-6:]):
        yield 1.5, "organisation-before-name"
    if re.match(r"\s?摄", after):
        yield 3.0, "photo-credit"
    if address_starting(text, end):
        yield 2.0, "role-after-name"
    if _speech_pattern().match(after):
        yield 2.0, "verb-of-speech"
    if _NOTE.match(after):
        yield 1.5, "name-with-note"
    if before[-1:] in ("（", "(") and re.match(r"[）)]\s*(?:\n|$)", after):
        yield 3.0, "by-line"
    if _REMARK_FOLLOWS.match(text, end):
        yield 1.5, "remark-follows"
    if _LABELLED.match(after) and (start == 0 or text[start - 1] == "\n"):
        yield 2.0, "interview"
    if _INTRODUCED.match(text, end):
        yield 1.5, "introduced"


def _fit(text: str, start: int, end: int) -> float:
    """How well a name would stand there: what follows it, what it follows, what it is made of."""
    after, begins = text[end : end + 8], tokens.boundaries(text)
    follows = _after_name().match(after) or not after or address_starting(text, end) or _speech_pattern().match(after)
    score = 0.75 if follows else 0.25 if end in begins else -0.5
    if start == 0 or text[start - 1] in "，。、；“（(”」 \n\u3000":
        score += 0.5
    if tokens.flag(text[start]).startswith(("v", "p", "d")):
        score -= 0.75  # 付 and 于 begin phrases more often than names
    if _given_is_common_word(text, start, end) or text[end - 1] in _SELDOM_ENDS_A_NAME:
        score -= 1.0
    if end - start == 3 and start in begins and not begins & {start + 1, start + 2}:
        score += 0.5  # one word of three characters that begins with a surname is a name more often than not
    return score - 2.0 if _NAME_OF_A_PLACE.match(after) else score


def _given_is_common_word(text: str, start: int, end: int) -> bool:
    given = text[start + 1 : end]
    return end - start == 3 and start + 1 in tokens.boundaries(text) and tokens.flag(given)[:2] not in ("", "nr")


@cache
def _speech_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:[\\u4e00-\\u9fff]{{0,3}})(?:{alternatives('speech_verbs')})")


def _listed_together(text: str, candidates: list[tuple[int, int]]) -> set[str]:
    """Names of lists in which every item looks like a name: 张三、李四、王五."""
    found: set[str] = set()
    by_start: dict[int, int] = {}
    for start, end in candidates:
        by_start[start] = max(end, by_start.get(start, 0))
    inside: set[int] = set()
    for start in sorted(by_start):
        run, place = [], start
        while place in by_start and place not in inside:
            end = by_start[place]
            run.append((place, end))
            separator = re.compile(r"(?:[（(][^（）()]{1,12}[)）])?[、，和与]").match(text, end)
            place = separator.end() if separator else -1
        inside.update(start for start, _ in run)
        unknown = len(run) == 2 and all(b - a == 3 and not tokens.flag(text[a:b]) for a, b in run)
        if unknown or (len(run) >= 3 and all(_vote(text[a:b]) > 0 for a, b in run)):
            found.update(text[a:b] for a, b in run)
    return found


def _is_shorter_name_and_more(text: str, name: str, accepted: set[str]) -> bool:
    """张伟刚 where 张伟 stands alone elsewhere: the longer one is a name and an adverb."""
    shorter = name[:-1]
    if len(name) < 3 or shorter not in accepted or tokens.flag(name[-1])[:1] not in ("d", "p", "c", "v"):
        return False
    return any(
        text[match.end() : match.end() + 1] != name[-1] and _after_name().match(text, match.end())
        for match in re.finditer(re.escape(shorter), text)
    )


def _listed_with(text: str, candidates: list[tuple[int, int]], accepted: set[str]) -> set[str]:
    """Names that stand in one list with accepted ones: 张三、李四 and 王五."""
    more: set[str] = set()
    spans = sorted(set(candidates))
    by_start = dict(spans)
    by_end = {end: start for start, end in spans}
    queue = [span for span in spans if text[span[0] : span[1]] in accepted]
    for match in re.finditer(r"(?<=、)[\u4e00-\u9fff]{2,3}(?=、)", text):
        before, after = by_end.get(match.start() - 1), by_start.get(match.end() + 1)
        if before is None or after is None or not surname_length(match.group()):
            continue
        if {text[before : match.start() - 1], text[match.end() + 1 : after]} <= accepted:
            more.add(match.group())
    while queue:
        start, end = queue.pop()
        neighbours = []
        if text[end : end + 1] in ("、", " ", "和", "与", "及") and end + 1 in by_start:
            neighbours.append((end + 1, by_start[end + 1]))
        if text[start - 1 : start] in ("、", " ", "和", "与", "及") and start - 1 in by_end:
            neighbours.append((by_end[start - 1], start - 1))
        for left, right in neighbours:
            name = text[left:right]
            if name not in accepted and name not in more and _could_be_name(name):
                more.add(name)
                queue.append((left, right))
    return more
