"""The rows of 关键数据."""

from jzassist.brief.evidence import included, paragraph_numbers
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, FigureDetail, Kind
from jzassist.model.article import Article
from jzassist.model.brief import FigureRow
from jzassist.model.brief_options import BriefOptions
from jzassist.model.punctuation import CLAUSE_MARKS, FINAL_MARKS

#: So many rows an editor wants to see where nobody has chosen.
_ENOUGH = 6
_LARGEST_ENUMERATION = 10
_ENUMERATING_UNITS = frozenset(("", "方面", "环节", *"个大项种类条点步道张份批组"))
_CLAUSE_ENDS = FINAL_MARKS | CLAUSE_MARKS | {"\n"}
_LONGEST_CLAUSE = 40


def figure_rows(annotated: AnnotatedArticle, options: BriefOptions) -> list[FigureRow]:
    """A row for every figure that goes in, in source order, the same words with the same meaning once."""
    places: dict[tuple[str, str], list[int]] = {}
    for figure in chosen_figures(annotated, options):
        row = (annotated.text_of(figure), meaning(annotated.article, figure))
        places.setdefault(row, []).extend(paragraph_numbers(annotated.article, figure.start, figure.end))
    return [FigureRow(words, label, tuple(dict.fromkeys(where))) for (words, label), where in places.items()]


def chosen_figures(annotated: AnnotatedArticle, options: BriefOptions) -> list[Annotation]:
    """The figures that go in, in source order."""
    figures = included(annotated, options, Kind.FIGURE)
    return figures if options.reviewed else _worth_showing(annotated, figures)


def meaning(article: Article, figure: Annotation) -> str:
    """What a figure counts: its label, or else the clause around it in the article's words."""
    assert isinstance(figure.detail, FigureDetail)
    return figure.detail.label or _clause(article, figure.start, figure.end)


def _worth_showing(annotated: AnnotatedArticle, figures: list[Annotation]) -> list[Annotation]:
    """The key figures, and where they are few the first of the others that are more than an enumeration."""
    key = {f.id for f in figures if _detail(f).key}
    others = [f.id for f in figures if f.id not in key and not _enumerates(annotated, f)]
    chosen = key.union(others[: max(0, _ENOUGH - len(key))])
    return [f for f in figures if f.id in chosen]


def _enumerates(annotated: AnnotatedArticle, figure: Annotation) -> bool:
    """Whether a figure only counts off what the text itself lists, as in 三个清单."""
    detail = _detail(figure)
    if detail.rank or detail.approximate or detail.unit not in _ENUMERATING_UNITS:
        return False
    if any(character.isascii() and character.isdigit() for character in annotated.text_of(figure)):
        return False
    return isinstance(detail.value, int | float) and abs(detail.value) <= _LARGEST_ENUMERATION


def _detail(figure: Annotation) -> FigureDetail:
    assert isinstance(figure.detail, FigureDetail)
    return figure.detail


def _clause(article: Article, start: int, end: int) -> str:
    text = article.text
    first, last = start, end
    while first > 0 and start - first < _LONGEST_CLAUSE and text[first - 1] not in _CLAUSE_ENDS:
        first -= 1
    while last < len(text) and last - end < _LONGEST_CLAUSE and text[last] not in _CLAUSE_ENDS:
        last += 1
    return text[first:last].strip()
