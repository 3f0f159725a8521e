import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typesetting import ARTICLE, set_in_column, typeset

from jzassist.readers.reflow import reflow

SHARED = Path(__file__).parents[2].parent / "shared" / "articles"


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def lines_of(set_paragraphs: list[list[str]]) -> list[str]:
    return [line for paragraph in set_paragraphs for line in paragraph]


# -- whole articles, set in columns and read back


@pytest.mark.parametrize("column", [12, 15, 17, 20, 24, 34])
def test_column_lines_with_their_indents(column: int) -> None:
    assert reflow("\n".join(lines_of(typeset(ARTICLE, column, indent="　　")))) == ARTICLE


@pytest.mark.parametrize("column", [12, 15, 17, 20, 24])
def test_column_lines_whose_indents_were_stripped(column: int) -> None:
    assert reflow("\n".join(lines_of(typeset(ARTICLE, column, stripped=True)))) == ARTICLE


@pytest.mark.parametrize("column", [15, 17, 20])
def test_a_blank_line_after_every_line_means_nothing(column: int) -> None:
    assert reflow("\n\n".join(lines_of(typeset(ARTICLE, column, stripped=True)))) == ARTICLE


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_paragraphs_apart_by_a_blank_line(line_end: str) -> None:
    blocks = [line_end.join(lines) for lines in typeset(ARTICLE, 18)]
    assert reflow((line_end * 2).join(blocks)) == ARTICLE


def test_lines_apart_by_one_blank_line_and_paragraphs_by_more() -> None:
    blocks = ["\n\n".join(lines) for lines in typeset(ARTICLE, 17)]
    assert reflow("\n\n\n\n".join(blocks)) == ARTICLE


def test_indents_of_ordinary_spaces() -> None:
    assert reflow("\n".join(lines_of(typeset(ARTICLE, 20, indent="    ")))) == ARTICLE


def test_a_margin_before_every_line_is_no_indent() -> None:
    lines = lines_of(typeset(ARTICLE, 20, indent="　　"))
    assert reflow("\n".join("      " + line for line in lines)) == ARTICLE


def test_the_column_may_change_within_a_page() -> None:
    wide, narrow = typeset(ARTICLE[:4], 24, stripped=True), typeset(ARTICLE[3:], 14, stripped=True)
    assert reflow("\n".join(lines_of(wide + narrow))) == (*ARTICLE[:4], *ARTICLE[3:])


def test_the_column_may_change_within_a_paragraph() -> None:
    around_a_picture = ARTICLE[3] + ARTICLE[1] + ARTICLE[0]
    narrow = set_in_column(around_a_picture, 12, 2)[:5]
    wide = set_in_column(around_a_picture[len("".join(narrow)) :], 22)
    lines = lines_of(typeset(ARTICLE[:3], 12, stripped=True)) + narrow + wide
    lines += lines_of(typeset(ARTICLE, 22, stripped=True))
    assert reflow("\n".join(lines)) == (*ARTICLE[:3], around_a_picture, *ARTICLE)


def test_traditional_characters_and_corner_brackets() -> None:
    article = (
        "縣府今天宣布，明年起將分三年整修濱河步道，全長十二公里，預計投入經費四億元，並在沿線增設休憩涼亭與無障礙坡道。",
        "「步道不只給遊客走，更要讓在地居民天天用得到。」縣長在說明會上指出，工程將分段施工，盡量不影響早晨運動的民眾。",
        "地方居民多表贊成，也有人希望夜間照明能夠一併改善，讓下班後散步的人走得安心。",
    )
    for stripped in (True, False):
        set_lines = typeset(article, 16, stripped=stripped, indent="" if stripped else "　　")
        assert reflow("\n".join(lines_of(set_lines))) == article


