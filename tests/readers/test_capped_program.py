import sys
import time

import pytest

from jzassist.readers.capped_program import OutOfTimeError, run_capped


def run(program: str, question: bytes = b"", patience: float = 20, longest: int = 1000):
    return run_capped([sys.executable, "-c", program], question, patience, longest)


def test_question_and_answer() -> None:
    done = run("import sys; print(sys.stdin.read()[::-1]); print('hm', file=sys.stderr); sys.exit(3)", b"abc")
    assert (done.status, done.stdout, done.stderr) == (3, b"cba\n", b"hm\n")


def test_an_endless_answer_is_cut_off_at_once() -> None:
    began = time.monotonic()
    done = run("while True: print('x' * 100_000)", longest=1_000_000)
    assert time.monotonic() - began < 10
    assert (done.status, done.stdout) == (1, b"")


def test_of_endless_complaints_the_end_is_kept() -> None:
    done = run("import sys; sys.stderr.write('x' * 5_000_000 + 'end')")
    assert done.status == 0
    assert len(done.stderr) <= 16_000
    assert done.stderr.endswith(b"end")


@pytest.mark.parametrize(
    "program", ["import time; time.sleep(60)", "import os, time; os.close(1); os.close(2); time.sleep(60)"]
)
def test_a_program_that_does_not_end_is_ended(program: str) -> None:
    began = time.monotonic()
    with pytest.raises(OutOfTimeError):
        run(program, patience=1)
    assert time.monotonic() - began < 10


def test_a_program_that_does_not_listen() -> None:
    assert run("", b"x" * 10_000_000).status == 0


def test_a_program_that_is_killed() -> None:
    assert run("import os; os.kill(os.getpid(), 9)").status in (-9, 1)
