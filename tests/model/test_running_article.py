"""The article as finders and brief read it, and the way of what they find back to its own places."""

import council_article as council

from jzassist.model.annotated_article import AnnotatedArticle, add
from jzassist.model.annotation import Annotation, Kind, Mode, QuoteDetail, TermDetail, stable_id
from jzassist.model.article import TextWarning
from jzassist.model.paragraph_edits import join_with_next, split
from jzassist.model.running_article import annotated_as_it_runs, as_it_runs, brief_matter, own, own_summary
from jzassist.model.summary import Sentence, Summary


def edited() -> AnnotatedArticle:
    """The article with its story in one paragraph, the headline in two."""
    return split(join_with_next(join_with_next(council.annotated(), 1), 1), 4)


def test_an_article_as_read_is_itself() -> None:
    before = council.annotated()
    assert as_it_runs(before.article) is before.article
    assert annotated_as_it_runs(before) is before
    matter = brief_matter(before, Summary(), [])
    assert matter == (before, Summary(), ())


def test_as_it_runs_one_line_feed_parts_any_two_paragraphs() -> None:
    article = as_it_runs(edited().article)
    assert article.running.same
    assert article.text.split("\n")[:2] == ["清河县的", "灯会亮了"]
    assert [article.text_of(paragraph) for paragraph in article.paragraphs] == article.text.split("\n")


def test_annotations_sentences_and_warnings_go_there_and_back() -> None:
    annotated = edited()
    running, summary, warnings = brief_matter(
        annotated, Summary((Sentence(*council.span(council.PARAGRAPHS[3][1])),)), [TextWarning(9, 13, "a", "b")]
    )
    assert [running.text_of(a) for a in running.annotations] == [annotated.text_of(a) for a in annotated.annotations]
    assert running.article.text[slice(summary.sentences[0].start, summary.sentences[0].end)] == council.PARAGRAPHS[3][1]
    assert own_summary(annotated.article, summary).sentences[0] == Sentence(*council.span(council.PARAGRAPHS[3][1]))
    assert own(annotated.article, warnings[0]) == TextWarning(9, 13, "a", "b")


def test_a_finding_has_the_id_of_its_place_in_the_article() -> None:
    annotated = edited()
    running = as_it_runs(annotated.article)
    start = running.text.index("热闹得很")
    found = Annotation(
        stable_id(Kind.QUOTE, start, start + 4, Mode.INDIRECT), Kind.QUOTE, start, start + 4, QuoteDetail(Mode.INDIRECT)
    )
    back = own(annotated.article, found)
    assert (back.start, back.end) == council.span("热闹得很")
    assert back.id == stable_id(Kind.QUOTE, *council.span("热闹得很"), Mode.INDIRECT)


def test_a_mark_of_nothing_but_a_joined_line_feed_is_not_there() -> None:
    annotated = edited()
    feed = council.article().paragraphs[1].end
    with_feed = add(annotated, Annotation("feed", Kind.TERM, feed, feed + 1, TermDetail()))
    assert annotated_as_it_runs(with_feed) == annotated_as_it_runs(annotated)
