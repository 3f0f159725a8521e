"""Why an item is there, in the editor's words."""

from jzassist.model.annotation import Annotation, Origin, QuoteDetail

#: What the rules of the analysis are called; rules whose name is Chinese already stand as they are.
_RULES = {
    "age-before-name": "姓名前有年龄",
    "by-line": "署名行里的姓名",
    "foreign-name": "外国人名的写法",
    "introduced": "前文介绍过的人",
    "kin-before-name": "姓名前有亲属称呼",
    "model": "名为“……模式”的做法",
    "name-list": "并列的姓名",
    "name-with-note": "姓名后有括注",
    "named-programme": "带名号的工程、战略、行动",
    "organisation-before-name": "姓名前有单位",
    "photo-credit": "图片署名",
    "programme": "政策提法词表",
    "quotation": "引号里的话",
    "remark-follows": "姓名后跟着所说的话",
    "reported-speech": "引述词之后的话",
    "role-after-name": "姓名后有职务",
    "role-before-name": "姓名前有职务",
    "segmentation": "用字像姓名",
    "speech-goes-on": "接着上一句说的话",
    "surname-and-title": "姓氏加职务",
    "verb-of-speech": "后面有“说”“表示”等词",
}


def reason_of(item: Annotation) -> str:
    """Who put the item there and by what it was recognised: 自动识别：引述词之后的话（表示）."""
    if item.origin is Origin.EDITOR:
        return "编辑标注"
    rule = _RULES.get(item.rule, "" if item.rule.isascii() else item.rule)
    cue = item.detail.cue if isinstance(item.detail, QuoteDetail) else ""
    found_by = f"自动识别{'：' + rule if rule else ''}{f'（{cue}）' if cue else ''}"
    return f"{found_by}，编辑改过" if item.edited else found_by
