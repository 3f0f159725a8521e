"""Sets paragraphs in columns as newspapers do, so that tests can undo it."""

#: Marks that may not begin a line; a layout pulls them into the line before, or pushes a character over.
NOT_FIRST = "，。、；：！？”’」』）》…"
NOT_LAST = "“‘「『（《"

ARTICLE = (
    "入夏以来，滨河县持续推进老旧小区改造，一批批居民搬进了装有电梯的新楼，生活的烦心事一件件减少，院子里的绿地一块块增多。",
    "县住房和城乡建设局的统计显示，截至6月底，全县已有32个小区完工，惠及居民4100余户；另有15个小区正在施工，预计年内全部交付使用。",
    "“以前上下楼全靠两条腿，买袋米都发愁。”家住河东里的退休教师周慧兰说，“现在按一下按钮就到家，孩子们也放心多了。”",
    "改造不是一拆了之。设计人员先后走访了上千户家庭，把停车、晾晒、养老、托幼等需求逐一记下来，再分门别类写进方案，做到一个小区一张图、一户人家一份账。",
    "资金从哪里来？县里拿出的办法是政府补一点、单位出一点、居民筹一点、社会投一点。",
    "今年下半年，滨河县还将启动第三批改造，重点解决供水、供热管网老化问题，让更多群众住得舒心、住得安心。",
)


def set_in_column(paragraph: str, column: float, indent: float = 0) -> list[str]:
    """The lines of a paragraph: ``column`` full-width characters wide, the first one shorter by ``indent``."""
    lines, rest, room = [], paragraph, column - indent
    while width(rest) > room:
        end = next(end for end in range(len(rest), 0, -1) if width(rest[:end]) <= room)
        while end < len(rest) and (rest[end] in NOT_FIRST or rest[end - 1] in NOT_LAST):
            end -= 1
        while rest[end - 1].isascii() and rest[end].isascii():
            end -= 1
        lines.append(rest[:end])
        rest, room = rest[end:], column
    return [*lines, rest]


def width(text: str) -> float:
    return sum(0.5 if character.isascii() else 1 for character in text)


def typeset(paragraphs: tuple[str, ...], column: int, *, indent: str = "", stripped: bool = False) -> list[list[str]]:
    """The lines of each paragraph, with an indent before the first, or with its room left empty and stripped."""
    taken = 2 if stripped or indent else 0
    found = [set_in_column(paragraph, column, taken) for paragraph in paragraphs]
    return [[indent + first, *rest] for first, *rest in found]
