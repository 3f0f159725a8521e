"""From a file to an annotated article in the window: read, open, annotate."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from jzassist import protocol
from jzassist.model.annotated_article import merge_analysis
from jzassist.model.article import Article, Paragraph, TextWarning
from jzassist.model.errors import PASSWORD_LACKING, EngineError, JzassistError, ReadError
from jzassist.model.open_article import OpenArticle
from jzassist.model.reading_options import AS_IT_IS, ReadingOptions
from jzassist.protocol import Message
from jzassist.reader_answers import checked_article
from jzassist.session import Changed, Session
from jzassist.ui.analysis_answers import annotations_from, warnings_from
from jzassist.ui.engine_process import EngineProcess, Request
from jzassist.ui.slices import Slices

#: Paragraphs are joined and split several at a time: the article is checked anew when that rests; milliseconds.
_RECHECKED_AFTER = 300


class ArticleLoader(QObject):
    """Opens files and pasted texts one after the other; analyses what was not analysed before.

    ``busy`` says what is being done, ``progressed`` how far it is (0–1), ``idle`` that nothing is;
    ``failed`` carries the error and a function that tries again, ``warned`` an Article that has warnings,
    ``given_up`` the key of an article whose analysis was cancelled, ``checked`` that warnings have come or gone.
    """

    busy = Signal(str)
    progressed = Signal(float)
    idle = Signal()
    failed = Signal(object, object)
    warned = Signal(object)
    given_up = Signal(str)
    locked = Signal(object, bool, object)
    checked = Signal()

    def __init__(self, session: Session, engine: EngineProcess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._engine = engine
        self._waiting: deque[Callable[[], Request]] = deque()
        self._reading: Request | None = None
        self._what = ""
        self._annotating: dict[str, Request] = {}
        self._checking: dict[str, Request] = {}
        self._passwords: dict[Path, str] = {}
        self._warnings: dict[str, tuple[TextWarning, ...]] = {}
        self._checked: dict[str, tuple[Paragraph, ...]] = {}  # the paragraphs that the warnings are about
        self._rechecking = QTimer(self)
        self._rechecking.setSingleShot(True)
        self._rechecking.setInterval(_RECHECKED_AFTER)
        self._rechecking.timeout.connect(self._check_anew)
        self._slices = Slices(self)

    def begin(self) -> None:
        """Looks into the article that is shown already, and from now on into each that the library gives."""
        self._session.listen(self._look_into)
        self._look_into(Changed.TAKEN_UP)

    # -- asked for

    def open_file(self, path: Path, options: ReadingOptions = AS_IT_IS, instead_of: str = "") -> None:
        """Reads a file in a process of its own and shows it.

        ``instead_of`` is the key of an open article that is closed when the file is read as another.
        """
        again = partial(self._open_locked, path, options, instead_of)
        options = replace(options, password=self._passwords.get(path))
        payload = {"path": str(path), "options": asdict(options)}
        self._enqueue(f"正在读取“{path.name}”", "read", payload, again, instead_of)

    def _open_locked(self, path: Path, options: ReadingOptions, instead_of: str, password: str | None = None) -> None:
        if password is not None:
            self._passwords[path] = password
        self.open_file(path, options, instead_of)

    def password_of(self, path: Path) -> str | None:
        """The password that a file was opened with, where it has one."""
        return self._passwords.get(path)

    def open_text(self, text: str, name: str) -> None:
        """Shows a pasted text as an article."""
        if len(text) > protocol.LONGEST_TEXT:
            limit = protocol.LONGEST_TEXT // 10_000
            self.failed.emit(ReadError(f"“{name}”超过 {limit} 万字，不像一篇稿件；请只复制稿件本身再粘贴。"), None)
            return
        self._enqueue(
            "正在整理粘贴的文字", "read_text", {"text": text, "name": name}, partial(self.open_text, text, name)
        )

    def cancel(self) -> None:
        """Ends what is being read, what waits to be, and the analyses."""
        self._waiting.clear()
        for request in (self._reading, *self._annotating.values(), *self._checking.values()):
            if request:
                request.cancel()
        self._reading = None
        self._forget_old_warnings()
        self.checked.emit()
        given_up = tuple(self._annotating)
        self._annotating.clear()
        self._checking.clear()
        self._tell()
        for key in given_up:
            self.given_up.emit(key)

    def analyse(self, key: str) -> None:
        """Analyses an open article in the background; what its editor did stays."""
        opened = self._session.opened(key)
        if opened is None or key in self._annotating:
            return
        article = opened.annotated.article
        payload = {"article": protocol.article_to_json(article), "reference": None}
        take, fail = partial(self._take_analysis, key, article), partial(self._fail_analysis, key)
        self._annotating[key] = self._engine.request("annotate", payload, take, fail, self._progress)
        self._tell()

    def works_on(self, key: str) -> bool:
        """Whether an article is being analysed or checked now."""
        return key in self._annotating or key in self._checking or self._lags_behind(self._session.opened(key))

    def warnings_of(self, key: str) -> tuple[TextWarning, ...] | None:
        """What the checks warn of in an article, None where they have not been through it."""
        return self._warnings.get(key)

    # -- reading

    def _enqueue(self, what: str, op: str, payload: Message, again: Callable[[], None], instead_of: str = "") -> None:
        def ask() -> Request:
            self._what = what
            take = partial(self._take_article, payload.get("path") or payload["name"], instead_of)
            return self._engine.request(op, payload, take, partial(self._fail_reading, again))

        self._waiting.append(ask)
        self._read_next()

    def _read_next(self) -> None:
        if self._reading is None and self._waiting:
            self._reading = self._waiting.popleft()()
        self._tell()

    def _take_article(self, path: str, instead_of: str, result: Message) -> None:
        try:
            article = checked_article(result["article"])
            article = replace(article, source=replace(article.source, path=path))
        except (KeyError, TypeError, ValueError) as error:
            problem = EngineError("读取进程的回答不完整，稿件没有打开。请再打开一次。", details=repr(error))
            self._reading = None
            self.failed.emit(problem, None)
            self._read_next()
        else:
            # in a turn of its own: a long article has taken a while already
            QTimer.singleShot(0, self, partial(self._open, article, self._reading, instead_of))

    def _open(self, article: Article, reading: Request | None, instead_of: str) -> None:
        if reading is self._reading:  # else it was cancelled
            self._reading = None
            self._try_to_show(article)
            self._session.close_other(instead_of)
            self._read_next()

    def _fail_reading(self, again: Callable[[], None], error: JzassistError) -> None:
        self._reading = None
        if error.details == PASSWORD_LACKING:
            path = Path(error.path)
            self.locked.emit(path, self._passwords.pop(path, None) is not None, again)
        else:
            self.failed.emit(error, again)
        self._read_next()

    def _try_to_show(self, article: Article) -> None:
        try:
            self._show(article)
        except JzassistError as error:
            self.failed.emit(error, partial(self._try_to_show, article))

    def _show(self, article: Article) -> None:
        opened = self._session.open(article)
        if article.warnings:
            self.warned.emit(article)
        self._find_out_about(opened)

    def _look_into(self, changed: Changed) -> None:
        if Changed.TAKEN_UP in changed and self._session.shown:
            self._find_out_about(self._session.shown)
        elif self._lags_behind(self._session.shown):
            self._rechecking.start()

    def _lags_behind(self, opened: OpenArticle | None) -> bool:
        """Whether the editor has joined, split or named paragraphs since the article was checked."""
        checked = self._checked.get(opened.key) if opened else None
        return opened is not None and checked is not None and checked != opened.annotated.article.paragraphs

    def _forget_old_warnings(self) -> None:
        """What was warned of in other paragraphs names them by other numbers."""
        for opened in self._session.articles:
            if self._lags_behind(opened):
                del self._checked[opened.key]
                self._warnings.pop(opened.key, None)

    def _check_anew(self) -> None:
        for opened in self._session.articles:
            if self._lags_behind(opened) and opened.key not in self._annotating:
                self._check(opened.key, opened.annotated.article)

    def _find_out_about(self, opened: OpenArticle) -> None:
        if opened.analysed:
            self._check(opened.key, opened.annotated.article)
        else:
            self.analyse(opened.key)

    # -- analysing

    def _check(self, key: str, article: Article) -> None:
        """Lets the engine look again for what to warn of, and in other paragraphs than before for what to mark."""

        def take(result: Message) -> None:
            del self._checking[key]
            if self._session.fits(key, article):
                if self._checked.get(key, article.paragraphs) != article.paragraphs:
                    self._slices.do(self._take_anew(key, article, result))
                self._warnings[key] = warnings_from(result)
                self._checked[key] = article.paragraphs
                self.checked.emit()
            self._tell()

        def fail(error: JzassistError) -> None:
            del self._checking[key]
            self._checked.pop(key, None)
            self._warnings.pop(key, None)
            self.checked.emit()
            self._tell()
            self.failed.emit(error, partial(self._check, key, article))

        if key in self._checking:
            self._checking[key].forget()
        payload = {"article": protocol.article_to_json(article), "reference": None}
        self._checking[key] = self._engine.request("annotate", payload, take, fail)
        self._tell()

    def _take_analysis(self, key: str, article: Article, result: Message) -> None:
        self._slices.do(self._digest(key, article, self._annotating.get(key), result))

    def _take_anew(self, key: str, article: Article, result: Message) -> Iterator[None]:
        """Puts in what there is to mark in joined or split paragraphs, where that is something else."""
        found = yield from annotations_from(result)
        opened = self._session.opened(key)
        if opened and self._session.fits(key, article):
            merged = merge_analysis(opened.annotated, found)
            if merged.annotations != opened.annotated.annotations:
                details = protocol.details_from_json(result["details"])
                # it comes of what the editor did, and is not spoken of
                take = partial(self._session.take_analysis, key, found, details, Changed(0))
                yield from self._keep(key, take)

    def _digest(self, key: str, article: Article, asked: Request | None, result: Message) -> Iterator[None]:
        """Takes an analysis in: understands it, shows it, keeps it; a long one not at one go."""
        try:
            found = yield from annotations_from(result)
            details, warnings = protocol.details_from_json(result["details"]), warnings_from(result)
        except (KeyError, TypeError, ValueError) as error:
            problem = EngineError("分析进程的回答不完整，稿件上没有标注。请重试。", details=repr(error))
            self._fail_analysis(key, problem)
            return
        if self._annotating.get(key) is not asked:
            return  # it was cancelled meanwhile
        self._annotating.pop(key, None)
        if not self._session.fits(key, article):
            self.analyse(key)
            self._tell()
            return
        self._warnings[key], self._checked[key] = warnings, article.paragraphs
        self.checked.emit()
        yield from self._keep(key, partial(self._session.take_analysis, key, found, details))

    def _keep(self, key: str, take: Callable[[], None]) -> Iterator[None]:
        """Lets the session take an analysis and keep all of it, of a long one a little at a time."""
        try:
            take()
        except JzassistError as error:
            again = error.again
            self.failed.emit(error, partial(self._keep_again, key, again) if again else partial(self.analyse, key))
        self._tell()
        try:
            while self._session.keep_on(key):
                yield
        except JzassistError as error:
            self.failed.emit(error, partial(self.analyse, key))

    def _keep_again(self, key: str, take: Callable[[], None]) -> None:
        self._slices.do(self._keep(key, take))

    def _fail_analysis(self, key: str, error: JzassistError) -> None:
        self._annotating.pop(key, None)
        self.failed.emit(error, partial(self.analyse, key))
        self._tell()

    def _progress(self, part: float, _stage: str) -> None:
        self.progressed.emit(part)

    def _tell(self) -> None:
        if self._reading:
            waiting = f"，后面还有 {len(self._waiting)} 篇" if self._waiting else ""
            self.busy.emit(f"{self._what}{waiting}…")
        elif self._annotating:
            self.busy.emit("正在分析稿件…")
        elif self._checking:
            self.busy.emit("正在核对稿件…")
        else:
            self.idle.emit()
