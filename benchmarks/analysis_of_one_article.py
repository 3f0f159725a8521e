"""The whole analysis of one article, warm, against the bare segmentation of the same text."""

from benchmarks.harness.articles import fresh, seed
from benchmarks.harness.costs import cpu_of
from benchmarks.harness.pairs import paired
from benchmarks.harness.row import Goal, Measurements, Row

_AT_ONCE = 10


def measure() -> Measurements:
    """Both in this process, some articles at a time; each is new to every cache."""
    from jzassist.analysis import tokens
    from jzassist.cli.analysis import analyse

    tokens.warm()
    tokens.plain_segmenter()  # imports jieba without its warnings
    import jieba

    jieba.setLogLevel("ERROR")

    def ours() -> float:
        articles = [fresh(seed()) for _ in range(_AT_ONCE)]
        return cpu_of(lambda: [analyse(article) for article in articles])

    def theirs() -> float:
        texts = [fresh(seed()).text for _ in range(_AT_ONCE)]
        return cpu_of(lambda: [list(jieba.cut(text)) for text in texts])

    return {"CPU": paired(ours, theirs, rounds=9)}


ROW = Row("一篇稿件的全部分析", "jieba.cut 切分同一篇", (Goal("CPU", 2),), measure)
