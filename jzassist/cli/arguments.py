"""What the words of a command line ask for."""

import codecs
import os
import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NoReturn

from jzassist.assets import asset
from jzassist.cli.brief_choices import CHOICES_HELP, add_choices, chosen
from jzassist.model.annotated_article import DEFAULT_SUMMARY_LENGTH
from jzassist.model.formats import BRIEF_ENDINGS, TOLD, WORD
from jzassist.model.reading_options import ReadingOptions

HELP = f"""\
晋中编辑助手：读懂稿件里的数据、人物和引语，导出可核对的 Word 简报。

用法：
  jzassist [文件…]                            打开窗口，并打开这些稿件
  jzassist analyze 文件或文件夹… [--json] [-o 文件夹]
                                             分析稿件，不开窗口
  jzassist analyze --jsonl                   从标准输入逐行读 JSON，逐行输出结果
  jzassist brief 文件或文件夹… -o 简报.docx      直接做成 Word 简报；.md 和 .pdf 也行
  jzassist brief 文件夹 -o 汇编.docx --digest   多篇稿件合成一份要闻汇编
  jzassist template 文件                      检查自家的简报模板（.docx 或 .dotx）
  jzassist --version                         显示版本
  jzassist --help                            显示这些说明

analyze 的选项：
  --json         输出 JSON（一个文件时）；不加时输出便于阅读的一页
  -o 文件夹       每篇稿件的 JSON 各存一个文件
  --list         列出 PDF 里有哪些稿件：序号、页码、字数、标题
  --jsonl        每行一个 {{"id": …, "text": …, "reference": "2024-03-15"}}；
                 reference 是“今天”的日期，可以不写

brief 的选项：
  -o 目标         一个 .docx、.md 或 .pdf 文件，或放简报的文件夹
  --format 格式   文件夹里的简报是 docx（默认）、md 还是 pdf
  --pdf-by-libreoffice  用 LibreOffice 转 PDF（要已安装）
  --template 模板  简报、专报、一页，或自家模板文件（.docx、.dotx）；默认是简报
{CHOICES_HELP}  --points 条数   要点有几条（默认 3）
  --date 日期     简报上的日期，如 2024-03-15；默认是 SOURCE_DATE_EPOCH 或今天

两者都有的选项：
  --encoding 编码  文本文件的文字编码，如 gb18030、big5；不加时自动辨认
  --whole-page    网页连同菜单整页读入；不加时只读正文
  --page 页码      只读 PDF 的这一页
  --article 序号   读 PDF 里的第几篇（--list 列出的序号）；不加时读最长的一篇
  --password-file 文件  PDF 的打开密码写在这个文件的第一行

文件夹里（连同下级）能打开的稿件全部处理；稿件多时几个核心同时做，坏文件只耽误它自己。

能读 {"、".join(TOLD)}。退出码：0 全部完成；2 用法不对，或有文件不能读写；130 被中断。
"""


_LONGEST_PASSWORD = 1000
#: The endings of files that can be house templates.
TEMPLATE_ENDINGS = (".docx", ".dotx", ".docm", ".dotm")


class UsageError(Exception):
    """The command line asks for what there is not: one Chinese sentence."""


@dataclass(frozen=True)
class Analyze:
    """Analyse files: as JSON or a page on stdout, or each as JSON into a folder."""

    files: tuple[str, ...]
    json: bool
    folder: Path | None
    options: ReadingOptions


@dataclass(frozen=True)
class ListArticles:
    """List the articles that are in files."""

    files: tuple[str, ...]
    options: ReadingOptions


@dataclass(frozen=True)
class AnalyzeLines:
    """Analyse what comes on stdin, one JSON object a line."""


@dataclass(frozen=True)
class CheckTemplate:
    """Say what a house template has and lacks."""

    path: Path


