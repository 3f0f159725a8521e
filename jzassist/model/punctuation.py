"""Where a sentence or a clause ends: the one definition for readers, analysis, briefs and their audit."""

#: Marks that end a sentence.
FINAL_MARKS = frozenset("。！？!?…")
#: Marks that end a clause inside a sentence.
CLAUSE_MARKS = frozenset("，,；;：:")
#: Quotation marks and brackets that may stand behind a sentence's last final mark and belong to it.
CLOSING_MARKS = "”’」』﹂﹄〞＂\"'）)】》〉"


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a final mark, whatever closes behind it."""
    return text.rstrip(CLOSING_MARKS)[-1:] in FINAL_MARKS
