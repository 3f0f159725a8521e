"""Reads .pdf: the article that was asked for, or the longest one, with a word on what else there is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jzassist.model.article import ParagraphRole
from jzassist.model.page import ListedArticle, Page
from jzassist.model.reading_options import ReadingOptions
from jzassist.readers.block import Reading, Remark, UnreadableError
from jzassist.readers.pdf.document import MOST_PAGES, opened, page_numbers, sheet_of
from jzassist.readers.pdf.edition import PlacedBlock, Told, articles_in, listed
from jzassist.readers.pdf.glyphs import Sheet
from jzassist.readers.pdf.layout import LaidPage, lay_out
from jzassist.readers.pdf.paragraphs import article_blocks
from jzassist.readers.pdf.soundness import refuse_no_text, remarks_on_sheets

_LONGEST_LIST = 8
_LONGEST_TITLE = 24
_LONGEST_REMARK = 120


@dataclass(frozen=True)
class _Read:
    """A file's pages as far as they were read."""

    pages: tuple[LaidPage, ...]
    sheets: tuple[Sheet, ...]
    count: int
    broken: tuple[int, ...]


def read_pdf(data: bytes, options: ReadingOptions) -> Reading:
    """The blocks of one article of a PDF's bytes; UnreadableError where there is none to be read."""
    read = _pages(data, options)
    articles = articles_in(read.pages)
    if options.blocks:
        chosen, others = _by_hand(read, options.blocks), []
    else:
        told = _chosen(articles, options)
        chosen, others = list(told.blocks), [other for other in articles if other is not told]
    blocks = tuple(article_blocks(read.pages, chosen))
    remarks = [*remarks_on_sheets(read.sheets, read.pages), *_remarks(read, options)]
    if others and options.article is None:
        remarks.insert(0, _on_others(articles, others, options))
    return Reading(blocks, remarks=tuple(remarks))


def list_pdf(data: bytes, options: ReadingOptions) -> list[ListedArticle]:
    """The articles in a PDF's bytes."""
    return listed(articles_in(_pages(data, options).pages))


def page_of_pdf(data: bytes, options: ReadingOptions) -> tuple[Page, bytes]:
    """A page as the window shows it, taken apart, and its picture as PNG."""
    from jzassist.readers.pdf.picture import picture_of

    number = options.page or 1
    with opened(data, options.password) as document:
        page_numbers(document, number)
        sheet = sheet_of(document, number)
        if sheet is None:
            raise UnreadableError(f"第 {number} 页已损坏，显示不了；请打开别的页。")
        return lay_out(sheet, number).shown(len(document)), picture_of(document[number - 1], sheet)


def _pages(data: bytes, options: ReadingOptions) -> _Read:
    pages, sheets, broken = [], [], []
    with opened(data, options.password) as document:
        numbers = page_numbers(document, options.page)
        if options.blocks:
            numbers = sorted({page for page, _, _ in options.blocks if 1 <= page <= len(document)})
        for number in numbers:
            sheet = sheet_of(document, number)
            if sheet is None:
                broken.append(number)
            else:
                sheets.append(sheet)
                pages.append(lay_out(sheet, number))
        read = _Read(tuple(pages), tuple(sheets), len(document), tuple(broken))
    if not pages:
        raise UnreadableError("的版面已损坏，读不出来；请用阅读器打开确认，或向来稿人重新要一份。")
    refuse_no_text(read.sheets)
    return read


def _by_hand(read: _Read, blocks: Sequence[tuple[int, int, str]]) -> list[PlacedBlock]:
    """The blocks that the editor chose on the page's picture, with the roles that he gave them."""
    known = {(page.number, block.number): (page, block) for page in read.pages for block in page.blocks}
    found = []
    for page_number, number, role in blocks:
        if (page_number, number) in known:
            page, block = known[page_number, number]
            found.append((page, replace(block, role=ParagraphRole(role) if role else block.role)))
    if not found:
        raise UnreadableError("里没有选中的文字块；请在版面图上重新选择。")
    return found


def _chosen(articles: Sequence[Told], options: ReadingOptions) -> Told:
    if options.article is None:
        return max(articles, key=lambda told: told.characters)
    if not 1 <= options.article <= len(articles):
        where = f"第 {options.page} 页" if options.page else ""
        raise UnreadableError(f"{where}只有 {len(articles)} 篇稿件，没有第 {options.article} 篇；用 --list 可以列出。")
    return articles[options.article - 1]


def _on_others(articles: Sequence[Told], others: Sequence[Told], options: ReadingOptions) -> Remark:
    named = [f"{articles.index(other) + 1} {_short(other.title)}" for other in others[:_LONGEST_LIST]]
    more = "……" if len(others) > _LONGEST_LIST else ""
    page = f"--page {options.page} " if options.page else ""
    where = "这一页" if options.page else "文件里"
    return Remark(
        "several-articles",
        f"{where}有 {len(articles)} 篇稿件，打开的是最长的一篇；其余：{'；'.join(named)}{more}。"
        f"用“稿件 → 版面图…”打开别的，命令行用 {page}--article 序号。",
    )


def _short(text: str, longest: int = _LONGEST_TITLE) -> str:
    """A text on one line that can be shown as it is."""
    line = "".join(character if character.isprintable() else " " for character in text)
    return line if len(line) <= longest else f"{line[:longest]}…"


def _remarks(read: _Read, options: ReadingOptions) -> Iterator[Remark]:
    left_out = [line.text for page in read.pages for block in page.blocks if not block.article for line in block.lines]
    if left_out:
        words = _short("；".join(left_out), _LONGEST_REMARK)
        yield Remark("left-out", f"页眉、页脚和转了方向的文字没有读入：{words}。")
    if read.broken:
        yield Remark("broken-page", f"第 {'、'.join(map(str, read.broken))} 页已损坏，没有读入，请对照原件。")
    if options.page is None and not options.blocks and read.count > MOST_PAGES:
        yield Remark("unread-pages", f"共 {read.count} 页，只读了前 {MOST_PAGES} 页；后面的用 --page 页码 打开。")
