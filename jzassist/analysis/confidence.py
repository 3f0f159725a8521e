"""How sure a finding is: how often its rule is right, and what around it speaks against it."""

from dataclasses import replace

from jzassist.model.annotation import Annotation, Kind, QuoteDetail
from jzassist.rules import rule_named

#: Speech that nobody is known to have said is more often none.
_NOBODY_SPEAKS = 0.85


def with_confidence(found: Annotation) -> Annotation:
    """The same finding with its confidence, from 0 to 1."""
    confidence = rule_named(found.rule).confidence
    if found.kind is Kind.QUOTE and isinstance(found.detail, QuoteDetail) and not found.detail.speaker:
        confidence *= _NOBODY_SPEAKS
    return replace(found, confidence=round(confidence, 3))
