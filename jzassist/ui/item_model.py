"""The items of the shown article as a list for views, filtered."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, AnyKind, Kind, OwnKind, Status
from jzassist.ui.item_words import spoken, words_of
from jzassist.ui.kinds import meaning
from jzassist.ui.text_search import folded

ITEM_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class ItemFilter:
    """Which items a list shows: those of a status and of a kind; rejected ones only when they are asked for.

    ``words`` are looked for in the items and in what they mean, as characters, pinyin or initials.
    """

    status: Status | None = None
    kind: AnyKind | None = None
    words: str = ""

    def admits(self, item: Annotation) -> bool:
        """Whether the list shows an item."""
        if self.status is None and item.status is Status.REJECTED:
            return False
        return self.status in (None, item.status) and self.kind in (None, item.kind)


def count_items(annotated: AnnotatedArticle) -> Mapping[ItemFilter, int]:
    """How many items each simple filter would show."""
    # counted in lists: ten thousand enum members as keys of a dictionary take longer than the eye waits for
    statuses = [item.status for item in annotated.annotations]
    kinds = [item.kind for item in annotated.visible]
    by_status = {ItemFilter(status=status): statuses.count(status) for status in Status}
    by_kind = {ItemFilter(kind=kind): kinds.count(kind) for kind in (*Kind, *own_kinds(annotated))}
    return {ItemFilter(): len(kinds), **by_status, **by_kind}


def own_kinds(annotated: AnnotatedArticle) -> tuple[OwnKind, ...]:
    """The kinds of the editor's own that an article has marks of, in the order of the first."""
    return tuple(dict.fromkeys(item.kind for item in annotated.visible if isinstance(item.kind, OwnKind)))


def _admitted(annotated: AnnotatedArticle, chosen: ItemFilter) -> tuple[Annotation, ...]:
    if chosen == ItemFilter():
        return annotated.visible
    items = tuple(filter(chosen.admits, annotated.annotations))
    return _with_words(annotated, items, chosen.words) if chosen.words else items


def _with_words(annotated: AnnotatedArticle, items: tuple[Annotation, ...], typed: str) -> tuple[Annotation, ...]:
    """The items that have the words; only where none has are they taken for pinyin."""
    from jzassist.ui.lookup import match  # late: the sounds of all characters are in no first paint

    said = {item.id: f"{annotated.text_of(item)} {meaning(item, '')} {item.note}" for item in items}
    wanted = folded(typed)
    found = tuple(item for item in items if wanted in folded(said[item.id]))
    return found or tuple(item for item in items if match(typed, said[item.id]))


class ItemModel(QStringListModel):
    """Rows of annotations; ``ITEM_ROLE`` gives the annotation.

    Qt's own model counts the rows: a list view asks for their number once for each of them whenever one comes or goes.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotated: AnnotatedArticle | None = None
        self._items: tuple[Annotation, ...] = ()
        self._filter = ItemFilter()

    @property
    def items(self) -> tuple[Annotation, ...]:
        """What the list shows, in order of place."""
        return self._items

    @property
    def annotated(self) -> AnnotatedArticle | None:
        """The article whose items these are."""
        return self._annotated

    def show(self, annotated: AnnotatedArticle | None, chosen: ItemFilter) -> None:
        """Shows other items; where they are the same ones in another state, rows only change."""
        if annotated is self._annotated and chosen == self._filter:
            return
        items = _admitted(annotated, chosen) if annotated else ()
        same_rows = [item.id for item in items] == [item.id for item in self._items]
        before, self._filter = self._items, chosen
        if not same_rows:
            self._annotated, self._items = annotated, items
            self.setStringList([""] * len(items))
            return
        self._annotated, self._items = annotated, items
        for row, (old, new) in enumerate(zip(before, items, strict=True)):
            if old is not new and old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, identity: str | None) -> int | None:
        """The row of an item, if the list shows it."""
        return next((row for row, item in enumerate(self._items) if item.id == identity), None)

    def flags(self, _index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Rows can be chosen, and nothing more."""
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks: the words, the whole row in words for who hears it, the annotation."""
        if not index.isValid() or self._annotated is None:
            return None
        item = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words_of(self._annotated, item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(self._annotated, item, index.row() + 1, len(self._items))
            case _ if role == ITEM_ROLE:
                return item
        return None
