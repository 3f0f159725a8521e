"""Names that sign: by-lines, credits of pictures, editors. There even a common word (巩固, 霍然) is a name."""

import re
from collections.abc import Iterator
from functools import cache

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import alternatives
from jzassist.analysis.surnames import surname_length

Span = tuple[int, int]

_HAN = r"[\u4e00-\u9fff]"
_LONGEST_LINE = 80
#: An author's name on a line of its own stands no deeper in an article than this.
_AUTHOR_WITHIN = 120
_BRACKETED = re.compile(
    r"(?P<before>[讯电報报】]\s?)?[（(【\[〔](?P<inside>[^（()）【】\[\]〔〕\n]{2,80})[)）\]】〕]\s*(?P<last>$|\n)?"
)
_LINE = re.compile(r"[^\n]+")
_SENTENCE, _MARK, _SPACE = re.compile("[。！？；]"), re.compile("[，,。、]"), re.compile(r"\s")
#: A name of a list of names, with what separates it from the one before: spaced out, with a dot, in one piece.
_NEXT = re.compile(
    rf"[\s、,，/／|丨｜○●□■◆◇☉◎▲:：&和\-—]*(?P<name>{_HAN}\s{{1,2}}{_HAN}(?!{_HAN})|{_HAN}{{1,7}}(?:[·•]{_HAN}{{1,7}})+|{_HAN}{{2,8}})"
)
_INLINE = re.compile(rf"(?:记者|通讯员|实习生)\s?(?P<name>{_HAN}{{2,4}}?)\s?(?:报道|摄|采写|编译|整理)")
_PHOTOGRAPHED = re.compile(rf"(?P<name>{_HAN}{{2,3}})[\s/／]{{1,2}}摄(?:影)?(?=[。）)\s]|$)")


@cache
def _label() -> re.Pattern[str]:
    """记者, 责任编辑：, 文/图: what stands before the names."""
    kind = alternatives("signing_labels")
    return re.compile(
        rf"(?:(?<!{_HAN})[文图摄]|(?:{kind}))(?:[/／、丨|和]?(?:{kind}|[文图摄]))*"
        r"(?P<gap>\s*[:：/／|丨｜○]\s*|\s+)?(?![从在向就将对手来站们说问第观调获了看见也])"
    )


@cache
def _written() -> re.Pattern[str]:
    """摄影报道, 电, 发自: what follows the names."""
    return re.compile(f"(?:{alternatives('signing_tails')})")


def find_signatures(text: str) -> frozenset[Span]:
    """The names in the by-lines and credits of a folded text."""
    found = set(_signing_lines(text)) | set(_signing_brackets(text))
    for pattern, mark in ((_INLINE, "记者"), (_PHOTOGRAPHED, "摄")):
        for match in pattern.finditer(text) if mark in text else ():
            if _reads_as_name(match["name"]):
                found.add(match.span("name"))
    return frozenset(found)


def _signing_lines(text: str) -> Iterator[Span]:
    """Names in short lines with a label, and the author's name alone on a line near the headline."""
    for match in _LINE.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST_LINE or _SENTENCE.search(text, start, end):
            continue
        yield from _signed(text, start, end)
        alone = match.group().strip()
        if 0 < start < _AUTHOR_WITHIN and len(alone) <= 5 and _reads_as_name(_SPACE.sub("", alone)):
            yield start + match.group().index(alone), start + match.group().index(alone) + len(alone)


def _signing_brackets(text: str) -> Iterator[Span]:
    """（记者张某 通讯员李某）, and names without a label behind 本报讯 and at the end of a paragraph."""
    for match in _BRACKETED.finditer(text):
        names = list(_signed(text, *match.span("inside")))
        if not names and (match["before"] is not None or match["last"] is not None):
            names = list(_names(text, *match.span("inside"), told=False))
            if not names or names[-1][1] != match.end("inside"):
                continue
        yield from names


def _signed(text: str, start: int, end: int) -> Iterator[Span]:
    """The names behind each label of a stretch, where it begins with one: 本报记者, 某某日报 记者, □ 记者."""
    labels = list(_label().finditer(text, start, end))
    before = text[start : labels[0].start()].strip() if labels else "。"
    if len(before) > 12 or _MARK.search(before):
        return
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        yield from _names(text, label.end(), following.start() if following else end, told=bool(label["gap"]))


def _names(text: str, start: int, end: int, *, told: bool) -> Iterator[Span]:
    """The names of a stretch up to what can be none; ``told`` where a colon or a space says that names follow."""
    while part := _NEXT.match(text, start, end):
        place, stop = part.span("name")
        tail = _without_tail(text, place, stop)
        name = _SPACE.sub("", text[place:tail])
        if text[tail : tail + 1] in (":", "：") or not (_reads_as_name(name) or (told and _could_sign(name))):
            return
        yield place, tail
        start = stop


def _without_tail(text: str, start: int, end: int) -> int:
    """Where a name ends that 摄影报道 and the like run into; 裴佳文 keeps its 文."""
    for match in _written().finditer(text, start + 2, end):
        alone = match.end() - match.start() == 1 and match.group() != "摄" and end - start < 4
        if match.end() == end and not alone:
            return match.start()
    return end


def _reads_as_name(name: str) -> bool:
    """A surname with a given name that is no common word, or a name with a dot."""
    length = surname_length(name)
    plain = length and length < len(name) <= length + 2 and tokens.flag(name)[:2] in ("", "nr")
    return "·" in name or bool(plain and not _written().fullmatch(name))


def _could_sign(name: str) -> bool:
    """巩固, 贝贝佳, 巴依斯古楞: where only a name can stand."""
    length = surname_length(name)
    if _written().fullmatch(name):
        return False
    if length < len(name) <= length + 2 and length:
        return True
    return len(name) <= 6 and all(
        tokens.flag(name[a:b])[:2] in ("", "nr", "nz", "ns") or b - a == 1 for a, b in tokens.cut(name)
    )
