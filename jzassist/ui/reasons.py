"""Why an item is there, in the editor's words."""

from jzassist.model.annotation import Annotation, Origin, QuoteDetail
from jzassist.rules import rule_named

#: From this confidence on, what is said of it.
_SURE = ((0.95, "很有把握"), (0.85, "较有把握"), (0.0, "请细看"))


def reason_of(item: Annotation) -> str:
    """Who put the item there, by what it was recognised and how surely: 自动识别：引述词之后的话（表示），较有把握."""
    if item.origin is Origin.EDITOR:
        return "编辑标注"
    words = rule_named(item.rule).words
    cue = item.detail.cue if isinstance(item.detail, QuoteDetail) else ""
    found_by = f"自动识别{'：' + words if words else ''}{f'（{cue}）' if cue else ''}"
    if item.edited:
        return f"{found_by}，编辑改过"
    return f"{found_by}，{next(words for least, words in _SURE if item.confidence >= least)}"
