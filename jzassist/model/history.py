"""Undo and redo as snapshots of a frozen state, each step with the title of what was done."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, Self, TypeVar

State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class Step(Generic[State]):
    """One thing done: its title in the editor's words (采纳 58家), the state before and after."""

    title: str
    before: State
    after: State


@dataclass(frozen=True)
class History(Generic[State]):
    """The present state, what led to it and what was undone, the latest last in both."""

    present: State
    past: tuple[Step[State], ...] = ()
    future: tuple[Step[State], ...] = ()

    @property
    def first(self) -> State:
        """The state before all steps."""
        return self.past[0].before if self.past else self.present

    def applied(self, title: str, state: State) -> Self:
        """One step further; what was undone before is given up. The same state makes no step."""
        if state is self.present or state == self.present:
            return self
        return replace(self, present=state, past=(*self.past, Step(title, self.present, state)), future=())

    def undone(self) -> Self:
        """One step back, or the same history where there is none."""
        if not self.past:
            return self
        step = self.past[-1]
        return replace(self, present=step.before, past=self.past[:-1], future=(*self.future, step))

    def redone(self) -> Self:
        """One step forward again, or the same history where there is none."""
        if not self.future:
            return self
        step = self.future[-1]
        return replace(self, present=step.after, past=(*self.past, step), future=self.future[:-1])

    def mapped(self, change: Callable[[State], State]) -> Self:
        """The same steps with every state changed: for what is found out later and is no step of the editor's.

        A state that two steps share, one as its end and one as its beginning, is changed once and shared again.
        """
        changed: dict[int, State] = {}

        def once(state: State) -> State:
            if id(state) not in changed:
                changed[id(state)] = change(state)
            return changed[id(state)]

        def through(step: Step[State]) -> Step[State]:
            return replace(step, before=once(step.before), after=once(step.after))

        return replace(
            self,
            present=once(self.present),
            past=tuple(through(step) for step in self.past),
            future=tuple(through(step) for step in self.future),
        )

    @property
    def undo_title(self) -> str | None:
        """What undoing takes back."""
        return self.past[-1].title if self.past else None

    @property
    def redo_title(self) -> str | None:
        """What redoing does again."""
        return self.future[-1].title if self.future else None
