"""What a house template has and lacks, in words for the one who made it."""

from pathlib import Path

from jzassist.brief.house_template import Finding, install_house_template, read_house_template
from jzassist.brief.templates import USUAL, template_of

#: What the styles are for, by their ids; those of single words are named together.
_PURPOSES = {
    "JZTitle": "标题",
    "JZSubtitle": "副题",
    "JZMeta": "稿件信息",
    "Heading1": "小标题（标题 1）",
    "JZPoint": "要点",
    "JZFigure": "数据",
    "JZFigures": "数据表",
    "JZQuote": "引语",
    "JZSpeaker": "说话人",
    "JZPerson": "人物",
    "JZOwn": "自定标注",
    "JZCheck": "待核",
    "JZAnnex": "原文",
}
_A4 = (210, 297)


def check_template(path: Path) -> list[str]:
    """What is found in a template, a line each; WriteError where it cannot be used."""
    _, finding = read_house_template(path, dict(template_of(USUAL).parts))
    return report(path, finding)


def install_template(path: Path, folder: Path) -> tuple[Path, list[str]]:
    """Puts a template, cleaned and completed, into a folder; where it is now, and what was found in it."""
    target, finding = install_house_template(path, folder, dict(template_of(USUAL).parts))
    return target, report(path, finding)


def report(path: Path, finding: Finding) -> list[str]:
    """A finding as lines."""
    paper = "A4" if (finding.width, finding.height) == _A4 else "不是 A4，照用"
    lines = [
        f"模板“{path.name}”可以用。",
        f"纸张：{finding.width} × {finding.height} 毫米（{paper}）",
        f"保留：页眉 {finding.headers} 个，页脚 {finding.footers} 个，图片 {finding.pictures} 张，页面设置",
    ]
    named = [f"{_PURPOSES[identity]} {identity}" for identity in _PURPOSES if identity in finding.styles.own]
    lines.append(f"自己的样式：{'、'.join(named) if named else '没有'}")
    lines += [f"“{name}”当作 {identity}" for name, identity in finding.styles.renamed if name != identity]
    missing = [f"{_PURPOSES[identity]} {identity}" for identity in _PURPOSES if identity in finding.styles.filled_in]
    others = len(finding.styles.filled_in) - len(missing)
    if missing or others:
        extra = f"{'，' if missing else ''}另有字词和表头的样式 {others} 个" if others else ""
        lines.append(f"缺少的样式，用“{USUAL}”的补上：{'、'.join(missing)}{extra}")
    if finding.stripped:
        lines.append(f"已去掉，不会进简报：{'、'.join(finding.stripped)}")
    if finding.body_words:
        lines.append(
            f"正文里的 {finding.body_words} 个字不带入简报；每份都要有的（报头、红线、标志）请放进页眉或页脚。"
        )
    if not finding.numbered:
        lines.append("页眉、页脚里没有页码：多页的简报会缺页码，请插入“页码”。")
    if not finding.headers:
        lines.append("没有页眉：简报上不会有部门名。")
    return lines
