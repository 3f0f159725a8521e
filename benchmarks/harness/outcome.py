"""What came of running rows: their measurements and verdicts, or why there are none."""

import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field

from benchmarks.harness.row import Goal, Measured, Measurements, Row, Skipped, Verdict


@dataclass(frozen=True)
class Outcome:
    """A row that was run; ``reason`` says why it was skipped or how it broke."""

    identity: str
    row: Row
    measurements: Measurements = field(default_factory=dict)
    reason: str = ""
    broken: bool = False

    @property
    def goals(self) -> Mapping[str, Goal]:
        """The row's goals by the measurement that they judge."""
        return {goal.what: goal for goal in self.row.goals}

    @property
    def verdict(self) -> Verdict:
        """All goals kept, or the worst that can be said of the row: never within while something is unmeasured."""
        if self.broken:
            return Verdict.BROKEN
        if self.reason:
            return Verdict.SKIPPED
        verdicts = {measured.verdict(self.goals.get(what)) for what, measured in self.measurements.items()}
        return Verdict.OVER if Verdict.OVER in verdicts else Verdict.WITHIN

    def lines(self) -> list[tuple[str, Measured, Goal | None]]:
        """What was measured, with its goal where it has one."""
        return [(what, measured, self.goals.get(what)) for what, measured in self.measurements.items()]


def run(identity: str, row: Row) -> Outcome:
    """Measures one row; whatever goes wrong in it is said in the outcome."""
    try:
        measurements = row.measure()
        missing = [goal.what for goal in row.goals if goal.what not in measurements]
        if missing:
            raise ValueError(f"not measured: {', '.join(missing)}")
        for goal in row.goals:
            measurements[goal.what].verdict(goal)
    except Skipped as skipped:
        return Outcome(identity, row, reason=str(skipped))
    except Exception as error:  # noqa: BLE001 - a broken row is one line of the table, the others still run
        traceback.print_exc()
        return Outcome(identity, row, reason=f"{type(error).__name__}: {error}".splitlines()[0], broken=True)
    return Outcome(identity, row, measurements)


def exit_status(outcomes: list[Outcome]) -> int:
    """1 where a row is over its goal or broken, otherwise 0."""
    return int(any(outcome.verdict in (Verdict.OVER, Verdict.BROKEN) for outcome in outcomes))
