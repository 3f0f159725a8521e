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
    began = time.process_time()
    for line in lines:
        for sign in SIGNS:
            sign(line)
    assert time.process_time() - began < 2
