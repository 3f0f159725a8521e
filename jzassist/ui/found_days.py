"""The day of what was found, as it is written."""

from jzassist.library.searching import Found


def day_of(found: Found) -> str:
    """An article's date, or the day when it was opened last, which is said."""
    year, month, day = found.day.split("-")
    return f"{int(year)}年{int(month)}月{int(day)}日" + ("" if found.dated else "打开")
