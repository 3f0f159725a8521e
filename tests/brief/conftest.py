"""The sample article as its analysis leaves it, as an editor leaves it, and as a finished brief."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from brief_sample import ANNOTATIONS, PARAGRAPHS, WARNINGS, article_of, sentence

from jzassist.brief.export import export_brief
from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails
from jzassist.model.annotation import Status
from jzassist.model.brief_options import BriefOptions
from jzassist.model.summary import Summary


@pytest.fixture
def sample() -> AnnotatedArticle:
    """The article as its analysis leaves it: nothing is decided."""
    details = ArticleDetails(publication="云溪日报", author="何雨", date="2026-10-09")
    return AnnotatedArticle(article_of(*PARAGRAPHS), details=details).with_annotations(ANNOTATIONS)


@pytest.fixture
def reviewed(sample: AnnotatedArticle) -> AnnotatedArticle:
    """The article with everything accepted."""
    return sample.with_annotations(a.decided(Status.ACCEPTED) for a in sample.annotations)


@pytest.fixture
def summary() -> Summary:
    """Three sentences."""
    return Summary(
        (
            sentence("云溪县交通运输局10月8日通报，全县新开通公交线路26条，覆盖行政村118个，通达率居全市第二。"),
            sentence("她每周要坐三次车。"),
            sentence("林望川介绍，票价不涨，财政每年补贴约320万元。"),
        )
    )


@pytest.fixture
def unseen() -> BriefOptions:
    """A brief that no editor looked at."""
    return BriefOptions(made_on=date(2026, 11, 23), reviewed=False)


@pytest.fixture
def seen(unseen: BriefOptions) -> BriefOptions:
    """A brief that an editor made."""
    return replace(unseen, reviewed=True, editor="王敏")


@pytest.fixture
def finished(tmp_path: Path, sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions) -> Path:
    """A finished brief of the sample article."""
    path = tmp_path / "简报.docx"
    export_brief(sample, summary, unseen, path, WARNINGS)
    return path
