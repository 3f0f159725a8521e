"""Marking the article: kinds, ends, removal, and what marks mean. A mark that the editor sets is accepted at once."""

from collections.abc import Callable
from dataclasses import replace

from jzassist.commands.command import Frontend
from jzassist.commands.mark import ask_meaning, change_kind, detail_over, mark_span, paragraph_at, speech_around
from jzassist.commands.review import item_in_hand, marks_at_caret, shown_article, words_of
from jzassist.model import annotated_article as edits
from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails
from jzassist.model.annotation import (
    Annotation,
    AnyKind,
    DateDetail,
    Detail,
    FigureDetail,
    Kind,
    Mode,
    NameDetail,
    Origin,
    OwnKind,
    QuoteDetail,
    Speaker,
    Status,
)
from jzassist.model.kind_names import name_of
from jzassist.model.quotation_marks import trimmed, without_own_marks
from jzassist.session import Session

_NO_MARKS_HERE = "光标不在“ ”或「 」里：先选中这段话，再按 {}"
_SENTENCE_MARKS = frozenset("，。！？；：…")


def tag(kind: Kind) -> Callable[[Session, Frontend], None]:
    """The command that marks the selection, or what is at the caret, as a kind."""

    def run(session: Session, frontend: Frontend) -> None:
        run_tag(session, frontend, kind)

    return run


def run_tag(session: Session, frontend: Frontend, kind: AnyKind) -> None:
    """Marks the selection, or what is at the caret, as a kind."""
    start, end = frontend.selection()
    if start != end:
        _tag_selection(session, frontend, kind, start, end)
    else:
        _tag_at_caret(session, frontend, kind, start)


def remove_item(session: Session, frontend: Frontend) -> None:
    """Takes the item in hand out of the article: the editor's own mark for good, a finding to 已排除."""
    item = item_in_hand(session, frontend)
    if item is None:
        return
    annotated = shown_article(session).annotated
    own = item.origin is Origin.EDITOR
    state = edits.remove(annotated, item.id) if own else edits.decide(annotated, item.id, Status.REJECTED)
    session.apply(f"删除 {words_of(annotated, item)}", state)
    session.set_current(None)
    frontend.hint(f"已删除：{name_of(item.kind)} {words_of(annotated, item)}")


def toggle_direct(session: Session, frontend: Frontend) -> None:
    """Makes a direct quotation reported speech, and the other way round."""
    item = item_in_hand(session, frontend)
    if item is None:
        return
    if not isinstance(item.detail, QuoteDetail):
        frontend.hint("这不是引语")
        return
    direct = item.detail.mode is Mode.DIRECT
    detail = replace(item.detail, mode=Mode.INDIRECT if direct else Mode.DIRECT)
    annotated = shown_article(session).annotated
    title = f"改为{'转述' if direct else '直接引语'} {words_of(annotated, item)}"
    session.apply(title, edits.set_detail(annotated, item.id, detail))
    frontend.hint("已改为转述" if direct else "已改为直接引语")


def move_ends(start_by: int, end_by: int) -> Callable[[Session, Frontend], None]:
    """The command that moves an item's ends by so many characters, within its paragraph."""

    def run(session: Session, frontend: Frontend) -> None:
        item = item_in_hand(session, frontend)
        if item is None:
            return
        annotated = shown_article(session).annotated
        start, end = item.start + start_by, item.end + end_by
        first, last = paragraph_at(annotated, item.start)
        if not (min(first, item.start) <= start < end <= max(last, item.end)):
            frontend.hint("不能再移了")
            return
        moved = edits.set_span(annotated, item.id, start, end)
        if item.kind is not Kind.QUOTE:
            moved = edits.set_detail(moved, item.id, detail_over(annotated, item, start, end))
        session.apply(f"移动{'起点' if start_by else '终点'} {words_of(annotated, item)}", moved)
        session.set_current(item.id)
        ask_meaning(session, frontend, item.id, held=True)

    return run


# -- what is marked


