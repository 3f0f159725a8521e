"""What the Linux kernel is told to refuse this process for good, its libraries in C included.

Files by Landlock (Linux 5.13 and later), system calls by seccomp. Where the kernel has neither, nothing changes.
"""

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Iterable

# linux/prctl.h, linux/seccomp.h, linux/filter.h
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER_MODE = 38, 22, 2
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 1  # with EPERM
_NUMBER, _ARCHITECTURE = 0, 4  # where they stand in struct seccomp_data
#: The mark of the machine's own calls, and the numbers of socket, connect, socketpair, execve, execveat, ptrace, kill,
#: io_uring_setup, and where there are any fork and vfork.
_CALLS = {
    "x86_64": (0xC000003E, (41, 42, 53, 59, 322, 101, 62, 425, 57, 58)),
    "aarch64": (0xC00000B7, (198, 203, 199, 221, 281, 117, 129, 425)),
}
#: From here on x86 numbers its calls with short pointers.
_SHORT_POINTERS = 0x40000000

# linux/landlock.h; the numbers of its calls are the same on every machine
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_BELOW_A_PATH = 1
_EXECUTE, _READ_FILE, _READ_FOLDER = 1 << 0, 1 << 2, 1 << 3
_ALL_OF_FILES = (1 << 13) - 1
_MAPPED = _EXECUTE | _READ_FILE


def forbid_sockets_and_programs() -> None:
    """Refuses new connections and new programs from now on."""
    known = _CALLS.get(platform.machine())
    libc = _libc()
    if known is None or libc is None:
        return
    filters = _filters(*known)
    # struct sock_fprog: how many, and where
    buffer = ctypes.create_string_buffer(filters)
    program = struct.pack("HP", len(filters) // 8, ctypes.addressof(buffer))
    if not libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        libc.prctl(_SET_SECCOMP, _FILTER_MODE, program, 0, 0)


def _filters(architecture: int, calls: tuple[int, ...]) -> bytes:
    """The filter's instructions: the wrong kind of call and each of the calls jump to the refusal at the end."""
    tests = [(_IF_AT_LEAST, _SHORT_POINTERS), *((_IF_EQUAL, call) for call in calls)]
    steps = [(_LOAD, 0, 0, _ARCHITECTURE), (_IF_EQUAL, 0, len(tests) + 2, architecture), (_LOAD, 0, 0, _NUMBER)]
    steps += [(test, len(tests) - index, 0, value) for index, (test, value) in enumerate(tests)]
    steps += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE)]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def allow_reading_only(places: Iterable[str]) -> None:
    """Refuses all files from now on but the reading of those at and below some places."""
    libc = _libc()
    if libc is None:
        return
    handled = ctypes.c_uint64(_ALL_OF_FILES)
    rules = libc.syscall(_CREATE_RULESET, ctypes.byref(handled), ctypes.sizeof(handled), 0)
    if rules < 0:
        return
    for place in places:
        _allow(libc, rules, place)
    if not libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        libc.syscall(_RESTRICT_SELF, rules, 0)
    os.close(rules)


def _allow(libc: ctypes.CDLL, rules: int, place: str) -> None:
    allowed = _MAPPED | _READ_FOLDER if os.path.isdir(place) else _MAPPED  # noqa: PTH112
    number = os.open(place, getattr(os, "O_PATH", 0) | os.O_CLOEXEC)
    # struct landlock_path_beneath_attr, packed
    libc.syscall(_ADD_RULE, rules, _BELOW_A_PATH, struct.pack("=Qi", allowed, number), 0)
    os.close(number)


def _libc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
