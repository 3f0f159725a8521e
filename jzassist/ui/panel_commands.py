"""What the editor does in the panels, done to the session."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from jzassist.commands import tag
from jzassist.commands.table import command
from jzassist.commands.view import set_summary_length
from jzassist.model.errors import JzassistError
from jzassist.model.summary import OwnPoint
from jzassist.session import Session
from jzassist.ui.actions import Actions
from jzassist.ui.corrections import correct
from jzassist.ui.fields import finish_writing
from jzassist.ui.frontend import WindowFrontend
from jzassist.ui.panels import Panels


class PanelCommands(QObject):
    """Listens to the panels as long as it lives."""

    def __init__(self, session: Session, panels: Panels, frontend: WindowFrontend, actions: Actions) -> None:
        super().__init__(panels)
        self._session, self._panels, self._frontend, self._actions = session, panels, frontend, actions
        self._follow_summary()
        self._follow_items()
        panels.tabs.tabBarClicked.connect(lambda _index: finish_writing())
        panels.tabs.currentChanged.connect(self.trying(session.show))
        panels.tabs.tabCloseRequested.connect(self.trying(session.close))

    def trying(self, do: Callable[..., None]) -> Callable[..., None]:
        """The same, with an error shown rather than raised."""

        def tried(*values: object) -> None:
            try:
                do(*values)
            except JzassistError as error:
                self._frontend.show_error(error)

        return tried

    # -- inside

    def _follow_summary(self) -> None:
        session, summary, frontend = self._session, self._panels.summary, self._frontend
        summary.sentence_chosen.connect(lambda sentence: self._show_sentence(sentence, take_focus=False))
        summary.sentence_opened.connect(lambda sentence: self._show_sentence(sentence, take_focus=True))
        summary.length_chosen.connect(self.trying(lambda length: set_summary_length(session, length)))
        summary.details_corrected.connect(self.trying(lambda known: tag.set_article_details(session, known)))
        summary.copied.connect(lambda: frontend.hint("摘要已复制"))
        summary.edit_asked.connect(lambda: self._actions.run(command("point.edit")))
        summary.sentences.delete_pressed.connect(lambda: self._actions.run(command("point.take_out")))
        summary.details_left.connect(self._panels.focus_review_pane)
        frontend.current.place_changed.connect(summary.mark_place)

    def _follow_items(self) -> None:
        session, items, detail = self._session, self._panels.items, self._panels.detail
        items.item_chosen.connect(self._frontend.go_to)
        items.item_entered.connect(self._enter_item)
        self._panels.listing.quote_chosen.connect(self._frontend.go_to)
        self._panels.listing.checks_asked.connect(lambda: self._actions.run(command("view.checks")))
        self._panels.listing.place_chosen.connect(self._frontend.select)
        self._panels.listing.place_entered.connect(self._enter_place)
        items.asked_where.connect(self._go_to_nearest)
        self._panels.filters.search_left.connect(lambda: self._panels.focus_pane("itemList"))
        detail.corrected.connect(self.trying(lambda identity, meaning: correct(session, identity, meaning)))
        detail.noted.connect(self.trying(lambda identity, note: tag.set_note(session, identity, note)))
        detail.mode_toggled.connect(lambda: self._actions.run(command("tag.direct")))
        detail.brief_toggled.connect(lambda: self._actions.run(command("tag.brief")))
        detail.refused.connect(self._frontend.hint)
        detail.left.connect(self._panels.focus_review_pane)

    def _show_sentence(self, sentence: OwnPoint, take_focus: bool) -> None:
        self._frontend.current.select(sentence.start, sentence.end)
        if take_focus:
            self._panels.article.setFocus()

    def _enter_item(self, identity: str) -> None:
        self._frontend.go_to(identity)
        self._panels.article.setFocus()

    def _enter_place(self, start: int, end: int) -> None:
        self._frontend.select(start, end)
        self._panels.article.setFocus()

    def _go_to_nearest(self) -> None:
        """Makes the first listed item at the caret or behind it the current one, or the last one before."""
        caret = self._frontend.selection()[0]
        items = self._panels.items.items
        nearest = next((item for item in items if item.end >= caret), items[-1] if items else None)
        if nearest:
            self._frontend.go_to(nearest.id)
