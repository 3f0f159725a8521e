"""Opening, closing and exporting articles."""

from jzassist.commands.command import Frontend
from jzassist.session import Session


def open_files(_session: Session, frontend: Frontend) -> None:
    """Lets the editor choose files to open."""
    frontend.ask_to_open()


def paste_article(_session: Session, frontend: Frontend) -> None:
    """Opens the clipboard's text as a new article."""
    frontend.paste_article()


def export(_session: Session, frontend: Frontend) -> None:
    """Opens the export dialog."""
    frontend.ask_to_export()


def next_article(session: Session, _frontend: Frontend) -> None:
    """Shows the next of the open articles, after the last one the first."""
    session.show((session.shown_index + 1) % len(session.tabs))


def previous_article(session: Session, _frontend: Frontend) -> None:
    """Shows the open article before, before the first one the last."""
    session.show((session.shown_index - 1) % len(session.tabs))


def close(session: Session, _frontend: Frontend) -> None:
    """Closes the shown article; all work on it is kept already."""
    session.close()


def leave(_session: Session, frontend: Frontend) -> None:
    """Ends the program."""
    frontend.view("quit")


def has_encoding(session: Session) -> bool:
    """Whether the shown article is a text file, which may be read in another encoding."""
    return session.shown is not None and session.shown.annotated.article.source.encoding is not None


def is_web_page(session: Session) -> bool:
    """Whether the shown article was taken out of a web page."""
    return session.shown is not None and session.shown.annotated.article.source.format in ("html", "mht")


def is_page(session: Session) -> bool:
    """Whether the shown article was taken out of a PDF, whose pages can be shown."""
    return session.shown is not None and session.shown.annotated.article.source.format == "pdf"


def several_open(session: Session) -> bool:
    """Whether there is another article to show."""
    return len(session.tabs) > 1
