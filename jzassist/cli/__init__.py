"""The command line: ``jzassist analyze`` and ``jzassist brief``."""

from jzassist.cli.command_line import main

__all__ = ["main"]
