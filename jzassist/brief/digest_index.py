"""What the articles of a digest say together: who is named, what is counted, and where they differ."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from jzassist.brief.evidence import OwnWords, bare, included, paragraph_numbers
from jzassist.brief.figure_rows import figure_rows
from jzassist.brief.people_lines import people_lines, person_name
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, FigureDetail, Kind, NameDetail
from jzassist.model.article import ParagraphRole, TextWarning
from jzassist.model.brief_options import BriefOptions
from jzassist.model.digest import Conflict, IndexedFigure, IndexedPerson, Mention
from jzassist.model.running_article import annotated_as_it_runs
from jzassist.model.summary import Summary

COUNTED_DIFFERENTLY, TITLED_DIFFERENTLY = "数目不一", "职务不一，也可能是同名的两人"
#: A meaning shorter than this, in characters, says too little to be the same thing: 总数, 累计投入.
_TELLING = 5


@dataclass(frozen=True)
class DigestArticle:
    """An article of a digest with what its analysis and its editor made of it."""

    annotated: AnnotatedArticle
    summary: Summary
    warnings: tuple[TextWarning, ...] = ()


class DigestIndex:
    """The articles as they run, asked for what stands in the indexes and among the conflicts."""

    def __init__(self, articles: Iterable[DigestArticle], options: BriefOptions) -> None:
        self._articles = [annotated_as_it_runs(article.annotated) for article in articles]
        self._options = options

    def people(self) -> tuple[IndexedPerson, ...]:
        """Everybody who is named, once, by pinyin; roles are those of the first article that gives any."""
        found: dict[str, IndexedPerson] = {}
        for number, annotated in enumerate(self._articles, 1):
            for line in people_lines(annotated, self._options, OwnWords(annotated.article)):
                known = found.setdefault(line.name.words, IndexedPerson(line.name, line.roles, ()))
                roles = known.roles or line.roles
                found[line.name.words] = replace(known, roles=roles, articles=(*known.articles, number))
        return tuple(sorted(found.values(), key=lambda person: by_pinyin(person.name.words)))

    def figures(self) -> tuple[IndexedFigure, ...]:
        """The figures of all articles, those of one meaning together; in the order of their meanings' pinyin."""
        found: dict[tuple[str, str], list[int]] = {}
        for number, annotated in enumerate(self._articles, 1):
            for row in figure_rows(annotated, self._options):
                found.setdefault((row.label, row.words), []).append(number)
        lines = (IndexedFigure(words, label, tuple(where)) for (label, words), where in found.items())
        return tuple(sorted(lines, key=lambda figure: (by_pinyin(figure.label), figure.articles)))

    def conflicts(self) -> tuple[Conflict, ...]:
        """What is counted differently, and who has different titles, in different articles."""
        return (*self._different_counts(), *self._different_titles())

    def _different_counts(self) -> Iterator[Conflict]:
        """Meanings of which two articles give values that have none in common, in the same unit."""
        found: dict[tuple[str, str], dict[int, list[Annotation]]] = {}
        for number, annotated in enumerate(self._articles, 1):
            for figure in included(annotated, self._options, Kind.FIGURE):
                detail = figure.detail
                if isinstance(detail, FigureDetail) and not detail.rank and detail.value is not None:
                    label = bare(detail.label or "")
                    if len(label) >= _TELLING:
                        found.setdefault((label, detail.unit), {}).setdefault(number, []).append(figure)
        for (label, _unit), by_article in found.items():
            if any(self._disagree(one, other) for one, other in combinations(by_article.items(), 2)):
                yield Conflict(label, COUNTED_DIFFERENTLY, self._mentions(by_article))

    def _disagree(self, one: tuple[int, list[Annotation]], other: tuple[int, list[Annotation]]) -> bool:
        """Whether two articles give no value alike, and speak of somebody or something of the same name there."""
        if {_value(figure) for figure in one[1]} & {_value(figure) for figure in other[1]}:
            return False
        return not self._named_around(*one).isdisjoint(self._named_around(*other))

    def _named_around(self, number: int, figures: list[Annotation]) -> set[str]:
        """The organisations, places and people of the figures' paragraphs and of the headline."""
        annotated = self._articles[number - 1]
        article = annotated.article
        around = {place for figure in figures for place in self._places(number, figure)}
        headlines = (n for n, p in enumerate(article.paragraphs, 1) if p.role is ParagraphRole.HEADLINE)
        around.update(headlines)
        return {
            named.detail.name or annotated.text_of(named)
            for named in annotated.visible
            if isinstance(named.detail, NameDetail) and article.paragraph_index(named.start) + 1 in around
        }

    def _different_titles(self) -> Iterator[Conflict]:
        """Names whose roles and organisations in two articles have nothing to do with each other."""
        found: dict[str, dict[int, Annotation]] = {}
        for number, annotated in enumerate(self._articles, 1):
            for person in included(annotated, self._options, Kind.PERSON):
                name = person_name(annotated, person)
                held = found.setdefault(name, {})
                if _title(person) and len(_title(person)) > len(_title(held[number]) if number in held else ""):
                    held[number] = person
        for name, by_article in found.items():
            if any(_differ(one, other) for one, other in combinations(by_article.values(), 2)):
                mentions = (
                    Mention(number, _title(person), self._places(number, person))
                    for number, person in by_article.items()
                )
                yield Conflict(name, TITLED_DIFFERENTLY, tuple(mentions))

    def _mentions(self, by_article: dict[int, list[Annotation]]) -> tuple[Mention, ...]:
        mentions = (
            Mention(number, self._articles[number - 1].text_of(figure), self._places(number, figure))
            for number, figures in by_article.items()
            for figure in figures
        )
        return tuple(dict.fromkeys(mentions))

    def _places(self, number: int, found: Annotation) -> tuple[int, ...]:
        return paragraph_numbers(self._articles[number - 1].article, found.start, found.end)


def by_pinyin(words: str) -> tuple[bytes, str]:
    """A key that sorts words as a Chinese index does: the common characters of GB 2312 stand in pinyin order."""
    return words.encode("gb18030", "replace"), words


def _value(figure: Annotation) -> object:
    assert isinstance(figure.detail, FigureDetail)
    return figure.detail.value


def _title(person: Annotation) -> str:
    """Organisation and role as they are printed."""
    assert isinstance(person.detail, NameDetail)
    return " ".join(filter(None, (person.detail.organisation.strip(), person.detail.role.strip())))


def _differ(one: Annotation, other: Annotation) -> bool:
    """Whether neither title can be the shorter form of the other: no role of the one is one of the other."""
    assert isinstance(one.detail, NameDetail)
    assert isinstance(other.detail, NameDetail)
    here, there = _roles(one.detail), _roles(other.detail)
    if not here or not there:
        return False
    return not any(_shorter(a, b) or _shorter(b, a) for a in here for b in there)


def _shorter(role: str, longer: str) -> bool:
    """Whether a role is a shorter form of another; 局长 is none of 副局长."""
    return role in longer and f"副{role}" not in longer.replace(f"、{role}", "")


def _roles(detail: NameDetail) -> list[str]:
    return [role for role in detail.role.replace("兼", "、").replace(" ", "、").split("、") if role]


def articles_of(numbers: Sequence[int]) -> str:
    """Numbers of articles as an index prints them."""
    return "、".join(map(str, numbers))
