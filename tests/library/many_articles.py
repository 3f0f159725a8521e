"""A library of as many made-up articles as a test wants, with findings in them."""

import json
import random
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from sqlite3 import connect

from jzassist import protocol
from jzassist.library.recovery import trust
from jzassist.library.works import FILE_NAME, Library, content_key
from jzassist.model.annotation import (
    Annotation,
    FigureDetail,
    Kind,
    NameDetail,
    QuoteDetail,
    Speaker,
    Status,
    stable_id,
)
from jzassist.model.article import Article, Paragraph, ParagraphRole, Source

_PLACES = ("清河", "白石", "柳林", "南关", "东岭", "云台", "石桥", "杏花", "大寨", "榆泉")
_THINGS = (
    "创新平台",
    "规上企业",
    "农家书屋",
    "充电桩",
    "合作社",
    "示范村",
    "社区食堂",
    "养老驿站",
    "高标准农田",
    "口袋公园",
)
_UNITS = ("家", "个", "座", "处", "万亩")
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文海燕春生小龙晓东新民"
_WORDS = "推进会议要求全县各级部门坚持问题导向把工作落到实处群众反映强烈项目建设进度加快质量安全责任到人形成合力"


def names(chance: random.Random, number: int) -> list[str]:
    """Some names that people could have."""
    return [chance.choice(_SURNAMES) + "".join(chance.sample(_GIVEN, 2)) for _ in range(number)]


def fill_library(folder: Path, number: int, seed: int = 20261128) -> list[str]:
    """Makes a library with so many articles and gives the names of the people in them."""
    Library(folder).close()
    chance = random.Random(seed)
    people = names(chance, 800)
    with closing(connect(folder / FILE_NAME)) as connection, connection:
        for count in range(number):
            day = date(2020, 1, 1) + timedelta(days=count % 2400)
            text, found = _article(chance, people, count)
            _insert(connection, text, found, day, count)
    trust(folder / FILE_NAME)
    return people


def _article(chance: random.Random, people: list[str], count: int) -> tuple[str, list[tuple[Kind, str, object]]]:
    place, thing, unit = chance.choice(_PLACES), chance.choice(_THINGS), chance.choice(_UNITS)
    lines, found = [f"{place}县{thing}建设第{count}期"], []
    for _ in range(10):
        person, figure = chance.choice(people), f"{chance.randrange(2, 999)}{unit}"
        said = "".join(chance.choice(_WORDS) for _ in range(30)) + "。"
        filling = "".join(chance.choice(_WORDS) for _ in range(70))
        lines.append(f"{filling}，{place}县共有{thing}{figure}。“{said}”县发改局局长{person}说。")
        found += [
            (Kind.FIGURE, figure, FigureDetail(1, unit, label=f"{place}县{thing}总数")),
            (Kind.QUOTE, said, QuoteDetail(cue="说", speaker=Speaker(person, "局长", "县发改局"))),
            (Kind.PERSON, person, NameDetail(person, "局长", "县发改局")),
            (Kind.ORGANISATION, "县发改局", NameDetail("县发改局")),
        ]
    return "\n".join(lines), found


def _insert(connection, text: str, found: list, day: date, count: int) -> None:
    key = content_key(text)
    paragraphs = tuple(_paragraphs(text))
    article = Article(text, paragraphs, Source("", "txt", "utf-8", "0" * 64))
    reading = json.dumps(protocol.article_to_json(article), ensure_ascii=False)
    moment = f"{day}T08:{count // 60 % 60:02}:{count % 60:02}.{count:06}+00:00"
    details = json.dumps({"headline": "", "publication": "", "author": "", "date": str(day)})
    connection.execute("INSERT INTO article VALUES (?,?,?,?,?)", (key, reading, article.headline or "", "", moment))
    columns = "key, revision, position, details, summary_length, analysed_by, points"
    connection.execute(f"INSERT INTO work ({columns}) VALUES (?, 1, 0, ?, 3, '0.1.0', '[]')", (key, details))
    rows, place = [], 0
    for number, (kind, words, detail) in enumerate(found):
        start = text.index(words, place if number % 4 == 0 else max(0, place - 400))
        place = start if number % 4 == 0 else place
        status = Status.PENDING if number % 3 else Status.ACCEPTED
        item = Annotation(
            f"{stable_id(kind, start, start + len(words))}-{number}", kind, start, start + len(words), detail, status
        )
        rows.append((key, item.id, json.dumps(protocol.annotation_to_json(item, text), ensure_ascii=False)))
    connection.executemany("INSERT INTO annotation VALUES (?,?,?)", rows)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    start = 0
    for line in text.split("\n"):
        yield Paragraph(start, start + len(line), ParagraphRole.BODY if start else ParagraphRole.HEADLINE)
        start += len(line) + 1
