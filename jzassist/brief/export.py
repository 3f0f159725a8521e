"""Makes the brief of an article: composed, made, read back against the article, and only then a file."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from jzassist.atomic_file import write_atomically
from jzassist.brief.audit import audit
from jzassist.brief.claims import NameFinder, no_names
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.docx_xml import unwritable_character
from jzassist.brief.making import make_brief, told_left_out
from jzassist.brief.ways_out import as_named
from jzassist.document_locks import lock_on
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.article import Article, TextWarning
from jzassist.model.brief import Brief
from jzassist.model.brief_options import BriefOptions
from jzassist.model.errors import WriteError
from jzassist.model.summary import Summary


@dataclass(frozen=True)
class Exported:
    """What went into a brief: the number of items in each part, by the part's name, and of those that are proved.

    ``left_out`` says what its template had no room for: 一页放不下，略去……; "" where all went in.
    """

    counts: dict[str, int]
    proved: int
    left_out: str = ""


def export_brief(
    annotated: AnnotatedArticle,
    summary: Summary,
    options: BriefOptions,
    path: Path,
    warnings: Iterable[TextWarning] = (),
    *,
    though_open: bool = False,
    by_office: bool = False,
    names: NameFinder = no_names,
) -> Exported:
    """Writes the brief of an article to ``path`` and gives what went into it: Markdown or a PDF by its name, else Word.

    A file that is there already is replaced whole or stays as it was; where a word processor holds it open, only
    ``though_open``. ``by_office`` has LibreOffice make a PDF; ``names`` finds the names in words of the editor's own.
    WriteError, with what to do, where the file
    cannot be written or is the article's own; AuditError where the finished brief is not what the article says.
    """
    path, told = Path(path), tuple(warnings)
    refuse_unwritable(annotated.article)
    refuse_source(annotated.article, path)
    if not though_open:
        refuse_held_open(path)
    brief, finished, proved = finished_brief(annotated, summary, options, told, names)
    write_atomically(path, as_named(path, finished, brief, by_office=by_office))
    return Exported({str(section.part): len(section.items) for section in brief.sections}, proved, told_left_out(brief))


def finished_brief(
    annotated: AnnotatedArticle,
    summary: Summary,
    options: BriefOptions,
    warnings: tuple[TextWarning, ...] = (),
    names: NameFinder = no_names,
) -> tuple[Brief, bytes, int]:
    """A brief, its .docx and the number of items that are proved; AuditError where it is not what the article says."""
    brief = make_brief(annotated, summary, options, warnings, names)
    finished = docx_bytes(brief)
    return brief, finished, audit(finished, annotated, summary, options, warnings, names, brief.left_out)


def refuse_unwritable(article: Article) -> None:
    """Says where the character stands that no Word file can hold: leaving it out would be a silent change."""
    place = unwritable_character(article.text)
    if place is not None:
        number = article.paragraph_index(place) + 1
        code = f"U+{ord(article.text[place]):04X}"
        raise WriteError(
            f"原文第 {number} 段有一个 Word 文件不能存放的字符（{code}），请在原稿中删去后重新打开。",
            path=article.source.path,
        )


def refuse_source(article: Article, path: Path) -> None:
    """The editor's article is never written over, by whatever name or link it is reached."""
    source = article.source.path
    with suppress(OSError):  # one of the two is not there
        if source and Path(source).samefile(path):
            raise WriteError(f"“{path.name}”就是稿件原文件，不能用简报覆盖它，请另取文件名。", path=str(path))


def refuse_held_open(path: Path) -> None:
    """Writing under the hands of another program would lose the work of one of both."""
    lock = lock_on(path)
    if lock:
        raise WriteError(
            f"“{path.name}”正被 {lock.program} 打开；请先关闭它，或另存为其他文件名。"
            f"如果它其实没有打开，请删去旁边的“{lock.sign.name}”再试。",
            path=str(path),
        )
