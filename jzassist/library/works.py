"""The library as the session knows it: articles by their content, and the work on them with all of its undo steps."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from peewee import fn

from jzassist import __version__, protocol
from jzassist.library.bin import Bin, take_out
from jzassist.library.changes import (
    Change,
    as_json,
    change_from_json,
    change_of,
    change_to_json,
    history_around,
    storable,
)
from jzassist.library.database import decoding, delete_rows, insert_rows, open_database, reading, transaction
from jzassist.library.readings import article_fields, keep_paragraphs, kept_article, kept_paragraphs, now
from jzassist.library.recent import RecentArticle, latest_articles, version_before
from jzassist.library.schema import AnnotationRow, ArticleRow, ParagraphsRow, StepRow, WorkRow
from jzassist.library.soundness import doubt, seal, seal_on
from jzassist.library.tabs import Tabs
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation
from jzassist.model.article import Article
from jzassist.model.errors import StaleWorkError
from jzassist.model.history import Step
from jzassist.model.open_article import Work

FILE_NAME = "library.sqlite"


def content_key(text: str) -> str:
    """The name of an article's content: the SHA-256 of its text without white space.

    So the same article is the same from another path, with other line breaks, or pasted.
    """
    return hashlib.sha256("".join(text.split()).encode(errors="surrogatepass")).hexdigest()


class Library:
    """Keeps work in a SQLite file; every method returns when what it writes is on disk, or raises LibraryError.

    One object serves one thread. Several windows may have the same library open: a writing over another window's
    newer one is refused.
    """

    def __init__(self, folder: Path) -> None:
        """Opens the library in a folder; makes the folder and an empty library where there is none."""
        self.path = folder / FILE_NAME
        #: The seal that a large library is still to be compared with.
        self.seal = seal_on(self.path)
        self._database = open_database(self.path)
        if self.seal:  # until then all goes into the log
            self._database.pragma("wal_autocheckpoint", 0)
        self.tabs, self.bin = Tabs(self._database, self.path), Bin(self._database, self.path)
        self._revisions: dict[str, int] = {}
        self._texts: dict[str, str] = {}

    def close(self) -> None:
        """Lets go of the file, and writes down what it is like now."""
        self._database.close()
        seal(self.path)

    def settle_seal(self, problem: str) -> None:
        """Takes what the comparison with the seal gave, "" where the library is what it was."""
        self.seal = {}
        self._database.pragma("wal_autocheckpoint", 1000)
        if problem:
            doubt(self.path, problem, stays=True)

    # -- opening

    def work_on(self, article: Article) -> tuple[str, Work, bool]:
        """The article's key, the work kept for it, and whether this version of the program analysed it.

        Notes that the article was opened now, from where. The same text takes over the new reading's paragraphs;
        where white space differs the editor's work stays on the text that it was done on. Paragraphs that he joined,
        split or named stay as he left them.
        """
        key = content_key(article.text)
        with transaction(self._database, self.path):
            kept = ArticleRow.get_or_none(ArticleRow.key == key)
            if kept is None:
                self._insert(key, article)
            else:
                self._note_opening(kept, article)
                take_out(key)
            return key, *self._take_up(key)

    def kept_work(self, key: str) -> tuple[Work, bool]:
        """What ``work_on`` gives of an article that was open before, by its key: its file need not be there.

        LibraryError where the library has no such article, or cannot read it.
        """
        with reading(self._database, self.path):
            return self._take_up(key)

    def note_opening(self, key: str) -> None:
        """Notes that an article was opened now, otherwise than from a file."""
        with transaction(self._database, self.path):
            ArticleRow.update(opened_at=now()).where(ArticleRow.key == key).execute()
            take_out(key)

    def recent(self, limit: int) -> tuple[RecentArticle, ...]:
        """What was opened last, the latest first: each file once, and what has no file by its content."""
        with reading(self._database, self.path), decoding(self.path):
            return latest_articles(limit)

    def version_before(self, key: str) -> RecentArticle | None:
        """The article that was opened last from the same file with other words, if its editor has worked on it."""
        with reading(self._database, self.path), decoding(self.path):
            return version_before(key)

    # -- keeping

    def keep_step(self, key: str, step: Step[AnnotatedArticle]) -> None:
        """Adds a step and drops what was undone."""
        change = change_of(step)
        with transaction(self._database, self.path):
            position = self._claim(key)
            StepRow.delete().where((StepRow.key == key) & (StepRow.number > position)).execute()
            insert_rows(self._database, StepRow, [self._step_row(key, position + 1, step.title, change)])
            self._apply(key, change, position + 1)
        self._revisions[key] += 1

    def keep_undo(self, key: str) -> None:
        """Notes that the last step was undone."""
        with transaction(self._database, self.path):
            position = self._claim(key)
            self._apply(key, self._change(key, position).backwards, position - 1)
        self._revisions[key] += 1

    def keep_redo(self, key: str) -> None:
        """Notes that the last undone step was done again."""
        with transaction(self._database, self.path):
            position = self._claim(key)
            self._apply(key, self._change(key, position + 1), position + 1)
        self._revisions[key] += 1

    def keep_item(self, key: str, identity: str, work: Work) -> None:
        """Replaces one annotation in the present state and in the steps that took it away or put it in.

        The work is otherwise the one that is kept.
        """
        steps = (*work.past, *reversed(work.future))
        with transaction(self._database, self.path):
            self._claim(key)
            numbers = self._steps_with(key, identity)
            delete_rows(self._database, StepRow, ((key, number) for number in numbers))
            changed = ((number, steps[number - 1]) for number in numbers)
            rows = (self._step_row(key, number, step.title, change_of(step)) for number, step in changed)
            insert_rows(self._database, StepRow, rows)
            delete_rows(self._database, AnnotationRow, [(key, identity)])
            self._put_in(key, (a for a in work.present.annotations if a.id == identity))
        self._revisions[key] += 1

    def keep_analysis(self, key: str, work: Work, now: Callable[[], Work | None]) -> Iterator[None]:
        """Replaces the whole work by the one with an analysis in it; a large one at several goes.

        The first go is this work's history and what its editor settled; whatever is left follows, some annotations
        at each go, as ``now`` has them then; None gives up. Only the last one says that the article is analysed: until
        then whoever opens it again has it analysed anew.
        """
        annotations = sorted(work.present.annotations, key=lambda a: not a.settled)
        first = max(protocol.PIECE, sum(a.settled for a in annotations))
        left = [a.id for a in annotations[first:]]
        self._keep_history(key, work, annotations[:first], analysed=not left)
        for start in range(0, len(left), protocol.PIECE):
            yield
            present = now()
            if present is None:
                return
            identities = left[start : start + protocol.PIECE]
            self._keep_findings(key, present.present, identities, last=start + protocol.PIECE >= len(left))

    def _keep_findings(self, key: str, state: AnnotatedArticle, identities: list[str], last: bool) -> None:
        with transaction(self._database, self.path):
            self._claim(key)
            # an edit may have put one of them in already
            delete_rows(self._database, AnnotationRow, ((key, identity) for identity in identities))
            self._put_in(key, (state.by_id[identity] for identity in identities if identity in state.by_id))
            if last:
                WorkRow.update(analysed_by=__version__).where(WorkRow.key == key).execute()
        self._revisions[key] += 1

    def keep_work(self, key: str, work: Work, analysed: bool) -> None:
        """Replaces the whole work: its present state, and what led to it and was undone."""
        self._keep_history(key, work, work.present.annotations, analysed)

    def _keep_history(self, key: str, work: Work, annotations: Sequence[Annotation], analysed: bool) -> None:
        steps = (*work.past, *reversed(work.future))
        with transaction(self._database, self.path):
            self._claim(key)
            StepRow.delete().where(StepRow.key == key).execute()
            numbered = enumerate(steps, start=1)
            rows = (self._step_row(key, number, step.title, change_of(step)) for number, step in numbered)
            insert_rows(self._database, StepRow, rows)
            AnnotationRow.delete().where(AnnotationRow.key == key).execute()
            self._put_in(key, annotations)
            fields = _work_fields(work.present, len(work.past), __version__ if analysed else "")
            WorkRow.update(**fields).where(WorkRow.key == key).execute()
            ParagraphsRow.delete().where(ParagraphsRow.key == key).execute()
            if any(step.before.article.paragraphs != step.after.article.paragraphs for step in steps):
                keep_paragraphs(key, work.present.article)
        self._revisions[key] += 1

    # -- inside a transaction

    def _take_up(self, key: str) -> tuple[Work, bool]:
        work, row = self._load(key)
        self._revisions[key] = row.revision
        self._texts[key] = work.present.article.text
        return work, row.analysed_by == __version__

    def _claim(self, key: str) -> int:
        """Marks the work as written by this window and gives its position; refused where another window wrote since."""
        known = (WorkRow.key == key) & (WorkRow.revision == self._revisions[key])
        if WorkRow.update(revision=WorkRow.revision + 1).where(known).execute() == 0:
            raise StaleWorkError("这篇稿件刚在另一个窗口里改动过，这一步没有保存；请重新打开稿件，再做一次。")
        return int(WorkRow.get_by_id(key).position)

    def _apply(self, key: str, change: Change, position: int) -> None:
        """Brings the kept state through a change, whose details and length are the state's afterwards."""
        delete_rows(self._database, AnnotationRow, ((key, a.id) for a in change.removed))
        self._put_in(key, change.added)
        WorkRow.update(
            position=position,
            details=as_json(asdict(change.details[1])),
            summary_length=change.summary_length[1],
            points=as_json(protocol.points_to_json(change.points[1])),
        ).where(WorkRow.key == key).execute()
        if change.of_paragraphs:
            with decoding(self.path):
                article = kept_article(key)
            paragraphs = change.applied_to_paragraphs(article.paragraphs)
            keep_paragraphs(key, replace(article, paragraphs=paragraphs))

    def _put_in(self, key: str, annotations: Iterable[Annotation]) -> None:
        text = self._texts[key]
        rows = ((key, a.id, as_json(protocol.annotation_to_json(a, text))) for a in annotations)
        insert_rows(self._database, AnnotationRow, rows)

    def _step_row(self, key: str, number: int, title: str, change: Change) -> tuple[str, int, str, str]:
        return key, number, storable(title), change_to_json(change, self._texts[key])

    def _steps_with(self, key: str, identity: str) -> list[int]:
        """The numbers of the steps that changed an annotation, took it away or put it in."""
        words = as_json({"id": identity})[1:-1]
        rows = StepRow.select(StepRow.number).where((StepRow.key == key) & (fn.INSTR(StepRow.change, words) > 0))
        return [int(number) for (number,) in rows.tuples().iterator()]

    def _change(self, key: str, number: int) -> Change:
        row = StepRow.get((StepRow.key == key) & (StepRow.number == number))
        with decoding(self.path):
            return change_from_json(row.change)

    # -- articles

    def _insert(self, key: str, article: Article) -> None:
        ArticleRow.create(key=key, **article_fields(article))
        WorkRow.create(key=key, revision=0, **_work_fields(AnnotatedArticle(article), position=0, analysed_by=""))

    def _note_opening(self, kept: ArticleRow, article: Article) -> None:
        with decoding(self.path):
            known = protocol.article_from_json(json.loads(kept.reading))
            set_by_editor = kept_paragraphs(kept.key)
        touched = StepRow.select().where(StepRow.key == kept.key).exists()
        same = article.text == known.text
        # offsets of the editor's marks mean the text that they were set on
        now = article if same or not touched else replace(known, source=article.source)
        fields = article_fields(now)
        if set_by_editor:
            fields["headline"] = storable(replace(now, paragraphs=set_by_editor).headline or "")
        ArticleRow.update(**fields).where(ArticleRow.key == kept.key).execute()
        if not same and not touched:
            AnnotationRow.delete().where(AnnotationRow.key == kept.key).execute()
            ParagraphsRow.delete().where(ParagraphsRow.key == kept.key).execute()
            fresh = _work_fields(AnnotatedArticle(article), position=0, analysed_by="")
            WorkRow.update(revision=WorkRow.revision + 1, **fresh).where(WorkRow.key == kept.key).execute()

    def _load(self, key: str) -> tuple[Work, WorkRow]:
        row: WorkRow = WorkRow.get_by_id(key)
        steps = StepRow.select().where(StepRow.key == key).order_by(StepRow.number)
        annotations = AnnotationRow.select().where(AnnotationRow.key == key)
        with decoding(self.path):
            article = kept_article(key)
            present = AnnotatedArticle(
                article,
                details=protocol.details_from_json(json.loads(row.details)),
                summary_length=row.summary_length,
                points=protocol.points_from_json(json.loads(row.points)),
            ).with_annotations(protocol.annotation_from_json(json.loads(a.body)) for a in annotations)
            changes = [(step.title, change_from_json(step.change)) for step in steps]
        return history_around(present, changes[: row.position], changes[row.position :]), row


def _work_fields(state: AnnotatedArticle, position: int, analysed_by: str) -> dict[str, object]:
    return {
        "position": position,
        "details": as_json(asdict(state.details)),
        "summary_length": state.summary_length,
        "points": as_json(protocol.points_to_json(state.points)),
        "analysed_by": analysed_by,
    }
