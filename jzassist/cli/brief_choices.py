"""The options of ``jzassist brief`` that say what goes into a brief, as the export dialog has them."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import Any

from jzassist.model.brief_options import PRODUCT_NAME, USUAL_PARTS, Part
from jzassist.model.digest import DIGEST_PARTS

CHOICES_HELP = f"""\
  --digest       要闻汇编：多篇稿件成一份，有目录、索引，列出各篇不一的地方
  --parts 各部分   要哪些部分、什么次序，用逗号隔开：{"、".join(Part)}
  --desk 部门     写在简报上的部门
  --editor 编辑   写在简报上的编辑
  --direct-only  只要直接引语，不要转述
  --reported-only  只要转述，不要直接引语
  --plain-annex  原文不着色
  --issue 期号    写在简报上的期号，如 第12期
  --recipients 主送  简报送给谁，写在标题下面
  --safe-fonts   只用宋体和黑体，换到哪台电脑上都一样
"""


def add_choices(parser: ArgumentParser) -> None:
    """Lets a parser take the choices."""
    parser.add_argument("--digest", action="store_true")
    parser.add_argument("--parts", type=_parts)
    parser.add_argument("--desk", default=PRODUCT_NAME)
    parser.add_argument("--editor", default="")
    speech = parser.add_mutually_exclusive_group()
    speech.add_argument("--direct-only", action="store_true")
    speech.add_argument("--reported-only", action="store_true")
    parser.add_argument("--plain-annex", action="store_true")
    parser.add_argument("--issue", default="")
    parser.add_argument("--recipients", default="")
    parser.add_argument("--safe-fonts", action="store_true")


def chosen(words: Namespace) -> dict[str, Any]:
    """The choices as fields of ``BriefOptions``."""
    return {
        "parts": words.parts or (DIGEST_PARTS if words.digest else USUAL_PARTS),
        "desk": words.desk.strip() or PRODUCT_NAME,
        "editor": words.editor.strip(),
        "direct": not words.reported_only,
        "reported": not words.direct_only,
        "annex_marks": not words.plain_annex,
        "issue": words.issue.strip(),
        "recipients": words.recipients.strip(),
        "safe_fonts": words.safe_fonts,
    }


def _parts(words: str) -> tuple[Part, ...]:
    known = {str(part): part for part in Part}
    names = [name.strip() for name in words.replace("，", ",").replace("、", ",").split(",") if name.strip()]
    wrong = next((name for name in names if name not in known), "")
    if wrong or not names:
        raise ArgumentTypeError(f"没有“{wrong or words}”这一部分，现有：{'、'.join(known)}。")
    return tuple(dict.fromkeys(known[name] for name in names))
