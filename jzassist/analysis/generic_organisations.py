"""该公司, 本校, 这家企业: what is only called by its kind, in full."""

import re

from jzassist.analysis.titles import organisation_start
from jzassist.model.article import Article

_GENERIC_COMPANY = re.compile(
    r"^(?:该|本|这家)(公司|企业|集团|厂|校|院|中心|店|局|村|合作社|机构|单位|医院|学校|协会)$"
    r"|^(公司|企业)$"
)


def resolved_organisation(text: str, article: Article, organisation: str, place: int) -> str:
    """The organisation's name where the article only says 该公司: the last one before that ends the same way."""
    match = _GENERIC_COMPANY.match(organisation)
    if not match:
        return organisation
    kind = match.group(1) or match.group(2)
    endings = ("公司", "集团", "企业", "厂") if kind in ("公司", "企业", "集团") else (kind,)
    position = place - len(organisation)
    while position > 0:
        position, ending = max((text.rfind(ending, 0, position), ending) for ending in endings)
        if position < 0:
            return organisation
        end = position + len(ending)
        start = organisation_start(text, end, max(0, end - 40))
        if end - start > len(ending) + 1 and not _GENERIC_COMPANY.match(text[start:end]):
            return article.text[start:end]
    return organisation
