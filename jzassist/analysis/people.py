"""People: who is named where, by context first and the segmentation's vote, and who they are in full."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import alternatives, lines, words
from jzassist.analysis.titles import is_organisation, role_ending, role_starting, title_before
from jzassist.model.annotation import Annotation, Kind, NameDetail, stable_id
from jzassist.model.article import Article

_FAMILIAR = frozenset("先生 女士 小姐 同志 大叔 大爷 大妈 阿姨 阿婆 阿公 奶奶 爷爷 师傅".split())


class Mention(NamedTuple):
    """A name at a place, with the rule that saw it."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True)
class Person:
    """A person of the article: full name, fullest role and organisation, and the mentions in order of place."""

    name: str
    role: str
    organisation: str
    mentions: tuple[Mention, ...]


#: From this much evidence on a word counts as a name.
_ENOUGH = 3.0
_AFTER_NAME = re.compile(
    r"[，。、；：！？,;:!?）)（(”\s]|说|表示|称|指出|认为|介绍|告诉|坦言|强调|透露|回忆|等|和|与|及|在|是|的|也|则|还|就|又|从|向|对|为|于|因|被|将|把|已|曾|等人|两人|摄|看来|率|带领|获|荣获|夺|生于|当选|任|出任|主持|获得|来到|走|今年|今天|当天|昨|曾经|本|自己|带|拿|用|没|不|有|要|会|能|可|正|只|都|所|一"
)
_KIN = re.compile(
    r"(?:妻子|丈夫|儿子|女儿|父亲|母亲|弟弟|哥哥|姐姐|妹妹|被害人|受害人|嫌疑人|被告人|死者|伤者|事主|名将|小将|老将|选手|队员|队友|球员|主帅|明星|大佬|总书记|主席|总理|同志|网友|市民|村民|学生|名叫|叫|叫做|名为|对方)$"
)
_BYLINE = re.compile(r"(?:记者|通讯员|作者|编辑|责编|校对|摄影|图片|撰稿|实习生|文|图|摄|编译|记)[：:／/\s]*$")
_NEVER_GIVEN = frozenset("说称在是的和与表等也则还就又从向对为因被将把已曾摄看了着、及这那某")
_FUNCTION = ("p", "c", "d", "u", "r", "v", "y")
# surnames that are function words as often: 向记者, 任书记, 和先生
_AMBIGUOUS = frozenset(
    "向和于任时从由应曾都全单可包代解管连但付干为常同方过并各该与及经而非以有来车门水关成高党国安明文白黄老大小通东平原强能计生易"
)
_TRANSLITERATED = re.compile(r"[\u4e00-\u9fff]{1,7}(?:[·•‧][\u4e00-\u9fffA-Z]{1,8}){1,4}")
_LATIN = re.compile(r"[A-Z][a-zé]{1,15}(?:[ ·][A-Z][a-zé]{1,15}){0,3}")


def find_people(article: Article, text: str) -> tuple[Person, ...]:
    """The people of an article in order of first mention; ``text`` is the article's, folded."""
    names = _full_names(article, text)
    mentions = list(_occurrences(text, names))
    taken = [(m.start, m.end) for m in mentions]
    mentions += [m for m in _surname_mentions(text) if not _overlaps(m, taken)]
    mentions.sort()
    return _resolved(article, text, mentions, names)


def annotate_people(article: Article, people: Iterable[Person]) -> tuple[Annotation, ...]:
    """An annotation for every mention, resolved to its person."""
    return tuple(
        Annotation(
            id=stable_id(Kind.PERSON, mention.start, mention.end),
            kind=Kind.PERSON,
            start=mention.start,
            end=mention.end,
            detail=NameDetail(person.name, person.role, person.organisation),
            rule=mention.rule,
        )
        for person in people
        for mention in person.mentions
    )


# -- full names


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    single, double = lines("surnames")
    return frozenset(single), frozenset(double[i : i + 2] for i in range(0, len(double), 2))


def _surname_length(word: str) -> int:
    single, double = _surnames()
    if word[:2] in double and len(word) > 2:
        return 2
    return 1 if word[:1] in single else 0


