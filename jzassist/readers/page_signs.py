"""Lines of a newspaper page that say by their words what they are: by-line, dateline, caption, credit, editor."""

import re

_HAN = r"[\u3400-\u9fff\uf900-\ufaff]"
#: Two to four characters, a foreign name in parts, or two characters that a layout spaced out; never a word for a
#: reporter, or the number of ways to read a line full of them explodes.
_NAME = (
    rf"(?!.?(?:记者|記者|通讯员|通訊員))"
    rf"(?:{_HAN}{{2,4}}(?:[·•．]{_HAN}{{1,8}}){{0,3}}|{_HAN}[ \u3000]{{1,2}}{_HAN}(?!{_HAN}))"
)
_NAMES = rf"{_NAME}(?:[ \u3000、，,/／和]+{_NAME})*"
_REPORTER = (
    r"(?:[驻駐][\u3400-\u9fff]{2,8}?)?(?:首席|特约|特約|见习|見習|实习|實習)?"
    r"(?:融媒体|全媒体|摄影|攝影)?(?:记者|記者|通讯员|通訊員|特派员|特派員|评论员|評論員)"
)
_PAPER = (
    r"(?:本报|本報|本刊|本网|本網|本台"
    r"|[\u3400-\u9fff]{2,10}?(?:社|报|報|网|網|客户端|新闻|体育|財經|财经|周刊|电视台|電視台|在线))"
)
_WRITTEN = r"(?:(?:整理|摄影|攝影|编译|編譯|综合|綜合)?(?:报道|報道|報導|报导)|文/?图|图文|文|撰文)"

_BYLINE = re.compile(
    rf"^[（(【\[〔［]?[□■◆●○▲◎]?[ \u3000]*"
    rf"(?:(?:作者|参与采写|参与记者|撰文|撰稿|采写|採寫|文字|文/?图|图/?文|文|记者|記者|通讯员|来源|來源|稿源|时间|時間|发布时间|日期)"
    rf"[ \u3000]*[:：/／][^。！？；]*"
    rf"|(?:{_PAPER})?[ \u3000]*{_REPORTER}[ \u3000：:]*{_NAMES}"
    rf"(?:[ \u3000、，]*(?:{_PAPER})?{_REPORTER}[ \u3000：:]*{_NAMES}){{0,3}}"
    rf"(?:[ \u3000]*[／/|｜]?[ \u3000]*[\u3400-\u9fff]{{0,6}}{_WRITTEN}|[ \u3000]+(?:发自|發自)[\u3400-\u9fff]{{2,8}})?"
    rf"|[□■◆●○◎][ \u3000]*{_NAMES})"
    rf"[）)】\]〕］]?$"
)
_SIGNATURE = re.compile(rf"^[（(](?:{_NAMES}|{_PAPER}[ \u3000]*{_NAMES})[）)]$")
#: What may stand behind a dateline that is alone in its line: （记者 某某　某某）.
_REPORTED_BY = re.compile(rf"^[（(][ \u3000]*{_REPORTER}[^，。！？；（()）]{{2,30}}[）)]$")
_DATELINE = re.compile(
    r"^[（(【]?[^，。！？；（(]{0,16}(?:\d{1,2}|[一二三四五六七八九十]{1,3})日[ \u3000]*(?:电|電|讯|訊)[）)】]?$"
)
_DATE = re.compile(
    r"^[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})[年./-](?:\d{1,2}|[一二三四五六七八九十]{1,2})[月./-]"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})日?(?:[ \u3000]+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[）)]?$"
)
#: 本报讯, 本报太原10月20日讯, 新华社多哈3月20日电, 【某某日报讯】: with them the story itself begins.
_STORY_START = re.compile(
    rf"[【（(]?(?:{_PAPER}|中新网|中通社)(?:[^，。！？；（()）】\d]{{0,6}}(?:\d{{1,2}}月)?\d{{1,2}}日)?"
    r"[ \u3000]*(?:专|專)?(?:讯|訊|电|電)"
    r"(?=[】）) \u3000（(：:]|$|记者|記者|通讯员|\d{1,2}月)"
    # 本报讯昨日……, but not 本报讯息栏目
    r"|本[报報刊网網台][讯訊](?![息号號])"
    # 〔記者某某／台北報導〕 where more follows
    r"|(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}[ \u3000]*)?"
    rf"[〔［【][^〔〕［］【】]{{0,12}}{_REPORTER}[^〔〕［］【】]{{2,24}}[〕］】](?=.)"
)
#: 证券代码：600000　证券简称：某某股份　公告编号：2025-001, and 某府办〔2025〕3号: what heads an announcement.
_DOCUMENT_HEADER = re.compile(
    r"^(?:[AH]股|证券|股票|债券|基金|證券|股票|股份)(?:代码|简称|代號|代码简称|簡稱)[ \u3000]*[:：]"
    r"|^[（(]?公告编号[ \u3000]*[:：]|^[\u3400-\u9fff]{2,10}[〔\[（(]\d{4}[〕\]）)]第?\d{1,4}号$"
)
_PAGE_HEADER = re.compile(
    rf"^(?=.*(?:版|(?:星期|[周週]|禮拜)[一二三四五六日天]|[Pp]age|农历|農曆))(?:{_PAPER}[ \u3000]+|.{{0,4}})"
    r"(?:\d|[〇○零一二三四五六七八九十]{1,4}[年月])[^，。！？；：]*$"
)
_EDITOR = re.compile(
    r"^[（(【\[]?(?:本[版期栏])?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|主编|校对|校對|美编|美編|版式|值班编委|审核|终审|终校"
    r"|监制|监审|初审|复审|审签|[一二三]审|编审|值班主任)[ \u3000]*[:：/／｜| \u3000][^。！？；]*$"
)
_CAPTION_START = re.compile(
    r"^(?:[▲△▼▽◀▶←→↑↓]|(?:上|下|左|右|本|题)?图(?:为|為|[一二三四1-9]?[:：])|图片说明|資料圖|资料图)"
)
_CAPTION_END = re.compile(
    rf"{_NAME}[ \u3000]*(?:摄|攝)(?:影)?[）)]?$"
    r"|[（(](?:资料图|資料圖|视觉中国|新华社发|图源)[^（）()]*[）)]$"
)
_CREDIT = re.compile(
    rf"^[（(]?(?:(?:图片?来源|图源|摄影|攝影|供图|制图|图片|图)[ \u3000]*[:：/／][^。！？；]*"
    rf"|(?:新华社发?[ \u3000]*)?(?:{_PAPER})?[ \u3000]*(?:{_REPORTER})?[ \u3000]*{_NAMES}[ \u3000]*"
    rf"(?:摄|攝|摄影|攝影|供图|供圖|制图|製圖))[）)]?$"
)
_ORIGINAL_TITLE = re.compile(r"^[（(【\[]?原?(?:标题|標題|题)[ \u3000]*[:：]")

