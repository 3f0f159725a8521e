"""Three sentences of each of some texts, by the peer that the request names; each as its own manual has it."""

import contextlib
import io
import logging
from collections.abc import Callable
from typing import Any

from benchmarks.peers.answering import answer

_SENTENCES = 3


def _textrank4zh(text: str) -> list[str]:
    from textrank4zh import TextRank4Sentence

    ranked = TextRank4Sentence()
    ranked.analyze(text=text, lower=True, source="all_filters")
    return [found.sentence for found in ranked.get_key_sentences(num=_SENTENCES)]


def _snownlp(text: str) -> list[str]:
    from snownlp import SnowNLP

    return list(SnowNLP(text).summary(_SENTENCES))


def _sumy(text: str, name: str) -> list[str]:
    from importlib import import_module

    from sumy.nlp.tokenizers import Tokenizer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.utils import get_stop_words

    module = import_module(f"sumy.summarizers.{name.lower().replace('rank', '_rank')}")
    summarizer = getattr(module, f"{name}Summarizer")()
    summarizer.stop_words = get_stop_words("chinese")
    document = PlaintextParser.from_string(text, Tokenizer("chinese")).document
    return [str(sentence) for sentence in summarizer(document, _SENTENCES)]


def _jionlp(text: str) -> list[str]:
    import jionlp

    # it gives one string, cut to a length in characters rather than to sentences
    return [part for part in jionlp.summary.extract_summary(text, summary_length=200).split("。") if part][:_SENTENCES]


PEERS: dict[str, Callable[[str], list[str]]] = {
    "TextRank4ZH": _textrank4zh,
    "SnowNLP": _snownlp,
    "sumy LSA": lambda text: _sumy(text, "Lsa"),
    "sumy TextRank": lambda text: _sumy(text, "TextRank"),
    "jionlp": _jionlp,
}


def summarize(request: dict[str, Any]) -> list[list[str]]:
    """The sentences of each text; what a peer prints of itself is not let out."""
    with contextlib.redirect_stdout(io.StringIO()):
        return [PEERS[request["peer"]](text) for text in request["texts"]]


if __name__ == "__main__":
    import jieba

    jieba.setLogLevel(logging.ERROR)
    answer(summarize)
