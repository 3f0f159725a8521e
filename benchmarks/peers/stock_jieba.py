"""Stock jieba until it has told the parts of speech of what it is given, or of one word."""

import sys

import jieba

jieba.initialize()

import jieba.posseg  # noqa: E402 - as its own manual has it: it needs the dictionary

jieba.posseg.lcut(sys.stdin.read() or "预热")
