"""Undo and redo over any frozen state."""

from jzassist.model.history import History, Step


def test_steps_back_and_forth() -> None:
    history = History(0).applied("一", 1).applied("二", 2)
    assert (history.present, history.undo_title, history.redo_title) == (2, "二", None)
    back = history.undone()
    assert (back.present, back.undo_title, back.redo_title) == (1, "一", "二")
    assert back.redone() == history
    assert back.undone().undone() == back.undone()
    assert history.redone() == history


def test_a_new_step_gives_up_what_was_undone() -> None:
    history = History(0).applied("一", 1).undone().applied("二", 2)
    assert (history.past, history.future) == ((Step("二", 0, 2),), ())


def test_the_same_state_makes_no_step() -> None:
    history = History((1, 2))
    assert history.applied("同", (1, 2)) is history


def test_what_is_found_out_later_goes_through_every_state() -> None:
    history = History(0).applied("一", 1).applied("二", 2).undone().mapped(lambda state: state * 10)
    assert history == History(10, (Step("一", 0, 10),), (Step("二", 10, 20),))


def test_a_state_that_steps_share_is_changed_once_and_shared_again() -> None:
    asked: list[list[int]] = []

    def change(state: list[int]) -> list[int]:
        asked.append(state)
        return [*state, 0]

    history = History([0]).applied("一", [1]).applied("二", [2]).undone().mapped(change)
    assert asked == [[1], [0], [2]]
    assert history.past[0].after is history.present is history.future[0].before
