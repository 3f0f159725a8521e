"""Summaries of the annotated articles by ours and by its peers: the time they take, and how good they are."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from benchmarks.harness.costs import cpu_of
from benchmarks.harness.pairs import in_turn, ratios
from benchmarks.harness.peer import Peer, peer
from benchmarks.harness.row import PERCENT, Goal, Measured, Measurements, Row
from jzassist.model.punctuation import CLOSING_MARKS, FINAL_MARKS
from jzassist.model.quotation_marks import pair_marks

if TYPE_CHECKING:
    from tests.analysis.gold import Case, Span

#: As benchmarks.peers.summarizers names them; that module is for the peers' own environment.
_PEERS = ("TextRank4ZH", "SnowNLP", "sumy LSA", "sumy TextRank", "jionlp")
_ROUNDS = 3
_ENDS = FINAL_MARKS | frozenset(CLOSING_MARKS)


def measure() -> Measurements:
    """Of three sentences an article the share that its annotator would take, and the share that are whole sentences."""
    from tests.analysis.gold import OWN, SHARED, cases

    articles = [*cases(OWN).values(), *cases(SHARED).values()]
    with peer("summarizers") as asked:
        measured = _quality("本程序", articles, [_our_summary(case) for case in articles])
        for name in _PEERS:
            measured |= _against(asked, name, articles)
    return measured


def _against(asked: Peer, name: str, articles: Sequence["Case"]) -> dict[str, Measured]:
    request = {"peer": name, "texts": [case.article.text for case in articles]}
    _, sentences = asked.ask(request)  # warms it, too
    spans = [_found(case, chosen) for case, chosen in zip(articles, sentences, strict=True)]
    ours, theirs = in_turn(lambda: _our_time(articles), lambda: asked.cpu(request), rounds=_ROUNDS, warm=False)
    return {f"{name} CPU": ratios(ours, theirs)} | _quality(name, articles, spans)


def _our_summary(case: "Case") -> list["Span"]:
    from jzassist.analysis.summary import summarize
    from jzassist.model.annotated_article import AnnotatedArticle

    return [case.span(s.start, s.end) for s in summarize(AnnotatedArticle(case.article, case.found)).sentences]


def _our_time(articles: Sequence["Case"]) -> float:
    """The whole analysis, of which the summary is a part."""
    from benchmarks.harness.articles import fresh
    from jzassist.cli.analysis import analyse

    new = [fresh(case.article.text) for case in articles]
    return cpu_of(lambda: [analyse(article) for article in new])


def _found(case: "Case", sentences: Sequence[str]) -> list["Span"]:
    """Where sentences stand in the text without its white space; one that the article does not have stands nowhere."""
    bare = ["".join(sentence.split()) for sentence in sentences]
    places = [(case.bare.find(words), len(words)) for words in bare if words]
    return [(place, place + length) if place >= 0 else (0, 0) for place, length in places]


def _quality(name: str, articles: Sequence["Case"], spans: Sequence[Sequence["Span"]]) -> dict[str, Measured]:
    from tests.analysis.gold import sentences_taken

    taken = sentences_taken(zip(articles, spans, strict=True))
    whole = [_is_whole(case, span) for case, found in zip(articles, spans, strict=True) for span in found]
    return {
        f"{name} 可用": Measured((100 * taken,), PERCENT),
        f"{name} 完整": Measured((100 * sum(whole) / len(whole),), PERCENT),
    }


def _is_whole(case: "Case", span: "Span") -> bool:
    """Whether a sentence begins and ends where one does, and cuts no quotation."""
    start, end = span
    begins = (
        start == 0 or case.bare[start - 1] in _ENDS or start in {case.places[p.start] for p in case.article.paragraphs}
    )
    ends = case.bare[end - 1 : end] in _ENDS or case.bare[end : end + 1] in FINAL_MARKS or end == len(case.bare)
    return end > start and begins and ends and not pair_marks(case.bare, start, end).lonely


#: Our whole analysis takes no longer than their summaries alone; sumy's TextRank, quick on short texts, is shown.
_SLOWER = ("TextRank4ZH", "SnowNLP", "sumy LSA", "jionlp")

ROW = Row("摘要的用时和质量", "同类的摘要程序", tuple(Goal(f"{name} CPU", 1) for name in _SLOWER), measure)
