"""The rules of the analysis as data: what each is called, and how often its findings are right."""

from functools import cache
from typing import NamedTuple

from jzassist.assets import asset


class Rule(NamedTuple):
    """What a rule is called in the editor's words, and the share of its findings that are right, from 0 to 1."""

    words: str
    confidence: float


#: What is thought of a finding whose rule is not listed.
UNLISTED = Rule("", 0.8)


@cache
def rules() -> dict[str, Rule]:
    """Every rule by the name that annotations carry as ``rule``, as resources/rules.txt lists them."""
    found: dict[str, Rule] = {}
    for line in asset("rules.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, confidence, words = line.split(maxsplit=2)
            found[name] = Rule(words, float(confidence))
    return found


def rule_named(name: str) -> Rule:
    """The rule of a name; one that is not listed is called by its name where that is Chinese."""
    return rules().get(name) or UNLISTED._replace(words="" if name.isascii() else name)
