"""Annotations and the article they stand on."""

import council_article as council
import pytest

from jzassist.model.annotation import Annotation, FigureDetail, Kind, Origin, QuoteDetail, Speaker, Status, stable_id
from jzassist.model.article import ParagraphRole


def test_an_annotation_is_settled_by_any_touch_of_the_editor() -> None:
    def settled(**changes: object) -> bool:
        return Annotation("a", Kind.FIGURE, 0, 1, FigureDetail(), **changes).settled  # type: ignore[arg-type]

    assert not settled()
    assert settled(status=Status.ACCEPTED)
    assert settled(status=Status.REJECTED)
    assert settled(edited=True)
    assert settled(origin=Origin.EDITOR)


def test_spans_overlap_in_a_character_not_at_an_end() -> None:
    annotation = Annotation("a", Kind.QUOTE, 5, 8, QuoteDetail())
    assert [annotation.overlaps(start, end) for start, end in [(0, 5), (0, 6), (6, 7), (7, 9), (8, 9)]] == [
        False,
        True,
        True,
        True,
        False,
    ]


def test_ids_of_findings_name_kind_and_place() -> None:
    assert stable_id(Kind.QUOTE, 3, 9, "direct") == "quote-direct-3-9"
    assert stable_id(Kind.FIGURE, 3, 9) == "figure-3-9"


@pytest.mark.parametrize(("speaker", "known"), [(Speaker(), False), (Speaker(role="村民"), True)])
def test_a_speaker_of_whom_nothing_is_known_is_none(speaker: Speaker, known: bool) -> None:
    assert bool(speaker) is known


def test_places_belong_to_paragraphs() -> None:
    article = council.article()
    for index, paragraph in enumerate(article.paragraphs):
        assert article.paragraph_index(paragraph.start) == article.paragraph_index(paragraph.end - 1) == index
    assert article.headline == "清河县的灯会亮了"
    assert article.byline is None
    assert article.first_of(ParagraphRole.CREDIT) == article.paragraphs[-1]


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (["老楼装上", "新电梯"], "老楼装上新电梯"),
        (["Old Houses,", "New Lifts", "in 2024"], "Old Houses, New Lifts in 2024"),
        (["电梯用上5G", "居民乐"], "电梯用上5G居民乐"),
        (["读《Café", "Noir》"], "读《Café Noir》"),
    ],
)
def test_a_headline_of_several_lines_is_one(lines: list[str], headline: str) -> None:
    role = ParagraphRole
    apart = [(role.BYLINE, "江小渔"), (role.BODY, "正文。"), (role.HEADLINE, "别的标题")]
    article = council.article("题.docx", tuple([(role.HEADLINE, line) for line in lines] + apart))
    assert article.headline == headline
    assert article.byline == "江小渔"
    assert article.subheadline is None