def _full_names(article: Article, text: str) -> dict[str, str]:
    """Full names and the rule that saw each."""
    candidates = _candidates(article, text)
    evidence: Counter[str] = Counter()
    rules: dict[str, str] = {}
    seen = Counter(text[start:end] for start, end in candidates)
    for start, end in candidates:
        name = text[start:end]
        score, rule = _evidence(text, start, end)
        if score > evidence[name]:
            evidence[name], rules[name] = score, rule  # type: ignore[assignment]
    for name in seen:
        evidence[name] += min(1.5, 0.75 * (seen[name] - 1)) + _vote(name)  # type: ignore[assignment]
    accepted = {name for name in seen if evidence[name] >= _ENOUGH}
    accepted |= _listed_together(text, candidates)
    accepted |= _listed_with(text, candidates, accepted)
    accepted -= {name for name in accepted if _is_shorter_name_and_more(text, name, accepted)}
    foreign = dict.fromkeys(_foreign_names(text), "foreign-name")
    return {name: rules.get(name, "name-list") for name in accepted} | foreign


def _candidates(article: Article, text: str) -> list[tuple[int, int]]:
    """Spans that could be a Chinese full name: single words, and surnames that the segmentation left alone."""
    found = []
    cut = tokens.words(text)
    for index, (start, end) in enumerate(cut):
        word = text[start:end]
        length = _surname_length(word)
        if not length or word[length:] in words("honorifics"):
            continue
        if length < len(word) <= length + 2 and _could_be_name(word):
            found.append((start, end))
            if len(word) == length + 1:
                found += _lengthened(text, cut, index)
        elif len(word) == length and not tokens.flag(word).startswith(_FUNCTION):
            found += _joined(text, cut, index)
    for match in re.finditer(
        r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]{1,2}([\u4e00-\u9fff])(?![\u4e00-\u9fff])", text
    ):
        if match.group(1) in _surnames()[0] and _BYLINE.search(text[max(0, match.start() - 6) : match.start()]):
            found.append(match.span())
    return found


def _joined(text: str, cut: tuple[tokens.Word, ...], index: int) -> Iterator[tuple[int, int]]:
    """A surname that stands as a word of its own, with what may be the given name behind it."""
    start, end = cut[index]
    for following in cut[index + 1 : index + 3]:
        word = text[following.start : following.end]
        end = following.end
        given = re.fullmatch(r"[\u4e00-\u9fff]{1,2}", word) and word not in _NEVER_GIVEN | words("honorifics")
        if not given or end - start > 3:
            return
        yield start, end


def _lengthened(text: str, cut: tuple[tokens.Word, ...], index: int) -> Iterator[tuple[int, int]]:
    """A name whose last character the segmentation cut off: 洪善 姬."""
    for following in cut[index + 1 : index + 2]:
        last = text[following.start : following.end]
        if re.fullmatch(r"[\u4e00-\u9fff]", last) and last not in _NEVER_GIVEN:
            yield cut[index].start, following.end


def _could_be_name(word: str) -> bool:
    flag = tokens.flag(word)
    return word not in words("not_names") and (not flag or flag.startswith("nr"))


def _vote(name: str) -> float:
    """What the dictionary says: a name, unknown, or a common word."""
    flag = tokens.flag(name)
    if flag.startswith("nr"):
        return 1.25
    return -3.0 if flag else 1.0


def _evidence(text: str, start: int, end: int) -> tuple[float, str]:
    """How much the neighbourhood speaks for a name, and the strongest rule."""
    before, after = text[max(0, start - 24) : start], text[end : end + 8]
    found: list[tuple[float, str]] = [(0.0, "segmentation")]
    if _BYLINE.search(before):
        found.append((3.0, "by-line"))
    elif role_ending(before, len(before)):
        found.append((2.25, "role-before-name"))
    elif _KIN.search(before):
        found.append((2.0, "kin-before-name"))
    elif is_organisation(before[-6:]):
        found.append((1.5, "organisation-before-name"))
    if re.match(r"\s?摄", after):
        found.append((3.0, "photo-credit"))
    if role_starting(text, end) and not re.match(r"代表|委员|会长|记者|编辑|通讯员", after):
        found.append((2.0, "role-after-name"))
    if _speech_follows(after):
        found.append((2.0, "verb-of-speech"))
    if re.match(r"[（(](?:\d{4}年|男|女|左|右|中|\d{2}岁)", after):
        found.append((1.5, "name-with-note"))
    if before[-1:] in "（(" and re.match(r"[）)]\s*(?:\n|$)", after):
        found.append((3.0, "by-line"))
    if re.match(r"是[^，。]{0,20}(?:一名|一位|一个)", text[end : end + 28]):
        found.append((1.5, "introduced"))
    score = sum(sorted((value for value, _ in found), reverse=True)[:2])
    if _given_is_common_word(text, start, end):
        score -= 1.0
    named_on = _AFTER_NAME.match(after) or not after or role_starting(text, end)
    score += 0.75 if named_on else -0.5
    if re.match(r"[，。、；\s“（(]|^$", before[-1:] or " "):
        score += 0.5
    if re.match(r"[\u4e00-\u9fff]{0,4}(?:公司|集团|大学|医院|中学|村|镇|县|市|路|街|站|学校|政府)", after):
        score -= 2.0
    return score, max(found)[1]


