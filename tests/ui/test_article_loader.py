"""From a file to the article in the session: reading, analysing, summaries, errors, cancelling."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from council_article import article

from jzassist.library.works import FILE_NAME, Library
from jzassist.model.annotated_article import add, decide, set_summary_length
from jzassist.model.annotation import Annotation, FigureDetail, Kind, Status
from jzassist.model.article import Paragraph
from jzassist.model.paragraph_edits import join_with_next
from jzassist.protocol import LONGEST_TEXT, PIECE
from jzassist.session import Session
from jzassist.ui.article_loader import ArticleLoader
from jzassist.ui.engine_process import EngineProcess
from jzassist.ui.summary_updates import SummaryUpdates

TEXT = article().text
PATIENCE = 30_000


@pytest.fixture
def session(tmp_path):
    library = Library(tmp_path / "library")
    yield Session(library)
    library.close()


@pytest.fixture
def engine(qtbot):
    engine = EngineProcess()
    yield engine
    engine.close()


@pytest.fixture
def loader(session, engine):
    return ArticleLoader(session, engine)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "灯会.txt"
    path.write_text(TEXT, "utf-8")
    return path


def analysed(session: Session) -> bool:
    return session.shown is not None and session.shown.analysed


def test_a_file_is_read_shown_and_analysed(qtbot, session, loader, file):
    loader.open_file(file)
    qtbot.waitUntil(lambda: analysed(session), timeout=PATIENCE)
    shown = session.shown.annotated
    assert shown.article.text.split() == TEXT.split()
    assert "36场" in [shown.text_of(item) for item in shown.visible]


def test_it_can_be_read_before_it_is_analysed(qtbot, session, loader, file):
    loader.open_file(file)
    qtbot.waitUntil(lambda: session.shown is not None, timeout=PATIENCE)
    assert not session.shown.analysed
    assert session.shown.annotated.article.text


def test_a_pasted_text_is_an_article_too(qtbot, session, loader):
    loader.open_text(TEXT, "粘贴的稿件")
    qtbot.waitUntil(lambda: analysed(session), timeout=PATIENCE)


def test_the_summary_comes_and_follows(qtbot, session, engine, loader, file):
    updates = SummaryUpdates(session, engine)
    updates.begin()
    with qtbot.assertNotEmitted(updates.failed):
        loader.open_file(file)
        qtbot.waitUntil(lambda: analysed(session) and session.shown.summary is not None, timeout=PATIENCE)
        session.apply("摘要改为 1 句", set_summary_length(session.shown.annotated, 1))
        session.apply("摘要改为 2 句", set_summary_length(session.shown.annotated, 2))
        qtbot.waitUntil(lambda: len(session.shown.summary.sentences) == 2, timeout=PATIENCE)


def test_an_editor_s_mark_during_the_analysis_stays(qtbot, session, loader, file):
    loader.open_file(file)
    qtbot.waitUntil(lambda: session.shown is not None, timeout=PATIENCE)
    mine = Annotation("mine", Kind.FIGURE, 0, 3, FigureDetail(label="我的"), Status.ACCEPTED, edited=True)
    session.apply("标为数字", add(session.shown.annotated, mine))
    qtbot.waitUntil(lambda: analysed(session), timeout=PATIENCE)
    assert session.shown.annotated.by_id["mine"] == mine


def test_an_analysis_of_one_text_never_lands_on_another(qtbot, session, loader):
    """The same content with other spaces, opened while the first is analysed."""
    spaced = TEXT.replace("36场", "36 场")
    loader.open_text(TEXT, "甲")
    qtbot.waitUntil(lambda: session.shown is not None, timeout=PATIENCE)
    loader._show(replace(article(), text=spaced, paragraphs=(Paragraph(0, len(spaced)),)))
    assert session.shown.annotated.article.text == spaced
    qtbot.waitUntil(lambda: analysed(session), timeout=PATIENCE)
    shown = session.shown.annotated
    assert len(session.articles) == 1
    assert "36 场" in [shown.text_of(item) for item in shown.visible]
    assert loader.warnings_of(session.shown.key) == ()


def test_a_file_that_cannot_be_read_is_one_sentence_and_can_be_tried_again(qtbot, session, loader, tmp_path):
    missing = tmp_path / "没有.txt"
    with qtbot.waitSignal(loader.failed, timeout=PATIENCE) as failed:
        loader.open_file(missing)
    error, again = failed.args
    assert "没有.txt" in str(error) + error.path
    missing.write_text(TEXT, "utf-8")
    again()
    qtbot.waitUntil(lambda: analysed(session), timeout=PATIENCE)


def test_a_library_that_is_held_costs_one_try_and_no_second_reading(qtbot, session, loader, file, tmp_path):
    with closing(sqlite3.connect(tmp_path / "library" / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with qtbot.waitSignal(loader.failed, timeout=PATIENCE) as failed:
            loader.open_file(file)
        other.execute("ROLLBACK")
    error, again = failed.args
    assert "占用" in str(error)
    assert session.shown is None
    file.unlink()
    again()
    assert session.shown is not None
    qtbot.waitUntil(lambda: analysed(session), timeout=PATIENCE)


def test_far_too_long_a_text_is_refused_at_once(qtbot, session, loader):
    with qtbot.waitSignal(loader.failed) as failed:
        loader.open_text("长" * (LONGEST_TEXT + 1), "粘贴的稿件")
    assert "超过 500 万字" in str(failed.args[0])
    loader.open_text(TEXT, "粘贴的稿件")
    qtbot.waitUntil(lambda: session.shown is not None, timeout=PATIENCE)


def test_one_bad_file_does_not_stop_the_others(qtbot, session, loader, file, tmp_path):
    with qtbot.waitSignal(loader.failed, timeout=PATIENCE):
        loader.open_file(tmp_path / "没有.txt")
        loader.open_file(file)
    qtbot.waitUntil(lambda: analysed(session), timeout=PATIENCE)


def test_cancelling_opens_nothing_and_the_next_file_works(qtbot, session, loader, file):
    with qtbot.waitSignal(loader.idle):
        loader.open_file(file)
        loader.open_file(file)
        loader.cancel()
    assert session.shown is None
    loader.open_file(file)
    qtbot.waitUntil(lambda: analysed(session), timeout=PATIENCE)
    assert len(session.articles) == 1


def test_work_that_is_done_again_is_only_checked(qtbot, session, engine, loader, file):
    loader.open_file(file)
    qtbot.waitUntil(lambda: analysed(session), timeout=PATIENCE)
    key, work = session.shown.key, session.shown.work
    warnings = loader.warnings_of(key)
    again = ArticleLoader(session, engine)
    answers: list[object] = []
    with qtbot.waitSignal(again.idle, timeout=PATIENCE):
        again.open_file(file)
    engine.request("warm", {}, answers.append, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)
    assert session.shown.work == work
    assert again.warnings_of(key) == warnings


def test_a_long_analysis_that_cannot_be_kept_is_tried_again_until_all_of_it_is(qtbot, session, loader, tmp_path):
    path = tmp_path / "library"
    loader.open_text("".join(f"第{n}期改造{n}个小区。\n" for n in range(1, 400)), "粘贴的稿件")
    qtbot.waitUntil(lambda: session.shown is not None, timeout=PATIENCE)
    with closing(sqlite3.connect(path / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with qtbot.waitSignal(loader.failed, timeout=PATIENCE) as failed:
            pass
        with qtbot.waitSignal(loader.failed, timeout=PATIENCE) as failed_again:
            failed.args[1]()
        other.execute("ROLLBACK")
    failed_again.args[1]()
    assert len(session.shown.annotated.annotations) > PIECE
    qtbot.waitUntil(lambda: session.shown.saved_at is not None, timeout=PATIENCE)
    assert Library(path).work_on(session.shown.annotated.article)[1:] == (session.shown.work, True)


def test_what_names_paragraphs_is_checked_anew_when_they_are_others(qtbot, session, loader, tmp_path):
    lines = ("灯会开幕", "县里办了12场灯会，来了五千人，街上很热闹。", "他们说要办好三件事：一是亮灯，二是唱戏。")
    (tmp_path / "a.txt").write_text("\n\n".join(lines), "utf-8")
    loader.begin()
    loader.open_file(tmp_path / "a.txt")
    qtbot.waitUntil(lambda: analysed(session) and not loader.works_on(session.shown.key), timeout=PATIENCE)
    key, before = session.shown.key, loader.warnings_of(session.shown.key)
    assert before
    session.apply("合并", join_with_next(session.shown.annotated, 1))
    assert loader.works_on(key), "a brief waits for the warnings"
    qtbot.waitUntil(lambda: not loader.works_on(key), timeout=PATIENCE)
    assert loader.warnings_of(key) == before
    assert session.shown.analysed


def test_joined_paragraphs_are_searched_anew_for_marks(qtbot, session, loader, tmp_path):
    lines = ("灯会开幕", "县里今年办了三场灯会，投入3.5", "亿元，来了五千人，街上很热闹。")
    (tmp_path / "a.txt").write_text("\n\n".join(lines), "utf-8")
    loader.begin()
    loader.open_file(tmp_path / "a.txt")

    def money() -> list[str]:
        shown = session.shown.annotated
        return [shown.article.words(a.start, a.end) for a in shown.visible if "3.5" in shown.text_of(a)]

    qtbot.waitUntil(lambda: analysed(session) and not loader.works_on(session.shown.key), timeout=PATIENCE)
    assert money() == ["3.5"]
    people = next(a for a in session.shown.annotated.visible if session.shown.annotated.text_of(a) == "五千人")
    session.apply("不采纳", decide(session.shown.annotated, people.id, Status.REJECTED))
    session.apply("合并", join_with_next(session.shown.annotated, 1))
    qtbot.waitUntil(lambda: not loader.works_on(session.shown.key), timeout=PATIENCE)
    assert money() == ["3.5亿元"]
    assert session.shown.annotated.by_id[people.id].status is Status.REJECTED
    session.undo()
    qtbot.waitUntil(lambda: not loader.works_on(session.shown.key), timeout=PATIENCE)
    assert money() == ["3.5"]


def test_a_cancelled_check_leaves_no_warnings_of_other_paragraphs(qtbot, session, loader, file):
    loader.begin()
    loader.open_file(file)
    qtbot.waitUntil(lambda: analysed(session) and not loader.works_on(session.shown.key), timeout=PATIENCE)
    session.apply("合并", join_with_next(session.shown.annotated, 1))
    loader.cancel()
    assert not loader.works_on(session.shown.key)
    assert loader.warnings_of(session.shown.key) is None
