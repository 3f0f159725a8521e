"""One article to be worked on: a value that can be sent to another process, and the work."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from jzassist.atomic_file import write_atomically
from jzassist.brief.export import export_brief
from jzassist.cli.analysis import analyse, json_text, result_of
from jzassist.cli.console import OutputClosedError
from jzassist.model.annotated_article import DEFAULT_SUMMARY_LENGTH
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.errors import JzassistError
from jzassist.model.reading_options import ReadingOptions
from jzassist.readers.article_reader import read_article

FAILED = 2
DEFECT = 1


@dataclass(frozen=True)
class Job:
    """A file, where its result goes, and for a brief (``made_on`` is set) how it is made."""

    file: str
    target: str
    reading: dict[str, Any] = field(default_factory=dict)  # the fields of its reading options
    made_on: str = ""  # an ISO date
    template: str = ""
    points: int = DEFAULT_SUMMARY_LENGTH
    by_office: bool = False  # a PDF by LibreOffice
    choices: tuple[tuple[str, Any], ...] = ()  # of what goes in, by the names of ``BriefOptions``

    @property
    def options(self) -> ReadingOptions:
        """How the file is read."""
        return ReadingOptions(**self.reading)


def reading_of(options: ReadingOptions) -> dict[str, Any]:
    """Reading options as a job carries them."""
    return asdict(options)


@dataclass(frozen=True)
class Outcome:
    """What came of a job: why it failed, the exit status of the program, and what to know of one that did not fail."""

    reason: str = ""
    status: int = 0
    remark: str = ""


def do_job(job: Job) -> str:
    """Writes the result of one article and gives what to know of it; JzassistError where that cannot be done."""
    found = analyse(read_article(job.file, job.options), sentences=job.points)
    if job.made_on:
        made_on = date.fromisoformat(job.made_on)
        chosen = dict(job.choices)
        if "parts" in chosen:  # from another process they are plain words
            chosen["parts"] = tuple(Part(part) for part in chosen["parts"])
        options = BriefOptions(made_on=made_on, template=job.template, reviewed=False, **chosen)
        matter = found.annotated, found.summary, options
        made = export_brief(*matter, Path(job.target), found.warnings, by_office=job.by_office)
        return f"{made.left_out}。" if made.left_out else ""
    write_atomically(Path(job.target), json_text(result_of(found), indent=1).encode())
    return ""


def attempt(work: Callable[[], str | None]) -> Outcome:
    """What came of a piece of work on one article; whatever goes wrong costs no other one."""
    try:
        remark = work()
    except OutputClosedError:
        raise
    except JzassistError as error:
        return Outcome(str(error), FAILED)
    except Exception as error:  # noqa: BLE001 - a defect met in one file must not cost the others
        return Outcome(f"程序内部出错（{error!r}），请把这篇稿件和这行字报告给我们。", DEFECT)
    return Outcome(remark=remark or "")