def _given_is_common_word(text: str, start: int, end: int) -> bool:
    given = text[start + 1 : end]
    return end - start == 3 and start + 1 in tokens.boundaries(text) and tokens.flag(given)[:1] in tuple("nvad")


@cache
def _speech_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:[\\u4e00-\\u9fff]{{0,3}})(?:{alternatives('speech_verbs')})")


def _speech_follows(after: str) -> bool:
    return bool(_speech_pattern().match(after))


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
            separator = re.compile(r"(?:[（(][^（）()]{1,12}[)）])?[、，和]").match(text, end)
            place = separator.end() if separator else -1
        inside.update(start for start, _ in run)
        if len(run) >= 3 and all(_vote(text[a:b]) > 0 for a, b in run):
            found.update(text[a:b] for a, b in run)
    return found


def _is_shorter_name_and_more(text: str, name: str, accepted: set[str]) -> bool:
    """张伟刚 where 张伟 stands alone elsewhere: the longer one is a name and an adverb."""
    shorter = name[:-1]
    if len(name) < 3 or shorter not in accepted or tokens.flag(name[-1])[:1] not in ("d", "p", "c", "v"):
        return False
    return any(
        text[match.end() : match.end() + 1] != name[-1] and _AFTER_NAME.match(text, match.end())
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
        if before is None or after is None or not _surname_length(match.group()):
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


def _foreign_names(text: str) -> set[str]:
    """Transliterated names with a dot, and Latin names behind a role or before a verb of speech."""
    found = set()
    begins = tokens.boundaries(text)
    for match in _TRANSLITERATED.finditer(text):
        start = match.start()
        while start < match.end() and start not in begins:
            start += 1
        if re.search(r"[“「《]$", text[max(0, match.start() - 1) : match.start()]):
            continue
        name = _without_role(text[start : match.end()])
        if re.search("[·•‧]", name) and not name.startswith(("·", "•", "‧")):
            found.add(name)
    for match in _LATIN.finditer(text):
        before, after = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 8]
        if len(match.group()) > 3 and (role_ending(before, len(before)) or _speech_pattern().match(after)):
            found.add(match.group())
    return found


def _without_role(name: str) -> str:
    head = re.split("[·•‧]", name)[0]
    for length in range(len(head) - 1, 0, -1):
        if role_ending(head[:length], length) or tokens.flag(head[:length]) in ("ns", "v", "p", "c"):
            return name[length:]
    return name


# -- mentions


def _occurrences(text: str, names: dict[str, str]) -> Iterator[Mention]:
    """Every place where a full name stands, longer names first."""
    taken: list[bool] = [False] * (len(text) + 1)
    begins = tokens.boundaries(text)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        for match in re.finditer(re.escape(name), text):
            start, end = match.span()
            aligned = start in begins or end in begins
            if aligned and not any(taken[start:end]):
                taken[start:end] = [True] * (end - start)
                yield Mention(start, end, names[name])


@cache
def _surname_pattern() -> re.Pattern[str]:
    single, double = _surnames()
    surname = "|".join(sorted(double)) + "|[" + "".join(sorted(single)) + "]"
    return re.compile(f"(?:{surname})(?:{alternatives('honorifics')})(?![\\u4e00-\\u9fff]?(?:公司|集团))")


