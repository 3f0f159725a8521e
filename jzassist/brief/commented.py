"""批注版: the article as a Word file, the editor's notes and what the checks warn of as comments at their place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from lxml import etree

from jzassist.atomic_file import write_atomically
from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.docx_xml import MAIN, Element, W, element, paragraph, runs, xml_safe
from jzassist.brief.export import refuse_held_open, refuse_source, refuse_unwritable
from jzassist.brief.repacking import DOCUMENT, RELATIONS, TYPES, Change, part_of, repacked, with_body
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import AnyKind, OwnKind
from jzassist.model.article import Article, TextWarning
from jzassist.model.brief_options import BriefOptions
from jzassist.model.errors import AuditError
from jzassist.model.kind_names import name_of
from jzassist.model.running_article import brief_matter
from jzassist.model.summary import Summary

COMMENTS = "word/comments.xml"
_CHECKER = "核对提示"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_EDITOR = "编辑"


@dataclass(frozen=True)
class Remark:
    """A comment on a span of the article: who says what."""

    start: int
    end: int
    words: str
    author: str


def export_commented(
    annotated: AnnotatedArticle,
    options: BriefOptions,
    path: Path,
    warnings: Iterable[TextWarning] = (),
    *,
    though_open: bool = False,
) -> int:
    """Writes the article with its comments to ``path``, whole or not at all, and gives how many comments there are.

    AuditError where the finished file does not have the article's words, or a comment not at its place.
    """
    refuse_unwritable(annotated.article)
    refuse_source(annotated.article, path)
    if not though_open:
        refuse_held_open(path)
    running, _, told = brief_matter(annotated, Summary(), warnings)
    remarks = remarks_on(running, options, told)
    finished = commented_bytes(running, options, remarks)
    _audit(finished, running.article, remarks)
    write_atomically(path, finished)
    return len(remarks)


def remarks_on(annotated: AnnotatedArticle, options: BriefOptions, warnings: Iterable[TextWarning]) -> list[Remark]:
    """The editor's notes and the warnings, in the order of their places."""
    author = options.editor.strip() or _EDITOR
    notes = [
        Remark(mark.start, mark.end, f"【{_name(mark.kind)}】{mark.note.strip()}", author)
        for mark in annotated.visible
        if mark.note.strip()
    ]
    text = annotated.article.text
    told = {*annotated.article.warnings, *warnings}
    checks = [Remark(w.start, min(max(w.end, w.start + 1), len(text)), w.message, _CHECKER) for w in told]
    return sorted((*notes, *checks), key=lambda remark: (remark.start, remark.end, remark.author, remark.words))


def commented_bytes(annotated: AnnotatedArticle, options: BriefOptions, remarks: list[Remark]) -> bytes:
    """The bytes of the .docx, the same for the same article, notes and day."""
    article = annotated.article
    empty = compose_brief(annotated, Summary(), replace(options, parts=(), template="简报"))
    base = docx_bytes(replace(empty, meta=(), subtitle=""))
    title = paragraph("JZTitle", *runs(f"{empty.title}（批注版）"))
    body = title + "".join(_paragraph(article, number, remarks) for number in range(len(article.paragraphs)))
    changes: dict[str, Change] = {DOCUMENT: partial(with_body, body=body), TYPES: _with_type, RELATIONS: _with_relation}
    return repacked(base, changes, {COMMENTS: _comments(remarks, options)})


