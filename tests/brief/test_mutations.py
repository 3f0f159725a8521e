"""A lie of one character in a brief is found, wherever it was told; an honest brief is never accused."""

import os
import re
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
from mutations import KINDS, LIES, NAME, lying_brief, lying_file, name_lie

from jzassist.analysis.names_in import names_in
from jzassist.brief.audit import audit
from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.points import points_made
from jzassist.cli.analysis import Analysis, analyse
from jzassist.model.annotated_article import AnnotatedArticle, set_cuts
from jzassist.model.annotation import Mode, QuoteDetail, Status
from jzassist.model.brief_options import ALL_PARTS, BriefOptions
from jzassist.model.errors import AuditError
from jzassist.model.own_points import move, points_of, rewrite, take_out, write
from jzassist.model.quote_cuts import LEAST_LEFT, kept_runs, with_cut
from jzassist.model.summary import Summary
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
            found = replace(found, annotated=_edited(found.annotated.with_annotations(decided), found.summary, random))
            yield found, _other(replace(_UNSEEN, reviewed=True, include_pending=random.random() < 0.5), random)
        else:
            yield found, _UNSEEN if number % 3 else _other(_UNSEEN, random)


def _edited(annotated: AnnotatedArticle, summary: Summary, random: Random) -> AnnotatedArticle:
    """The article as an editor leaves it: quotations cut; points in his words, moved, taken out, written anew."""
    direct = [a for a in annotated.visible if isinstance(a.detail, QuoteDetail) and a.detail.mode is Mode.DIRECT]
    for quote in random.sample(direct, min(len(direct), random.randrange(3))):
        start = random.randrange(quote.start, quote.end)
        cuts = with_cut((), start, min(quote.end, start + random.randrange(1, 12)))
        if sum(last - first for first, last in kept_runs(quote.start, quote.end, cuts)) >= LEAST_LEFT:
            annotated = set_cuts(annotated, quote.id, cuts)
    for _ in range(random.randrange(4)):
        points = points_of(annotated, summary)
        if not points:
            break
        place = random.randrange(len(points))
        sentence = annotated.article.words(points[place].start, points[place].end)
        clauses = re.split("(?<=[，；])", sentence)
        words = "".join(random.sample(clauses, random.randint(1, len(clauses)))).rstrip("，；。") + "。"
        span = points[place].start, points[place].end
        annotated = random.choice((
            rewrite(annotated, points, place, words),
            write(annotated, points, place, span, words),
            move(annotated, points, place, 1 if place + 1 < len(points) else -place),
            take_out(annotated, points, place),
        ))  # fmt: skip
    return annotated


def _other(options: BriefOptions, random: Random) -> BriefOptions:
    """The same brief with other choices of its content, so that no check hangs on the usual ones."""
    parts = random.sample(ALL_PARTS, len(ALL_PARTS))  # all: what the article does not bear out needs 待核
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


def test_a_lie_in_the_editor_s_own_words_stays_out_of_the_points() -> None:
    """Figures, dates and names that an editor got wrong: the point is only to be checked, with the reason."""
    found_out: Counter[str] = Counter()
    missed: list[str] = []
    told = cycle((*(kind for kind in LIES if kind != "a dropped 不"), NAME))
    for number, (found, options) in enumerate(_articles(10)):
        if found_out.total() + len(missed) >= HOW_MANY // 2:
            break
        kind, random = next(told), Random(number)
        untouched = replace(found.annotated, points=())
        points = points_of(untouched, found.summary)
        lie = name_lie(untouched) if kind == NAME else LIES[kind]
        for place, point in enumerate(points):
            true = found.article.text[point.start : point.end]
            false = lie(true, random)
            if false is None or false in found.article.text:
                continue
            wrong = rewrite(untouched, points, place, false)
            if any(p.rewritten for p in points_made(wrong, found.summary, names_in).stand):
                missed.append(f"{kind}: {false}")
            else:
                assert _is_refused(
                    docx_bytes(compose_brief(untouched, found.summary, options)),
                    replace(found, annotated=wrong),
                    options,
                )
                found_out[kind] += 1
            break
    print(f"\nlies in the editor's words: {found_out.total()} found, {len(missed)} missed; {dict(found_out)}")
    assert not missed, missed
    assert len(found_out) == len(LIES)
