"""Reads a finished digest back: every article's part as the single brief that it is, and what stands around them."""

import re
from collections.abc import Sequence
from functools import partial
from itertools import zip_longest

from jzassist.brief.audit import audit
from jzassist.brief.compose import compose_brief, meta_lines, title_of
from jzassist.brief.digest_articles import taken_out
from jzassist.brief.digest_index import DigestArticle, DigestIndex
from jzassist.brief.digest_lines import (
    CONFLICTS,
    CONTENTS,
    FIGURES,
    PEOPLE,
    Line,
    anchor,
    bookmark,
    conflict_lines,
    contents_lines,
    figure_index,
    head_lines,
    people_index,
)
from jzassist.brief.docx_reader import ReadParagraph, read_brief
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.docx_xml import xml_safe
from jzassist.brief.repacking import DOCUMENT, body_of, part_of, repacked, with_body
from jzassist.model.brief_options import BriefOptions
from jzassist.model.errors import AuditError
from jzassist.model.running_article import annotated_as_it_runs

_HEADING = re.compile(
    r'(?=<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="\d+" w:name="(\w+)"/>)'
)

_PAGE = re.compile(r"<w:instrText[^>]*> PAGEREF (\w+) ")


def audit_digest(
    finished: bytes, articles: Sequence[DigestArticle], options: BriefOptions, title: str, claimed: Sequence[int]
) -> None:
    """Holds a finished digest against its articles, as ``audit`` holds a brief against its one.

    ``options`` are those by which each article was written, ``claimed`` says how many of its items are to be proved.
    AuditError, with the article, the place and the reason, at the first thing that is not as the articles have it.
    """
    pieces = _pieces(body_of(part_of(finished, DOCUMENT)))
    wanted = _wanted(articles, options, title, sum(claimed))
    names = [anchor(number) for number in range(1, len(articles) + 1)]
    order = [name for name in wanted if name not in (bookmark(PEOPLE), bookmark(FIGURES))]
    order += names + [name for name in wanted if name not in order]
    if list(pieces) != order:
        raise _refused("目录", "多了或少了一部分，或次序有误")
    if _PAGE.findall("".join(pieces.values())) != names:
        raise _refused("目录", "的页码指到了别处")
    for name, lines in wanted.items():
        _check_lines(finished, name, pieces[name], lines)
    for number, article in enumerate(articles, 1):
        _check_article(pieces[anchor(number)], number, article, options, claimed[number - 1])


def _pieces(body: str) -> dict[str, str]:
    """The parts of a digest by the bookmarks at their headings; "" is what stands above the first."""
    starts = [(found.start(), found[1]) for found in _HEADING.finditer(body)]
    ends = [start for start, _ in starts[1:]] + [len(body)]
    first = starts[0][0] if starts else len(body)
    pieces = {"": body[:first]}
    for (start, name), end in zip(starts, ends, strict=True):
        if name in pieces:
            raise _refused("目录", "有一部分重复")
        pieces[name] = body[start:end]
    return pieces


def _wanted(articles: Sequence[DigestArticle], options: BriefOptions, title: str, proved: int) -> dict[str, list[Line]]:
    """What has to stand around the articles, by bookmark; empty parts are left out."""
    index = DigestIndex(articles, options)
    running = [annotated_as_it_runs(article.annotated) for article in articles]
    titles = [title_of(annotated) for annotated in running]
    sources = [annotated.details.publication for annotated in running]
    parts = {
        CONTENTS: contents_lines(titles, sources),
        CONFLICTS: conflict_lines(index.conflicts()),
        PEOPLE: people_index(index.people()),
        FIGURES: figure_index(index.figures()),
    }
    lines = {bookmark(words): list(made) for words, made in parts.items()}
    lines = {name: made for name, made in lines.items() if made}
    return {"": head_lines(title, len(articles), proved, options), **lines}


def _check_lines(finished: bytes, name: str, piece: str, lines: list[Line]) -> None:
    read = read_brief(repacked(finished, {DOCUMENT: partial(with_body, body=piece)})).blocks
    found = read[1:] if name else read
    place = read[0].words if name and isinstance(read[0], ReadParagraph) else "标题"
    for number, (line, there) in enumerate(zip_longest(lines, found), 1):
        if line is None or not isinstance(there, ReadParagraph):
            raise _refused(f"{place}第 {number} 行", "多出一行，或少了一行")
        links = [(to, xml_safe(words)) for to, words in line.links]
        if (there.style, there.words, there.links) != (line.style, xml_safe(line.words), links):
            raise _refused(f"{place}第 {number} 行", f"“{there.words[:20]}”与稿件不符")


def _check_article(piece: str, number: int, article: DigestArticle, options: BriefOptions, claimed: int) -> None:
    making = meta_lines(article.annotated, options, claimed)[-1]
    words = "　　".join(f"{item.label}　{item.value}" if item.label else item.value for item in making)
    single = _single(article, options, taken_out(piece, number, words))
    try:
        audit(single, article.annotated, article.summary, options, article.warnings)
    except AuditError as error:
        title = title_of(annotated_as_it_runs(article.annotated))
        raise AuditError(f"第 {number} 篇“{title}”{error}", path=article.annotated.article.source.path) from error


def _single(article: DigestArticle, options: BriefOptions, body: str) -> bytes:
    """A brief's package with the body that was found in the digest."""
    empty = compose_brief(article.annotated, article.summary, options, article.warnings)
    return repacked(docx_bytes(empty), {DOCUMENT: partial(with_body, body=body)})


def _refused(place: str, reason: str) -> AuditError:
    return AuditError(f"汇编核对未通过，没有导出：{place}{reason}。")
