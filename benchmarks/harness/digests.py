"""A digest as the program makes it."""

import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from benchmarks.harness.costs import cpu_of
from jzassist.brief.digest import export_digest
from jzassist.brief.digest_index import DigestArticle
from jzassist.cli.analysis import Analysis
from jzassist.model.brief_options import BriefOptions
from jzassist.model.digest import DIGEST_PARTS

_OPTIONS = BriefOptions(made_on=date(2026, 1, 1), reviewed=False, parts=DIGEST_PARTS)


def digest_cost(analyses: Iterable[Analysis]) -> float:
    """The processor time of one digest of analysed articles, from composing to the disk."""
    articles = [DigestArticle(each.annotated, each.summary, each.warnings) for each in analyses]
    with tempfile.TemporaryDirectory() as folder:
        return cpu_of(lambda: export_digest(articles, _OPTIONS, Path(folder, "汇编.docx")))
