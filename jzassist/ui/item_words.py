"""How an item's row reads: its words, its meaning, and the whole of it for who hears the screen."""

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, Mode, QuoteDetail
from jzassist.model.kind_names import name_of
from jzassist.ui.kinds import STATUS_NAMES, UNATTRIBUTED, meaning, quoted

_LONGEST = 60


def words_of(annotated: AnnotatedArticle, item: Annotation) -> str:
    """The item's own words on one line, shortened."""
    return quoted(item, annotated.text_of(item), _LONGEST)


def meaning_of(annotated: AnnotatedArticle, item: Annotation) -> str:
    """What the item means, on one line; "" where nothing is known beyond the words.

    Of a speaker only the name, or what there is in its place; reported speech says so.
    """
    if not isinstance(item.detail, QuoteDetail):
        return meaning(item, annotated.text_of(item))
    speaker = item.detail.speaker
    known = (speaker.name or speaker.role or speaker.organisation) if speaker else UNATTRIBUTED
    return f"{known} · 转述" if item.detail.mode is Mode.INDIRECT else known


def left_out(item: Annotation) -> str:
    """That an item stays out of the brief, "" where it does not."""
    return "不进简报" if item.left_out else ""


def spoken(annotated: AnnotatedArticle, item: Annotation, place: int, total: int) -> str:
    """The item for who hears it: 数字，58家，各类创新平台总数，待审，第3条共15条; ``place`` counts from 1."""
    decision = STATUS_NAMES[item.status]
    parts = (name_of(item.kind), words_of(annotated, item), meaning_of(annotated, item), decision, left_out(item))
    return "，".join([*filter(None, parts), f"第{place}条共{total}条"])
