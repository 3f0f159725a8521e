"""What an editor may call a kind of his own, and what of the settings can be meant as one."""

from collections.abc import Iterable

from jzassist.model.brief_options import Part
from jzassist.model.kind_names import KIND_NAMES
from jzassist.model.own_kinds import MOST_OWN_KINDS, OWN_COLOURS, OwnKindDefinition

SHORTEST_NAME, LONGEST_NAME = 2, 6
#: What would be taken for something else in lists and briefs.
_TAKEN = frozenset((*KIND_NAMES.values(), *Part, "全部", "待审", "已采纳", "已排除", "批注", "摘要", "标注"))


def name_objection(name: str, others: Iterable[OwnKindDefinition]) -> str:
    """What speaks against a name beside those of other kinds, as a sentence; "" where nothing does."""
    if not SHORTEST_NAME <= len(name) <= LONGEST_NAME:
        return f"名称要有 {SHORTEST_NAME} 到 {LONGEST_NAME} 个字。"
    if any(not character.isalnum() for character in name):
        return "名称里只能有汉字、字母和数字。"
    if name in _TAKEN:
        return f"“{name}”已另有所指，请换一个名称。"
    if name in {other.name for other in others}:
        return f"已经有叫“{name}”的类别了，请换一个名称。"
    return ""


def glyph_objection(glyph: str) -> str:
    """What speaks against the sign on a kind's tile, as a sentence; "" where nothing does."""
    return "" if len(glyph) == 1 and glyph.isprintable() and not glyph.isspace() else "图标要是一个字。"


def sensible_definitions(kept: object) -> tuple[OwnKindDefinition, ...]:
    """The definitions of a list of JSON objects, without those that cannot be meant; at most nine."""
    known: list[OwnKindDefinition] = []
    for entry in kept if isinstance(kept, list) else ():
        made = _definition(entry)
        if made and not name_objection(made.name, known) and not glyph_objection(made.glyph):
            known.append(made)
    return tuple(known[:MOST_OWN_KINDS])


def _definition(entry: object) -> OwnKindDefinition | None:
    fields = [entry.get(name) for name in ("name", "glyph", "colour")] if isinstance(entry, dict) else []
    match fields:
        case [str(name), str(glyph), str(colour)] if colour in OWN_COLOURS:
            return OwnKindDefinition(name, glyph, colour)
        case _:
            return None
