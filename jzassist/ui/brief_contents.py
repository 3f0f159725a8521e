"""What of an article goes into its brief, said before it is made."""

from collections import Counter
from collections.abc import Hashable

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import (
    Annotation,
    AnyKind,
    FigureDetail,
    Kind,
    Mode,
    NameDetail,
    OwnKind,
    QuoteDetail,
    Status,
)
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.kind_names import KIND_NAMES

#: The kinds that have a part of their own, as those of the editor's own have; the others only colour the article.
_PARTS: dict[AnyKind, Part] = {Kind.FIGURE: Part.FIGURES, Kind.QUOTE: Part.QUOTES, Kind.PERSON: Part.PEOPLE}


def waiting_lines(annotated: AnnotatedArticle) -> int:
    """How many lines the undecided items would make among what is to be checked."""
    waiting = [item for item in annotated.pending if _part_of(item) and not item.left_out]
    return len({_line_to_check(annotated, item) for item in waiting})


def what_goes_in(annotated: AnnotatedArticle, options: BriefOptions) -> str:
    """What the brief will hold of the items: lines of each part, what waits, what only colours the article."""
    all_accepted = [item for item in annotated.annotations if item.status is Status.ACCEPTED]
    accepted = [item for item in all_accepted if not item.left_out and _is_wanted(item, options)]
    lines = {(_part_of(a), _line(annotated, a)) for a in accepted}
    counts = Counter(part for part, _ in lines if part)
    parts = [f"{part} {counts[part]} 条" for part in Part if counts[part] and part in options.parts]
    words = f"已采纳的写入简报：{'、'.join(parts)}；" if parts else "没有已采纳的数字、引语或人物写入简报；"
    words += _waiting(waiting_lines(annotated), options.include_pending and Part.CHECKS in options.parts)
    others = Counter(item.kind for item in accepted if _part_of(item) is None)
    if others and Part.ANNEX in options.parts and options.annex_marks:
        names = "、".join(KIND_NAMES[kind] for kind in Kind if others[kind])
        words += f"{names} {others.total()} 条只在原文中着色。"
    if left_out := sum(item.left_out for item in all_accepted):
        words += f"另有 {left_out} 条你已移出简报。"
    return words


def _is_wanted(item: Annotation, options: BriefOptions) -> bool:
    """Whether speech of an item's kind goes in; of the other items it is the part that says so."""
    if not isinstance(item.detail, QuoteDetail):
        return True
    return options.direct if item.detail.mode is Mode.DIRECT else options.reported


def _part_of(item: Annotation) -> Part | None:
    return Part.OWN if isinstance(item.kind, OwnKind) else _PARTS.get(item.kind)


def _waiting(lines: int, included: bool) -> str:
    if not lines:
        return "没有待审的。"
    return f"另有 {lines} 条待审列入“待核”。" if included else f"还有 {lines} 条待审不写入。"


def _line_to_check(annotated: AnnotatedArticle, item: Annotation) -> Hashable:
    """What is one line among what is to be checked: a paragraph's figure or person, and every piece of speech."""
    line = item.id if item.kind is Kind.QUOTE else _line(annotated, item)
    return annotated.article.paragraph_index(item.start), line


def _line(annotated: AnnotatedArticle, item: Annotation) -> tuple[AnyKind, Hashable]:
    """What is one line of a brief, however often it is marked: a person, a speech, a figure with its meaning."""
    match item.detail:
        case NameDetail(name=name):
            return item.kind, name or annotated.text_of(item)
        case QuoteDetail(group=int(group), speaker=speaker):
            return item.kind, (group, speaker)
        case FigureDetail(label=str(label)) if label:
            return item.kind, (annotated.text_of(item), label)
        case _:
            return item.kind, item.id
