import pytest

from jzassist.model.annotation import (
    Annotation,
    DateDetail,
    Detail,
    FigureDetail,
    Kind,
    Mode,
    NameDetail,
    QuoteDetail,
    Speaker,
    Status,
    TermDetail,
)
from jzassist.model.article import STORY_ROLES, ParagraphRole
from jzassist.model.kind_names import KIND_NAMES
from jzassist.ui.kinds import GLYPHS, ROLE_LABELS, STATUS_NAMES, description

SAID = Speaker("周明远", "局长", "县科技局")


@pytest.mark.parametrize(
    ("kind", "detail", "words", "described"),
    [
        (Kind.FIGURE, FigureDetail(label="各类创新平台总数"), "58家", "数字 58家：各类创新平台总数（待审）"),
        (Kind.FIGURE, FigureDetail(), "58家", "数字 58家（待审）"),
        (Kind.QUOTE, QuoteDetail(speaker=SAID), "慢不得。", "引语 “慢不得。”：县科技局 局长 周明远（待审）"),
        (Kind.QUOTE, QuoteDetail(Mode.INDIRECT), "翻两番", "引语 翻两番：未署名（待审）"),
        (Kind.PERSON, NameDetail("周明远", "局长"), "周局长", "人物 周局长：局长 周明远（待审）"),
        (Kind.PERSON, NameDetail("周明远"), "周明远", "人物 周明远（待审）"),
        (Kind.DATE, DateDetail("2024-12"), "去年底", "时间 去年底：2024-12（待审）"),
        (Kind.TERM, TermDetail(), "“一四”战略", "提法 “一四”战略（待审）"),
    ],
)
def test_one_line_says_all_of_an_item(kind: Kind, detail: Detail, words: str, described: str) -> None:
    assert description(Annotation("a", kind, 0, len(words), detail), words) == described


def test_long_speech_is_shortened() -> None:
    quote = Annotation("q", Kind.QUOTE, 0, 99, QuoteDetail(), status=Status.ACCEPTED)
    said = description(quote, "话" * 99)
    assert said == f"引语 “{'话' * 22}……”：未署名（已采纳）"


def test_everything_has_a_word() -> None:
    assert set(GLYPHS) == set(KIND_NAMES) == set(Kind)
    assert set(STATUS_NAMES) == set(Status)
    assert set(ROLE_LABELS) == set(ParagraphRole) - STORY_ROLES
