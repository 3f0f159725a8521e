"""People: who is named where, by context first and the segmentation's vote, and who they are in full."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jzassist.analysis import tokens
from jzassist.analysis.confidence import confidence_of
from jzassist.analysis.folding import fold
from jzassist.analysis.foreign_names import places_of, stands_free
from jzassist.analysis.lexicons import words
from jzassist.analysis.name_evidence import evidence, is_common_word
from jzassist.analysis.names import Names, find_names, score
from jzassist.analysis.short_names import Mention, find_short_names
from jzassist.analysis.signatures import find_signatures
from jzassist.analysis.surnames import surname_length
from jzassist.analysis.titles import address_starting, is_organisation, role_ending, title_before
from jzassist.model.annotation import Annotation, Kind, NameDetail, stable_id
from jzassist.model.article import Article

_FAMILIAR = frozenset("先生 女士 小姐 同志 大叔 大爷 大妈 阿姨 阿婆 阿公 奶奶 爷爷 师傅".split())


@dataclass(frozen=True)
class Person:
    """A person of the article: full name, fullest role and organisation, and the mentions in order of place."""

    name: str
    role: str
    organisation: str
    mentions: tuple[Mention, ...]


#: 王　刚: the space is the layout's; that of Erin Leahey belongs to the name.
_SPACE = re.compile(r"\s(?![A-Za-z])|(?<![A-Za-z.])\s")
#: With this much evidence a common word is a name at a place.
_SURELY_NAMED = 0.0
#: A word that the dictionary saw more often is hardly a part of a foreign name where it stands alone.
_OFTEN = 100


def find_people(article: Article, text: str) -> tuple[Person, ...]:
    """The people of an article in order of first mention; ``text`` is the article's, folded."""
    signed = find_signatures(text)
    names = find_names(text, signed)
    mentions = list(_occurrences(text, names, signed))
    taken = {place for mention in mentions for place in range(mention.start, mention.end)}
    for mention in find_short_names(text, article.text, names.rules):
        if taken.isdisjoint(range(mention.start, mention.end)):
            taken.update(range(mention.start, mention.end))
            mentions.append(mention)
    mentions.sort()
    return _resolved(article, text, mentions, names)


def annotate_people(people: Iterable[Person]) -> tuple[Annotation, ...]:
    """An annotation for every mention, resolved to its person."""
    return tuple(
        Annotation(
            id=stable_id(Kind.PERSON, mention.start, mention.end),
            kind=Kind.PERSON,
            start=mention.start,
            end=mention.end,
            detail=NameDetail(person.name, person.role, person.organisation),
            rule=mention.rule,
            confidence=confidence_of(mention.rule),
        )
        for person in people
        for mention in person.mentions
    )


# -- mentions


def _occurrences(text: str, names: Names, signed: frozenset[tuple[int, int]]) -> Iterator[Mention]:
    """Every place where a full name stands, longer names first; a common word is one only where it must be."""
    taken: list[bool] = [False] * (len(text) + 1)
    begins = tokens.boundaries(text)
    for name in sorted(names.rules, key=lambda name: (-len(name), name)):
        part = names.owners.get(name, name) != name
        common = is_common_word(name) and not (part and tokens.frequency(name) < _OFTEN)
        for start, end in places_of(name, text):
            if any(taken[start:end]):
                continue
            aligned = stands_free(text, start, end) if part else "·" in name or start in begins or end in begins
            if (
                (start, end) in signed
                or (start, end) in names.places
                or (aligned and not (common and _is_used_as_word(text, start, end)))
            ):
                taken[start:end] = [True] * (end - start)
                yield Mention(start, end, names.rules[name])


def _is_used_as_word(text: str, start: int, end: int) -> bool:
    """Whether nothing around a common word shows that here it is a name: no office, no verb of speech, no list."""
    listed = "、" in (text[start - 1 : start], text[end : end + 1])
    return not listed and score(evidence(text, start, end)) < _SURELY_NAMED


# -- who they are