_POINT = re.compile("[，。！？；：]")
_CELL = re.compile(r"^[-+−–—]?(?:\d[\d.,]*[%％]?)?$")
_LETTERS_BETWEEN = re.compile(r"\d[%％]? [\u3400-\u9fff]+ [+-]?\d")
_WIDE_GAP = re.compile(r"\t|\u3000|  ")
_STAMP = re.compile(
    r"^\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?(?:[ \u3000]+\d{1,2}:\d{2}(?::\d{2})?)?"
    r"[ \u3000]+(?:来源|來源|稿源|作者|记者|編輯|编辑|责编)[ \u3000]*[:：][^。！？；]*$"
)

#: 2024年10月27日　某报记者　冯立群, 某报客户端 2026-01-08 18:05: a by-line, or a paper's name, with the day beside it.
_DAY_BESIDE = re.compile(
    r"^\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?[ \u3000]+"
    r"|[ \u3000]+\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?(?:[ \u3000]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?$"
)
_PAPER_ALONE = re.compile(rf"^{_PAPER}$")

_LEADING_TO_HEADLINE = re.compile(
    "(?:上|中|时|時|后|後)(?:强调|強調|指出|要求|提出|表示)$|(?:强调|強調|指出|要求)$|(?:会议|會議|调研|調研|座谈|座談)(?:会|會)?(?:上|时|時)$"
)
_PRESENT = re.compile(
    "(?:主持(?:会议|會議)?|出席(?:会议|會議)?|参加|參加|陪同|致[辞辭詞]|讲话|講話"
    "|作(?:了)?(?:具体|具體|总结|總結|专题|專題|工作)?(?:部署|安排|讲话|講話|报告|報告|发言|發言))$"
)

#: The surnames that four in five people have: a line of such names alone goes on with the by-line above it.
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白"
    "邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳馬鄭許韓馮鄧蕭董蔣餘葉蘇魏呂盧鐘譚陸範賈韋鄒龍賀顧龔萬錢嚴湯"
)
#: A by-line whose last name, or whose reporter has no name yet.
_UNFINISHED = re.compile(rf"{_REPORTER}(?:[ \u3000、]*{_NAME})*[ \u3000、：:]*{_HAN}?$")
_MORE_NAMES = re.compile(
    rf"^(?:[{_SURNAMES}]{_HAN}{{1,2}}|[{_SURNAMES}][ \u3000]{{1,2}}{_HAN})(?:[ \u3000、]+{_NAME}){{0,5}}$"
)

