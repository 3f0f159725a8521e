"""What a drag from another program carries."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_files(data: QMimeData) -> list[Path]:
    """The local files in a drag, without addresses of other places."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def can_take(data: QMimeData) -> bool:
    """Whether a drag carries files or text; the text of a link to another place is no article."""
    return bool(dropped_files(data)) or (data.hasText() and not data.hasUrls())
