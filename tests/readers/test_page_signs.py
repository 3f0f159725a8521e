import random
import time

import pytest

from jzassist.readers import page_signs

SIGNS = (
    page_signs.is_byline,
    page_signs.is_dateline,
    page_signs.is_editor,
    page_signs.is_credit,
    page_signs.is_caption,
    page_signs.is_original_title,
)
WORDS = ("记者", "通讯员", "首席", "驻", "本报", "社", "摄", "报道", "张", "三", " ", "、", "·", "（", "：", "／")


@pytest.mark.parametrize("seed", range(20))
def test_no_line_takes_long_to_read(seed: int) -> None:
    """Lines made of nothing but the words that by-lines are made of can be read in very many ways."""
    choice = random.Random(seed)
    lines = ["".join(choice.choices(choice.sample(WORDS, 3), k=60))[:60] for _ in range(50)]

    def seconds(length: int) -> float:
        began = time.process_time()
        for line in lines:
            for sign in SIGNS:
                sign(line[:length])
        return time.process_time() - began

    # far from what trying every way would take: a thousand times as much for ten characters more
    assert min(seconds(60) for _ in range(3)) < 0.02 + 8 * min(seconds(30) for _ in range(3))


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("榆次区\t85.62\t12.3\t1", True),
        ("祁县 12.40 6.8% 3", True),
        ("合计 203.94 6.2 —", True),
        ("达到 58 家", False),
        ("从 2021 年的 5 家增至 20 家", False),
        ("总投资 12 亿元，占 45", False),
        ("上半场两队 2 比 1 战平", False),
    ],
)
def test_a_row_of_a_table_stands_alone(line: str, row: bool) -> None:
    assert page_signs.is_table_row(line) is row


@pytest.mark.parametrize(
    "line",
    [
        "本报讯（记者 郝强）走进养殖场",
        "本报太原10月20日讯 记者今天获悉",
        "新华社多哈3月20日电（记者 张旭）",
        "【河东日报讯】记者李思报道",
        "本报讯",
    ],
)
def test_lines_with_which_a_story_begins(line: str) -> None:
    assert page_signs.begins_story(line)


@pytest.mark.parametrize("line", ["本报讯息栏目开通", "新华社记者来到村里", "电报局旧址开放", "本报记者 郝强"])
def test_lines_with_which_no_story_begins(line: str) -> None:
    assert not page_signs.begins_story(line)


@pytest.mark.parametrize("line", ["本报讯", "2024-05-08 10:21", "本报太原10月20日电"])
def test_where_and_when_alone_is_a_dateline(line: str) -> None:
    assert page_signs.is_dateline(line)
