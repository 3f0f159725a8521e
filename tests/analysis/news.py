"""Small articles of one's own for the tests of analysis, and what is found in them, in words instead of offsets."""

from jzassist.analysis.attribution import Voices, attribute
from jzassist.analysis.folding import fold
from jzassist.analysis.people import find_people
from jzassist.analysis.quotation_marks import quoted_spans
from jzassist.analysis.quotations import find_pieces
from jzassist.model.article import Article, Paragraph, ParagraphRole, Source


def article_of(*paragraphs: str, headline: str | None = None) -> Article:
    """An article of body paragraphs, the headline before them."""
    texts = ([headline] if headline else []) + list(paragraphs)
    spans, place = [], 0
    for index, text in enumerate(texts):
        role = ParagraphRole.HEADLINE if headline and index == 0 else ParagraphRole.BODY
        spans.append(Paragraph(place, place + len(text), role))
        place += len(text) + 1
    return Article("\n".join(texts), tuple(spans), Source("", "txt", None, ""))


def people_in(*paragraphs: str) -> dict[str, tuple[str, str]]:
    """Name → (role, organisation)."""
    article = article_of(*paragraphs)
    return {p.name: (p.role, p.organisation) for p in find_people(article, fold(article.text))}


def speech_in(*paragraphs: str) -> list[tuple[str, str, str]]:
    """(mode, words, speaker's name), pieces that merely go on left out."""
    article = article_of(*paragraphs)
    text = fold(article.text)
    people = find_people(article, text)
    names = frozenset(text[m.start : m.end] for person in people for m in person.mentions)
    pieces = find_pieces(article, text, quoted_spans(article)[0], names)
    speakers = attribute(Voices(article, text, people), pieces)
    return [
        (str(piece.mode), article.text[piece.start : piece.end], (s.name if (s := speakers[piece.group]) else ""))
        for piece in pieces
        if not piece.continued
    ]
