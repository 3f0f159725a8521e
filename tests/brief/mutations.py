"""One small lie at a time, told in a finished brief's words or in a composed brief before it is written."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from random import Random
from typing import Any

from brief_sample import W, paragraphs_of
from lxml import etree

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Kind
from jzassist.model.brief import Brief, NamePart, PersonLine, Speech

#: Some words, in which the lie may be told at some place; None where it cannot.
Lie = Callable[[str, Random], str | None]

_OTHER_CHARACTERS = "甲乙丙丁戊己庚辛"
_CLAUSE = re.compile(r"[，；。][^，；。”]+[。！？]?(?=”?$)")


def _replaced(pattern: str, instead: Callable[[re.Match[str]], str]) -> Lie:
    def lie(words: str, random: Random) -> str | None:
        found = list(re.finditer(pattern, words))
        if not found:
            return None
        place = random.choice(found)
        return words[: place.start()] + instead(place) + words[place.end() :]

    return lie


def _other_digit(found: re.Match[str]) -> str:
    return str((int(found.group()) + 1) % 10)


def _moved_point(found: re.Match[str]) -> str:
    digits = found.group().replace(".", "")
    place = found.group().index(".")
    return f"{digits[: place + 1]}.{digits[place + 1 :]}" if place + 1 < len(digits) else digits


def _other_date(found: re.Match[str]) -> str:
    return f"{found.group(1)}月{int(found.group(2)) % 28 + 1}日"


def _without_last_clause(words: str, _random: Random) -> str | None:
    shorter = _CLAUSE.sub("", words)
    return shorter if shorter != words else None


#: What may be changed in any words of a brief.
LIES: dict[str, Lie] = {
    "one digit": _replaced("[0-9]", _other_digit),
    "a dropped 不": _replaced("不", lambda _found: ""),
    "亿 for 万": _replaced("[亿万]", lambda found: "万" if found.group() == "亿" else "亿"),
    "a moved decimal point": _replaced(r"\d+\.\d+", _moved_point),
    "a date changed": _replaced(r"(\d{1,2})月(\d{1,2})日", _other_date),
}
NAME, CLAUSE, SPEAKERS, ROLES = (
    "a name's character",
    "a quotation without its last clause",
    "speakers exchanged",
    "a role moved",
)
KINDS = (*LIES, NAME, CLAUSE, SPEAKERS, ROLES)


def name_lie(annotated: AnnotatedArticle) -> Lie:
    """Changes a character of a name of the article's."""
    names = {annotated.text_of(a) for a in annotated.visible if a.kind is Kind.PERSON}
    if not names:
        return lambda _words, _random: None
    pattern = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))

    def lie(words: str, random: Random) -> str | None:
        found = list(re.finditer(pattern, words))
        if not found:
            return None
        place = random.choice(found)
        at = random.randrange(place.start(), place.end())
        other = next(each for each in _OTHER_CHARACTERS if each != words[at])
        return words[:at] + other + words[at + 1 :]

    return lie


# -- in the finished file


def lying_file(finished: bytes, kind: str, annotated: AnnotatedArticle, random: Random) -> bytes | None:
    """A finished brief with one lie of a kind in its document; None where the brief has no place for it."""
    with zipfile.ZipFile(io.BytesIO(finished)) as package:
        parts = {entry: package.read(entry) for entry in package.infolist()}
    entry = next(each for each in parts if each.filename == "word/document.xml")
    document = etree.fromstring(parts[entry])
    if not _lie_in(document[0], kind, annotated, random):
        return None
    parts[entry] = etree.tostring(document, xml_declaration=True, encoding="UTF-8", standalone=True)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for each, data in parts.items():
            package.writestr(each, data)
    return written.getvalue()


def _lie_in(body: etree._Element, kind: str, annotated: AnnotatedArticle, random: Random) -> bool:
    if kind == SPEAKERS:
        return _exchanged(paragraphs_of(body, "JZSpeaker"), random)
    if kind == ROLES:
        return _exchanged([runs[2] for p in paragraphs_of(body, "JZPerson") if len(runs := list(_runs(p))) > 3], random)
    if kind == CLAUSE:
        lie: Lie = _without_last_clause
        places = [t for p in paragraphs_of(body, "JZQuote") for t in p.iter(W + "t")]
    else:
        lie = name_lie(annotated) if kind == NAME else LIES[kind]
        places = list(body.iter(W + "t"))
    possible = [(t, words) for t in places if (words := lie(t.text or "", random)) is not None]
    if not possible:
        return False
    place, words = random.choice(possible)
    place.text = words
    return True


def _runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    return paragraph.iterchildren(W + "r")


def _exchanged(elements: list[etree._Element], random: Random) -> bool:
    """Exchanges the words of two elements that say different things."""
    pairs = [(a, b) for a in elements for b in elements if "".join(a.itertext()) != "".join(b.itertext())]
    if not pairs:
        return False
    one, other = random.choice(pairs)
    first = [each for each in one if each.tag != W + "pPr"]
    second = [each for each in other if each.tag != W + "pPr"]
    one.extend(second)
    other.extend(first)
    return True


# -- in the composed brief


def lying_brief(brief: Brief, kind: str, annotated: AnnotatedArticle, random: Random) -> Brief | None:
    """A composed brief with one lie of a kind; None where it has no place for it."""
    if kind == SPEAKERS:
        return _with_exchanged(brief, Speech, "speaker", random)
    if kind == ROLES:
        return _with_exchanged(brief, PersonLine, "roles", random)
    lie = name_lie(annotated) if kind == NAME else _without_last_clause if kind == CLAUSE else LIES[kind]
    lies = list(_lies(brief, lie, random, within_quotes=kind == CLAUSE))
    return random.choice(lies)() if lies else None


def _lies(value: Any, lie: Lie, random: Random, within_quotes: bool) -> Iterator[Callable[[], Any]]:
    """What makes the same value with one of its words changed, for each word in it that can be."""
    if isinstance(value, str) and type(value) is str:
        if not within_quotes and (words := lie(value, random)) is not None:
            yield lambda: words
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            for made in _lies(item, lie, random, within_quotes):
                yield lambda place=place, made=made: (*value[:place], made(), *value[place + 1 :])  # type: ignore[misc]
    elif is_dataclass(value) and not isinstance(value, type):
        inside = within_quotes and type(value).__name__ != "QuotedPiece"
        for field in fields(value):
            if field.name in ("template", "desk", "own_kinds"):
                continue
            for made in _lies(getattr(value, field.name), lie, random, inside):
                yield lambda name=field.name, made=made: replace(value, **{name: made()})  # type: ignore[misc]


def _with_exchanged(brief: Brief, items: type[Any], name: str, random: Random) -> Brief | None:
    """The brief in which two items of a class have each other's names."""
    there = [item for section in brief.sections for item in section.items if isinstance(item, items)]
    said: list[tuple[Any, tuple[NamePart, ...]]] = [(item, getattr(item, name)) for item in there]
    pairs = [(a, b) for a in said for b in said if a[1] != b[1]]
    if not pairs:
        return None
    (one, first), (other, second) = random.choice(pairs)
    changed = {id(one): replace(one, **{name: second}), id(other): replace(other, **{name: first})}
    sections = tuple(
        replace(section, items=tuple(changed.get(id(item), item) for item in section.items))
        for section in brief.sections
    )
    return replace(brief, sections=sections)
