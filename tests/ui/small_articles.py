"""Small articles for the window's tests, written for them."""

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import DETAIL_OF_KIND, Annotation, Detail, Kind, Status
from jzassist.model.article import Article, Paragraph, ParagraphRole, Source

Role = ParagraphRole

PAGE = (
    (Role.HEADLINE, "𠮷县😀好产品“长”在好地方"),
    (Role.BYLINE, "本报记者 林知远"),
    (Role.LEAD, "截至去年底，全县各类创新平台总数达到58家，比上年增长5.0%。"),
    (Role.CROSSHEAD, "把实验室搬进车间"),
    (Role.BODY, "“园区投入3.5亿元改造厂房，这件事慢不得。”县科技局局长周明远说。"),
    (Role.CREDIT, "林知远 摄"),
)


def article(paragraphs: tuple[tuple[Role, str], ...] = PAGE) -> Article:
    """An article of these paragraphs."""
    text = "\n".join(words for _, words in paragraphs)
    spans, start = [], 0
    for role, words in paragraphs:
        spans.append(Paragraph(start, start + len(words), role))
        start += len(words) + 1
    return Article(text, tuple(spans), Source("a.txt", "txt", "utf-8", "0"))


def mark(
    of: Article, kind: Kind, words: str, detail: Detail | None = None, status: Status = Status.PENDING
) -> Annotation:
    """The first place of some words, marked."""
    start = of.text.index(words)
    return Annotation(f"{kind}-{start}", kind, start, start + len(words), detail or DETAIL_OF_KIND[kind](), status)


def annotated(*marks: Annotation, of: Article | None = None) -> AnnotatedArticle:
    """The page with marks."""
    return AnnotatedArticle(of or article()).with_annotations(marks)
