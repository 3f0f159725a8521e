"""Names by their characters and by what stands around them, foreign ones by their parts."""

import pytest

from jzassist.analysis.name_model import name_likelihood
from tests.analysis.news import people_in


@pytest.mark.parametrize("name", ["岑慧敏", "佟志刚", "慕容岚", "赵敏", "柳沛宜"])
def test_characters_of_names_are_likelier_as_a_name(name: str) -> None:
    assert name_likelihood(name) > 3


@pytest.mark.parametrize("words", ["解决不", "时跟我", "王", "张三李四"])
def test_characters_of_words_are_not(words: str) -> None:
    assert name_likelihood(words) < 0


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("首席医学官费知秋称，公司已递交申请。", ["费知秋"]),
        ("农技员水文澜说，产量高了。", ["水文澜"]),
        ("副县长木乃热合嗓音沙哑。", ["木乃热合"]),
        ("局长卓玛央金透露，站长平措次仁也到场。", ["卓玛央金", "平措次仁"]),
        ("党委书记花　蕾介绍，居委会腾出一间屋。", ["花蕾"]),
        ("24岁的护士玛丽塞尔回忆，船翻得很快。", ["玛丽塞尔"]),
        ("据总设计师易怀安的话说，石头里有秘密。", ["易怀安"]),
    ],
)
def test_names_that_the_segmentation_tears_or_does_not_know(text: str, names: list[str]) -> None:
    assert list(people_in(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "宇晶电子上涨，宇晶接单旺，宇晶扩产，宇晶缺人。",
        "他爱吃莜面，水通了，连城里人也来。",
        "高声喊道，高度评价，严肃指出，郑重承诺。",
        "古人云：“天下大事，必作于细。”信中写道：“手要慢。”",
        "雪豹队赢了，雪豹队员回来了，队长先走。",
        "松下电器和本田汽车在日本设厂。",
    ],
)
def test_what_looks_like_names_and_is_none(text: str) -> None:
    assert people_in(text) == {}


def test_a_part_of_a_foreign_name_is_its_bearer() -> None:
    people = people_in("经济部长马丁·埃切维里亚宣布放开管制。埃切维里亚说，这不是贬值。")
    assert "马丁·埃切维里亚" in people
    assert "埃切维里亚" not in people


def test_japanese_surnames_mean_who_was_named_in_full() -> None:
    people = people_in("日本内阁官房长官樋口雅彦表示，形势严峻。樋口说：“时间不多。”", "小田切女士有两个孩子。")
    assert list(people) == ["樋口雅彦", "小田切女士"]


def test_japanese_surnames_are_words_elsewhere() -> None:
    assert people_in("上野的樱花开了，山口说明会改期，田中的水满了。") == {}


def test_old_people_are_called_by_surname() -> None:
    people = people_in("摊主高志明说，铺子开了。老高说，手艺不能丢。", "画家敖述之走了。敖老的女儿整理手稿。")
    assert list(people) == ["高志明", "敖述之"]
