"""What an article and its editor's decisions allow a brief to say."""

import re

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, AnyKind, Speaker, Status
from jzassist.model.article import Article
from jzassist.model.brief import NamePart
from jzassist.model.brief_options import BriefOptions

_SPACE = re.compile(r"\s+")


def bare(text: str) -> str:
    """A text without its white space, which is the layout's and not the author's."""
    return _SPACE.sub("", text)


def is_in(annotation: Annotation, options: BriefOptions) -> bool:
    """Whether an annotation goes into a brief: what was accepted, or everything found where no editor looked.

    What the editor keeps out of the brief never does.
    """
    if annotation.left_out:
        return False
    if options.reviewed:
        return annotation.status is Status.ACCEPTED
    return annotation.status is not Status.REJECTED


def included(annotated: AnnotatedArticle, options: BriefOptions, kind: AnyKind) -> list[Annotation]:
    """The annotations of a kind that go into a brief, in source order."""
    return [a for a in annotated.annotations if a.kind is kind and is_in(a, options)]


#: Behind what the editor added himself, as a name that the article lacks.
ADDED = "（编辑补注）"


def paragraph_numbers(article: Article, start: int, end: int) -> tuple[int, ...]:
    """The numbers, from 1, of the paragraphs that a span touches."""
    first = article.paragraph_index(start)
    last = article.paragraph_index(max(start, end - 1))
    return tuple(range(first + 1, last + 2))


class OwnWords:
    """The article's own words, to be asked whether something stands in one of its paragraphs.

    White space is left out of account, the end of a paragraph is not: across it nothing is said, but in a headline
    of several lines.
    """

    def __init__(self, article: Article) -> None:
        paragraphs = (article.text_of(paragraph) for paragraph in article.paragraphs)
        self._text = "\n".join(map(bare, (*paragraphs, article.headline or "")))

    def __contains__(self, words: str) -> bool:
        return bare(words) in self._text

    def part(self, words: str) -> NamePart:
        """A name, role or organisation on one line, known to be the editor's where the article has not got it."""
        return NamePart(" ".join(words.split()), added=words not in self)

    def parts(self, *words: str) -> tuple[NamePart, ...]:
        """The same of several, without the empty ones."""
        return tuple(self.part(each) for each in words if each.strip())

    def speaker(self, speaker: Speaker | None) -> tuple[NamePart, ...]:
        """Organisation, role and name of a speaker; nothing where he is not known."""
        return self.parts(*speaker.parts) if speaker else ()
