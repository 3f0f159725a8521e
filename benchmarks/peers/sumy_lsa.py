"""Three sentences by sumy's LSA and eight keywords by jieba's tf-idf, of a text."""

import logging

import jieba
import jieba.analyse
from sumy.nlp.tokenizers import Tokenizer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lsa import LsaSummarizer
from sumy.utils import get_stop_words

from benchmarks.peers.answering import answer

_SENTENCES, _KEYWORDS = 3, 8


def summarize(text: str) -> None:
    """As sumy's own manual does it."""
    summarizer = LsaSummarizer()
    summarizer.stop_words = get_stop_words("chinese")
    sentences = list(summarizer(PlaintextParser.from_string(text, Tokenizer("chinese")).document, _SENTENCES))
    keywords = jieba.analyse.extract_tags(text, topK=_KEYWORDS)
    assert len(sentences) == _SENTENCES
    assert len(keywords) == _KEYWORDS


if __name__ == "__main__":
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    jieba.analyse.extract_tags("预热")
    answer(summarize)
