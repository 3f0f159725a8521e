"""What a figure counts, in the article's own words: the 说明 column of the brief."""


def label_figure(text: str, start: int, end: int, *, rank: bool = False) -> str:
    """What an editor would write beside a figure: the words of its sentence that say what is counted."""
    return ""
