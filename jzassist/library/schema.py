"""The library's tables. A row of ``work`` goes with every row of ``article`` and is small: every edit writes it."""

from peewee import BooleanField, CompositeKey, IntegerField, Model, TextField

#: The number that a library with these tables has as its ``user_version``.
SCHEMA_VERSION = 5


class ArticleRow(Model):
    """An article as it was read: ``key`` is of its content, ``reading`` the article as JSON.

    ``path`` is the file it was last opened from, "" where it was pasted; ``opened_at`` is ISO, UTC.
    """

    key = TextField(primary_key=True)
    reading = TextField()
    headline = TextField()
    path = TextField()
    opened_at = TextField(index=True)

    class Meta:
        table_name = "article"


class ParagraphsRow(Model):
    """The paragraphs, as JSON, of an article in which a step, done or undone, joins, splits or names some.

    They stand instead of those of the reading: whatever a later reading makes of the same text, the steps fit these.
    """

    key = TextField(primary_key=True)
    paragraphs = TextField()

    class Meta:
        table_name = "paragraphs"


class WorkRow(Model):
    """How far the work on an article is: ``position`` steps are done, later ones undone.

    ``revision`` goes up by one with everything written, so that one window notices another's writing.
    ``analysed_by`` is the program's version that analysed it, "" where none did. ``points`` are the editor's, as JSON.
    """

    key = TextField(primary_key=True)
    revision = IntegerField()
    position = IntegerField()
    details = TextField()
    summary_length = IntegerField()
    analysed_by = TextField()
    points = TextField()

    class Meta:
        table_name = "work"


class AnnotationRow(Model):
    """An annotation as it stands now, as JSON."""

    key = TextField()
    identity = TextField()
    body = TextField()

    class Meta:
        table_name = "annotation"
        primary_key = CompositeKey("key", "identity")


class StepRow(Model):
    """An undo step, numbered from 1: its title and what it changed, as JSON."""

    key = TextField()
    number = IntegerField()
    title = TextField()
    change = TextField()

    class Meta:
        table_name = "step"
        primary_key = CompositeKey("key", "number")


class PlaceRow(Model):
    """Where the editor was in an article: the code points of the caret and of the first line in view.

    ``item`` is the id of the item that was the current one, "" where none was.
    """

    key = TextField(primary_key=True)
    caret = IntegerField()
    top = IntegerField()
    item = TextField()

    class Meta:
        table_name = "place"


class TabRow(Model):
    """An article that was open in the window last used, the tabs numbered from 0; one of them was shown."""

    number = IntegerField(primary_key=True)
    key = TextField()
    shown = BooleanField()

    class Meta:
        table_name = "tab"


class BinRow(Model):
    """An article that the editor has put into the bin, and when (ISO, UTC); all of its work is kept."""

    key = TextField(primary_key=True)
    binned_at = TextField()

    class Meta:
        table_name = "bin"


TABLES: tuple[type[Model], ...] = (ArticleRow, ParagraphsRow, WorkRow, AnnotationRow, StepRow, PlaceRow, TabRow, BinRow)
