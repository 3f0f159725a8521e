"""Small PDF pages for tests: words where they are wanted."""

import io
from collections.abc import Callable, Sequence

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from typesetting import set_in_column

FONT = "STSong-Light"
SIZE = 10.0
LEADING = 15.0


class PageCanvas:
    """Draws on pages of 600 × 800 points; heights count from above."""

    def __init__(self, **options: object) -> None:
        if FONT not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self._target = io.BytesIO()
        self.canvas = Canvas(self._target, pagesize=(600, 800), invariant=True, **options)

    def write(self, text: str, x: float, y: float, size: float = SIZE) -> None:
        """A line whose baseline is at a height."""
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, 800 - y, text)

    def column(
        self, paragraphs: Sequence[str], x: float, y: float, letters: int, indent: int = 2, most: int = 1000
    ) -> tuple[float, list[str]]:
        """Paragraphs in a column; the height below them, and the lines that found no room."""
        lines = [
            (line, indent * SIZE if first == 0 else 0.0)
            for paragraph in paragraphs
            for first, line in enumerate(set_in_column(paragraph, letters, indent))
        ]
        for line, shift in lines[:most]:
            self.write(line, x + shift, y)
            y += LEADING
        return y, [line for line, _ in lines[most:]]

    def down(self, text: str, x: float, y: float, size: float) -> None:
        """A line that runs down the page."""
        for row, letter in enumerate(text):
            self.write(letter, x, y + row * 1.1 * size, size)

    def pdf(self, draw: "Callable[[PageCanvas], None] | None" = None) -> bytes:
        """The file."""
        if draw:
            draw(self)
        self.canvas.save()
        return self._target.getvalue()
