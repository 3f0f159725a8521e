"""Made newspaper pages: read in the true order, their articles apart, their titles and captions known."""

import os

import pytest
from newspaper_pages import made_page
from page_scores import Score, bare, score

from jzassist.model.reading_options import ReadingOptions
from jzassist.readers.pdf.reader import page_of_pdf

#: `make torture` reads more pages, of a seed that nobody has seen.
PAGES = int(os.environ.get("JZASSIST_PAGES", "12"))
SEED = int(os.environ.get("JZASSIST_SEED", "7001"))


@pytest.fixture(scope="module")
def scores() -> list[Score]:
    return [score(made_page(seed)) for seed in range(SEED, SEED + PAGES)]


def test_pages_are_read_in_their_order(scores: list[Score]) -> None:
    mean = sum(each.order for each in scores) / len(scores)
    print(f"\norder {mean:.4f} of {len(scores)} pages")
    assert mean >= 0.985


@pytest.mark.parametrize("what", ["articles", "headlines", "captions"])
def test_parts_are_told_apart(scores: list[Score], what: str) -> None:
    right = sum(getattr(each, what)[0] for each in scores)
    there = sum(getattr(each, what)[1] for each in scores)
    print(f"\n{what} {right} of {there}")
    assert there > 2
    assert right >= 0.95 * there


def test_a_page_read_twice_gives_the_same() -> None:
    made = made_page(SEED)
    assert page_of_pdf(made.pdf, ReadingOptions(page=1)) == page_of_pdf(made.pdf, ReadingOptions(page=1))


def test_running_head_and_folio_belong_to_no_article() -> None:
    for seed in range(SEED, SEED + 5):
        made = made_page(seed)
        page, _ = page_of_pdf(made.pdf, ReadingOptions(page=1))
        left_out = "".join(block.text for block in page.blocks if not block.article)
        assert sorted(bare(left_out)) == sorted(bare("".join(made.furniture)))
