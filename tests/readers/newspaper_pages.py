"""Pages of newspapers made at random, of which it is known how they are read: for tests and for `make bench`."""

import io
import random
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
NOT_FIRST = "，。、；：！？”’」』）》…"
NOT_LAST = "“‘「『（《"
STREAMS = ("column", "row", "reversed", "shuffled", "glyphs")


@dataclass
class TrueArticle:
    """What stands in a made article, in the order in which it is read."""

    headline: str
    kicker: str = ""
    subheadline: str = ""
    byline: str = ""
    paragraphs: list[str] = field(default_factory=list)
    crossheads: list[str] = field(default_factory=list)
    caption: str = ""
    story: str = ""

    @property
    def text(self) -> str:
        return "".join([self.kicker, self.headline, self.subheadline, self.byline, self.story, self.caption])


@dataclass
class MadePage:
    """A page as PDF, its articles, and how it was made."""

    pdf: bytes
    articles: list[TrueArticle]
    furniture: list[str]
    style: str


@dataclass
class _Area:
    left: float
    top: float
    right: float
    bottom: float
    columns: int


@dataclass
class _Run:
    text: str
    x: float
    y: float  # baseline, from above
    size: float
    column: int
    bold: bool = False
    across: bool = False


class _Words:
    """Chinese text without end: sentences of characters as they come in our own samples."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        text = "".join(path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.txt")))
        self._letters = [character for character in text if "\u4e00" <= character <= "\u9fff"]

    def letters(self, count: int) -> str:
        return "".join(self._chance.choices(self._letters, k=count))

    def sentence(self) -> str:
        clauses = [self.letters(self._chance.randint(4, 14)) for _ in range(self._chance.randint(1, 4))]
        if self._chance.random() < 0.2:
            clauses[-1] += f"{self._chance.randint(2, 999)}.{self._chance.randint(1, 9)}%"
        if self._chance.random() < 0.15:
            clauses[0] = f"“{clauses[0]}”"
        return "，".join(clauses) + "。"

    def paragraph(self) -> str:
        return "".join(self.sentence() for _ in range(self._chance.randint(1, 5)))


class PageMaker:
    """Makes one page of a seed."""

    def __init__(self, seed: int) -> None:
        if FONT not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self.chance = random.Random(seed)
        self.words = _Words(self.chance)
        self.columns = self.chance.randint(1, 5)
        self.gap = self.chance.uniform(8, 22)
        self.size = self.chance.choice([8.5, 9, 9.5, 10, 10.5])
        self.leading = self.size * self.chance.uniform(1.35, 1.7)
        self.margin = self.chance.uniform(36, 60)
        letters = self.chance.randint(11, 20)
        self.column = letters * self.size
        self.width = 2 * self.margin + self.columns * self.column + (self.columns - 1) * self.gap
        self.height = self.chance.uniform(620, 1000)
        self.indent = self.chance.random() < 0.8
        self.stream = self.chance.choice(STREAMS)
        self.runs: list[_Run] = []
        self.pictures: list[tuple[float, float, float, float]] = []
        self.rules: list[tuple[float, float, float, float]] = []
        self.next_column = 0

    def page(self) -> MadePage:
        furniture = self._furniture()
        top, bottom = self.margin + 34, self.height - self.margin - 30
        areas = self._areas(_Area(self.margin, top, self.width - self.margin, bottom, self.columns))
        articles = [self._article(area) for area in areas]
        style = f"{self.columns} columns, gap {self.gap:.0f}, {len(areas)} articles, {self.stream}"
        return MadePage(self._drawn(), articles, furniture, style)

    def _furniture(self) -> list[str]:
        head = f"滨河日报　2025年3月{self.chance.randint(1, 31)}日　星期{self.chance.choice('一二三四五六日')}"
        folio = str(self.chance.randint(1, 24))
        self.runs.append(_Run(head, self.margin, self.margin * 0.7, 9, -2))
        self.runs.append(_Run(folio, self.width / 2, self.height - self.margin * 0.5, 9, -1))
        return [head, folio]

    # -- areas

    def _areas(self, whole: _Area) -> list[_Area]:
        count = self.chance.choice([1, 2, 2, 3])
        if count == 1:
            return [whole]
        if count == 2:
            return self._split(whole)
        first, second = self._split(whole)
        if self.chance.random() < 0.5 and second.bottom - second.top > 300:
            return [first, *self._split(second)]
        if first.bottom - first.top > 300:
            return [*self._split(first), second]
        return [first, second]

    def _split(self, area: _Area) -> list[_Area]:
        if area.columns > 1 and self.chance.random() < 0.5:
            taken = self.chance.randint(1, area.columns - 1)
            edge = area.left + taken * self.column + (taken - 1) * self.gap
            if self.chance.random() < 0.3:
                middle = edge + self.gap / 2
                self.rules.append((middle, area.top, middle, area.bottom))
            return [
                _Area(area.left, area.top, edge, area.bottom, taken),
                _Area(edge + self.gap, area.top, area.right, area.bottom, area.columns - taken),
            ]
        at = area.top + (area.bottom - area.top) * self.chance.uniform(0.4, 0.6)
        space = self.chance.uniform(10, 26)
        return [
            _Area(area.left, area.top, area.right, at, area.columns),
            _Area(area.left, at + space, area.right, area.bottom, area.columns),
        ]

    # -- articles

    def _article(self, area: _Area) -> TrueArticle:
        wide = area.right - area.left
        size = self.chance.uniform(16, 30)
        vertical = area.columns > 1 and self.chance.random() < 0.3
        article = TrueArticle(self.words.letters(self.chance.randint(6, 16)))
        if vertical:
            left, top = self._vertical_title(article, area, size)
            columns = area.columns - 1
            lefts = [left + at * (self.column + self.gap) for at in range(columns)]
        else:
            top = self._title(article, area, min(size, wide / 7))
            lefts = [area.left + at * (self.column + self.gap) for at in range(area.columns)]
        self._body(article, lefts, top, area.bottom)
        return article

    def _title(self, article: TrueArticle, area: _Area, size: float) -> float:
        wide = area.right - area.left
        centred = self.chance.random() < 0.6
        y = area.top
        if self.chance.random() < 0.3:
            article.kicker = self.words.letters(min(self.chance.randint(6, 12), int(wide / (self.size * 1.3))))
            y = self._title_line(article.kicker, area, y, self.size * 1.25, centred=centred) + 5
        letters = int(wide / size)
        if len(article.headline) > letters and self.chance.random() < 0.5:
            article.headline = article.headline[:letters]
        for start in range(0, len(article.headline), letters):
            y = self._title_line(article.headline[start : start + letters], area, y, size, centred=centred)
            y += size * 0.25
        if self.chance.random() < 0.3:
            article.subheadline = self.words.letters(min(self.chance.randint(6, 14), int(wide / (self.size * 1.25))))
            y = self._title_line(article.subheadline, area, y + 3, self.size * 1.2, centred=centred)
        if self.chance.random() < 0.4:
            article.byline = f"本报记者　{self.words.letters(3)}"
            y = self._title_line(article.byline, area, y + 4, self.size, centred=centred)
        return y + self.chance.uniform(8, 16)

    def _title_line(self, text: str, area: _Area, y: float, size: float, *, centred: bool) -> float:
        x = area.left + ((area.right - area.left - len(text) * size) / 2 if centred else 0)
        self.runs.append(_Run(text, x, y + 0.88 * size, size, self.next_column))
        return y + size

    def _vertical_title(self, article: TrueArticle, area: _Area, size: float) -> tuple[float, float]:
        """Sets the headline in a column of its own, from right to left; where the text begins."""
        size = min(size, self.column / 2.6)
        room = int((area.bottom - area.top) / (size * 1.1))
        article.headline = article.headline[: 2 * room]
        lines = [article.headline[at : at + room] for at in range(0, len(article.headline), room)]
        on_right = self.chance.random() < 0.4
        left = area.right - self.column if on_right else area.left
        start = left + (self.column + (len(lines) - 1) * 1.4 * size) / 2 - size / 2
        for at, line in enumerate(lines):
            for row, letter in enumerate(line):
                x = start - at * 1.4 * size
                run = _Run(letter, x, area.top + 0.88 * size + row * 1.1 * size, size, self.next_column, across=True)
                self.runs.append(run)
        return (area.left if on_right else area.left + self.column + self.gap), area.top

    def _body(self, article: TrueArticle, lefts: list[float], top: float, bottom: float) -> None:
        tops = [top] * len(lefts)
        bottoms = [bottom] * len(lefts)
        if self.chance.random() < 0.4 and bottom - top > 180:
            self._picture(article, lefts, tops, bottoms)
        room = [int((low - high) / self.leading) for high, low in zip(tops, bottoms, strict=True)]
        lines = self._lines(article, sum(room))
        article.story = "".join(text for text, _, _ in lines)
        per_column = -(-len(lines) // len(lefts)) if self.chance.random() < 0.5 else max(room)
        at = 0
        for left, high, most in zip(lefts, tops, room, strict=True):
            for row in range(min(most, max(per_column, 1)) if left != lefts[-1] else most):
                if at >= len(lines):
                    break
                text, indent, crosshead = lines[at]
                size = self.size * (1.12 if crosshead else 1)
                x = left + indent + (max(0.0, self.column - len(text) * size) / 2 if crosshead else 0)
                y = high + row * self.leading + 0.88 * self.size
                self.runs.append(_Run(text, x, y, size, self.next_column, bold=crosshead))
                at += 1
            self.next_column += 1
        article.story = "".join(text for text, _, _ in lines[:at])

    def _picture(self, article: TrueArticle, lefts: list[float], tops: list[float], bottoms: list[float]) -> None:
        across = self.chance.randint(1, len(lefts))
        first = self.chance.randint(0, len(lefts) - across)
        wide = across * self.column + (across - 1) * self.gap
        high = min(self.chance.uniform(60, 110), (bottoms[0] - tops[0]) * 0.4)
        size = self.size * 0.88
        article.caption = f"图为{self.words.letters(min(int(wide / size) - 3, self.chance.randint(8, 30)))}。"
        above = self.chance.random() < 0.6
        y = tops[first] if above else bottoms[first] - high - size - 6
        self.pictures.append((lefts[first], y, wide, high))
        self.runs.append(_Run(article.caption, lefts[first], y + high + 4 + 0.88 * size, size, self.next_column))
        for column in range(first, first + across):
            if above:
                tops[column] = y + high + size + 4 + self.leading
            else:
                bottoms[column] = y - 6

    def _lines(self, article: TrueArticle, most: int) -> list[tuple[str, float, bool]]:
        """Lines of text, with their indents, that fill about so much room; whole paragraphs."""
        lines: list[tuple[str, float, bool]] = []
        letters = round(self.column / self.size)
        wanted = max(2, most - self.chance.randint(0, max(1, most // 8)))
        while True:
            if lines and self.chance.random() < 0.12 and len(lines) + 4 < wanted:
                crosshead = self.words.letters(self.chance.randint(4, min(9, letters - 3)))
                article.crossheads.append(crosshead)
                lines.append((crosshead, 0.0, True))
            paragraph = self.words.paragraph()
            new = self._broken(paragraph, letters, 2 if self.indent else 0)
            if len(lines) + len(new) > wanted:
                if lines:
                    return lines
                new = new[:wanted]
            article.paragraphs.append(paragraph)
            lines += [(text, 2 * self.size if self.indent and not at else 0.0, False) for at, text in enumerate(new)]

    def _broken(self, paragraph: str, letters: int, indent: int) -> list[str]:
        lines, rest, room = [], paragraph, letters - indent
        while rest:
            end, used = 0, 0.0
            while end < len(rest) and used + _wide(rest[end]) <= room:
                used += _wide(rest[end])
                end += 1
            while 1 < end < len(rest) and (rest[end] in NOT_FIRST or rest[end - 1] in NOT_LAST):
                end -= 1
            lines.append(rest[:end])
            rest, room = rest[end:], letters
        return lines

    # -- drawing

    def _drawn(self) -> bytes:
        target = io.BytesIO()
        canvas = Canvas(target, pagesize=(self.width, self.height), invariant=True)
        canvas.setFillGray(0.7)
        for x, y, wide, high in self.pictures:
            canvas.rect(x, self.height - y - high, wide, high, stroke=0, fill=1)
        canvas.setFillGray(0)
        for x, y, x2, y2 in self.rules:
            canvas.line(x, self.height - y, x2, self.height - y2)
        for run in self._in_stream():
            canvas.setFont(FONT, run.size)
            canvas.drawString(run.x, self.height - run.y, run.text)
        canvas.showPage()
        canvas.save()
        return target.getvalue()

    def _in_stream(self) -> list[_Run]:
        runs = list(self.runs)
        if self.stream == "row":
            runs.sort(key=lambda run: (round(run.y), run.x))
        elif self.stream == "reversed":
            runs.reverse()
        elif self.stream == "shuffled":
            self.chance.shuffle(runs)
        elif self.stream == "glyphs":
            runs = [piece for run in runs for piece in _letters_of(run)]
            self.chance.shuffle(runs)
        return runs


def _letters_of(run: _Run) -> list[_Run]:
    pieces, x = [], run.x
    for letter in run.text:
        pieces.append(_Run(letter, x, run.y, run.size, run.column))
        x += pdfmetrics.stringWidth(letter, FONT, run.size)
    return pieces


def _wide(letter: str) -> float:
    return 0.5 if letter.isascii() else 1.0


def made_page(seed: int) -> MadePage:
    """The page of a seed."""
    return PageMaker(seed).page()
