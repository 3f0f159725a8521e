"""The fixed lines of formal briefs: whom they go to, and who signs them."""

from datetime import date

from jzassist.brief.compose import written_date
from jzassist.brief.layout import RECIPIENTS, Layout


def addressed(recipients: str) -> str:
    """主送 as it is printed, with its colon."""
    return f"{recipients.strip().rstrip('：:')}："


def recipients_style(layout: Layout) -> str:
    """The style of 主送: a line like the others below the title where a template has none for it."""
    return RECIPIENTS if layout.addressed else "JZMeta"


def signature(desk: str, made_on: date) -> str:
    """落款: the desk and the day below it."""
    return f"{desk}\n{written_date(made_on.isoformat())}"
