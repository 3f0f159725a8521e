"""The program's exceptions; each carries the sentence that the editor reads."""

from collections.abc import Callable

#: The details of a refusal that a password would change.
PASSWORD_LACKING = "password"


class JzassistError(Exception):
    """Something went wrong that the editor should hear of: ``str(error)`` is one clear Chinese sentence.

    ``path`` is the file concerned, "" where there is none; ``details`` is for folding out and copying. ``again`` tries
    once more just what failed, None where nobody could tell what that was.
    """

    again: Callable[[], None] | None = None

    def __init__(self, message: str, *, path: str = "", details: str = "") -> None:
        super().__init__(message)
        self.path = path
        self.details = details


class ReadError(JzassistError):
    """A file cannot be read as an article."""


class WriteError(JzassistError):
    """A file cannot be written."""


class AuditError(JzassistError):
    """A finished brief says something that its article does not."""


class EngineError(JzassistError):
    """A working process died, was cancelled or gave no sensible answer."""


class LibraryError(JzassistError):
    """The library cannot be opened, read or written."""


class DamagedLibraryError(LibraryError):
    """The library's file is not what was written."""


class StaleWorkError(LibraryError):
    """Another window has changed the work since it was read: nothing is written over it."""


class UnreadableError(Exception):
    """Why a file cannot be read: a sentence that lacks only its subject, the file (有密码保护，请……)."""

    def __init__(self, reason: str, details: str = "") -> None:
        super().__init__(reason)
        self.details = details
