"""A made-up article with findings in it, for the tests of sessions, commands and the library."""

from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails
from jzassist.model.annotation import (
    Annotation,
    Detail,
    FigureDetail,
    Kind,
    Mode,
    NameDetail,
    QuoteDetail,
    Speaker,
    Status,
    stable_id,
)
from jzassist.model.article import Article, Paragraph, ParagraphRole, Source

Role = ParagraphRole

PARAGRAPHS = (
    (Role.HEADLINE, "清河县的灯会亮了"),
    (Role.BODY, "今年元宵，清河县办了36场灯会，比去年多4场，游客约21万人次。"),
    (Role.BODY, "“灯要亮，人心更要亮。”县文化馆馆长苏小满说，“我们‘一灯一景’，明年还办。”"),
    (Role.BODY, "摊主何大勇告诉记者，三天卖出1200碗元宵，收入3.5万元。新华街的居民表示，热闹得很。"),
    (Role.CREDIT, "记者 陆知秋 摄"),
)

SU = Speaker("苏小满", "馆长", "县文化馆")
HE = Speaker("何大勇", "摊主")


def article(path: str = "灯会.txt", paragraphs: tuple[tuple[Role, str], ...] = PARAGRAPHS) -> Article:
    """The article, as if read from a path."""
    text = "\n".join(words for _, words in paragraphs)
    spans, start = [], 0
    for role, words in paragraphs:
        spans.append(Paragraph(start, start + len(words), role))
        start += len(words) + 1
    return Article(text, tuple(spans), Source(path, "txt", "utf-8", "0" * 64))


def span(words: str) -> tuple[int, int]:
    """Where some words of the article stand."""
    start = article().text.index(words)
    return start, start + len(words)


def mark(kind: Kind, words: str, detail: Detail, status: Status = Status.PENDING) -> Annotation:
    """What an analysis would find at the first place of some words."""
    start, end = span(words)
    return Annotation(stable_id(kind, start, end), kind, start, end, detail, status)


def findings() -> tuple[Annotation, ...]:
    """What an analysis finds in the article."""
    return (
        mark(Kind.FIGURE, "36场", FigureDetail(36, "场", label="灯会")),
        mark(Kind.FIGURE, "4场", FigureDetail(4, "场", label="多办的灯会")),
        mark(Kind.QUOTE, "灯要亮，人心更要亮。", QuoteDetail(Mode.DIRECT, 1, "说", SU)),
        mark(Kind.PERSON, "苏小满", NameDetail(*_fields(SU))),
        mark(Kind.QUOTE, "我们‘一灯一景’，明年还办。", QuoteDetail(Mode.DIRECT, 1, "说", SU)),
        mark(Kind.PERSON, "何大勇", NameDetail(*_fields(HE))),
        mark(Kind.QUOTE, "三天卖出1200碗元宵，收入3.5万元", QuoteDetail(Mode.INDIRECT, 2, "告诉", HE)),
        mark(Kind.FIGURE, "1200碗", FigureDetail(1200, "碗")),
        mark(Kind.QUOTE, "热闹得很", QuoteDetail(Mode.INDIRECT, 3, "表示", Speaker("新华街的居民"))),
        mark(Kind.PERSON, "陆知秋", NameDetail("陆知秋", "记者")),
    )


def details() -> ArticleDetails:
    """What an analysis says of the article itself."""
    return ArticleDetails(headline="清河县的灯会亮了", author="陆知秋")


def annotated() -> AnnotatedArticle:
    """The article with the findings in it."""
    return AnnotatedArticle(article(), details=details()).with_annotations(findings())


def _fields(speaker: Speaker) -> tuple[str, str, str]:
    return speaker.name, speaker.role, speaker.organisation
