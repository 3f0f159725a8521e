"""Shortening a quotation in the brief: words within it are left out and stand there as ……."""

from jzassist.commands.command import Frontend
from jzassist.commands.review import shown_article
from jzassist.model import annotated_article as edits
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, Kind, Mode, QuoteDetail
from jzassist.model.quote_cuts import LEAST_LEFT, kept_runs, turning_word, with_cut
from jzassist.session import Session

_LONGEST_TITLE = 14
_HOW = "先选中引语里要省去的话，再按 {}；光标在省去的话里，按 {} 放回来"


def cut_or_restore(session: Session, frontend: Frontend) -> None:
    """Leaves the selected words out of their quotation, or puts back those at the caret that are left out."""
    annotated = shown_article(session).annotated
    start, end = frontend.selection()
    quote = _quote_around(annotated, start, end)
    cut = _cut_around(quote, start, end) if quote else None
    if quote and cut:
        _restore(session, frontend, quote, cut)
    elif start == end:
        frontend.hint(_HOW.format(*(frontend.key("tag.cut"),) * 2))
    elif quote is None:
        frontend.hint("选中的话不在一条引语里，只能省去引语里的话")
    elif _detail(quote).mode is Mode.INDIRECT:
        frontend.hint("转述的话不能从中省去：移动两端，或改为直接引语")
    else:
        _cut(session, frontend, quote, start, end)


def _cut(session: Session, frontend: Frontend, quote: Annotation, start: int, end: int) -> None:
    annotated = shown_article(session).annotated
    cuts = with_cut(_detail(quote).cuts, start, end)
    left = sum(last - first for first, last in kept_runs(quote.start, quote.end, cuts))
    if left < LEAST_LEFT:
        frontend.hint("省去这些，引语就不剩什么了")
        return
    words = annotated.article.words(start, end)
    session.apply(f"引语省去 {_short(words)}", edits.set_cuts(annotated, quote.id, cuts))
    word = turning_word(words)
    warning = f"注意：省去的话里有“{word}”，原意可能变了，简报的“待核”里会提醒" if word else "简报里这里是……"
    frontend.hint(f"已省去“{_short(words)}”。{warning}")


def _restore(session: Session, frontend: Frontend, quote: Annotation, cut: tuple[int, int]) -> None:
    annotated = shown_article(session).annotated
    words = _short(annotated.article.words(*cut))
    left = tuple(each for each in _detail(quote).cuts if each != cut)
    session.apply(f"引语放回 {words}", edits.set_cuts(annotated, quote.id, left))
    frontend.hint(f"已放回“{words}”")


def _quote_around(annotated: AnnotatedArticle, start: int, end: int) -> Annotation | None:
    """The shortest quotation that holds a span, or the place of the caret."""
    around = (a for a in annotated.overlapping(start, max(end, start + 1), Kind.QUOTE) if a.start <= start)
    return min((a for a in around if end <= a.end), key=lambda a: a.end - a.start, default=None)


def _cut_around(quote: Annotation, start: int, end: int) -> tuple[int, int] | None:
    return next((cut for cut in _detail(quote).cuts if cut[0] <= start and end <= cut[1]), None)


def _detail(quote: Annotation) -> QuoteDetail:
    assert isinstance(quote.detail, QuoteDetail)
    return quote.detail


def _short(words: str) -> str:
    words = "".join(words.split())
    return words if len(words) <= _LONGEST_TITLE else words[: _LONGEST_TITLE - 1] + "…"
