from jzassist.model.article import ParagraphRole
from jzassist.model.page import Page, PageBlock, PageLine
from jzassist.model.page_choice import PageChoice, articles_on, lines_of_words, move, pick_article, set_role, toggle


def block(number: int, article: int, text: str, role: ParagraphRole | None = None) -> PageBlock:
    return PageBlock(number, article, role, (PageLine(text, 10.0 * number, 0, 10.0 * number + 8, 10),))


PAGE = Page(
    2,
    3,
    100,
    100,
    0,
    (
        block(1, 1, "老楼装上新电梯", ParagraphRole.HEADLINE),
        block(2, 1, "入夏以来，滨河县"),
        block(3, 1, "持续推进改造。"),
        block(4, 2, "图书馆延长开放"),
        block(5, 0, "第3版"),
    ),
)


def test_an_article_is_picked_with_its_blocks_in_order() -> None:
    assert pick_article(PageChoice(PAGE), 1).order == (1, 2, 3)
    assert articles_on(PAGE) == {1: ("老楼装上新电梯", 22), 2: ("图书馆延长开放", 7)}


def test_a_dropped_block_comes_back_to_its_place() -> None:
    choice = toggle(pick_article(PageChoice(PAGE), 1), 2)
    assert choice.order == (1, 3)
    assert toggle(choice, 2).order == (1, 2, 3)


def test_blocks_are_moved_and_named() -> None:
    choice = move(pick_article(PageChoice(PAGE), 1), 2, 1)
    assert choice.order == (1, 3, 2)
    assert move(choice, 1, -1) == choice
    assert move(choice, 5, 1) == choice
    named = set_role(choice, 3, ParagraphRole.CAPTION)
    assert named.role_of(3) is ParagraphRole.CAPTION
    assert choice.role_of(3) is None
    assert named.wanted == ((2, 1, ""), (2, 3, "caption"), (2, 2, ""))


def test_a_paragraph_is_found_on_the_page() -> None:
    assert lines_of_words(PAGE, "入夏以来，滨河县持续推进改造。") == [(20, 0, 28, 10), (30, 0, 38, 10)]