def _surname_mentions(text: str) -> Iterator[Mention]:
    begins = tokens.boundaries(text)
    for match in _surname_pattern().finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        clause_begins = not before or before in "，。、；：“「（(！？\n ”"
        if start not in begins and not clause_begins:
            continue
        word_end = next((place for place in range(start + 1, start + 6) if place in begins), end)
        if word_end > end or (word_end == end and tokens.flag(text[start:end]) not in ("", "nr")):
            continue
        if match.group()[0] in _AMBIGUOUS and not clause_begins:
            continue
        if match.group()[0] in _AMBIGUOUS and tokens.flag(match.group()[0])[:1] in ("p", "c", "v", "d"):
            continue
        yield Mention(start, end, "surname-and-title")


def _overlaps(mention: Mention, taken: list[tuple[int, int]]) -> bool:
    return any(start < mention.end and mention.start < end for start, end in taken)


# -- who they are


def _resolved(article: Article, text: str, mentions: list[Mention], names: dict[str, str]) -> tuple[Person, ...]:
    full = list(names)
    by_name: dict[str, list[Mention]] = {}
    titles: dict[str, list[tuple[str, str]]] = {}
    for mention in mentions:
        said = text[mention.start : mention.end]
        role, organisation = _title_at(article, text, mention)
        name = said if said in names else _owner(said, full, titles)
        by_name.setdefault(name, []).append(mention)
        titles.setdefault(name, []).append((role, organisation))
    return tuple(
        Person(
            article.text[of[0].start : of[0].end] if name not in names else _spelled(article, text, name, of),
            *_fullest(titles[name]),
            tuple(of),
        )
        for name, of in by_name.items()
    )


def _spelled(article: Article, text: str, name: str, mentions: list[Mention]) -> str:
    for mention in mentions:
        if text[mention.start : mention.end] == name:
            return re.sub(r"\s+", "", article.text[mention.start : mention.end])
    return name


def _title_at(article: Article, text: str, mention: Mention) -> tuple[str, str]:
    paragraph = article.paragraphs[article.paragraph_index(mention.start)]
    title = title_before(text, mention.start, paragraph.start)
    role, organisation = title.role, title.organisation
    said = article.text
    role_at = mention.start - len(role)
    role = said[role_at : mention.start] if role else ""
    if organisation:
        organisation = said[title.start : title.start + len(organisation)]
    if not role and mention.rule == "surname-and-title":
        honorific = text[mention.start + max(1, _surname_length(text[mention.start : mention.end])) : mention.end]
        role = honorific if honorific in words("roles") - _FAMILIAR else ""
        organisation = organisation if role else ""
    if not role:
        after = role_starting(text, mention.end)
        role = said[mention.end : mention.end + len(after)]
    if not role:
        role, organisation = _introduced_after(text, mention) or (role, organisation)
    return role, organisation


def _introduced_after(text: str, mention: Mention) -> tuple[str, str] | None:
    """孟某是“…班”的一名学生: what a sentence says that somebody is."""
    match = re.compile(r"是(.{0,24}?)的?(?:一名|一位|一个)?").match(text, mention.end)
    if not match:
        return None
    stretch = text[mention.end + 1 : mention.end + 30].split("，")[0].split("。")[0]
    found = re.fullmatch(r"(?P<organisation>[“\w”]{2,20}?)?的?(?:一名|一位|一个)(?P<role>\w{2,8})", stretch)
    if not found or not role_ending(found["role"], len(found["role"])):
        return None
    organisation = (found["organisation"] or "").removesuffix("的")
    return found["role"], organisation if is_organisation(organisation.strip("“”")) else ""


def _owner(said: str, full: list[str], titles: dict[str, list[tuple[str, str]]]) -> str:
    """The full name that a surname with a title means, else the words themselves."""
    length = _surname_length(said) or 1
    surname, honorific = said[:length], said[length:]
    same = [name for name in full if name.startswith(surname) and name in titles]
    fitting = [name for name in same if any(honorific in role for role, _ in titles[name])]
    if len(fitting) == 1:
        return fitting[0]
    generic = honorific in ("女士", "先生", "小姐", "老师", "师傅", "同学", "同志", "老")
    return same[0] if generic and len(same) == 1 else said


def _fullest(titles: list[tuple[str, str]]) -> tuple[str, str]:
    """The title that says most: role and organisation before one of them, then the longest."""
    return max(titles, key=lambda title: (bool(title[0]) + bool(title[1]), len(title[0]) + len(title[1])))
