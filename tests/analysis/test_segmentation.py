"""The segmentation finds the words that jieba's own finds."""

import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jzassist.analysis import tokens
from jzassist.assets import asset

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import jieba

jieba.setLogLevel("ERROR")

SAMPLES = [asset("samples", name).read_text(encoding="utf-8") for name in ("栏排样稿.txt", "对话样稿.txt")]
#: The characters of two articles, ones that no dictionary has, and what stands between words.
CHARACTERS = "".join(sorted(set("".join(SAMPLES)))) + "囧犇骉𠮷ABCabc0129.%+#&_- \r\n"


def cut_by_jieba(text: str) -> list[str]:
    return list(jieba.cut(text))


def cut_by_us(text: str) -> list[str]:
    """By the segmentation in Python and, where it is there, the compiled one, which must agree."""
    words = [text[start:end] for start, end in tokens.cut(text)]
    assert words == tokens.plain_segmenter().cut(text)
    return words


@pytest.mark.parametrize("text", SAMPLES)
def test_the_samples(text):
    assert cut_by_us(text) == cut_by_jieba(text)


@given(st.text(alphabet=CHARACTERS, max_size=120))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_whatever_is_written(text):
    assert cut_by_us(text) == cut_by_jieba(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\r\n",
        "贺家庠表示",
        "增长5.2%，达3,000元",
        "version2.0.1",
        "小明硕士毕业于中国科学院计算所",
        "囧" * 9,
        "a_b#c",
        "2025-11-04发布，代号SHA-1，带宽7.6Gbps",
        "C++和AT&T，T恤，卡拉OK",
        "鿖㐀豈𠀀和鿕",
    ],
)
def test_edges(text):
    assert cut_by_us(text) == cut_by_jieba(text)


def test_half_a_character_is_a_word():
    assert tokens.cut("好人\ud842北京") == ((0, 2), (2, 3), (3, 5))


def test_the_words_stand_end_to_end():
    text = "新质生产力加快发展，𠮷先生说：“好！”😀"
    words = tokens.cut(text)
    assert [start for start, _ in words] == [0, *(end for _, end in words[:-1])]
    assert words[-1][1] == len(text)
