"""Marks of an earlier version of an article, carried to the one that is shown."""

from jzassist.commands.review import shown_article
from jzassist.model.annotated_article import AnnotatedArticle, merge_analysis
from jzassist.model.annotation import Annotation
from jzassist.model.relocation import relocate
from jzassist.session import Session


def take_over(session: Session, before: AnnotatedArticle) -> tuple[int, tuple[Annotation, ...]]:
    """Carries what an editor settled in another version to the shown article, as one step.

    Gives how many marks were placed, and those whose words do not stand there any more. What he has settled in the
    shown article already stays.
    """
    now = shown_article(session).annotated
    settled = [mark for mark in before.annotations if mark.settled]
    carried = relocate(before.article.text, now.article.text, settled)
    own = [mark for mark in now.annotations if mark.settled]
    known = {mark.id for mark in own}
    fresh = [
        mark
        for mark in carried.placed
        if mark.id not in known and not any(one.kind is mark.kind and one.overlaps(mark.start, mark.end) for one in own)
    ]
    with_marks = now.with_annotations((*own, *fresh))
    session.apply(
        f"重新定位 {len(fresh)} 条标注", merge_analysis(with_marks, (a for a in now.annotations if not a.settled))
    )
    return len(fresh), carried.lost
