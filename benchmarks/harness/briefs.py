"""A brief as the program makes it, and its content as a template engine takes it."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from benchmarks.harness.articles import fresh, varied
from benchmarks.harness.costs import cpu_of
from benchmarks.harness.pairs import in_turn, ratios
from benchmarks.harness.peer import peer
from benchmarks.harness.row import Measurements
from jzassist.brief.audit import audit
from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.export import export_brief
from jzassist.cli.analysis import Analysis, analyse
from jzassist.model.annotation import Status
from jzassist.model.brief import (
    AnnexParagraph,
    Brief,
    CheckLine,
    FigureRow,
    Item,
    NamePart,
    OwnLine,
    PersonLine,
    Point,
    SourceLine,
    Speech,
)
from jzassist.model.brief_options import BriefOptions

Costs = list[list[float]]

_OPTIONS = BriefOptions(made_on=date(2026, 1, 1))


@dataclass(frozen=True)
class BriefWork:
    """The work of making one brief, whole and in its steps; each gives the processor time it took."""

    analysis: Analysis
    brief: Brief

    def export(self) -> float:
        """Composed, written, read back against the article and put on disk."""
        found = self.analysis
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "简报.docx")
            return cpu_of(lambda: export_brief(found.annotated, found.summary, _OPTIONS, path, found.warnings))

    def steps(self) -> dict[str, Callable[[], float]]:
        """The steps of it but the last."""
        found, finished = self.analysis, docx_bytes(self.brief)
        given = (found.annotated, found.summary, _OPTIONS)
        return {
            "其中：编成": lambda: cpu_of(lambda: compose_brief(*given, found.warnings)),
            "其中：写成": lambda: cpu_of(lambda: docx_bytes(self.brief)),
            "其中：核对": lambda: cpu_of(lambda: audit(finished, *given, found.warnings)),
        }


@cache
def brief_work(times: int) -> BriefWork:
    """The brief of an article so many times as long as the seed, everything in it accepted."""
    found = analyse(fresh(varied(times)), sentences=3 * times)
    accepted = found.annotated.with_annotations(a.decided(Status.ACCEPTED) for a in found.annotated.annotations)
    analysis = Analysis(accepted, found.summary, found.warnings)
    return BriefWork(analysis, compose_brief(accepted, found.summary, _OPTIONS, found.warnings))


def content(brief: Brief) -> dict[str, Any]:
    """All the words of a brief in plain lists and dictionaries, with the kinds of the annex's shades."""
    parts = {section.part.name.lower(): [_item(item) for item in section.items] for section in brief.sections}
    meta = ["　　".join(f"{item.label}　{item.value}".strip() for item in line) for line in brief.meta]
    return {"title": brief.title, "subtitle": brief.subtitle, "meta": meta, **parts}


def _item(item: Item) -> dict[str, Any]:
    match item:
        case Point() | CheckLine():
            return {"words": item.words, "sources": _sources(item.paragraphs)}
        case FigureRow():
            return {"words": item.words, "label": item.label, "sources": _sources(item.paragraphs)}
        case Speech():
            pieces = [
                {"words": p.words, "label": f"（{p.label}）" if p.label else "", "sources": _sources(p.paragraphs)}
                for p in item.pieces
            ]
            return {"pieces": pieces, "speaker": _named(item.speaker) or "未署名"}
        case PersonLine():
            roles = _named(item.roles)
            line = f"{item.name.words}\t{roles}\t提及 {item.mentions} 次"
            return {"words": line, "sources": _sources(item.paragraphs)}
        case SourceLine():
            return {
                "words": f"{_named(item.speaker)}　{item.direct}　{item.reported}",
                "sources": _sources(item.paragraphs),
            }
        case OwnLine():
            return {"words": item.words, "note": item.note, "sources": _sources(item.paragraphs)}
        case AnnexParagraph():
            return {"number": item.number, "runs": [[run.words, str(run.kind or "")] for run in item.runs]}


def _named(parts: tuple[NamePart, ...]) -> str:
    return " ".join(part.words for part in parts)


def _sources(numbers: tuple[int, ...]) -> str:
    return " ".join(f"¶{number}" for number in numbers)


def against_docxtpl(work: BriefWork, *others: Callable[[], float], rounds: int = 7) -> tuple[Measurements, Costs]:
    """Our brief against docxtpl with the same words, and what else was measured in the same rounds.

    The goal is held against docxtpl shading the article's marks as we do; without shades, and our steps, are shown.
    """
    words = content(work.brief)
    with peer("docxtpl_brief") as docxtpl:
        shaded, plain = (partial(docxtpl.cpu, {"shaded": shades, "content": words}) for shades in (True, False))
        steps = work.steps()
        ours, theirs, bare, *rest = in_turn(work.export, shaded, plain, *steps.values(), *others, rounds=rounds)
    shown = {what: ratios(costs, theirs) for what, costs in zip(steps, rest, strict=False)}
    return {"CPU": ratios(ours, theirs), "比不着底色的": ratios(ours, bare), **shown}, [ours, *rest[len(steps) :]]
