"""A window without a screen: remembers what commands ask of it, and answers for the engine."""

from collections.abc import Callable, Iterable
from pathlib import Path

from jzassist.commands.key_rows import first_key
from jzassist.model.annotation import Annotation, Detail, Kind
from jzassist.session import Session


class FakeFrontend:
    """Does to the session and the caret what the window does; ``engine`` holds what the analysis can find."""

    def __init__(self, session: Session, engine: Iterable[Annotation] = ()) -> None:
        self.session = session
        self.engine = tuple(engine)
        self.selected = (0, 0)
        self.hints: list[str] = []
        self.chosen_point: int | None = None
        self.visited: list[str] = []
        self.asked: list[str] = []

    def selection(self) -> tuple[int, int]:
        return self.selected

    def select(self, start: int, end: int) -> None:
        self.selected = (start, end)

    def go_to(self, identity: str) -> None:
        self.session.set_current(identity)
        start = self.session.shown.annotated.by_id[identity].start
        self.selected = (start, start)
        self.visited.append(identity)

    def point(self) -> int | None:
        return self.chosen_point

    def edit_point(self, place: int | None) -> None:
        self.asked.append(f"edit point {place}")

    def hint(self, message: str) -> None:
        self.hints.append(message)

    def key(self, identity: str) -> str:
        return first_key(identity)

    def find(self, step: int) -> None:
        self.asked.append(f"find {step}")

    def ask_to_open(self) -> None:
        self.asked.append("open")

    def open_files(self, paths: list[Path]) -> None:
        self.asked += [f"open {path}" for path in paths]

    def paste_article(self) -> None:
        self.asked.append("paste")

    def ask_to_export(self) -> None:
        self.asked.append("export")

    def pick_speaker(self, quote: Annotation) -> None:
        self.asked.append(f"speaker of {quote.id}")

    def paragraph(self) -> int:
        return self.session.shown.annotated.article.paragraph_index(self.selected[0])

    def pick_role(self, paragraph: int) -> None:
        self.asked.append(f"role of {paragraph}")

    def edit_details(self) -> None:
        self.asked.append("details")

    def edit_note(self) -> None:
        self.asked.append("note")

    def listed(self) -> tuple[Annotation, ...]:
        return self.session.shown.annotated.visible

    def find_span(
        self,
        kind: Kind,
        start: int,
        end: int,
        then: Callable[[int, int, Detail], None],
        missing: Callable[[], None],
        held: str = "",
    ) -> None:
        for found in self.engine:
            if found.kind is kind and start == end and found.start <= start <= found.end:
                then(found.start, found.end, found.detail)
                return
            if found.kind is kind and found.overlaps(start, end):
                then(start, end, found.detail)
                return
        missing()

    def show_person(self, name: str) -> None:
        self.asked.append(f"person {name}")

    def show_pane(self, name: str) -> None:
        self.asked.append(f"pane {name}")

    def view(self, action: str) -> None:
        self.asked.append(f"view {action}")
