"""The sample articles, read and analysed as a whole: what an editor should find without touching a key."""

import json
import subprocess
from itertools import groupby
from typing import Any

import pytest

from jzassist.assets import asset
from jzassist.protocol import program_command


def analysed(name: str) -> dict[str, Any]:
    command = program_command("analyze", "--json", str(asset("samples", f"{name}.txt")))
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


@pytest.fixture(scope="module")
def columns() -> dict[str, Any]:
    return analysed("栏排样稿")


@pytest.fixture(scope="module")
def dialogue() -> dict[str, Any]:
    return analysed("对话样稿")


def of_kind(result: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [annotation for annotation in result["annotations"] if annotation["kind"] == kind]


def direct_speech(result: dict[str, Any]) -> list[tuple[str, str | None]]:
    """The first characters of each direct quotation, and who speaks."""
    quotes = [quote for quote in of_kind(result, "quote") if quote["mode"] == "direct"]
    return [(quote["text"][:6], quote["speaker"]["name"] if quote["speaker"] else None) for quote in quotes]


def test_nothing_is_lost_but_white_space(columns: dict[str, Any], dialogue: dict[str, Any]) -> None:
    for name, result in (("栏排样稿", columns), ("对话样稿", dialogue)):
        source = asset("samples", f"{name}.txt").read_text("utf-8")
        assert "".join(result["text"].split()) == "".join(source.split())


def test_columns_become_paragraphs(columns: dict[str, Any]) -> None:
    starts = [columns["text"][p["start"] : p["end"]][:4] for p in columns["paragraphs"]]
    assert starts == [
        "饭香满院",
        "初冬时节",
        "县政府工",
        "榆川县现",
        "“老年人",
        "吃得好，",
        "“我们组",
        "养老服务",
        "“自家地",
        "今年82",
        "情暖桑榆",
        "一餐热饭",
        "——榆川",
        "东沟镇东",
    ]
    assert columns["headline"] == "一餐热饭暖“夕阳”"
    assert columns["subheadline"] == "——榆川县多点发力织密城乡养老服务网"


def test_layout_spaces_are_gone(columns: dict[str, Any]) -> None:
    assert "城乡日间照料中心达到63家，覆盖率居全市第一" in columns["text"]


def test_every_speech_has_its_speaker(columns: dict[str, Any]) -> None:
    assert direct_speech(columns) == [
        ("办好养老服务", "县政府工作报告"),
        ("老年人的事没", "梁守义"),
        ("我们组建了4", "史晓梅"),
        ("老人最怕的不", "乔文斌"),
        ("自家地里的菜", "武改兰"),
        ("儿女都在外头", "郝银锁"),
    ]


def test_speakers_have_the_fullest_title_that_the_article_gives(columns: dict[str, Any]) -> None:
    speakers = {quote["speaker"]["name"]: quote["speaker"] for quote in of_kind(columns, "quote") if quote["speaker"]}
    titles = {name: (speaker["organisation"], speaker["role"]) for name, speaker in speakers.items()}
    assert titles["梁守义"] == ("县民政局", "党组书记、局长")
    assert titles["乔文斌"] == ("榆川县晚晴康养服务有限公司", "总经理")
    assert titles["武改兰"] == ("东沟镇丰穗种植专业合作社", "理事长")
    assert titles["史晓梅"][1] is not None


def test_figures_have_value_unit_and_rank(columns: dict[str, Any]) -> None:
    figures = {figure["text"]: figure for figure in of_kind(columns, "figure")}
    values = {text: (figure["value"], figure["unit"]) for text, figure in figures.items()}
    assert values["4.6万人"] == (46_000, "人")
    assert values["21.4%"] == (21.4, "%")
    assert values["1.2亿元"] == (120_000_000, "元")
    assert values["63家"] == (63, "家")
    assert values["6.2个百分点"] == (6.2, "个百分点")
    assert values["3至5个"] == ([3, 5], "个")
    assert values["约26万元"] == (260_000, "元")
    assert any(figure["rank"] for text, figure in figures.items() if text.endswith("第一"))
    approximate = {text for text, figure in figures.items() if figure["approximate"]}
    assert {"近2万名", "40多亩", "约26万元", "30余处"} <= approximate


def test_people_are_found_by_line_too(columns: dict[str, Any]) -> None:
    names = {person["name"] for person in of_kind(columns, "person")}
    assert names == {"梁守义", "史晓梅", "乔文斌", "武改兰", "郝银锁", "温晓岚"}


def test_dialogue_goes_back_and_forth(dialogue: dict[str, Any]) -> None:
    nameless = {"一个人也放？", "开演啦！"}
    spoken = direct_speech(dialogue)
    assert nameless < {words for words, _ in spoken}
    assert [(words, speaker) for words, speaker in spoken if words not in nameless] == [
        ("往左一点，", "申保堂"),
        ("再往左一点。", "申保堂"),
        ("来看的人还多", "记者"),
        ("冬天十来个，", "申保堂"),
        ("有人就放，一", "申保堂"),
        ("放。前年腊月", "申保堂"),
        ("那是2008", "申保堂"),
        ("后来乡亲们知", "申保堂"),
        ("老申交上来的", "郭小芸"),
        ("那一刻我才明", "申亮"),
        ("还打算放几年", "记者"),
        ("医生让我少扛", "申保堂"),
    ]


def test_pieces_of_one_speech_belong_together(dialogue: dict[str, Any]) -> None:
    quotes = sorted(of_kind(dialogue, "quote"), key=lambda quote: quote["group"])
    groups = [[quote["text"][:4] for quote in group] for _, group in groupby(quotes, key=lambda quote: quote["group"])]
    for pieces in (["往左一点", "再往左一"], ["冬天十来", "有人就放"], ["那是20", "后来乡亲"]):
        assert pieces in groups
