"""A lie of one character in a brief is found, wherever it was told; an honest brief is never accused."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import cycle
from pathlib import Path
from random import Random

import pytest
from generated_articles import generated_article
from mutations import KINDS, lying_brief, lying_file

from jzassist.brief.audit import audit
from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_writer import docx_bytes
from jzassist.cli.analysis import Analysis, analyse
from jzassist.model.annotation import Status
from jzassist.model.brief_options import ALL_PARTS, BriefOptions
from jzassist.model.errors import AuditError
from jzassist.readers.article_reader import read_article

#: ``make torture`` asks for a thousand, and prints what it counted.
HOW_MANY = int(os.environ.get("JZASSIST_MUTATIONS", "60"))
_OWN_ARTICLES = sorted((Path(__file__).parents[1] / "articles").glob("*.txt"))
_UNSEEN = BriefOptions(made_on=date(2026, 11, 23), reviewed=False)


@cache
def _own_article(path: Path) -> Analysis:
    return analyse(read_article(path))


def _articles(seed: int) -> Iterator[tuple[Analysis, BriefOptions]]:
    """Generated and own articles in turn, as the analysis leaves them and as an editor does."""
    random = Random(seed)
    own = cycle(random.sample(_OWN_ARTICLES, min(len(_OWN_ARTICLES), max(2, HOW_MANY // 10))))
    for number in range(1_000_000):
        found = _own_article(next(own)) if number % 4 == 3 else generated_article(random.randrange(1 << 30))
        if number % 3 == 2:
            decided = (a.decided(random.choice((Status.ACCEPTED, Status.ACCEPTED, Status.PENDING)))
                       for a in found.annotated.annotations)  # fmt: skip
            found = replace(found, annotated=found.annotated.with_annotations(decided))
            yield found, _other(replace(_UNSEEN, reviewed=True, include_pending=random.random() < 0.5), random)
        else:
            yield found, _UNSEEN if number % 3 else _other(_UNSEEN, random)


def _other(options: BriefOptions, random: Random) -> BriefOptions:
    """The same brief with other choices of its content, so that no check hangs on the usual ones."""
    parts = random.sample(ALL_PARTS, len(ALL_PARTS))
    return replace(options, parts=tuple(parts), annex_marks=random.random() < 0.5, issue=random.choice(("", "第12期")))


def _is_refused(finished: bytes, found: Analysis, options: BriefOptions) -> bool:
    try:
        audit(finished, found.annotated, found.summary, options, found.warnings)
    except AuditError:
        return True
    return False


@pytest.mark.parametrize("place", ["finished", "composed"])
def test_every_lie_is_found(place: str) -> None:
    found_out: Counter[str] = Counter()
    missed: list[str] = []
    kinds = cycle(KINDS)
    for number, (found, options) in enumerate(_articles(7 if place == "finished" else 8)):
        if found_out.total() + len(missed) >= HOW_MANY // 2:
            break
        kind, random = next(kinds), Random(number)
        brief = compose_brief(found.annotated, found.summary, options, found.warnings)
        if place == "finished":
            lying = lying_file(docx_bytes(brief), kind, found.annotated, random)
        else:
            other = lying_brief(brief, kind, found.annotated, random)
            lying = docx_bytes(other) if other is not None else None
        if lying is None:
            continue
        if _is_refused(lying, found, options):
            found_out[kind] += 1
        else:
            missed.append(f"{number}: {kind}")
    print(f"\nlies told in the {place} brief: {found_out.total()} found, {len(missed)} missed; {dict(found_out)}")
    assert not missed
    assert set(found_out) == set(KINDS)


def test_no_honest_brief_is_accused() -> None:
    items = 0
    for number, (found, options) in enumerate(_articles(9)):
        if number >= HOW_MANY:
            break
        finished = docx_bytes(compose_brief(found.annotated, found.summary, options, found.warnings))
        items += audit(finished, found.annotated, found.summary, options, found.warnings)
    print(f"\nhonest briefs: {HOW_MANY} passed, {items} items proved")
    assert items > HOW_MANY