def test_a_line_that_ends_in_a_full_stop_inside_a_paragraph_is_no_end() -> None:
    text = (
        "全县上半年新开工重点项目四十二个。\n其中工业项目二十六个，总投资超过九十\n亿元；农业项目十六个，总投资十一亿元\n"
        "，覆盖十个乡镇，带动周边村民就近就业\n三千余人。"
    )
    assert reflow(text) == (text.replace("\n", ""),)


# -- titles and other short lines beside column lines


def test_a_headline_after_the_columns() -> None:
    page = [*lines_of(typeset(ARTICLE, 17, stripped=True)), "老楼装上新电梯", "——滨河县老旧小区改造见闻"]
    assert reflow("\n\n".join(page)) == (*ARTICLE, "老楼装上新电梯", "——滨河县老旧小区改造见闻")


def test_a_headline_longer_than_the_column() -> None:
    headline = "老楼装上新电梯，滨河县四千多户居民告别爬楼的日子"
    page = [*lines_of(typeset(ARTICLE, 15, stripped=True)), headline]
    assert reflow("\n".join(page)) == (*ARTICLE, headline)


def test_a_headline_and_a_byline_before_the_columns() -> None:
    page = ["老楼装上新电梯", "本报记者 冯立群", *lines_of(typeset(ARTICLE, 20, stripped=True))]
    assert reflow("\n".join(page)) == ("老楼装上新电梯", "本报记者 冯立群", *ARTICLE)


def test_crossheads_between_column_lines() -> None:
    first, second = typeset(ARTICLE[:3], 20, stripped=True), typeset(ARTICLE[3:], 20, stripped=True)
    page = [*lines_of(first), "先问需求再画图", *lines_of(second)]
    assert reflow("\n".join(page)) == (*ARTICLE[:3], "先问需求再画图", *ARTICLE[3:])


def test_a_caption_of_two_lines_after_the_columns() -> None:
    page = typeset(ARTICLE, 17)
    caption = ["图为河东里小区的居民正在乘坐新装的", "电梯。（韩松摄）"]
    text = "\n\n\n".join("\n".join(lines) for lines in [*page, caption])
    assert reflow(text) == (*ARTICLE, "".join(caption))


# -- texts that are not in columns


def test_a_paragraph_a_line_stays_as_it_is() -> None:
    assert reflow("\n".join(ARTICLE)) == ARTICLE
    assert reflow("\n\n".join(["老楼装上新电梯", *ARTICLE])) == ("老楼装上新电梯", *ARTICLE)


def test_dialogue_is_not_joined() -> None:
    lines = (
        "“您今年多大岁数了？”",
        "“七十三。”",
        "“身体还好吧？”",
        "老人笑了：“好着呢，一天走八千步。”",
        "“那您平时都去哪儿走？”",
        "“河边。”",
        "记者跟着他走了一段，不觉已是傍晚。",
    )
    assert reflow("\n".join(lines)) == lines


@pytest.mark.parametrize(
    "poem",
    [
        ("春风又绿江南岸，", "明月何时照我还。", "京口瓜洲一水间，", "钟山只隔数重山。"),
        ("我是一条小小的河流", "从高高的山上走下来", "穿过了沉默着的村庄", "带走了孩子们的歌声", "也带走了母亲的叮咛"),
        ("大江东去，浪淘尽，千古风流人物。", "故垒西边，人道是，三国周郎赤壁。", "乱石穿空，惊涛拍岸，卷起千堆雪。"),
    ],
)
def test_verses_are_not_joined(poem: tuple[str, ...]) -> None:
    assert reflow("\n".join(poem)) == poem


def test_a_list_is_not_joined() -> None:
    names = (
        "一等奖  滨河县第一中学  李晓光",
        "二等奖  滨河县实验小学  王一宁",
        "二等奖  滨河县第三中学  赵新苗",
        "三等奖  滨河县职业高中  孙立业",
    )
    assert reflow("\n".join(names)) == names


def test_crossheads_between_whole_paragraphs() -> None:
    lines = (ARTICLE[0], "四千户乘上电梯", ARTICLE[1], "一户一份账 先问需求再画图", ARTICLE[3])
    assert reflow("\n\n".join(lines)) == lines


