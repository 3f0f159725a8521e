"""Chinese full names: candidates from the segmentation, single ones and lists of them, that have enough evidence."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from jzassist.analysis import tokens
from jzassist.analysis.foreign_names import find_foreign_names
from jzassist.analysis.lexicons import alternatives, words
from jzassist.analysis.name_evidence import after_name, vote, weigh
from jzassist.analysis.surnames import surname_initials, surname_length
from jzassist.analysis.titles import role_ending

Span = tuple[int, int]

#: From this much evidence on a word counts as a name.
_ENOUGH = 3.0
#: The same where nothing around it says that it is one.
_ENOUGH_ALONE = 3.75
_NEVER_GIVEN = frozenset("说称在是的和与表等也则还就又从向对为因被将把已曾摄看了着、及这那某")
_SPEECH_TAILS = ("说", "称", "道", "表示", "认为", "指出")  # 方定|宇说
_PREPOSITIONS = frozenset("向和与由从对经以在")
_FUNCTION = ("p", "c", "d", "u", "r", "v", "y")


@cache
def _company() -> re.Pattern[str]:
    """What shows that a name has ended: punctuation, a verb of speech."""
    return re.compile(f"[，。、；：！？,;:!?）)（(”」\\s\\d]|$|{alternatives('speech_verbs')}")


def find_full_names(text: str, signed: frozenset[Span] = frozenset()) -> dict[str, str]:
    """The full names of a folded text, each with the rule that saw it best; ``signed`` are its signatures."""
    signatures = {place for start, end in signed for place in range(start, end)}
    candidates = [span for span in _candidates(text) if span[0] not in signatures and span[1] - 1 not in signatures]
    evidence: dict[str, float] = defaultdict(float)
    rules: dict[str, str] = {}
    seen: dict[str, int] = defaultdict(int)
    told: set[str] = set()
    for start, end in candidates:
        name = text[start:end]
        seen[name] += 1
        score, rule = weigh(text, start, end)
        if rule != "segmentation":
            told.add(name)
        if score > evidence[name]:
            evidence[name], rules[name] = score, rule
    for name in seen:
        evidence[name] += min(2.0, 0.75 * (seen[name] - 1)) + vote(name)
    accepted = {name for name in seen if evidence[name] >= (_ENOUGH if name in told else _ENOUGH_ALONE)}
    accepted |= {text[start:end] for start, end in signed}
    rules |= {text[start:end]: "by-line" for start, end in signed}
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
        if unknown or (len(run) >= 3 and all(vote(text[a:b]) > 0 for a, b in run)):
            found.update(text[a:b] for a, b in run)
    return found


def _is_shorter_name_and_more(text: str, name: str, accepted: set[str]) -> bool:
    """张伟刚 where 张伟 stands alone elsewhere: the longer one is a name and an adverb."""
    shorter = name[:-1]
    if len(name) < 3 or shorter not in accepted or tokens.flag(name[-1])[:1] not in ("d", "p", "c", "v"):
        return False
    return any(
        text[match.end() : match.end() + 1] != name[-1] and after_name().match(text, match.end())
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
