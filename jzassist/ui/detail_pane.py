"""The current item: where it stands, what it means, who put it there; what is wrong is corrected here."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from jzassist.commands.key_map import KeyMap
from jzassist.commands.key_rows import first_key
from jzassist.library.searching import Found
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, AnyKind, FigureDetail, Kind, Mode, QuoteDetail
from jzassist.model.kind_names import name_of
from jzassist.model.open_article import OpenArticle
from jzassist.ui.badges import badge_icon
from jzassist.ui.context import words_around
from jzassist.ui.detail_fields import Part, parts_of
from jzassist.ui.fields import Field, Tick
from jzassist.ui.found_days import day_of
from jzassist.ui.kinds import STATUS_NAMES
from jzassist.ui.reasons import reason_of
from jzassist.ui.section import Section
from jzassist.ui.theme import CHROME_PIXELS, LIGHT, SMALL_PIXELS, Theme, sans

_BADGE = 20
_LEAST_HEIGHT = 72
_MOST_EARLIER = 5
_LINKS_BY_KEYS = Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class DetailPane(Section):
    """Shows the current item and lets the editor correct it.

    ``corrected`` carries the item's id and the meaning as it should be; ``noted`` the id and the note;
    ``mode_toggled`` asks for direct speech instead of reported, or the other way round, ``brief_toggled`` to keep the
    item out of the brief, or not; ``refused`` is a sentence
    that says why words cannot be taken; ``left`` says that the editor has done with a field by Enter;
    ``earlier_opened`` carries the number of an earlier value that is to be shown where it stands.
    """

    corrected = Signal(str, object)
    noted = Signal(str, str)
    mode_toggled = Signal()
    brief_toggled = Signal()
    refused = Signal(str)
    left = Signal()
    earlier_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("详情", parent)
        self.setObjectName("detailPane")
        self._theme, self._badge_size = LIGHT, _BADGE
        self._item: Annotation | None = None
        self._owner: tuple[str, str] | None = None
        self._badge, self._what = QLabel(self), QLabel(self)
        self._sentence, self._why = self._make_text("所在句子"), self._make_text("依据")
        self._earlier = self._make_text("以前的数")
        self._fields: dict[AnyKind, list[tuple[Part, Field]]] = {}
        self._forms = {kind: self._make_form(kind) for kind in Kind}
        self._note = Field("批注", self)
        self._note.setPlaceholderText("给同事或自己的话")
        self._note.committed.connect(self._commit_note)
        self._note.left.connect(self.left)
        self._key, self._reported = Tick("", self), Tick("", self)
        self._left_out = Tick("", self)
        self._left_out.toggled.connect(lambda _on: self.brief_toggled.emit())
        self._key.toggled.connect(self._commit_key)
        self._reported.toggled.connect(lambda _on: self.mode_toggled.emit())
        self._arrange()
        self.show_item(None)

    def set_theme(self, theme: Theme) -> None:
        """Takes other colours."""
        self._theme = theme
        palette = self._why.palette()
        palette.setColor(self._why.foregroundRole(), theme.muted)
        self._why.setPalette(palette)
        self._show_what()

    def show_keys(self, keys: KeyMap) -> None:
        """Names the keys of its boxes."""
        for box, words, known in (
            (self._key, "关键数据", "tag.key_figure"),
            (self._reported, "转述，不是原话", "tag.direct"),
            (self._left_out, "不进简报", "tag.brief"),
        ):
            key = first_key(known, keys)
            box.setText(f"{words}（{key}）" if key else words)

    def set_zoom(self, percent: int) -> None:
        """Makes the kind's tile so many per cent of its size."""
        self._badge_size = round(_BADGE * percent / 100)
        self._show_what()

    def show_item(self, opened: OpenArticle | None) -> None:
        """Shows an article's current item, or that none is chosen."""
        self._item = opened.current_item if opened else None
        self._body.setVisible(self._item is not None)
        self._nothing.setVisible(self._item is None)
        self._show_what()
        if opened is None or self._item is None:
            return
        self._sentence.setText(_sentence_with(opened.annotated, self._item))
        self._why.setText(reason_of(self._item))
        for kind, form in self._forms.items():
            form.setVisible(kind is self._item.kind and bool(self._fields[kind]))
        self._owner = (opened.key, self._item.id)
        for part, field in self._fields.get(self._item.kind, ()):
            field.show_text(part.words(self._item.detail), self._owner)
        self._show_boxes(self._item)
        self._note.show_text(self._item.note, self._owner)

    def show_earlier(self, found: Sequence[Found]) -> None:
        """Shows what other articles give for the same thing, each a link to where it stands."""
        from html import escape  # late: it brings the names of all the entities

        lines = (
            f'{escape(day_of(one))}　<a href="{number}">{escape(one.hit)}</a>　《{escape(one.title)}》'
            for number, one in enumerate(found[:_MOST_EARLIER])
        )
        self._earlier.setText("<br>".join(("<b>稿件库里的同一项</b>", *lines)) if found else "")
        self._earlier.setVisible(bool(found))

    def first_field(self) -> Field | None:
        """The field where the item's first part is corrected; None where no item is shown."""
        if self._item is None:
            return None
        fields = [field for _, field in self._fields.get(self._item.kind, ())]
        return fields[0] if fields else self._note

    def focus_first_field(self) -> None:
        """Puts the focus where the item's first part is corrected, its words selected."""
        self._focus(self.first_field())

    def focus_note(self) -> None:
        """Puts the focus into the note."""
        self._focus(self._note if self._item else None)

    # -- inside

    def _focus(self, field: Field | None) -> None:
        if field:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def _show_what(self) -> None:
        for part in (self._badge, self._what):
            part.setVisible(self._item is not None)
        if self._item is None:
            return
        size = self._badge_size
        self._badge.setPixmap(
            badge_icon(self._item.kind, self._theme, size).pixmap(QSize(size, size), self.devicePixelRatioF())
        )
        self._what.setText(f"{name_of(self._item.kind)} · {STATUS_NAMES[self._item.status]}")

    def _show_boxes(self, item: Annotation) -> None:
        self._key.setVisible(isinstance(item.detail, FigureDetail))
        self._reported.setVisible(isinstance(item.detail, QuoteDetail))
        self._left_out.show_checked(item.left_out)
        if isinstance(item.detail, FigureDetail):
            self._key.show_checked(item.detail.key)
        if isinstance(item.detail, QuoteDetail):
            self._reported.show_checked(item.detail.mode is Mode.INDIRECT)

    def _objection(self, part: Part, words: str) -> str:
        try:
            if self._item:
                part.corrected(self._item.detail, words)
        except ValueError as error:
            return str(error)
        return ""

    def _refuse(self, field: Field, problem: str) -> None:
        field.restore()
        field.selectAll()
        self.refused.emit(problem)

    def _commit(self, part: Part, words: str) -> None:
        if self._item:
            self.corrected.emit(self._item.id, part.corrected(self._item.detail, words))

    def _commit_note(self, words: str) -> None:
        if self._item:
            self.noted.emit(self._item.id, words)

    def _commit_key(self, key: bool) -> None:
        if self._item and isinstance(self._item.detail, FigureDetail):
            self.corrected.emit(self._item.id, replace(self._item.detail, key=key))

    # -- inside: making

    def _make_form(self, kind: Kind) -> QWidget:
        form = QWidget(self)
        lines = _lines(form)
        self._fields[kind] = []
        for part in parts_of(kind):
            field = Field(part.name, form)
            field.objection = partial(self._objection, part)
            field.committed.connect(partial(self._commit, part))
            field.refused.connect(partial(self._refuse, field))
            field.left.connect(self.left)
            lines.addRow(part.name, field)
            self._fields[kind].append((part, field))
        return form

    def _make_text(self, name: str) -> QLabel:
        text = QLabel(self)
        text.setAccessibleName(name)
        text.setWordWrap(True)
        text.setFont(sans(CHROME_PIXELS if name == "所在句子" else SMALL_PIXELS))
        return text

    def _arrange(self) -> None:
        self._nothing = self._make_text("详情")
        self._nothing.setText("在正文或列表里选一条，这里可以更正它。")
        self._nothing.setContentsMargins(12, 0, 12, 8)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._earlier.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | _LINKS_BY_KEYS)
        self._earlier.linkActivated.connect(lambda number: self.earlier_opened.emit(int(number)))
        self._earlier.hide()
        self._body = QScrollArea(self)
        self._body.setAccessibleName("详情内容")
        self._body.setFrameShape(QFrame.Shape.NoFrame)
        self._body.setWidgetResizable(True)
        self._body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self._body)
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 0, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._sentence)
        for form in self._forms.values():
            column.addWidget(form)
        note = QWidget(inside)
        _lines(note).addRow("批注", self._note)
        for box in (self._key, self._reported, self._left_out):
            column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(note)
        column.addWidget(self._earlier)
        column.addWidget(self._why)
        column.addStretch(1)
        self._body.setWidget(inside)
        self._body.setMinimumHeight(_LEAST_HEIGHT)
        self.add_tool(self._badge)
        self.add_tool(self._what)
        self.add(self._nothing, 1)
        self.add(self._body, 1)


def _lines(form: QWidget) -> QFormLayout:
    lines = QFormLayout(form)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(6)
    return lines


def _sentence_with(annotated: AnnotatedArticle, item: Annotation) -> str:
    """The sentence around an item as rich text, the item's own words bold."""
    from html import escape  # late: it brings the names of all the entities

    before, after = words_around(annotated.article, item.start, item.end)
    words = annotated.text_of(item)
    return f"{escape(before)}<b>{escape(words)}</b>{escape(after)}"
