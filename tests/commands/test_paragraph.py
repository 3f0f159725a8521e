"""Commands on paragraphs: one step each, with a title, a remark when done, and one where it cannot be done."""

import council_article as council
import pytest
from fake_frontend import FakeFrontend

from jzassist.commands import edit, paragraph
from jzassist.commands.table import command
from jzassist.library.works import Library
from jzassist.model.article import ParagraphRole
from jzassist.session import Session


def at(frontend: FakeFrontend, words: str) -> None:
    place = council.span(words)[0]
    frontend.selected = (place, place)


def shown(session: Session) -> list[str]:
    article = session.shown.annotated.article
    return [article.text_of(each) for each in article.paragraphs]


def test_a_paragraph_is_joined_with_the_next(session: Session, frontend: FakeFrontend) -> None:
    at(frontend, "36场")
    paragraph.join_with_next(session, frontend)
    assert shown(session)[1] == council.PARAGRAPHS[1][1] + council.PARAGRAPHS[2][1]
    assert edit.undo_title(session) == "撤销：合并第 2、3 段"
    assert frontend.hints == ["已合并第 2、3 段"]


def test_a_paragraph_is_joined_with_the_one_before(session: Session, frontend: FakeFrontend) -> None:
    at(frontend, "今年元宵")
    paragraph.join_with_previous(session, frontend)
    assert session.shown.annotated.article.paragraphs[0].role is ParagraphRole.BODY
    assert frontend.hints == ["已合并第 1、2 段，作为正文"]


def test_a_paragraph_is_split_at_the_caret(session: Session, frontend: FakeFrontend) -> None:
    at(frontend, "新华街的居民")
    paragraph.split_here(session, frontend)
    assert shown(session)[4] == "新华街的居民表示，热闹得很。"
    assert edit.undo_title(session) == "撤销：第 4 段分为两段"
    assert frontend.hints == ["已分段，新的一段是第 5 段"]


@pytest.mark.parametrize(
    ("run", "words", "remark"),
    [
        (paragraph.join_with_previous, "清河县的", "第 1 段"),
        (paragraph.join_with_next, "记者 陆知秋", "最后一段"),
        (paragraph.split_here, "摊主", "段首"),
    ],
)
def test_what_cannot_be_done_is_said(session: Session, frontend: FakeFrontend, run, words: str, remark: str) -> None:
    at(frontend, words)
    before = session.shown.work
    run(session, frontend)
    assert session.shown.work is before
    assert remark in frontend.hints[-1]


def test_a_paragraph_gets_another_role(session: Session, frontend: FakeFrontend) -> None:
    at(frontend, "记者 陆知秋")
    paragraph.pick_role(session, frontend)
    assert frontend.asked == ["role of 4"]
    paragraph.set_role(session, frontend, 4, ParagraphRole.EDITOR)
    assert session.shown.annotated.article.paragraphs[4].role is ParagraphRole.EDITOR
    assert edit.undo_title(session) == "撤销：第 5 段改为责任编辑"
    paragraph.set_role(session, frontend, 4, ParagraphRole.EDITOR)
    assert frontend.hints == ["第 5 段现在是责任编辑", "第 5 段已经是责任编辑"]
    assert len(session.shown.work.past) == 1


def test_undo_and_redo_go_where_the_paragraphs_met(session: Session, frontend: FakeFrontend) -> None:
    before = session.shown.annotated
    at(frontend, "36场")
    paragraph.join_with_next(session, frontend)
    joint = before.article.paragraphs[2].start
    for run in (edit.undo, edit.redo):
        frontend.selected = (0, 0)
        run(session, frontend)
        assert frontend.selected == (joint, joint)
    edit.undo(session, frontend)
    assert session.shown.annotated == before


def test_they_can_be_done_where_there_are_paragraphs(tmp_path) -> None:
    session = Session(Library(tmp_path))
    names = ("join_previous", "join_next", "split", "role")
    assert [command(f"paragraph.{name}").enabled(session) for name in names] == [False] * 4
    session.open(council.article(paragraphs=council.PARAGRAPHS[:1]))
    assert [command(f"paragraph.{name}").enabled(session) for name in names] == [False, False, True, True]
    session.open(council.article())
    assert [command(f"paragraph.{name}").enabled(session) for name in names] == [True] * 4


def test_a_quotation_over_joined_paragraphs_is_taken_whole(session: Session, frontend: FakeFrontend) -> None:
    words = ((ParagraphRole.BODY, "他说：“灯要亮，"), (ParagraphRole.BODY, "人心更要亮。”大家都点头。"))
    session.open(council.article("另.txt", words))
    frontend.selected = (2, 2)
    paragraph.join_with_next(session, frontend)
    frontend.selected = (6, 6)
    command("tag.quote").run(session, frontend)
    assert session.shown.annotated.text_of(session.shown.annotated.annotations[0]) == "灯要亮，人心更要亮。"