def _resolved(article: Article, text: str, mentions: list[Mention], names: Names) -> tuple[Person, ...]:
    full = list(dict.fromkeys(_SPACE.sub("", name) for name in names.rules if names.owners.get(name, name) == name))
    by_name: dict[str, list[Mention]] = {}
    titles: dict[str, list[tuple[str, str]]] = {}
    for mention in mentions:
        said = _SPACE.sub("", text[mention.start : mention.end])
        role, organisation = _title_at(article, text, mention)
        name = names.owners.get(said) or (said if said in full else _owner(said, role, full, titles))
        by_name.setdefault(name, []).append(mention)
        titles.setdefault(name, []).append((role, organisation))
    return tuple(
        Person(
            article.text[of[0].start : of[0].end] if name not in full else _spelled(article, text, name, of),
            *_fullest(titles[name]),
            tuple(of),
        )
        for name, of in by_name.items()
    )


def _spelled(article: Article, text: str, name: str, mentions: list[Mention]) -> str:
    for mention in mentions:
        if _SPACE.sub("", text[mention.start : mention.end]) == name:
            return _SPACE.sub("", article.text[mention.start : mention.end])
    return name


def _title_at(article: Article, text: str, mention: Mention) -> tuple[str, str]:
    paragraph = article.paragraphs[article.paragraph_index(mention.start)]
    title = title_before(text, mention.start, paragraph.start)
    role, organisation = title.role, title.organisation
    said = article.text
    if role:
        role_at = text.rindex(role, 0, mention.start)
        role = said[role_at : role_at + len(role)]
    if organisation:
        organisation = said[title.start : title.start + len(organisation)]
    if not role and mention.rule == "surname-and-title":
        honorific = text[mention.start + max(1, surname_length(text[mention.start : mention.end])) : mention.end]
        role = honorific if honorific in words("roles") - _FAMILIAR else ""
        organisation = organisation if role else ""
    if not role:
        after = address_starting(text, mention.end)
        role = said[mention.end : mention.end + len(after)]
    if not role:
        role, organisation = _introduced_after(text, mention) or (role, organisation)
    return role, organisation


def _introduced_after(text: str, mention: Mention) -> tuple[str, str] | None:
    """孟某是“…班”的一名学生: what a sentence says that somebody is."""
    if not text.startswith("是", mention.end):
        return None
    stretch = text[mention.end + 1 : mention.end + 30].split("，")[0].split("。")[0]
    found = re.fullmatch(r"(?P<organisation>[“\w”]{2,20}?)?的?(?:一名|一位|一个)(?P<role>\w{2,8})", stretch)
    if not found or not role_ending(found["role"], len(found["role"])):
        return None
    organisation = (found["organisation"] or "").removesuffix("的")
    return found["role"], organisation if is_organisation(organisation.strip("“”")) else ""


def _owner(said: str, role: str, full: list[str], titles: dict[str, list[tuple[str, str]]]) -> str:
    """The full name that a surname with a title means, else the words themselves; ``role`` is what it is told with."""
    length = surname_length(said) or 1
    surname, honorific = (said[1:], "老") if said[0] in "老小" else (said[:length], said[length:])
    same = [name for name in full if name.startswith(surname) and name in titles]
    fitting = [name for name in same if any(honorific in fold(role) for role, _ in titles[name])]
    if len(fitting) == 1:
        return fitting[0]
    generic = honorific in ("女士", "先生", "小姐", "老师", "师傅", "同学", "同志", "总", "老", "太太")
    if not generic or len(same) != 1:
        return said
    # 游客王女士 is introduced anew: no name before was a tourist's
    introduced = role and honorific not in role and not any(role in known for known, _ in titles[same[0]])
    return said if introduced else same[0]


def _fullest(titles: list[tuple[str, str]]) -> tuple[str, str]:
    """The title that says most: role and organisation before one of them, then the longest."""
    return max(titles, key=lambda title: (bool(title[0]) + bool(title[1]), len(title[0]) + len(title[1])))
