"""What the detail pane corrects, as the commands that do it."""

from jzassist.commands import tag
from jzassist.model.annotation import DateDetail, Detail, FigureDetail, NameDetail, QuoteDetail
from jzassist.session import Session


def correct(session: Session, identity: str, detail: Detail) -> None:
    """Gives an item the meaning that its editor says it has, as one undo step; LibraryError where it cannot be kept."""
    match detail:
        case FigureDetail():
            tag.set_figure_detail(session, identity, detail)
        case QuoteDetail():
            tag.set_speaker(session, identity, detail.speaker)
        case DateDetail():
            tag.set_date_detail(session, identity, detail)
        case NameDetail():
            tag.set_name_detail(session, identity, detail)
