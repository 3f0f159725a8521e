"""The words and glyphs by which kinds, decisions and paragraph roles go on the screen."""

from jzassist.model.annotation import (
    Annotation,
    DateDetail,
    FigureDetail,
    Kind,
    Mode,
    NameDetail,
    QuoteDetail,
    Speaker,
    Status,
)
from jzassist.model.article import ParagraphRole
from jzassist.model.kind_names import name_of

GLYPHS = {
    Kind.FIGURE: "数",
    Kind.QUOTE: "引",
    Kind.PERSON: "人",
    Kind.ORGANISATION: "机",
    Kind.PLACE: "地",
    Kind.DATE: "时",
    Kind.TERM: "提",
}


STATUS_NAMES = {Status.PENDING: "待审", Status.ACCEPTED: "已采纳", Status.REJECTED: "已排除"}

#: The small labels beside paragraphs that are not the story itself.
ROLE_LABELS = {
    ParagraphRole.HEADLINE: "标题",
    ParagraphRole.KICKER: "引题",
    ParagraphRole.SUBHEADLINE: "副题",
    ParagraphRole.BYLINE: "署名",
    ParagraphRole.DATELINE: "电头",
    ParagraphRole.CROSSHEAD: "小题",
    ParagraphRole.CAPTION: "图说",
    ParagraphRole.CREDIT: "图源",
    ParagraphRole.EDITOR: "责编",
}

UNATTRIBUTED = "未署名"
_LONGEST_QUOTED = 24


def speaker_words(speaker: Speaker | None) -> str:
    """A speaker as written below a quotation: organisation, role and name, or 未署名."""
    if not speaker:
        return UNATTRIBUTED
    return " ".join(speaker.parts)


def meaning(annotation: Annotation, text: str) -> str:
    """What an item means beyond its own words ``text``: its 说明, speaker, full name or date; "" where nothing."""
    match annotation.detail:
        case FigureDetail(label=label):
            return label
        case QuoteDetail(speaker=speaker):
            return speaker_words(speaker)
        case NameDetail(name=name, role=role, organisation=organisation):
            parts = (organisation, role, name if name != text else "")
            return " ".join(part for part in parts if part)
        case DateDetail(value=value):
            return value or ""
        case _:
            return ""


def quoted(annotation: Annotation, text: str, longest: int = _LONGEST_QUOTED) -> str:
    """An item's words on one line, shortened with ……; direct speech in its quotation marks."""
    line = " ".join(text.split())
    short = line if len(line) <= longest else line[: longest - 2] + "……"
    direct = isinstance(annotation.detail, QuoteDetail) and annotation.detail.mode is Mode.DIRECT
    return f"“{short}”" if direct else short


def description(annotation: Annotation, text: str) -> str:
    """One line that says all of an item: 数字 58家：各类创新平台总数（待审）."""
    known = meaning(annotation, text)
    said = f"{name_of(annotation.kind)} {quoted(annotation, text)}"
    return f"{said}{'：' + known if known else ''}（{STATUS_NAMES[annotation.status]}）"