def _tag_selection(session: Session, frontend: Frontend, kind: AnyKind, start: int, end: int) -> None:
    text = shown_article(session).annotated.article.text
    start, end = trimmed(text, start, end)
    if kind is Kind.QUOTE and start < end:
        start, end = without_own_marks(text, start, end)
    if start == end:
        frontend.hint("选中的只有空白或引号")
        return
    mark_span(session, frontend, kind, start, end)


def _tag_at_caret(session: Session, frontend: Frontend, kind: AnyKind, caret: int) -> None:
    annotated = shown_article(session).annotated
    mark = _mark_to_change(session, kind, caret)
    if kind is Kind.QUOTE:
        spoken = speech_around(annotated, caret, caret)
        # marks around a mark are meant rather than the mark inside them
        if spoken and (mark is None or (spoken[0] <= mark.start and mark.end <= spoken[1])):
            mark_span(session, frontend, kind, *spoken)
        elif mark:
            change_kind(session, frontend, mark, kind)
        else:
            frontend.hint(_NO_MARKS_HERE.format(frontend.key("tag.quote")))
    elif mark:
        change_kind(session, frontend, mark, kind)
    elif isinstance(kind, OwnKind):
        frontend.hint(f"先选中要标为{name_of(kind)}的文字")
    else:
        _find_and_tag(session, frontend, kind, caret)


def _mark_to_change(session: Session, kind: AnyKind, caret: int) -> Annotation | None:
    """The mark at the caret whose kind is to change: one of the kind already, the current one, or the shortest.

    What somebody says in a sentence can be nothing but a quotation: inside it another kind means the words
    at the caret.
    """
    opened = shown_article(session)
    around = marks_at_caret(opened.annotated, caret)
    fitting = [a for a in around if kind is Kind.QUOTE or not _is_a_sentence(opened.annotated, a)]
    same = [a for a in fitting if a.kind is kind]
    current = [a for a in fitting if a.id == opened.current]
    return next(iter([*same, *current, *fitting]), None)


def _is_a_sentence(annotated: AnnotatedArticle, item: Annotation) -> bool:
    return item.kind is Kind.QUOTE and not _SENTENCE_MARKS.isdisjoint(annotated.text_of(item))


def _find_and_tag(session: Session, frontend: Frontend, kind: Kind, caret: int) -> None:
    key = shown_article(session).key

    def found(start: int, end: int, detail: Detail) -> None:
        # the answer may come after the editor has turned to another article
        if session.shown and session.shown.key == key:
            mark_span(session, frontend, kind, start, end, detail)

    name = name_of(kind)
    missing = f"光标处没有找到{name}：先选中文字，再标为{name}"
    frontend.find_span(kind, caret, caret, found, lambda: frontend.hint(missing))


# -- what a mark means: for the keys, the speaker picker and the detail pane


def toggle_key_figure(session: Session, frontend: Frontend) -> None:
    """Makes a figure one that a brief should carry, or no longer."""
    item = item_in_hand(session, frontend)
    if item is None:
        return
    if not isinstance(item.detail, FigureDetail):
        frontend.hint("这不是数字")
        return
    words = words_of(shown_article(session).annotated, item)
    key = not item.detail.key
    _set_detail(session, f"{'列为' if key else '不列为'}关键数据 {words}", item.id, replace(item.detail, key=key))
    frontend.hint(f"{words} {'已列为' if key else '不再是'}关键数据")


def toggle_brief(session: Session, frontend: Frontend) -> None:
    """Keeps the item in hand out of the brief, or lets it in again."""
    item = item_in_hand(session, frontend)
    if item is None:
        return
    annotated = shown_article(session).annotated
    words, out = words_of(annotated, item), not item.left_out
    session.apply(f"{'移出简报' if out else '放回简报'} {words}", edits.leave_out(annotated, item.id, out))
    frontend.hint(f"{words} {'不进简报' if out else '又进简报了'}")


def pick_speaker(session: Session, frontend: Frontend) -> None:
    """Opens the speaker picker for the quotation in hand."""
    item = item_in_hand(session, frontend)
    if item and item.kind is Kind.QUOTE:
        session.set_current(item.id)
        frontend.pick_speaker(item)
    elif item:
        frontend.hint("这不是引语，没有说话人")