def test_nothing_comes_of_nothing() -> None:
    assert reflow("") == ()
    assert reflow(" \n　\n\t\n") == ()


# -- spaces


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("今年达到 58 家，位列全省第二。", "今年达到58家，位列全省第二。"),
        ("总数和 2024 年度新增数均居前列。", "总数和2024年度新增数均居前列。"),
        ("截至 2024 年 3 月 5 日，增长 3.5% 左右。", "截至2024年3月5日，增长3.5%左右。"),
        ("他们是父子关系。 2016年2月，两人来到滨河。", "他们是父子关系。2016年2月，两人来到滨河。"),
        ("他在 New York Times 上读到这条消息。", "他在 New York Times 上读到这条消息。"),
        ("四千户乘上电梯 先问需求再画图", "四千户乘上电梯 先问需求再画图"),
        ("滨河县改造老楼 32个小区完工", "滨河县改造老楼 32个小区完工"),
        ("32 个小区完工", "32个小区完工"),
        ("記者／周慧　圖", "記者／周慧　圖"),
    ],
)
def test_spaces_between_chinese_and_digits(source: str, expected: str) -> None:
    assert reflow(source) == (expected,)


def test_english_lines_are_joined_with_a_space() -> None:
    text = (
        "The county said on Monday that it would rebuild the river walk within\n"
        "three years, at a cost of four hundred million yuan, and that it would\n"
        "keep the path open for people who go to work on foot in the morning, as\n"
        "well as for visitors."
    )
    assert reflow(text) == (text.replace("\n", " "),)


def test_a_number_broken_over_two_lines_is_whole_again() -> None:
    text = (
        "县统计局的数据显示，全县今年上半年新增就业20\n24人，比上年同期多出一百余人，其中高校毕业\n"
        "生占到四成，外出务工返乡的农民占到三成半以\n上，其余为退役军人。"
    )
    assert "20" + "24人" in reflow(text)[0]


# -- what always holds


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="晋中新质。，、！？”“（）：;.ab Z09%\n\r\t\f\u2028\u3000\u00a0𠮷😀—…", max_size=400))
def test_only_white_space_changes(text: str) -> None:
    paragraphs = reflow(text)
    assert bare("".join(paragraphs)) == bare(text)
    assert all(paragraph == paragraph.strip() and paragraph.splitlines() == [paragraph] for paragraph in paragraphs)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_only_white_space_changes_in_any_text(text: str) -> None:
    assert bare("".join(reflow(text))) == bare(text)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated articles are not beside the checkout")
def test_the_annotated_articles() -> None:
    for gold_file in sorted(SHARED.glob("*.gold.json")):
        gold = json.loads(gold_file.read_text("utf-8"))
        text = SHARED.joinpath(gold_file.name.replace(".gold.json", ".txt")).read_text("utf-8")
        paragraphs = reflow(text)
        starts = [len(bare("".join(paragraphs[:index]))) for index in range(len(paragraphs))]
        if "paragraph_starts" in gold:
            assert starts == gold["paragraph_starts"], gold_file.name
        elif gold["layout"] == "plain":
            assert len(paragraphs) == sum(bool(line.strip()) for line in text.splitlines()), gold_file.name


def test_the_words_that_begin_a_story_begin_a_paragraph_under_a_headline() -> None:
    lines = (
        "老楼装上新电梯里外都舒坦",
        "本报讯（记者　冯立群）走进",
        "滨河县河东里小区，新装的电",
        "梯稳稳停在六层。住户高大",
        "爷说，买菜再也不用歇三回",
        "了。",
    )
    assert [paragraph[:4] for paragraph in reflow("\n\n".join(lines))] == ["老楼装上", "本报讯（"]


