"""Stock jieba until it has told the first parts of speech."""

import jieba

jieba.initialize()

import jieba.posseg  # noqa: E402 - as its own manual has it: it needs the dictionary

jieba.posseg.lcut("预热")
