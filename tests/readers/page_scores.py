"""How well made pages are read: order, articles, roles."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from newspaper_pages import MadePage, TrueArticle

from jzassist.model.article import ParagraphRole
from jzassist.model.page import PageBlock
from jzassist.model.reading_options import ReadingOptions
from jzassist.readers.pdf.reader import page_of_pdf


@dataclass
class Score:
    """Of one page: similarity to the true order; articles, headlines and captions: right ones and all."""

    order: float
    articles: tuple[int, int]
    headlines: tuple[int, int]
    captions: tuple[int, int]


def bare(text: str) -> str:
    return "".join(text.split())


def similarity(true: str, read: str) -> float:
    """How alike two texts are, white space left out, from 0 to 1."""
    return SequenceMatcher(None, bare(true), bare(read), autojunk=False).ratio()


def score(made: MadePage) -> Score:
    """How a made page is read, as the window shows it."""
    page, _ = page_of_pdf(made.pdf, ReadingOptions(page=1))
    blocks = [block for block in page.blocks if block.article]
    count = max((block.article for block in blocks), default=0)
    read = [[block for block in blocks if block.article == number] for number in range(1, count + 1)]
    order = similarity("".join(true.text for true in made.articles), "".join(block.text for block in blocks))
    pairs = [(true, _same(true, read)) for true in made.articles]
    captioned = [(true, own) for true, own in pairs if true.caption]
    return Score(
        order,
        (sum(_is_separate(true, own) for true, own in pairs), len(pairs)),
        (sum(_of_role(own, ParagraphRole.HEADLINE) == true.headline for true, own in pairs), len(pairs)),
        (sum(_of_role(own, ParagraphRole.CAPTION) == true.caption for true, own in captioned), len(captioned)),
    )


def _same(true: TrueArticle, read: Sequence[list[PageBlock]]) -> list[PageBlock]:
    """The article as read that has most of a true one's sentences."""
    sentences = [sentence for sentence in bare(true.story).split("。") if sentence]

    def shared(blocks: list[PageBlock]) -> int:
        words = bare("".join(block.text for block in blocks))
        return sum(len(sentence) for sentence in sentences if sentence[:6] in words)

    return max(read, key=shared, default=[])


def _is_separate(true: TrueArticle, own: Sequence[PageBlock]) -> bool:
    """Whether an article as read has the characters of the true one and no others."""
    return sorted(bare("".join(block.text for block in own))) == sorted(bare(true.text))


def _of_role(blocks: Sequence[PageBlock], role: ParagraphRole) -> str:
    return bare("".join(block.text for block in blocks if block.role is role))