def test_titles_of_two_kinds_behind_the_story_are_parted() -> None:
    body = [
        "　　滨河县今年给老楼装电梯，先从",
        "河东里小区做起，四千户住户不用",
        "再爬楼。韩松在会上强调",
        "，要快，也要稳。住户说，好事。",
    ]
    titles = ["韩松在全县城建工作会议上强调", "老楼装电梯要快　也要稳妥才好", "冯立群作具体部署"]
    assert reflow("\n".join([*body, *titles]))[-3:] == tuple(titles)


@pytest.mark.parametrize("column", [15, 18, 22])
def test_titles_broken_by_the_column_behind_the_story(column: int) -> None:
    headline, below = "河东里小区四千户住户告别爬楼的日子老楼装上新电梯", "街坊都说好"
    set_titles = [headline[:column], headline[column:], below, "滨河日报　2025年9月19日　星期五"]
    page = [*lines_of(typeset(ARTICLE, column, indent="　　")), *set_titles]
    assert reflow("\n".join(page)) == (*ARTICLE, headline, below, "滨河日报　2025年9月19日　星期五")


def test_a_story_cut_off_in_its_last_sentence_has_no_titles_behind() -> None:
    cut = (*ARTICLE, "居民们盼着电梯早日装好，孩子上学、老人看病，都能少走几层楼，往后的日子")
    assert reflow("\n".join(lines_of(typeset(cut, 17, indent="　　")))) == cut


def test_a_bracket_goes_on_over_a_line_break() -> None:
    page = [
        "　　本报滨河9月18日讯（记者　冯立群",
        "　　通讯员　周　慧）走进河东里小区，新",
        *lines_of(typeset(ARTICLE, 17, indent="　　"))[1:],
    ]
    assert reflow("\n".join(page))[0].startswith("本报滨河9月18日讯（记者　冯立群通讯员")


@pytest.mark.parametrize("length", [16, 20])
def test_lines_broken_after_so_many_characters(length: int) -> None:
    paragraphs = [f"　　{paragraph}" for paragraph in ARTICLE]
    lines = [line[at : at + length] for line in paragraphs for at in range(0, len(line), length)]
    assert reflow("\n".join(lines)) == ARTICLE


@pytest.mark.parametrize(
    ("before", "after"),
    [("入驻企业由五年前的 37 家增至 112", "家，其中规模以上 58 家"), ("共有楼房 3 幢、住户 200", "户，")],
)
def test_a_number_at_the_end_of_a_line_stays_with_what_it_counts(before: str, after: str) -> None:
    page = [*lines_of(typeset(ARTICLE[:2], 17, stripped=True)), before, after, *lines_of(typeset(ARTICLE[2:], 17))]
    (whole,) = [paragraph for paragraph in reflow("\n\n".join(page)) if before.split()[0] in paragraph]
    assert "".join(before.split())[-3:] + after[0] in whole


def test_a_dash_begins_a_subheadline_behind_the_story() -> None:
    page = [
        *lines_of(typeset(ARTICLE, 20, indent="　　")),
        "老楼装上了新电梯　街坊四邻都说好",
        "——滨河县老旧小区改造见闻录",
    ]
    assert reflow("\n\n".join(page))[-2:] == tuple(page[-2:])


@pytest.mark.parametrize("space", ["\n", "\n\n"])
def test_a_byline_goes_on_in_its_second_line(space: str) -> None:
    body = lines_of(typeset(ARTICLE, 17, indent="　　"))
    page = space.join(["老楼装上新电梯", "本报记者　冯立群　通讯员　周", "慧　王小妹", *body])
    assert reflow(page)[:3] == ("老楼装上新电梯", "本报记者　冯立群　通讯员　周慧　王小妹", ARTICLE[0])
    page = space.join(["老楼装上新电梯", "本报记者　冯立群", "王小妹　李　娟", "党建引领", *body])
    assert reflow(page)[:4] == ("老楼装上新电梯", "本报记者　冯立群　王小妹　李　娟", "党建引领", ARTICLE[0])
