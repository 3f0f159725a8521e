"""People who are named in two ways: with two offices, or spelled one character apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from jzassist.analysis.titles import title_before
from jzassist.model.annotation import Annotation, Kind, NameDetail
from jzassist.model.article import Article, ParagraphRole, TextWarning

TITLES_DIFFER = "titles-differ"
NAMES_ALIKE = "names-alike"

#: What an office ends in; 学生 and 老人 say something else of the same person.
_OFFICE = ("长", "书记", "主任", "经理", "总裁", "主席", "委员", "总监", "教授", "研究员", "总理", "总统", "主编")
_MOST_OFFICES = 6
_SIGNING = frozenset({ParagraphRole.BYLINE, ParagraphRole.CREDIT, ParagraphRole.EDITOR})
_LISTED = ("、", "和", "与", "及", "\n", " ", "\u3000")


def differing_titles(article: Article, text: str, annotations: Sequence[Annotation]) -> Iterator[TextWarning]:
    """A warning where a person has one office here and another there; ``text`` is the article's, folded."""
    for mentions in _by_name(annotations).values():
        offices: dict[str, Annotation] = {}
        for mention in mentions:
            offices.setdefault(_office(article, text, mention), mention)
        offices.pop("", None)
        for (before, _), (office, mention) in combinations(list(offices.items())[:_MOST_OFFICES], 2):
            if not _go_together(before, office):
                name = article.text[mention.start : mention.end]
                message = f"“{name}”的职务前后不一：{before}、{office}，请核对。"
                yield TextWarning(mention.start, mention.end, TITLES_DIFFER, message)
                break


def _by_name(annotations: Sequence[Annotation]) -> dict[str, list[Annotation]]:
    found: dict[str, list[Annotation]] = defaultdict(list)
    for annotation in annotations:
        if annotation.kind is Kind.PERSON and isinstance(annotation.detail, NameDetail):
            found[annotation.detail.name].append(annotation)
    return found


def _office(article: Article, text: str, mention: Annotation) -> str:
    paragraph = article.paragraphs[article.paragraph_index(mention.start)]
    role = title_before(text, mention.start, paragraph.start).role
    return role if role.endswith(_OFFICE) else ""


def _go_together(one: str, other: str) -> bool:
    """局长 and 党组书记、局长 go together; 局长 and 副局长 do not, nor do 局长 and 主任."""
    shorter, longer = sorted((one, other), key=len)
    parts = set(longer.replace("兼", "、").split("、"))
    return all(part in parts or longer.startswith(("原", "前")) for part in shorter.replace("兼", "、").split("、"))


def names_alike(article: Article, text: str, annotations: Sequence[Annotation]) -> Iterator[TextWarning]:
    """A warning where two names of three characters or more differ in one, and the second has no title of its own."""
    people = {name: found for name, found in _by_name(annotations).items() if len(name) >= 3 and "·" not in name}
    for name, other in _one_apart(people):
        mention = people[other][0]
        if not _introduced(article, text, mention) and not _side_by_side(article, people[name], people[other]):
            message = f"“{other}”与“{name}”只差一个字，是不是同一个人，请核对。"
            yield TextWarning(mention.start, mention.end, NAMES_ALIKE, message)


def _one_apart(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of names that differ in one character behind the surname, found by their other characters."""
    first_with: dict[tuple[str, int, str], str] = {}
    for name in names:
        for place in range(1, len(name)):
            first = first_with.setdefault((name[:place], place, name[place + 1 :]), name)
            if first != name:
                yield first, name


def _introduced(article: Article, text: str, mention: Annotation) -> bool:
    paragraph = article.paragraphs[article.paragraph_index(mention.start)]
    return paragraph.role in _SIGNING or bool(title_before(text, mention.start, paragraph.start).role)


def _side_by_side(article: Article, found: Sequence[Annotation], others: Sequence[Annotation]) -> bool:
    """Whether both stand in one list, which two spellings of a name would not: 张晓明、张晓光."""
    return any(article.text[a.end : b.start] in _LISTED for a in found for b in others if 0 <= b.start - a.end <= 1)
