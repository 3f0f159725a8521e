"""Runs one command line, from its words to its exit status."""

import sys
from collections.abc import Sequence

from jzassist import __version__
from jzassist.cli.arguments import HELP, Analyze, AnalyzeLines, Brief, CheckTemplate, ListArticles, UsageError, parse
from jzassist.cli.console import Console, OutputClosedError
from jzassist.model.errors import WriteError

DONE = 0
FAILED = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Does what the arguments ask for (``sys.argv``'s where None) and gives the exit status."""
    console = Console()
    try:
        return _run(sys.argv[1:] if arguments is None else list(arguments), console)
    except UsageError as error:
        console.complain(f"{error}用法见 jzassist --help。")
        return FAILED
    except WriteError as error:
        console.complain(str(error), error.path)
        return FAILED
    except OutputClosedError:
        return DONE
    except KeyboardInterrupt:
        console.clear()
        return INTERRUPTED


def _run(arguments: list[str], console: Console) -> int:
    if arguments and arguments[0] == "--version":
        console.write(f"jzassist {__version__}\n")
        return DONE
    if "--help" in arguments[:2] or "-h" in arguments[:2]:
        console.write(HELP)
        return DONE
    asked = parse(arguments)
    # the analysis and the writer of briefs are loaded only when there is something for them to do
    match asked:
        case Analyze():
            from jzassist.cli.analyze import analyze_files

            return analyze_files(asked, console)
        case ListArticles():
            from jzassist.cli.lists import list_files

            return list_files(asked, console)
        case AnalyzeLines():
            from jzassist.cli.analyze_lines import analyze_lines

            if sys.stdin is None:
                raise UsageError("标准输入是关着的，没有可以读的稿件。")
            return analyze_lines(sys.stdin.buffer, console)
        case Brief():
            from jzassist.cli.briefs import make_briefs

            return make_briefs(asked, console)
        case CheckTemplate():
            from jzassist.brief.template_check import check_template

            console.write("\n".join(check_template(asked.path)) + "\n")
            return DONE
