"""What a hostile file is: a name, and bytes or something stranger that is put there."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

#: What nobody may read who opens another file, and where those who go out are counted.
CANARY = "金丝雀在此：这句话不该被任何稿件带出来。"
CANARY_NAME = "canary-金丝雀.txt"


@dataclass(frozen=True)
class Traps:
    """Where hostile files point: a secret file, and a server that counts who comes."""

    secret: Path
    port: int

    @property
    def file_url(self) -> str:
        return self.secret.as_uri()

    @property
    def web_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/leak"


@dataclass(frozen=True)
class HostileFile:
    """A file to be made: of bytes, which may be made late, or by ``put`` where it is no file of bytes."""

    name: str
    content: bytes | Callable[[], bytes] = b""
    put: Callable[[Path], None] | None = None

    def make(self, folder: Path) -> Path:
        path = folder / self.name
        if self.put:
            self.put(path)
        else:
            path.write_bytes(self.content if isinstance(self.content, bytes) else self.content())
        return path


def zipped(*parts: tuple[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return stream.getvalue()
