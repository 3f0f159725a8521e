"""A finished and audited Word brief as the file that its name asks for: .docx, .md or .pdf."""

from pathlib import Path

from jzassist.brief.markdown_writer import markdown_of
from jzassist.brief.pages import pages_of
from jzassist.brief.pdf_writer import pdf_by_office, pdf_of
from jzassist.model.brief import Brief
from jzassist.model.formats import MARKDOWN, PDF


def as_named(path: Path, finished: bytes, brief: Brief, *, by_office: bool = False) -> bytes:
    """The bytes for a file of that name; what is no .md or .pdf is the Word file itself.

    The other files say what the finished Word file says, never what was composed: it is the one that was audited.
    ``by_office`` has LibreOffice make a PDF. WriteError where a PDF cannot be made.
    """
    ending = path.suffix.lower()
    if ending == MARKDOWN:
        return markdown_of(pages_of(finished)).encode()
    if ending == PDF:
        if by_office:
            return pdf_by_office(finished, brief.made_on)
        return pdf_of(finished, brief.title, brief.desk, brief.made_on)
    return finished
