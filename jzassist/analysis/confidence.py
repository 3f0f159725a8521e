"""How sure a finding is: how often its rule is right, and what around it speaks against it."""

from functools import cache

from jzassist.rules import rule_named

#: Speech that nobody is known to have said is more often none.
_NOBODY_SPEAKS = 0.85


@cache
def confidence_of(rule: str, said_by_nobody: bool = False) -> float:
    """How sure a rule's findings are, from 0 to 1; speech that nobody is known to have said is less so."""
    confidence = rule_named(rule).confidence
    return round(confidence * _NOBODY_SPEAKS if said_by_nobody else confidence, 3)
