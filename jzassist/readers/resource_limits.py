"""How much memory, time and output the reading of one file may use; the system ends whatever wants more."""

import signal
import sys

from jzassist import protocol

MEBIBYTE = 1024 * 1024
MEMORY_LIMIT = 512 * MEBIBYTE  # bytes
#: pdfium takes a lot for small files, and the glyphs of a newspaper's page are many.
PDF_MEMORY_LIMIT = 768 * MEBIBYTE  # bytes
#: Files that a reader may have open at a time, its libraries' own included.
_MOST_OPEN_FILES = 64


def limit_resources() -> None:
    """Caps this process for good: memory, time of CPU and by the clock, no files written, no further process."""
    if sys.platform == "win32":  # there the asking program's clock is the only limit
        return
    import resource

    seconds = protocol.READING_LIMIT
    # at the soft limit of CPU time comes SIGXCPU, which tells why; at the hard one SIGKILL, which does not
    limits = (
        (resource.RLIMIT_AS, MEMORY_LIMIT, PDF_MEMORY_LIMIT),
        (resource.RLIMIT_CPU, seconds, seconds + 1),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_NOFILE, _MOST_OPEN_FILES, _MOST_OPEN_FILES),
        (resource.RLIMIT_NPROC, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    )
    for kind, soft, hard in limits:
        _, hardest = resource.getrlimit(kind)
        allowed = hard if hardest == resource.RLIM_INFINITY else min(hard, hardest)
        resource.setrlimit(kind, (min(soft, allowed), allowed))
    signal.alarm(seconds)


def allow_memory_for(format_name: str) -> None:
    """Lets a capped process have as much memory as the reading of a format may take."""
    if sys.platform != "win32" and format_name == "pdf":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard != resource.RLIM_INFINITY:  # else this process is not a capped one
            resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def memory_limit() -> int:
    """How much memory this process may have, in MB."""
    if sys.platform == "win32":
        return MEMORY_LIMIT // MEBIBYTE
    import resource

    soft, _ = resource.getrlimit(resource.RLIMIT_AS)
    return (MEMORY_LIMIT if soft == resource.RLIM_INFINITY else soft) // MEBIBYTE
