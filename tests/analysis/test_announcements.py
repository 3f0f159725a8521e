"""Announcements: a paragraph's end or beginning says who speaks in what follows."""

import pytest

from tests.analysis.news import speech_in


def test_a_colon_at_a_paragraphs_end_announces_the_next_one() -> None:
    assert speech_in("队长卢定海在接受采访时表示：", "首先要恭喜对手。我们下周还有一场硬仗。") == [
        ("indirect", "首先要恭喜对手", "卢定海")
    ]


def test_marks_in_the_next_paragraph_are_the_announced_ones() -> None:
    assert speech_in("镇长汪雨生对村民说：", "“桥修好之前，渡船不停。”") == [
        ("direct", "桥修好之前，渡船不停。", "汪雨生")
    ]


def test_only_the_next_paragraph_is_announced() -> None:
    spoken = speech_in("镇长汪雨生说：", "渡船不停。", "当晚，最后一班船九点离岸。")
    assert [words for _, words, _ in spoken] == ["渡船不停"]


@pytest.mark.parametrize("ending", ["现将有关事项公告如下：", "市气象台提示：", "所需材料：", "会议的主要议程有："])
def test_a_list_is_no_speech(ending: str) -> None:
    assert speech_in(ending, "一、停水时间为5月3日8时至18时。") == []


def test_an_interviews_labels_name_who_speaks() -> None:
    spoken = speech_in("记者：您为什么留下来？", "葛春芳：因为这里需要人。", "记者：有没有后悔过？")
    assert [speaker for _, _, speaker in spoken] == ["记者", "葛春芳", "记者"]
