"""Warns where a large file gave hardly any words: they may be in pictures, or in a place that is not read."""

from collections.abc import Iterator

from jzassist.readers.block import Reading, Remark

#: A file smaller than this holds no more than its format's own frame, in bytes.
_LARGE = 200_000
#: So many bytes for each character are more than any format's frame, styles and fonts take.
_BYTES_A_CHARACTER = 5_000
#: A text longer than this is an article, however many pictures come with it, in characters.
_AN_ARTICLE = 1_000


def little_text(size: int, reading: Reading) -> Iterator[Remark]:
    """The warning about what was read of a file of so many bytes, where one is due."""
    characters = sum(len("".join(block.text.split())) for block in reading.blocks)
    if size > _LARGE and characters < min(_AN_ARTICLE, size / _BYTES_A_CHARACTER):
        message = (
            f"文件有 {_shown(size)}，读出的文字只有 {characters} 个字；正文若在图片或附件里，没有读入，请对照原件。"
        )
        yield Remark("little-text", message)


def _shown(size: int) -> str:
    return f"{size / 1024**2:.1f} MB" if size >= 1024**2 else f"{size // 1024} KB"
