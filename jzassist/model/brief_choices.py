"""What an editor chose for the briefs of a template, remembered for the next one."""

from dataclasses import dataclass, fields, replace
from typing import Any

from jzassist.model.brief_options import USUAL_PARTS, BriefOptions, Part

_MOST_POINTS = 99


@dataclass(frozen=True, slots=True)
class BriefChoices:
    """The choices of ``BriefOptions`` that stay from brief to brief, by the same names."""

    parts: tuple[Part, ...] = USUAL_PARTS
    points: int = 0
    include_pending: bool = False
    direct: bool = True
    reported: bool = True
    annex_marks: bool = True
    issue: str = ""


def choices_of(options: BriefOptions) -> BriefChoices:
    """What of a brief's options stays for the next one."""
    return BriefChoices(**{known.name: getattr(options, known.name) for known in fields(BriefChoices)})


def with_choices(options: BriefOptions, choices: BriefChoices) -> BriefOptions:
    """A brief's options with what was chosen before."""
    return replace(options, **{known.name: getattr(choices, known.name) for known in fields(BriefChoices)})


def sensible_choices(kept: Any) -> dict[str, BriefChoices]:
    """The choices of every template from a JSON object; what makes no sense is as usual."""
    entries = kept.items() if isinstance(kept, dict) else ()
    return {name: _sensible(entry) for name, entry in entries if isinstance(entry, dict)}


def _sensible(entry: dict[str, Any]) -> BriefChoices:
    usual = BriefChoices()
    chosen: dict[str, Any] = {}
    for known in fields(BriefChoices):
        value, default = entry.get(known.name), getattr(usual, known.name)
        chosen[known.name] = value if type(value) is type(default) else default
    names = entry.get("parts")
    if isinstance(names, list):
        known_parts = {str(part): part for part in Part}
        chosen["parts"] = tuple(dict.fromkeys(known_parts[name] for name in names if name in known_parts))
    chosen["points"] = max(0, min(_MOST_POINTS, chosen["points"]))
    return BriefChoices(**{**chosen, "parts": chosen["parts"] or USUAL_PARTS})
