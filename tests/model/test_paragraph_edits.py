"""Joining, splitting and naming paragraphs: a list of lines and roles says what must come out."""

from dataclasses import replace

import council_article as council
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails
from jzassist.model.article import STORY_ROLES, Article, Paragraph, ParagraphRole, Source
from jzassist.model.history import History
from jzassist.model.paragraph_edits import join_with_next, set_role, split, split_place

Role = ParagraphRole


def lines(annotated: AnnotatedArticle) -> list[tuple[Role, str]]:
    article = annotated.article
    return [(paragraph.role, article.text_of(paragraph)) for paragraph in article.paragraphs]


def test_what_was_joined_and_split_again_is_as_before() -> None:
    before = council.annotated()
    joined = join_with_next(before, 1)
    assert lines(joined)[1] == (Role.BODY, council.PARAGRAPHS[1][1] + council.PARAGRAPHS[2][1])
    assert split(joined, before.article.paragraphs[2].start) == before
    assert split(joined, before.article.paragraphs[1].end) == before


def test_text_and_marks_stay_as_they_are() -> None:
    before = council.annotated()
    after = split(set_role(join_with_next(before, 2), 0, Role.KICKER), council.span("摊主")[0] + 3)
    assert after.article.text is before.article.text
    assert after.annotations is before.annotations
    assert after.article.source is before.article.source


def test_half_a_sentence_taken_for_a_crosshead_becomes_story() -> None:
    roles = (Role.CROSSHEAD, Role.BODY, Role.CREDIT, Role.LEAD, Role.HEADLINE)
    annotated = AnnotatedArticle(council.article(paragraphs=tuple((role, "某句") for role in roles)))
    joined = [lines(join_with_next(annotated, index))[index][0] for index in range(4)]
    assert joined == [Role.BODY, Role.BODY, Role.LEAD, Role.LEAD]
    with pytest.raises(IndexError):
        join_with_next(annotated, 4)


@pytest.mark.parametrize(("words", "by"), [("今年元宵", 0), ("21万人次。", 6), ("清河县的", 0), ("陆知秋 摄", 5)])
def test_nothing_is_split_where_a_part_would_be_empty(words: str, by: int) -> None:
    annotated = council.annotated()
    place = council.span(words)[0] + by
    assert split_place(annotated.article, place) is None
    with pytest.raises(ValueError, match="nothing"):
        split(annotated, place)


def test_white_space_at_a_split_belongs_to_neither_part() -> None:
    credit = council.span("记者 陆知秋 摄")[0]
    for place in (credit + 2, credit + 3):
        assert lines(split(council.annotated(), place))[-2:] == [(Role.CREDIT, "记者"), (Role.CREDIT, "陆知秋 摄")]


def test_the_headline_follows_unless_it_was_corrected() -> None:
    annotated = council.annotated()
    named = set_role(set_role(annotated, 0, Role.KICKER), 1, Role.HEADLINE)
    assert named.article.headline == named.details.headline == council.PARAGRAPHS[1][1]
    assert named.details.author == "陆知秋"
    corrected = replace(annotated, details=ArticleDetails("灯会"))
    assert set_role(corrected, 0, Role.BODY).details.headline == "灯会"
    assert set_role(annotated, 0, Role.BODY).details.headline == ""
    assert set_role(AnnotatedArticle(council.article()), 0, Role.BODY).details == ArticleDetails()


def test_the_same_role_is_no_edit() -> None:
    annotated = council.annotated()
    assert set_role(annotated, 0, Role.HEADLINE) is annotated


WORDS = st.text(alphabet="中文a。 ", min_size=1, max_size=8).filter(lambda words: words == words.strip() and words)
NAMES = st.sampled_from(["join", "join", "split", "split", "role", "undo", "redo"])
EDITS = st.lists(st.tuples(NAMES, st.integers(0, 99), st.sampled_from(Role)), max_size=30)


def article_of(words: list[str]) -> Article:
    spans, start = list[Paragraph](), 0
    for line in words:
        spans.append(Paragraph(start, start + len(line)))
        start += len(line) + 1
    return Article("\n".join(words), tuple(spans), Source("", "txt", None, "0"))


def in_model(state: list[tuple[Role, str]], edit: str, number: int, role: Role) -> list[tuple[Role, str]] | None:
    """What an edit makes of roles and bare words, None where it cannot be done."""
    index = number % len(state)
    (own, words), rest = state[index], state[index + 1 :]
    if edit == "role":
        return [*state[:index], (role, words), *rest]
    if edit == "join":
        if not rest:
            return None
        follows = rest[0][0] in STORY_ROLES and own not in STORY_ROLES
        return [*state[:index], (rest[0][0] if follows else own, words + rest[0][1]), *rest[1:]]
    cut = number % len(words)
    return [*state[:index], (own, words[:cut]), (own, words[cut:]), *rest] if cut else None


def in_article(now: AnnotatedArticle, edit: str, number: int, role: Role) -> AnnotatedArticle:
    """The same edit of the article."""
    index = number % len(now.article.paragraphs)
    if edit == "role":
        return set_role(now, index, role)
    if edit == "join":
        return join_with_next(now, index)
    paragraph = now.article.paragraphs[index]
    bare = [place for place in range(paragraph.start, paragraph.end) if not now.article.text[place].isspace()]
    return split(now, bare[number % len(bare)])


@given(st.lists(WORDS, min_size=1, max_size=6), EDITS)
def test_any_run_of_edits_equals_a_list_of_lines(words: list[str], edits: list[tuple[str, int, Role]]) -> None:
    history = History(AnnotatedArticle(article_of(words)))
    text = history.present.article.text
    states, place = [[(Role.BODY, "".join(line.split())) for line in words]], 0
    for edit, number, role in edits:
        if edit == "undo":
            history, place = history.undone(), max(0, place - 1)
        elif edit == "redo":
            history, place = history.redone(), min(len(states) - 1, place + 1)
        elif (wanted := in_model(states[place], edit, number, role)) is not None and wanted != states[place]:
            history = history.applied(edit, in_article(history.present, edit, number, role))
            states, place = [*states[: place + 1], wanted], place + 1
        assert [(role, "".join(line.split())) for role, line in lines(history.present)] == states[place]
        assert history.present.article.text is text
        spans = [(paragraph.start, paragraph.end) for paragraph in history.present.article.paragraphs]
        assert spans == sorted(spans)
        assert all(
            not text[a:b].strip() for a, b in zip([0, *(end for _, end in spans)], [s for s, _ in spans], strict=False)
        )