_LONGEST = 60


def is_original_title(line: str) -> bool:
    """Whether a line gives the headline by name (原标题：…)."""
    return bool(_ORIGINAL_TITLE.match(line))


def is_byline(line: str) -> bool:
    """Whether a line says who wrote the article, for whom or when, and no more."""
    if len(line) > _LONGEST:
        return False
    undated = _DAY_BESIDE.sub("", line, count=1)
    paper = undated != line and _PAPER_ALONE.match(undated)
    return bool(paper or _BYLINE.match(undated) or _SIGNATURE.match(line) or _STAMP.match(line))


def goes_on_with_byline(byline: str, line: str) -> bool:
    """Whether a line holds nothing but more of the names of the by-line above it, or the rest of its last one."""
    if begins_more_names(byline, line):
        return True
    short = len(line) <= _LONGEST // 2 and not is_byline(line) and not is_byline(byline)
    return short and bool(_UNFINISHED.search(byline)) and is_byline(byline + line)


def begins_more_names(byline: str, line: str) -> bool:
    """Whether a line begins with a name of its own, and holds nothing but names for the by-line above it."""
    short = len(line) <= _LONGEST // 2 and not is_byline(line)
    return short and bool(_MORE_NAMES.match(line)) and is_byline(byline)


def is_date(line: str) -> bool:
    """Whether a line is a date and no more."""
    return bool(_DATE.match(line))


def is_dateline(line: str) -> bool:
    """Whether a line says where and when the article was sent, or heads the page."""
    if len(line) > _LONGEST:
        return False
    start = _STORY_START.match(line)
    rest = line[start.end() :].strip("】 \u3000") if start else ""
    alone = start and (not rest.strip("）)") or _REPORTED_BY.match(rest))
    return bool(alone or _DATELINE.match(line) or _DATE.match(line) or _heads_page(line))


def _heads_page(line: str) -> bool:
    return bool(_PAGE_HEADER.match(line) or _DOCUMENT_HEADER.match(line))


def begins_story(line: str) -> bool:
    """Whether a line begins as the first one of a story does (本报讯, 新华社北京3月5日电)."""
    return bool(_STORY_START.match(line))


def is_editor(line: str) -> bool:
    """Whether a line names the editors of the page."""
    return len(line) <= _LONGEST and bool(_EDITOR.match(line))


def is_credit(line: str) -> bool:
    """Whether a line names a picture's author or source, and no more."""
    return len(line) <= _LONGEST and bool(_CREDIT.match(line))


def begins_caption(line: str) -> bool:
    """Whether a line begins as captions do (图为…)."""
    return bool(_CAPTION_START.match(line))


def is_caption(line: str) -> bool:
    """Whether a paragraph describes a picture."""
    return len(line) <= 2 * _LONGEST and bool(_CAPTION_START.match(line) or _CAPTION_END.search(line))


def leads_to_headline(line: str) -> bool:
    """Whether a line above a headline says who speaks in it, and where (某某在全市经济工作会议上强调)."""
    return len(line) <= _LONGEST and bool(_LEADING_TO_HEADLINE.search(line)) and not _POINT.search(line)


def tells_of_those_present(line: str) -> bool:
    """Whether a line below a headline says who was there too (某某主持, 某某出席并讲话)."""
    return len(line) <= _LONGEST and bool(_PRESENT.search(line)) and not _POINT.search(line)


def stands_alone(line: str) -> bool:
    """Whether a line is whole by itself whatever stands around it."""
    return is_byline(line) or is_dateline(line) or is_editor(line) or is_table_row(line)


def is_table_row(line: str) -> bool:
    """Whether a line is a row of a table: a name, then mostly numbers, the last cell one of them."""
    if len(line) > _LONGEST or _POINT.search(line):
        return False
    cells = line.split()
    numbers = sum(bool(_CELL.match(cell)) for cell in cells)
    if _LETTERS_BETWEEN.search(line) and not _WIDE_GAP.search(line):
        return False  # a layout's spaces around numbers: 由五年前的 37 家增至 112
    return len(cells) >= 3 and not _CELL.match(cells[0]) and bool(_CELL.match(cells[-1])) and 2 * numbers >= len(cells)
