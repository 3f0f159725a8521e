"""Superlatives worth a call: 全国首个, 全省唯一, 世界最大. Who says so should be able to show it."""

import re
from collections.abc import Iterator

from jzassist.model.article import STORY_ROLES, Article, ParagraphRole, TextWarning

SUPERLATIVE = "superlative"

_SCOPE = (
    r"(?:全(?:国|省|市|县|区|球|世界|行业)|世界|国内外?|国际|亚洲|东南亚|欧洲|非洲|华[北东南中]|[东西]北|西南|中国|我[国省市县]"
    r"|有史以来|史上|历史上?|建国以来|同类|业[内界]|行业)"
)
_CLAIM = (
    r"(?:首(?!都|席|批|长|页|付|府|发|先|尾|要|相|脑|领|饰)[个家条座例次台套款部创支艘架家位]|唯一|独一无二|第一[个家条座例台套部]"
    r"|(?:规模|面积|产量|海拔|里程|跨度|单体|体量|装机容?量?)?最[大高长多快早深])"
)
_SUPERLATIVE = re.compile(rf"{_SCOPE}(?:范围内)?的?{_CLAIM}")
_CHECKED = STORY_ROLES | {ParagraphRole.HEADLINE, ParagraphRole.SUBHEADLINE, ParagraphRole.CAPTION}


def superlatives(article: Article, text: str) -> Iterator[TextWarning]:
    """A warning at every claim to be the first, the only or the greatest of a region; ``text`` is folded."""
    for paragraph in article.paragraphs:
        if paragraph.role in _CHECKED:
            for match in _SUPERLATIVE.finditer(text, paragraph.start, paragraph.end):
                words = article.text[match.start() : match.end()]
                yield TextWarning(match.start(), match.end(), SUPERLATIVE, f"“{words}”的说法，请核实依据。")