def _paragraph(article: Article, number: int, remarks: list[Remark]) -> Element:
    """A paragraph cut where comments begin and end; a comment over several paragraphs stands in the first."""
    here = article.paragraphs[number]
    mine = [
        (identity, remark.start, min(remark.end, here.end))
        for identity, remark in enumerate(remarks)
        if here.start <= remark.start < max(here.end, here.start + 1)
    ]
    cuts = sorted({here.start, here.end, *(start for _, start, _ in mine), *(end for _, _, end in mine)})
    made: list[Element] = [*runs(f"{number + 1} ", "JZNumber")]
    for place, cut in enumerate(cuts):
        for identity, _, end in mine:
            if end == cut:
                made.append(element("commentRangeEnd", id=str(identity)))
                made.append(element("r", element("commentReference", id=str(identity))))
        made += [element("commentRangeStart", id=str(identity)) for identity, start, _ in mine if start == cut]
        if place + 1 < len(cuts):
            made += runs(article.text[cut : cuts[place + 1]])
    return paragraph("JZAnnex", *made)


def _comments(remarks: list[Remark], options: BriefOptions) -> bytes:
    made = "".join(
        element(
            "comment",
            *(paragraph("Normal", *runs(line)) for line in remark.words.splitlines()),
            id=str(identity),
            author=xml_safe(remark.author),
            date=f"{options.made_on.isoformat()}T00:00:00Z",
            initials=remark.author[:1],
        )
        for identity, remark in enumerate(remarks)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<w:comments xmlns:w="{MAIN}">{made}</w:comments>'.encode()


def _with_type(types: bytes) -> bytes:
    return types.replace(b"</Types>", f'<Override PartName="/{COMMENTS}" ContentType="{_TYPE}"/></Types>'.encode())


def _with_relation(relations: bytes) -> bytes:
    made = f'<Relationship Id="rIdComments" Type="{_RELATION}" Target="comments.xml"/></Relationships>'
    return relations.replace(b"</Relationships>", made.encode())


def _name(kind: AnyKind) -> str:
    return kind.name if isinstance(kind, OwnKind) else name_of(kind)


# -- read back


def _audit(finished: bytes, article: Article, remarks: list[Remark]) -> None:
    body = etree.fromstring(part_of(finished, DOCUMENT))[0]
    read = [paragraph for paragraph in body.iter(W + "p") if _style(paragraph) == "JZAnnex"]
    wanted = [f"{number} {xml_safe(article.text[p.start : p.end])}" for number, p in enumerate(article.paragraphs, 1)]
    if [_said(paragraph) for paragraph in read] != wanted:
        raise AuditError("批注版核对未通过，没有导出：正文与稿件不同。")
    held = dict(found for paragraph in read for found in _commented(paragraph))
    said = etree.fromstring(part_of(finished, COMMENTS)).iter(W + "comment")
    words = {comment.get(W + "id"): "\n".join(_said(p) for p in comment.iter(W + "p")) for comment in said}
    for identity, remark in enumerate(remarks):
        first = article.paragraphs[article.paragraph_index(remark.start)]
        should = xml_safe(article.text[remark.start : min(remark.end, first.end)])
        told = "\n".join(xml_safe(line) for line in remark.words.splitlines())
        if held.get(str(identity)) != should or words.get(str(identity)) != told:
            raise AuditError(f"批注版核对未通过，没有导出：第 {identity + 1} 条批注不在它的位置，或字句有误。")


def _style(read: etree._Element) -> str:
    style = read.find(f"{W}pPr/{W}pStyle")
    return style.get(W + "val", "") if style is not None else ""


def _said(read: etree._Element) -> str:
    return "".join(_letters(node) for node in read.iter())


def _letters(node: etree._Element) -> str:
    return (node.text or "") if node.tag == W + "t" else {W + "br": "\n", W + "tab": "\t"}.get(str(node.tag), "")


def _commented(read: etree._Element) -> Iterator[tuple[str, str]]:
    """The comments of a paragraph by their ids, each with the words that it stands on."""
    open_ones: dict[str, str] = {}
    for node in read.iter():
        identity = node.get(W + "id", "")
        if node.tag == W + "commentRangeStart":
            open_ones[identity] = ""
        elif node.tag == W + "commentRangeEnd":
            yield identity, open_ones.pop(identity)
        else:
            open_ones = {known: words + _letters(node) for known, words in open_ones.items()}
