"""The benchmark's arithmetic, its rows, and one of them for real."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import unmatched_quotation_marks
from benchmarks.__main__ import main
from benchmarks.harness.costs import cost_of_process
from benchmarks.harness.outcome import Outcome, exit_status, run
from benchmarks.harness.pairs import paired, ratios
from benchmarks.harness.row import COUNT, MILLISECONDS, Goal, Measured, Measurements, Row, Skipped, Verdict
from benchmarks.harness.rows import identities, row
from benchmarks.harness.table import as_json, closing_line, table, width

ROOT = Path(__file__).resolve().parents[1]
HALF = Goal("CPU", 0.5)


def outcome(*values: float, goals: tuple[Goal, ...] = (HALF,)) -> Outcome:
    return run("sample", Row("样行", "对照", goals, lambda: {"CPU": Measured(values)}))


def skipping() -> Measurements:
    raise Skipped("没有显示器")


def breaking() -> Measurements:
    raise RuntimeError("gone\nfor good")


def test_pairs_are_divided_round_by_round() -> None:
    measured = ratios([1.0, 4.0, 9.0], [2.0, 2.0, 3.0])
    assert measured.values == (0.5, 2.0, 3.0)
    assert (measured.median, measured.spread) == (2.0, (0.5, 3.0))


def test_pairs_of_unequal_number_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        ratios([1.0, 2.0], [1.0])


def test_pairs_run_in_turn_after_one_that_does_not_count() -> None:
    turns: list[str] = []

    def cost(side: str) -> float:
        turns.append(side)
        return float(len(turns))

    measured = paired(lambda: cost("A"), lambda: cost("B"), rounds=2)
    assert "".join(turns) == "ABABAB"
    assert (measured.ours, measured.theirs) == ((3.0, 5.0), (4.0, 6.0))


@pytest.mark.parametrize(
    ("values", "goal", "verdict"),
    [
        ((0.4, 0.5, 0.9), HALF, Verdict.WITHIN),
        ((0.4, 0.51, 0.9), HALF, Verdict.OVER),
        ((0.4, 0.5, 0.9), replace(HALF, worst=True), Verdict.OVER),
        ((9.0,), None, Verdict.SHOWN),
    ],
)
def test_the_median_is_judged_or_the_worst(values: tuple[float, ...], goal: Goal | None, verdict: Verdict) -> None:
    assert Measured(values).verdict(goal) is verdict


def test_a_measurement_in_another_unit_breaks_the_row() -> None:
    assert outcome(0.4, goals=(Goal("CPU", 0.5, MILLISECONDS),)).verdict is Verdict.BROKEN


def test_all_goals_of_a_row_must_be_kept() -> None:
    goals = (HALF, Goal("内存", 1.2), Goal("模块", 0, COUNT))
    measured = {"CPU": Measured((0.4,)), "内存": Measured((1.3,)), "模块": Measured((0.0,), COUNT)}
    assert run("sample", Row("样行", "对照", goals, lambda: measured)).verdict is Verdict.OVER


def test_a_goal_without_a_measurement_is_not_green() -> None:
    assert outcome(0.4, goals=(HALF, Goal("内存", 1.2))).verdict is Verdict.BROKEN


def test_skipped_and_broken_are_not_green() -> None:
    skipped = run("sample", Row("样行", "对照", (HALF,), skipping))
    broken = run("sample", Row("样行", "对照", (HALF,), breaking))
    assert (skipped.verdict, broken.verdict) == (Verdict.SKIPPED, Verdict.BROKEN)
    assert "跳过：没有显示器" in table([skipped])
    assert "出错：RuntimeError: gone" in table([broken])
    assert "达标" not in table([skipped, broken]) + closing_line([skipped, broken])


def test_exit_status_tells_of_rows_over_or_broken() -> None:
    skipped = run("sample", Row("样行", "对照", (HALF,), skipping))
    broken = run("sample", Row("样行", "对照", (HALF,), breaking))
    assert [exit_status([outcome(0.5), other]) for other in (skipped, outcome(0.6), broken)] == [0, 1, 1]


def test_the_columns_of_the_table_stand_under_each_other() -> None:
    wide = run("sample", Row("引擎就绪", "原版 jieba", (HALF,), lambda: {"CPU": ratios([0.2, 12.0], [1.0, 1.0])}))
    lines = table([wide, outcome(0.25)]).splitlines()
    ends = {width(line[: re.search(r"≤ 0.5 ×", line).end()]) for line in lines[1:]}  # type: ignore[union-attr]
    assert ends == {width(lines[0][: lines[0].index("目标") + 2])}


def test_json_says_all_that_the_table_says() -> None:
    measured = as_json([outcome(0.4, 0.6, 0.7)], {"cores": 2})
    (line,) = json.loads(json.dumps(measured))["rows"]
    assert (line["verdict"], line["measurements"][0]["median"], line["measurements"][0]["goal"]) == ("over", 0.6, 0.5)


def test_a_process_that_fails_is_not_measured() -> None:
    with pytest.raises(RuntimeError, match="ended with 3"):
        cost_of_process([sys.executable, "-c", "raise SystemExit(3)"])


def test_the_cost_of_a_process_counts_the_ones_it_starts() -> None:
    alone = [sys.executable, "-c", "sum(range(3_000_000)); print('done')"]
    within = [sys.executable, "-c", f"import subprocess; print(subprocess.check_output({alone!r}, text=True))"]
    single, double = cost_of_process(alone), cost_of_process(within)
    assert "done" in double.output
    assert double.cpu > single.cpu > 0
    assert 1 < single.memory < 1000


def test_every_row_has_goals_and_stands_in_the_readme() -> None:
    rows = {identity: row(identity) for identity in identities()}
    table_of_rows = (ROOT / "benchmarks" / "README.md").read_text("utf-8")
    stated = {
        identity: f"| {identity} | {found.name} | {'; '.join(f'{goal.what} {goal}' for goal in found.goals)} |"
        for identity, found in rows.items()
    }
    assert all(found.goals and found.against for found in rows.values())
    assert [line for line in stated.values() if line not in table_of_rows] == []
    assert set(re.findall(r"^\| (\w+_\w+) \|", table_of_rows, re.MULTILINE)) == set(rows)


def test_rows_load_no_heavy_library_before_they_measure() -> None:
    """What a row imports would be in the process in which the others are measured."""
    script = (
        "import sys; from benchmarks.harness.rows import identities, row; [row(name) for name in identities()]; "
        "print(sorted({'jieba', 'docx', 'lxml', 'PySide6'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_row_is_measured_printed_and_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The real row, on texts of forty and twenty marks; what it comes to says nothing there."""
    monkeypatch.setattr(unmatched_quotation_marks, "_TIMES", 20)
    status = main(["unmatched_quotation_marks"], tmp_path / "bench.json")
    printed = capsys.readouterr()
    (found,) = json.loads((tmp_path / "bench.json").read_text("utf-8"))["rows"]
    assert status == int(found["verdict"] == "over")
    assert [m["what"] for m in found["measurements"]] == ["只开不合", "只合不开", "层层嵌套", "直引号"]
    for measured in found["measurements"]:
        assert len(measured["values"]) == len(measured["ours"]) == 5
        assert measured["median"] == sorted(measured["values"])[2]
        assert min(measured["ours"]) > 0
    assert "只开不合" in printed.out
    assert "引号残缺或嵌套" in printed.err


def test_a_row_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no_such_row"]) == 2
    assert "no_such_row" in capsys.readouterr().err
