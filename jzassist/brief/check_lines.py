"""The lines of 待核."""

from collections.abc import Iterable

from jzassist.brief.cuts import cut_lines
from jzassist.brief.evidence import ADDED, OwnWords, paragraph_numbers
from jzassist.brief.figure_rows import meaning
from jzassist.brief.own_lines import own_heading
from jzassist.brief.people_lines import person_name
from jzassist.brief.speeches import chosen_quotes, printed
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, Kind, OwnKind
from jzassist.model.article import TextWarning
from jzassist.model.brief import CheckLine, NamePart
from jzassist.model.brief_options import BriefOptions, Part


def check_lines(
    annotated: AnnotatedArticle,
    options: BriefOptions,
    warnings: Iterable[TextWarning],
    unproved: Iterable[CheckLine] = (),
) -> list[CheckLine]:
    """What the article does not bear out of the editor's points, what cuts may turn, what is warned of, what waits.

    The items that wait for a decision are there where they are let in.
    """
    article = annotated.article
    ordered = sorted({*article.warnings, *warnings}, key=lambda w: (w.start, w.end, w.code, w.message))
    quotes = chosen_quotes(annotated, options) if Part.QUOTES in options.parts else []
    lines = [
        *unproved,
        *cut_lines(annotated, quotes),
        *(CheckLine(w.message, paragraph_numbers(article, w.start, w.end)) for w in ordered),
    ]
    if options.reviewed and options.include_pending:
        lines += _pending_lines(annotated)
    return list(dict.fromkeys(lines))


def _pending_lines(annotated: AnnotatedArticle) -> Iterable[CheckLine]:
    own = OwnWords(annotated.article)
    for item in (a for a in annotated.pending if not a.left_out):
        if words := _pending_words(annotated, item, own):
            yield CheckLine(words, paragraph_numbers(annotated.article, item.start, item.end))


def _pending_words(annotated: AnnotatedArticle, item: Annotation, own: OwnWords) -> str:
    match item.kind:
        case Kind.FIGURE:
            return f"待审数字：{annotated.text_of(item)}（{meaning(annotated.article, item)}）"
        case Kind.QUOTE:
            speaker = item.speaker
            who = _written(own.speaker(speaker)) or "未署名"
            piece = printed(annotated.article, item)
            return f"待审引语：{piece.words}（{'，'.join(filter(None, (piece.label, who)))}）"
        case Kind.PERSON:
            return f"待审人物：{_written(own.parts(person_name(annotated, item)))}"
        case OwnKind():
            return f"待审{own_heading(item.kind)}：{annotated.text_of(item)}"
        case _:
            return ""  # a brief has no part for the other kinds


def _written(parts: Iterable[NamePart]) -> str:
    return " ".join(part.words + (ADDED if part.added else "") for part in parts)
