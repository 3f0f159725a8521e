"""The summary: whole sentences of the article, in source order, that tell its news."""

import re
from dataclasses import dataclass

from jzassist.analysis.folding import fold
from jzassist.analysis.keywords import content_words, find_keywords
from jzassist.analysis.quotation_marks import by_paragraph, quoted_spans
from jzassist.analysis.sentences import sentences
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import FigureDetail, Kind, Mode, QuoteDetail, Status
from jzassist.model.article import STORY_ROLES, ParagraphRole
from jzassist.model.punctuation import CLOSING_MARKS, ends_sentence
from jzassist.model.summary import Sentence, Summary

_SHORTEST = 12
#: Beyond this a sentence gathers words of the headline by its mere length.
_LONG = 100
_NEWS = re.compile(
    r"达到|突破|增长|下降|提出|决定|宣布|公布|发布|启动|签署|成立|建成|投用|实现|完成|荣获|获|抓获|逮捕|推动|培育|打造|通过|预计|计划|将于|首次|首个|创|总数|共"
)
_HANGS_ON = re.compile(r"(?:但|而|同时|此外|其中|另外|对此|因此|所以|他|她|这|那|随后|例如|比如|二是|三是|四是|一是)")
#: A feature opens with a scene, a column with an anecdote; the news comes behind them.
_SCENE = re.compile(
    r"(?:[一二三四五六七八九十]月的)?(?:清晨|凌晨|拂晓|大清早|一大早|早晨|正午|午后|傍晚|黄昏|深夜|夜幕|夜色|前几天|前些天|前不久|有一天|走进|推开|步入|"
    r"画面[中里]|镜头[中里]|人物简介)|[一-鿿]{2,4}(?:刚过|时节|将至|未至)"
)
#: What stands in every report of its kind and tells no news.
_BOILERPLATE = re.compile(
    r"本(?:公司|报|刊|文)[^。]{0,12}(?:保证|版权|声明)|不存在[^。]{0,4}虚假记载|未经[^。]{0,8}授权|(?:热线|咨询|联系|举报|投诉)电话|扫描?[^。]{0,6}二维码|"
    r"[出列]席(?:会议|仪式|活动)|主持(?:会议|仪式)|(?:会议|仪式|活动)由[^。]{2,20}主持|参加(?:会议|活动)的?还有|敬请|投资者[^。]{0,6}注意"
)
#: Two sentences that share this much of the shorter one's words say the same.
_SAME = 0.6


@dataclass(frozen=True)
class _Candidate:
    sentence: Sentence
    words: frozenset[str]
    score: float


def summarize(annotated: AnnotatedArticle) -> Summary:
    """As many sentences as the article asks for (fewer where it has fewer) beside the editor's own, and its keywords.

    What the editor decided counts: accepted figures and quotations weigh more, rejected ones nothing. Linear in
    the text.
    """
    article = annotated.article
    text = fold(article.text)
    keywords = find_keywords(article, text)
    settled = [(p.start, p.end) for p in annotated.points if not p.written]
    candidates = [c for c in _candidates(annotated, text) if not any(_overlap(c.sentence, span) for span in settled)]
    kept = [p for p in annotated.points if not p.removed]
    said = [content_words(text, [Sentence(p.start, p.end)]) for p in kept if not p.written]
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (-c.score, c.sentence.start)):
        if len(chosen) >= annotated.summary_length - len(kept):
            break
        if not any(_say_the_same(candidate.words, words) for words in (*said, *(c.words for c in chosen))):
            chosen.append(candidate)
    return Summary(tuple(sorted((c.sentence for c in chosen), key=lambda s: s.start)), keywords)


def _say_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) / shorter > _SAME


def _overlap(sentence: Sentence, span: tuple[int, int]) -> bool:
    return sentence.start < span[1] and span[0] < sentence.end


def _candidates(annotated: AnnotatedArticle, text: str) -> list[_Candidate]:
    article = annotated.article
    quoted = by_paragraph(article, quoted_spans(article)[0])
    story = [(index, p) for index, p in enumerate(article.paragraphs) if p.role in STORY_ROLES]
    heading = content_words(text, [p for p in article.paragraphs if p.role in _HEADING_ROLES])
    weights = _Weights(annotated)
    found = []
    for index, (number, paragraph) in enumerate(story):
        for place, sentence in enumerate(sentences(text, paragraph, quoted.get(number, ()))):
            if _stands_alone(text, sentence):
                words = content_words(text, [sentence])
                score = weights.of(sentence) + _by_place(index, place, len(story)) + _by_words(text, sentence)
                if heading:
                    score += 2.0 * len(words & heading) / len(heading)
                found.append(_Candidate(sentence, words, score))
    return found


_HEADING_ROLES = frozenset({ParagraphRole.HEADLINE, ParagraphRole.SUBHEADLINE, ParagraphRole.KICKER})


def _stands_alone(text: str, sentence: Sentence) -> bool:
    words = text[sentence.start : sentence.end]
    question = words.rstrip(CLOSING_MARKS)[-1:] in ("？", "?")
    return len(words) >= _SHORTEST and ends_sentence(words) and not question


def _by_place(paragraph: int, place: int, paragraphs: int) -> float:
    """The lead tells the news; a paragraph's first sentence tells what it is about."""
    score = 1.0 - paragraph / max(1, paragraphs)
    if paragraph == 0:
        score += 1.5
    return score + (0.6 if place == 0 else 0.0)


def _by_words(text: str, sentence: Sentence) -> float:
    words = text[sentence.start : sentence.end]
    score = min(1.0, 0.4 * len(_NEWS.findall(words)))
    if _HANGS_ON.match(words):
        score -= 0.6
    if len(words) < 25:
        score -= 0.8
    if _SCENE.match(words):
        score -= 1.5
    if _BOILERPLATE.search(words):
        score -= 3.0
    return score - max(0, len(words) - _LONG) / _LONG


class _Weights:
    """What the annotations say of a sentence, read once from left to right."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self._places = [(a.start, self._weight(a.detail, a.status)) for a in annotated.visible if a.kind in _WEIGHED]
        self._next = 0

    @staticmethod
    def _weight(detail: object, status: Status) -> float:
        accepted = 1.5 if status is Status.ACCEPTED else 1.0
        match detail:
            case FigureDetail():
                return (1.0 if detail.key else 0.15) * accepted
            case QuoteDetail(mode=Mode.DIRECT):
                return -0.5 if status is not Status.ACCEPTED else 0.25
            case _:
                return 0.0

    def of(self, sentence: Sentence) -> float:
        total = 0.0
        while self._next < len(self._places) and self._places[self._next][0] < sentence.end:
            place, weight = self._places[self._next]
            if place >= sentence.start:
                total += weight
            self._next += 1
        return max(-0.5, min(2.5, total))


_WEIGHED = frozenset({Kind.FIGURE, Kind.QUOTE})
