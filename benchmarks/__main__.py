"""``python -m benchmarks [ROW…]`` in the checkout: measures rows, prints their table, writes build/bench.json."""

import json
import sys
import time
from pathlib import Path

from benchmarks.harness.machine import description
from benchmarks.harness.outcome import Outcome, exit_status, run
from benchmarks.harness.rows import identities, row
from benchmarks.harness.table import as_json, closing_line, table

_WRITTEN = Path("build", "bench.json")


def main(asked: list[str], written: Path = _WRITTEN) -> int:
    """Runs the rows asked for, all where none is; 1 where one is over its goal, 2 where there is none of the name."""
    unknown = set(asked) - set(identities())
    if unknown:
        print(f"没有这样的行：{'、'.join(sorted(unknown))}。有：{'、'.join(identities())}。", file=sys.stderr)
        return 2
    chosen = [identity for identity in identities() if not asked or identity in asked]
    outcomes = [_run(number, len(chosen), identity) for number, identity in enumerate(chosen, 1)]
    written.parent.mkdir(exist_ok=True)
    written.write_text(json.dumps(as_json(outcomes, description()), ensure_ascii=False, indent=2) + "\n", "utf-8")
    print(table(outcomes))
    print(f"\n{closing_line(outcomes)}；{written}")
    return exit_status(outcomes)


def _run(number: int, count: int, identity: str) -> Outcome:
    measured = row(identity)
    print(f"[{number}/{count}] {measured.name} ", end="", file=sys.stderr, flush=True)
    began = time.monotonic()
    outcome = run(identity, measured)
    print(f" {outcome.verdict}（{time.monotonic() - began:.0f} 秒）", file=sys.stderr)
    return outcome


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
