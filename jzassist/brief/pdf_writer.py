"""A finished brief as a PDF: drawn by Qt in a process of its own, or by LibreOffice where that is chosen."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from jzassist.brief.pages import pages_of
from jzassist.model.errors import WriteError
from jzassist.page_messages import pages_to_json
from jzassist.protocol import PRINTER, message_line, program_command

_PATIENCE = 300  # seconds: a brief of a hundred articles has hundreds of pages
_MOMENT = re.compile(rb"(/(?:CreationDate|ModDate)\s*\(D:)\d{14}([^)]*)\)")
_OFFICES = (
    "/usr/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


def pdf_of(finished: bytes, title: str, author: str, made_on: date) -> bytes:
    """The PDF of a finished .docx as its pages show it; the same for the same brief and day on one machine."""
    message = {
        "pages": pages_to_json(pages_of(finished)),
        "title": title,
        "author": author,
        "made_on": made_on.isoformat(),
    }
    # Qt orders a file's fonts by a seed that differs each time, and writes this machine's time zone
    environment = os.environ | {"QT_HASH_SEED": "0", "TZ": "UTC", "PYTHONUTF8": "1"}
    if sys.platform.startswith("linux"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    made = _run(program_command(PRINTER), environment, message_line(message))
    if not made.startswith(b"%PDF-"):
        raise WriteError("PDF 没有排成，请重试，或先导出 Word 简报。", details="排版进程没有给出 PDF")
    return made


def office() -> str:
    """The path of LibreOffice, "" where it is not installed."""
    named = shutil.which("soffice") or shutil.which("libreoffice") or ""
    return named or next((path for path in _OFFICES if Path(path).is_file()), "")


def pdf_by_office(finished: bytes, made_on: date) -> bytes:
    """The PDF that LibreOffice makes of a finished .docx; WriteError where it is not installed or makes none."""
    program = office()
    if not program:
        raise WriteError("没有找到 LibreOffice，请先安装它，或改用程序自己的 PDF。")
    # a name of ours, and not the folder's, would stand in the file
    with tempfile.TemporaryDirectory(prefix="jzassist-") as folder:
        place = Path(folder)
        (place / "brief.docx").write_bytes(finished)
        own = f"-env:UserInstallation={(place / 'profile').as_uri()}"  # an office that is open already does not mind
        command = [program, own, "--headless", "--convert-to", "pdf", "--outdir", folder, str(place / "brief.docx")]
        _run(command, os.environ | {"TZ": "UTC"})
        try:
            made = (place / "brief.pdf").read_bytes()
        except OSError as error:
            raise WriteError("LibreOffice 没有转出 PDF，请改用程序自己的 PDF。", details=str(error)) from error
    day = made_on.strftime("%Y%m%d").encode() + b"000000"
    return _MOMENT.sub(lambda found: found[1] + day + found[2] + b")", made)


def _run(command: list[str], environment: dict[str, str], message: bytes = b"") -> bytes:
    try:
        done = subprocess.run(
            command, env=environment, input=message, capture_output=True, timeout=_PATIENCE, check=True
        )
    except subprocess.TimeoutExpired as error:
        raise WriteError(f"PDF 排了 {_PATIENCE} 秒还没排完，已停止；请改导出 Word 简报。") from error
    except (subprocess.CalledProcessError, OSError) as error:
        told = getattr(error, "stderr", b"") or b""
        details = f"{error}\n{told.decode('utf-8', 'replace')}"
        raise WriteError("PDF 没有排成，请重试，或先导出 Word 简报。", details=details) from error
    return done.stdout
