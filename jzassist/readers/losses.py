"""What a reader says of words that are in a file and not in the article that it gives."""

from jzassist.readers.block import Remark

OPEN_REVISIONS = Remark("open-revisions", "文件里有未接受的修订：插入的已经读入，删除的没有读入；请确认这是定稿。")
HIDDEN_TEXT = Remark("hidden-text", "文件里有隐藏的文字，没有读入。")
COMMENTS = Remark("comments", "文件里有批注，没有读入；请看原件里的批注是否已经处理。")
PAGE_MARGINS = Remark("page-margins", "文件的页眉或页脚里有文字，没有读入，请对照原件。")
GLOSSES = Remark("glosses", "文件里有注音，注音没有读入。")


def has_words(text: str) -> bool:
    """Whether a text holds words; the numbers of pages are none."""
    return any(character.isalpha() for character in text)
