"""Work that was done while the library could not be opened comes into it later."""

from dataclasses import replace

from jzassist.library.works import Library
from jzassist.model.annotated_article import AnnotatedArticle, merge_analysis
from jzassist.model.errors import LibraryError
from jzassist.model.open_article import Work


def bring_in(library: Library, work: Work, analysed: bool) -> tuple[Work, bool]:
    """The work that a library keeps of an article after other work on it was brought in, and whether it was analysed.

    Where the library has work on the same article, the other is one more step upon that, which can be undone; what
    was decided in either is decided then.
    LibraryError where it cannot be kept.
    """
    article = work.first.article
    key, kept, kept_analysed = library.work_on(article)
    if work == kept:
        return kept, kept_analysed
    if not (kept.past or kept.future):
        if work.past or work.future or analysed:
            library.keep_work(key, work, analysed)
            return work, analysed
        return kept, kept_analysed
    if not work.past:
        return kept, kept_analysed
    if kept.present.article.text != article.text:
        # offsets of marks mean the text that they were set on
        message = "稿件库里已有这篇稿件的标注，但空格不同，这里做的并不进去；请先导出这里的简报，再重新启动程序。"
        raise LibraryError(message, path=article.source.path)
    joined = kept.applied("稿件库打不开时做的标注", _upon(kept.present, work))
    if joined is not kept:
        library.keep_step(key, joined.past[-1])
    return joined, kept_analysed


def _upon(kept: AnnotatedArticle, work: Work) -> AnnotatedArticle:
    """A kept state with what other work has decided, which is the later one."""
    first, now = work.first, work.present
    same_paragraphs = now.article.paragraphs == first.article.paragraphs
    return replace(
        merge_analysis(now, kept.annotations),
        article=kept.article if same_paragraphs else now.article,
        details=kept.details if now.details == first.details else now.details,
        summary_length=kept.summary_length if now.summary_length == first.summary_length else now.summary_length,
        points=kept.points if now.points == first.points else now.points,
    )
