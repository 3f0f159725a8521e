"""Names of organisations that show no ending of theirs: newspapers, teams, companies, what is told to be one."""

import re
from collections.abc import Iterator

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import words
from jzassist.analysis.named import Named
from jzassist.analysis.organisation_names import NEVER_INSIDE
from jzassist.analysis.titles import role_starting

_HAN = re.compile("[\u4e00-\u9fff]+")
_MEDIA = re.compile(
    "(?:日报|晚报|晨报|商报|时报|早报|都市报|快报|周报|周刊|新闻网|电台|新闻周刊|融媒)(?:客户端|网)?|(?<=[\u4e00-\u9fff])报(?=[》讯\\s]|记者|作者)|社(?=讯|记者|援引|报道|指出)"
)
_TOLD = re.compile(
    "(?:组织|智库|团体|健身房|餐厅|机构|品牌|媒体|商场|超市|酒店|基金会|工作室|公司名为|该公司)[“「](?P<name>[^“”「」，。\\s了的未先已不没过着]{2,8})[”」]"
)
_TEAM = re.compile("[\u4e00-\u9fff]队")
#: What shows that a company is meant.
_SHOWN = re.compile(
    r"[（(]\d|股价|公告|披露|发布|宣布|表示|称|指|预计|在研报|报告|向[\u4e00-\u9fff]{2,6}申请|首席|总经理|董事"
)
_SURE_COMPANIES = (
    "证券",
    "股份",
    "新材",
    "储能",
    "锂能",
    "锂业",
    "矿业",
    "药业",
    "制药",
    "科技",
    "控股",
    "生物",
    "人寿",
)
_SPORT = re.compile("联赛|决赛|主教练|主帅|客场|主场|锦标赛|足协杯|赛季|公开赛|小组赛")


def find_other_names(text: str) -> Iterator[Named]:
    """Newspapers, teams, companies without 公司, and what is told to be one: 智库“安第斯观察”."""
    yield from _media(text)
    yield from _companies(text)
    yield from _teams(text)
    for name in {match["name"] for match in _TOLD.finditer(text)}:
        for match in re.finditer(re.escape(name), text):
            yield Named(*match.span(), "organisation-ending")


def _media(text: str) -> Iterator[Named]:
    for match in _MEDIA.finditer(text):
        start = _unknown_start(text, match.start(), allow_places=True)
        if start < match.start():
            yield Named(start, match.end(), "organisation-ending")


def _companies(text: str) -> Iterator[Named]:
    cut, spelled = tokens.words(text), tokens.spelled(text)
    found: list[Named] = []
    for index, word in enumerate(spelled):
        if index and word in words("company_words"):
            start = _unknown_start(text, cut[index].start, allow_places=False)
            if start < cut[index].start and text[cut[index].end : cut[index].end + 1] not in ("“", "化"):
                found.append(Named(start, cut[index].end, "organisation-ending"))
    shown = {text[n.start : n.end] for n in found if _SHOWN.match(text, n.end) or role_starting(text, n.end)}
    for named in found:
        if text[named.start : named.end] in shown or text[named.start : named.end].endswith(_SURE_COMPANIES):
            yield named


def _teams(text: str) -> Iterator[Named]:
    if not _SPORT.search(text):
        return
    for match in _TEAM.finditer(text):
        end = match.end()
        word = tokens.word_at(text, end - 1)
        if (
            word.end > end
            or tokens.flag(text[word.start : end]) not in ("", "n")
            or (tokens.flag(text[word.start : end]) == "n" and word.start < end - 1)
        ):
            continue
        start = word.start if word.start < end - 1 else tokens.word_at(text, end - 2).start
        head = text[start : end - 1]
        if len(head) == 1 and start:
            before = tokens.word_at(text, start - 1)
            start, head = before.start, text[before.start : end - 1]
        known = tokens.flag(head)
        if len(head) < 2 or not _HAN.fullmatch(head) or head.endswith(tuple(words("no_teams"))):
            continue
        if known in ("", "ns", "nz", "nr", "nrt", "n"):
            previous = tokens.word_at(text, start - 1) if start else None
            if previous and tokens.flag(text[previous.start : previous.end]) in ("ns",):
                start = previous.start
            yield Named(start, end, "organisation-ending")


def _unknown_start(text: str, end: int, allow_places: bool) -> int:
    """Where a word of two to four characters begins that no dictionary has and that ends at a place; else the place."""
    start = end
    while start > 0 and end - start < 4:
        word = tokens.word_at(text, start - 1)
        spelled = text[word.start : word.end]
        flag = tokens.flag(spelled)
        named = flag in (("", "nz", "nr", "nrt", "ns", "nrfg") if allow_places or start == end else ("", "nz"))
        if not named or not _HAN.fullmatch(spelled) or (len(spelled) == 1 and start == end and flag != ""):
            break
        if not NEVER_INSIDE.isdisjoint(spelled):
            break
        start = word.start
    return start if end - start >= 2 else end
