"""要闻汇编: composed from many articles, written, and audited article by article, before it is a file."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from jzassist.atomic_file import write_atomically
from jzassist.brief.compose import compose_brief, items_to_prove
from jzassist.brief.digest_articles import taken_in
from jzassist.brief.digest_audit import audit_digest
from jzassist.brief.digest_index import DigestArticle, DigestIndex
from jzassist.brief.digest_lines import (
    CONFLICTS,
    CONTENTS,
    FIGURES,
    PEOPLE,
    Line,
    conflict_lines,
    contents_lines,
    figure_index,
    head_lines,
    heading,
    people_index,
)
from jzassist.brief.digest_styles import digest_styles
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.export import refuse_held_open, refuse_source, refuse_unwritable
from jzassist.brief.repacking import DOCUMENT, STYLES, body_of, part_of, repacked, with_body, with_styles
from jzassist.brief.ways_out import as_named
from jzassist.model.brief import Brief
from jzassist.model.brief_options import BriefOptions
from jzassist.model.digest import DIGEST_TITLE
from jzassist.model.errors import WriteError

#: The template by which articles are written into a digest, whatever the digest's own is.
PLAIN = "简报"
_NUMBERING = "word/numbering.xml"
_FIRST_LIST = 1000


@dataclass(frozen=True)
class DigestExported:
    """What went into a digest: articles, items that are proved, and conflicts between articles."""

    articles: int
    proved: int
    conflicts: int


def export_digest(
    articles: Sequence[DigestArticle],
    options: BriefOptions,
    path: Path,
    *,
    though_open: bool = False,
    by_office: bool = False,
    title: str = DIGEST_TITLE,
) -> DigestExported:
    """Writes one brief of many articles to ``path``, in their order, and gives what went into it.

    As ``export_brief`` otherwise: whole or not at all, and only where every article's part is what the article says.
    """
    if not articles:
        raise WriteError("没有可以汇编的稿件，没有导出。")
    for article in articles:
        refuse_unwritable(article.annotated.article)
        refuse_source(article.annotated.article, path)
    if not though_open:
        refuse_held_open(path)
    index = DigestIndex(articles, options)
    plain = replace(options, template=PLAIN, recipients="")  # a digest has no one letter's head
    briefs = [compose_brief(each.annotated, each.summary, plain, each.warnings) for each in articles]
    proved = [items_to_prove(brief.sections) for brief in briefs]
    cover = replace(briefs[0], template=options.template, title=title, rewritten=False, subtitle="", sections=())
    finished = digest_bytes(cover, briefs, index, options, sum(proved))
    audit_digest(finished, articles, plain, title, proved)
    write_atomically(path, as_named(path, finished, cover, by_office=by_office))
    return DigestExported(len(articles), sum(proved), len(index.conflicts()))


def digest_bytes(
    cover: Brief, briefs: Sequence[Brief], index: DigestIndex, options: BriefOptions, proved: int
) -> bytes:
    """The bytes of a digest's .docx, the same for the same articles and day; ``cover`` has its title and template."""
    base = docx_bytes(cover)
    body = [line.element() for line in head_lines(cover.title, len(briefs), proved, options)]
    body += _part(CONTENTS, contents_lines([brief.title for brief in briefs], list(map(_source, briefs))))
    body += _part(CONFLICTS, conflict_lines(index.conflicts()))
    for number, brief in enumerate(briefs, 1):
        written = body_of(part_of(docx_bytes(brief), DOCUMENT))
        body.append(taken_in(written, number, _FIRST_LIST + number))
    body += _part(PEOPLE, people_index(index.people()))
    body += _part(FIGURES, figure_index(index.figures()))
    document = part_of(base, DOCUMENT)
    changes = {
        DOCUMENT: partial(with_body, body="".join(body)),
        STYLES: partial(with_styles, added=digest_styles(document)),
        _NUMBERING: partial(_with_lists, styles=part_of(base, STYLES), lists=len(briefs)),
    }
    return repacked(base, changes)


def _part(words: str, lines: Iterable[Line]) -> list[str]:
    made = [line.element() for line in lines]
    return [heading(words), *made] if made else []


def _source(brief: Brief) -> str:
    """Whence an article comes, "" where that is not known."""
    return next((item.value for line in brief.meta for item in line if item.label == "来源"), "")


def _with_lists(numbering: bytes, styles: bytes, lists: int) -> bytes:
    """A list of its own for every article's points, so that each begins with 1."""
    style = re.search(rb'w:styleId="JZPoint".*?<w:numId w:val="(\d+)"', styles, re.DOTALL)
    used = style and re.search(
        rb'<w:num w:numId="%b"[^>]*>\s*<w:abstractNumId w:val="(\d+)"' % style.group(1), numbering
    )
    if not used:
        return numbering
    made = "".join(
        f'<w:num w:numId="{_FIRST_LIST + number}"><w:abstractNumId w:val="{used.group(1).decode()}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number in range(1, lists + 1)
    )
    return numbering.replace(b"</w:numbering>", made.encode() + b"</w:numbering>")