@dataclass(frozen=True)
class Brief:
    """Make briefs of files; ``output`` is one brief's file (of one article) or a folder of files with ``ending``."""

    files: tuple[str, ...]
    output: Path
    template: str
    points: int
    made_on: date
    ending: str
    by_office: bool
    digest: bool
    choices: tuple[tuple[str, Any], ...]
    options: ReadingOptions


def parse(arguments: list[str]) -> Analyze | AnalyzeLines | ListArticles | Brief | CheckTemplate:
    """What the arguments ask for; UsageError where they make no sense."""
    command = arguments[0] if arguments else ""
    if command == "analyze":
        return _analyze(_words(_analyze_parser(), arguments[1:]))
    if command == "brief":
        return _brief(_words(_brief_parser(), arguments[1:]))
    if command == "template":
        if len(arguments) != 2 or not arguments[1]:
            raise UsageError("请写明一个要检查的模板文件。")
        return CheckTemplate(Path(arguments[1]))
    raise UsageError(f"不认识的参数：{command}。")


def templates() -> tuple[str, ...]:
    """The names of the brief templates that there are."""
    return tuple(sorted(path.stem for path in asset("templates").glob("*.docx")))


def _words(parser: ArgumentParser, arguments: list[str]) -> Namespace:
    """The options, wherever they stand among the files; behind ``--`` everything is a file."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    words = parser.parse_intermixed_args(arguments[:end])
    words.files += arguments[end + 1 :]
    return words


def _analyze(words: Namespace) -> Analyze | AnalyzeLines | ListArticles:
    if words.jsonl:
        if words.files or words.json or words.output is not None:
            raise UsageError("--jsonl 从标准输入读稿件，不能再加文件、--json 或 -o。")
        return AnalyzeLines()
    _need_files(words)
    if words.list:
        if words.json or words.output is not None or words.article is not None:
            raise UsageError("--list 只列出稿件，不能再加 --json、-o 或 --article。")
        return ListArticles(tuple(words.files), _options(words))
    if words.output == "":
        raise UsageError("-o 后面是空的，请指明文件夹。")
    if words.json and len(words.files) > 1 and not words.output:
        raise UsageError("--json 一次只能输出一篇稿件；多篇稿件请加 -o 文件夹。")
    return Analyze(tuple(words.files), words.json, Path(words.output) if words.output else None, _options(words))


def _brief(words: Namespace) -> Brief:
    _need_files(words)
    if not words.output:
        raise UsageError("请用 -o 指明简报写到哪个 .docx 文件或文件夹。")
    if words.template not in templates() and Path(words.template).suffix.lower() not in TEMPLATE_ENDINGS:
        known = "、".join(templates())
        raise UsageError(f"没有名为“{words.template}”的模板，现有：{known}；自家模板请写 .docx 或 .dotx 文件。")
    output = Path(words.output)
    if len(words.files) > 1 and names_a_brief(output) and not words.digest:
        raise UsageError("多篇稿件的简报不能写进同一个文件，请用 -o 指明一个文件夹；要合成一份，请加 --digest。")
    if words.digest and not names_a_brief(output):
        raise UsageError("--digest 把各篇合成一份，请用 -o 指明一个 .docx、.md 或 .pdf 文件。")
    made_on = words.date or _today()
    way = words.format, words.pdf_by_libreoffice, words.digest, tuple(chosen(words).items())
    return Brief(tuple(words.files), output, words.template, words.points, made_on, *way, _options(words))


def names_a_brief(output: Path) -> bool:
    """Whether an output path is that of one brief, and not of a folder."""
    return output.suffix.lower() in BRIEF_ENDINGS and not os.path.isdir(output)  # noqa: PTH112 - a name too long for the disk is no folder


def _need_files(words: Namespace) -> None:
    if not words.files:
        raise UsageError("请写明要处理的稿件文件。")
    if "" in words.files:
        raise UsageError("文件名是空的。")


def _today() -> date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"环境变量 SOURCE_DATE_EPOCH 应是秒数，现在是“{epoch}”。") from None


class _Parser(ArgumentParser):
    """argparse with Chinese complaints."""

    _COMPLAINTS = (
        (r"unrecognized arguments: (.*)", r"不认识的参数：\1。"),
        (r"argument (?:\S+/)?(-\S+): expected one argument", r"\1 后面缺少内容。"),
        (r"argument (?:\S+/)?(-\S+): ignored explicit argument (.*)", r"\1 后面不能带内容（\2）。"),
        (r"argument (?:\S+/)?(-\S+): (.*)", r"\1 \2"),
    )

    def error(self, message: str) -> NoReturn:
        for pattern, complaint in self._COMPLAINTS:
            if re.fullmatch(pattern, message, re.S):
                raise UsageError(re.sub(pattern, complaint, message, count=1, flags=re.S))
        raise UsageError(f"参数有误（{message}）。")


def _parser() -> _Parser:
    parser = _Parser(prog="jzassist", add_help=False, allow_abbrev=False)
    parser.add_argument("files", nargs="*")
    parser.add_argument("-o", "--output")
    parser.add_argument("--encoding", type=_encoding)
    parser.add_argument("--whole-page", action="store_true")
    parser.add_argument("--page", type=_number)
    parser.add_argument("--article", type=_number)
    parser.add_argument("--password-file", type=_password)
    return parser


def _analyze_parser() -> _Parser:
    parser = _parser()
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--jsonl", action="store_true")
    parser.add_argument("--list", action="store_true")
    return parser


def _brief_parser() -> _Parser:
    parser = _parser()
    parser.add_argument("--template", default="简报")
    parser.add_argument("--points", type=_points, default=DEFAULT_SUMMARY_LENGTH)
    parser.add_argument("--date", type=_date)
    parser.add_argument("--format", type=_format, default=WORD)
    parser.add_argument("--pdf-by-libreoffice", action="store_true")
    add_choices(parser)
    return parser


def _options(words: Namespace) -> ReadingOptions:
    return ReadingOptions(
        encoding=words.encoding,
        whole_page=words.whole_page,
        page=words.page,
        article=words.article,
        password=words.password_file,
    )


def _number(word: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,4}", word, re.ASCII):
        raise ArgumentTypeError(f"应是从 1 起的序号，现在是“{word}”。")
    return int(word)


def _password(path: str) -> str:
    """The first line of a file; a password on the command line itself could be seen by everybody on the machine."""
    try:
        with Path(path).open("rb") as file:
            line = file.readline(_LONGEST_PASSWORD).rstrip(b"\r\n")
        return line.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise ArgumentTypeError(f"指明的密码文件“{path}”读不出来（{error}）。") from None


def _encoding(word: str) -> str:
    try:
        b"a".decode(word, "replace")  # codecs.lookup alone takes rot13 for one
    except (LookupError, ValueError):
        raise ArgumentTypeError(f"没有“{word}”这种文字编码，可以用 utf-8、gb18030、big5 等。") from None
    return codecs.lookup(word).name


def _points(word: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,3}", word, re.ASCII):
        raise ArgumentTypeError(f"应是不小于 1 的条数，现在是“{word}”。")
    return int(word)


def _format(word: str) -> str:
    ending = f".{word.lower().removeprefix('.')}"
    if ending not in BRIEF_ENDINGS:
        raise ArgumentTypeError(f"应是 docx、md 或 pdf，现在是“{word}”。")
    return ending


def _date(word: str) -> date:
    try:
        return iso_date(word)
    except ValueError:
        raise ArgumentTypeError(f"应是 2024-03-15 这样的日期，现在是“{word}”。") from None


def iso_date(word: str) -> date:
    """The date that ``2024-03-15`` writes; ValueError for everything else."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", word, re.ASCII):
        raise ValueError(word)
    return date.fromisoformat(word)
