"""Any run of edits, undo, redo and restarts equals a list of states with a place in it."""

import os
import random
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import council_article as council
from hypothesis import given, settings
from hypothesis import strategies as st

from jzassist.library.works import Library
from jzassist.model.annotated_article import (
    AnnotatedArticle,
    add,
    decide,
    decide_all,
    fill_in,
    leave_out,
    remove,
    set_details,
    set_note,
    set_span,
    set_speaker,
    set_summary_length,
)
from jzassist.model.annotation import (
    Annotation,
    Detail,
    FigureDetail,
    Kind,
    NameDetail,
    QuoteDetail,
    Status,
    TermDetail,
)
from jzassist.model.article import ParagraphRole
from jzassist.model.own_points import as_found, take_out, write
from jzassist.model.paragraph_edits import join_with_next, set_role, split, split_place
from jzassist.model.summary import OwnPoint
from jzassist.session import Session


def some_edit(state: AnnotatedArticle, chance: random.Random) -> AnnotatedArticle:
    """A state that differs from ``state`` in one way or, now and then, in none."""
    start = chance.randrange(len(state.article.text) - 3)
    choices = [
        lambda: add(state, Annotation(f"term-{chance.random()}", Kind.TERM, start, start + 3, TermDetail())),
        lambda: set_summary_length(state, chance.randrange(1, 6)),
        lambda: set_details(state, council.ArticleDetails(headline=f"题{chance.randrange(3)}")),
        lambda: set_role(state, chance.randrange(len(state.article.paragraphs)), chance.choice(list(ParagraphRole))),
        lambda: take_out(state, [OwnPoint(start, start + 2)], 0),
        lambda: write(state, [], 0, (start, start + 2), f"写{chance.randrange(3)}"),
        lambda: as_found(state),
        lambda: split(state, start) if split_place(state.article, start) else state,
    ]
    if len(state.article.paragraphs) > 1:
        choices.append(lambda: join_with_next(state, chance.randrange(len(state.article.paragraphs) - 1)))
    if state.annotations:
        item = chance.choice(state.annotations)
        choices += [
            lambda: decide(state, item.id, chance.choice(list(Status))),
            lambda: remove(state, item.id),
            lambda: set_note(state, item.id, f"注{chance.randrange(3)}"),
            lambda: leave_out(state, item.id, not item.left_out),
            lambda: decide_all(state, [a.id for a in state.pending], Status.ACCEPTED),
            lambda: set_span(state, item.id, start, start + 2),
        ]
        if isinstance(item.detail, QuoteDetail):
            choices.append(lambda: set_speaker(state, item.id, chance.choice([council.SU, council.HE, None])))
    return chance.choice(choices)()


def some_meaning(detail: Detail, chance: random.Random) -> Detail:
    """What the engine may find out about an annotation."""
    match detail:
        case FigureDetail():
            return replace(detail, value=chance.randrange(3))
        case QuoteDetail():
            return replace(detail, cue=f"道{chance.randrange(3)}")
        case NameDetail():
            return replace(detail, role=f"职{chance.randrange(3)}")
        case _:
            return detail


def run_steps(folder: Path, steps: list[str], chance: random.Random) -> None:
    session = Session(Library(folder))
    opened = session.open(council.article())
    session.take_analysis(opened.key, council.findings(), council.details())
    states, place = [session.shown.annotated], 0
    for step in steps:
        if step == "edit":
            state = some_edit(session.shown.annotated, chance)
            session.apply("改", state)
            if state != states[place]:
                states, place = [*states[: place + 1], state], place + 1
        elif step == "find" and session.shown.annotated.annotations:
            item = chance.choice(session.shown.annotated.annotations)
            meaning = some_meaning(item.detail, chance)
            session.take_detail(opened.key, item, meaning)
            states = [fill_in(state, item, meaning) for state in states]
        elif step == "undo":
            session.undo()
            place = max(0, place - 1)
        elif step == "redo":
            session.redo()
            place = min(len(states) - 1, place + 1)
        else:
            before = session.shown.work
            session = Session(Library(folder))
            session.open(council.article())
            assert session.shown.work == before
        assert session.shown.annotated == states[place]
        assert (len(session.shown.work.past), len(session.shown.work.future)) == (place, len(states) - 1 - place)
    for _ in range(place):
        session.undo()
    assert session.shown.annotated == states[0]
    again = Session(Library(folder))
    assert again.open(council.article()).work == session.shown.work


STEPS = st.lists(st.sampled_from(["edit", "edit", "edit", "find", "undo", "undo", "redo", "reopen"]), max_size=30)


@settings(max_examples=25, deadline=None)
@given(steps=STEPS, seed=st.integers(0, 2**32))
def test_steps_equal_a_list_of_states(steps: list[str], seed: int) -> None:
    with TemporaryDirectory() as folder:
        run_steps(Path(folder), steps, random.Random(seed))


def test_a_long_day_of_steps(tmp_path: Path) -> None:
    """Some steps here; as many as ``make torture`` wants there."""
    chance = random.Random(20240224)
    number = int(os.environ.get("JZASSIST_STEPS", "400"))
    kinds = chance.choices(["edit", "find", "undo", "redo", "reopen"], weights=[55, 10, 22, 11, 2], k=number)
    run_steps(tmp_path, kinds, chance)