def edit_details(session: Session, frontend: Frontend) -> None:
    """Goes to the detail pane to correct the item in hand."""
    item = item_in_hand(session, frontend)
    if item:
        session.set_current(item.id)
        frontend.edit_details()


def edit_note(session: Session, frontend: Frontend) -> None:
    """Goes to the note of the item in hand."""
    item = item_in_hand(session, frontend)
    if item:
        session.set_current(item.id)
        frontend.edit_note()


def show_person(session: Session, frontend: Frontend) -> None:
    """Opens the library's page of the person in hand, or of who speaks in the quotation in hand."""
    item = item_in_hand(session, frontend)
    if item is None:
        return
    speaker = item.speaker.name if item.speaker else ""
    name = item.detail.name if item.kind is Kind.PERSON and isinstance(item.detail, NameDetail) else speaker
    if name:
        frontend.show_person(name)
    else:
        frontend.hint("先选一个人物，或有说话人的引语")


def set_speaker(session: Session, identity: str, speaker: Speaker | None) -> None:
    """Says who speaks in a quotation and in every piece of the same speech; None is 未署名."""
    annotated = shown_article(session).annotated
    name = (speaker.name or speaker.role or speaker.organisation) if speaker else "未署名"
    session.apply(f"说话人改为 {name}", edits.set_speaker(annotated, identity, speaker or None))


def set_figure_detail(session: Session, identity: str, detail: FigureDetail) -> None:
    """Corrects what a figure counts, its value and unit."""
    _set_detail(session, f"修改说明 {_words(session, identity)}", identity, detail)


def set_date_detail(session: Session, identity: str, detail: DateDetail) -> None:
    """Corrects which day, month or year a date means."""
    _set_detail(session, f"修改时间 {_words(session, identity)}", identity, detail)


def set_name_detail(session: Session, identity: str, detail: NameDetail) -> None:
    """Corrects a person, organisation or place wherever the article means the same one, in its quotations too."""
    annotated = shown_article(session).annotated
    item = annotated.by_id[identity]
    assert isinstance(item.detail, NameDetail)
    kind, name = item.kind, item.detail.name

    def corrected(a: Annotation) -> Annotation:
        if a.id == identity or (a.kind is kind and isinstance(a.detail, NameDetail) and name and a.detail.name == name):
            return a if a.detail == detail else replace(a, detail=detail, edited=True)
        if kind is Kind.PERSON and isinstance(a.detail, QuoteDetail) and name and a.speaker and a.speaker.name == name:
            speaker = Speaker(detail.name, detail.role, detail.organisation)
            return a if a.speaker == speaker else replace(a, detail=replace(a.detail, speaker=speaker), edited=True)
        return a

    state = annotated.with_annotations(corrected(a) for a in annotated.annotations)
    session.apply(f"修改{name_of(kind)} {detail.name or words_of(annotated, item)}", state)


def set_note(session: Session, identity: str, note: str) -> None:
    """Writes the editor's note on an item."""
    annotated = shown_article(session).annotated
    if annotated.by_id[identity].note != note:
        session.apply(f"批注 {_words(session, identity)}", edits.set_note(annotated, identity, note))


def set_article_details(session: Session, details: ArticleDetails) -> None:
    """Corrects headline, newspaper, author and date of the article."""
    annotated = shown_article(session).annotated
    names = {"headline": "标题", "publication": "来源", "author": "作者", "date": "日期"}
    changed = [name for field, name in names.items() if getattr(details, field) != getattr(annotated.details, field)]
    session.apply(f"修改{'、'.join(changed)}", edits.set_details(annotated, details))


def _set_detail(session: Session, title: str, identity: str, detail: Detail) -> None:
    annotated = shown_article(session).annotated
    if annotated.by_id[identity].detail != detail:
        session.apply(title, edits.set_detail(annotated, identity, detail))


def _words(session: Session, identity: str) -> str:
    annotated = shown_article(session).annotated
    return words_of(annotated, annotated.by_id[identity])
