"""A brief of joined and split paragraphs: no break in a joined one, numbered anew, and not a word changed."""

from dataclasses import replace
from pathlib import Path

import pytest
from brief_sample import TEXT, WARNINGS

from jzassist.brief.audit import audit
from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_reader import read_brief
from jzassist.brief.export import export_brief
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, FigureDetail, Kind, Status
from jzassist.model.article import ParagraphRole
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.errors import AuditError
from jzassist.model.paragraph_edits import join_with_next, set_role, split
from jzassist.model.summary import Summary


@pytest.fixture
def edited(reviewed: AnnotatedArticle) -> AnnotatedArticle:
    """The two headlines one, the story's first paragraph two, a part of it the headline."""
    joined = join_with_next(join_with_next(reviewed, 0), 1)
    parted = split(joined, TEXT.index("“村村通”行动"))
    return set_role(parted, 0, ParagraphRole.KICKER)


def annex(path: Path) -> list[str]:
    return [paragraph.words for paragraph in read_brief(path).paragraphs if paragraph.style == "JZAnnex"]


def test_the_annex_is_numbered_anew(edited: AnnotatedArticle, seen: BriefOptions, tmp_path: Path) -> None:
    path = tmp_path / "简报.docx"
    export_brief(edited, Summary(), seen, path, WARNINGS)
    words = annex(path)
    assert words[0] == "1 山乡通了公交车——云溪县三年建成村村通线路"
    assert words[2].startswith("3 “村村通”行动收官。“群众出门难，")
    assert len(words) == 6
    bare = "".join("".join(line.split(" ", 1)[1].split()) for line in words)
    assert bare == "".join(TEXT.split())


def test_sources_and_title_follow(edited: AnnotatedArticle, summary: Summary, seen: BriefOptions) -> None:
    named = set_role(edited, 2, ParagraphRole.HEADLINE)
    brief = compose_brief(named, summary, seen)
    assert brief.title.startswith("“村村通”行动收官。“群众出门难，就是我们的头等事。”")
    sections = {section.part: section.items for section in brief.sections}
    assert [point.paragraphs for point in sections[Part.POINTS]] == [(2,), (4,), (5,)]


def test_a_mark_over_a_joined_break_is_printed_without_it(
    reviewed: AnnotatedArticle, seen: BriefOptions, tmp_path: Path
) -> None:
    start = TEXT.index("行动收官。")
    mark = Annotation("over", Kind.FIGURE, start, start + 12, FigureDetail(1, label="说明"), Status.ACCEPTED)
    joined = join_with_next(reviewed, 2).with_annotations([mark])
    path = tmp_path / "简报.docx"
    export_brief(joined, Summary(), replace(seen, parts=(Part.FIGURES,)), path)
    assert compose_brief(joined, Summary(), seen).sections[0].items[0].words == "行动收官。“群众出门难"


def test_a_brief_of_other_paragraphs_is_refused(
    edited: AnnotatedArticle, reviewed: AnnotatedArticle, seen: BriefOptions, tmp_path: Path
) -> None:
    path = tmp_path / "简报.docx"
    export_brief(edited, Summary(), seen, path)
    with pytest.raises(AuditError):
        audit(path, reviewed, Summary(), seen, ())
