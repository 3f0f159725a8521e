"""What an editor says of a file before it is read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReadingOptions:
    """``encoding`` of a text file or web page whose own is known; ``whole_page`` reads menus of a web page too."""

    encoding: str | None = None
    whole_page: bool = False


#: Nothing said: what the file is, its bytes tell.
AS_IT_IS = ReadingOptions()
