"""要闻汇编: every article's part as its own brief, and around them only what the articles say."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from jzassist.brief.audit_ledger import Block
from jzassist.brief.digest import PLAIN, export_digest
from jzassist.brief.digest_audit import audit_digest
from jzassist.brief.digest_index import DigestArticle, DigestIndex
from jzassist.brief.docx_reader import ReadParagraph, read_brief
from jzassist.brief.markdown_writer import markdown_of
from jzassist.brief.pages import pages_of
from jzassist.brief.repacking import DOCUMENT, part_of, repacked
from jzassist.cli.analysis import analyse
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.digest import DIGEST_PARTS
from jzassist.model.errors import AuditError, WriteError
from jzassist.readers.article_reader import article_from_text

TEXTS = [
    "云溪县养老服务提质\n\n10月8日，云溪县民政局通报，云溪县城乡日间照料中心总数达到63家。"
    "云溪县民政局局长梁守义表示：“今年再建5家，让老人吃上热饭。”",
    "云溪县老人吃上热饭\n\n10月9日，记者从云溪县民政局了解到，云溪县城乡日间照料中心总数达到65家。"
    "云溪县教育局副局长梁守义说：“老人的事没有小事。”",
    "石桥镇通了公交\n\n10月8日，石桥镇新开通公交线路26条。镇长林望川介绍，票价不涨，财政每年补贴约320万元。",
]


@pytest.fixture(scope="module")
def articles() -> list[DigestArticle]:
    found = [analyse(article_from_text(text)) for text in TEXTS]
    return [DigestArticle(each.annotated, each.summary, each.warnings) for each in found]


@pytest.fixture
def options() -> BriefOptions:
    return BriefOptions(made_on=date(2026, 10, 10), reviewed=False, parts=DIGEST_PARTS)


@pytest.fixture
def digest(tmp_path: Path, articles: list[DigestArticle], options: BriefOptions) -> bytes:
    path = tmp_path / "汇编.docx"
    exported = export_digest(articles, options, path)
    assert exported.articles == 3
    assert exported.conflicts == 2
    return path.read_bytes()


def words_below(blocks: list[Block], heading: str) -> list[str]:
    """The lines between a heading and the next one, links and words together."""
    paragraphs = [block for block in blocks if isinstance(block, ReadParagraph)]
    begin = next(n for n, p in enumerate(paragraphs) if p.style == "Heading1" and p.words == heading)
    rest = paragraphs[begin + 1 :]
    end = next((n for n, p in enumerate(rest) if p.style == "Heading1"), len(rest))
    return ["|".join([p.words, *(words for _, words in p.links)]) for p in rest[:end]]


def test_what_stands_around_the_articles(digest: bytes) -> None:
    blocks = read_brief(digest).blocks
    assert words_below(blocks, "目录") == [
        "\t|1　云溪县养老服务提质",
        "\t|2　云溪县老人吃上热饭",
        "\t|3　石桥镇通了公交",
    ]
    assert words_below(blocks, "各篇不一") == [
        "云溪县城乡日间照料中心总数（数目不一）：“63家” ¶2；“65家” ¶2|第 1 篇|第 2 篇",
        "梁守义（职务不一，也可能是同名的两人）：“云溪县民政局 局长” ¶2；“云溪县教育局 副局长” ¶2|第 1 篇|第 2 篇",
    ]
    assert [line.split("　")[0] for line in words_below(blocks, "人名索引")] == ["梁守义", "林望川"]
    assert any(line.endswith("63家\t|1") for line in words_below(blocks, "数据索引"))


def test_what_is_said_alike_is_no_conflict(articles: list[DigestArticle], options: BriefOptions) -> None:
    assert DigestIndex([articles[0], articles[0], articles[2]], options).conflicts() == ()


def test_the_same_digest_has_the_same_bytes(
    tmp_path: Path, articles: list[DigestArticle], options: BriefOptions, digest: bytes
) -> None:
    export_digest(articles, options, tmp_path / "b.docx")
    assert (tmp_path / "b.docx").read_bytes() == digest


def test_word_opens_it_and_every_link_has_its_place(
    tmp_path: Path, articles: list[DigestArticle], options: BriefOptions
) -> None:
    path = tmp_path / "全文.docx"
    export_digest(articles, BriefOptions(made_on=options.made_on, reviewed=False, parts=tuple(Part)), path)
    document = part_of(path.read_bytes(), DOCUMENT).decode()
    marks = re.findall(r'<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"', document)
    assert len({identity for identity, _ in marks}) == len({name for _, name in marks}) == len(marks)
    links = set(re.findall(r'w:anchor="(\w+)"', document))
    assert links <= {name for _, name in marks}
    assert "a2p2" in links
    run = [sys.executable, "-m", "openxml_audit", "--policy", "strict", str(path)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_points_of_every_article_begin_with_one(digest: bytes) -> None:
    written = markdown_of(pages_of(digest))
    assert len(re.findall(r"(?m)^1\. ", written)) == 3


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("63家", "68家"),  # an article's, or an index's
        ("2　云溪县老人吃上热饭", "2　云溪县老人吃上冷饭"),
        ("没有小事", "有小事"),
        ("林望川", "林望州"),
        ('w:anchor="a3"', 'w:anchor="a1"'),
        ("PAGEREF a3", "PAGEREF a1"),
        ("梁守义", "梁守仪"),
        ("320", "230"),
    ],
)
def test_one_lie_anywhere_is_found(
    digest: bytes, articles: list[DigestArticle], options: BriefOptions, true: str, false: str
) -> None:
    """Each place where the words stand is changed in turn, and nothing else."""
    document = part_of(digest, DOCUMENT).decode()
    places = [found.start() for found in re.finditer(re.escape(true), document)]
    assert places
    proved = [int(number) for number in proved_items(articles, options)]
    audit_digest(digest, articles, options, "要闻汇编", proved)
    for place in places:
        lie = document[:place] + false + document[place + len(true) :]
        changed = repacked(digest, {DOCUMENT: lambda _old, lie=lie: lie.encode()})
        with pytest.raises(AuditError, match="核对未通过"):
            audit_digest(changed, articles, options, "要闻汇编", proved)


def proved_items(articles: list[DigestArticle], options: BriefOptions) -> list[int]:
    from jzassist.brief.compose import compose_brief, items_to_prove

    return [items_to_prove(compose_brief(a.annotated, a.summary, options, a.warnings).sections) for a in articles]


def test_articles_cannot_change_places(digest: bytes, articles: list[DigestArticle], options: BriefOptions) -> None:
    other = [articles[1], articles[0], articles[2]]
    with pytest.raises(AuditError):
        audit_digest(digest, other, options, "要闻汇编", proved_items(other, options))


def test_a_digest_of_nothing_is_refused(tmp_path: Path, options: BriefOptions) -> None:
    with pytest.raises(WriteError, match="没有可以汇编的稿件"):
        export_digest([], options, tmp_path / "空.docx")
    assert not list(tmp_path.iterdir())


def test_a_folder_becomes_one_brief_whatever_else_is_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "稿件"
    (folder / "下层").mkdir(parents=True)
    for number, text in enumerate(TEXTS):
        (folder / ("下层" if number else "") / f"{number}.txt").write_text(text, "utf-8")
    (folder / "坏.docx").write_bytes(b"PK\x03\x04 not whole")
    (folder / "~$0.docx").write_bytes(b"a lock")
    (folder / "图.png").write_bytes(b"a picture")
    target = tmp_path / "汇编.docx"
    command = [sys.executable, "-m", "jzassist", "brief", str(folder), "-o", str(target), "--digest"]
    done = subprocess.run(
        [*command, "--date", "2026-10-10"], capture_output=True, text=True, env=os.environ, check=False
    )
    assert done.returncode == 2
    (complaint,) = done.stderr.splitlines()
    assert "坏.docx" in complaint
    assert len(words_below(read_brief(target).blocks, "目录")) == 3


def test_the_articles_are_written_by_a_template_that_there_is(digest: bytes) -> None:
    assert PLAIN == "简报"
    assert read_brief(digest).paragraphs[0].words == "要闻汇编"


def test_what_is_chosen_is_in_every_brief_of_a_batch(tmp_path: Path) -> None:
    for number in range(12):  # so many are done by several processes
        (tmp_path / f"{number}.txt").write_text(TEXTS[number % 3], "utf-8")
    briefs = tmp_path / "简报"
    command = [sys.executable, "-m", "jzassist", "brief", str(tmp_path), "-o", str(briefs), "--parts", "关键数据，要点"]
    done = subprocess.run([*command, "--desk", "要闻部"], capture_output=True, text=True, env=os.environ, check=False)
    assert done.returncode == 0, done.stderr
    assert len(list(briefs.iterdir())) == 12
    for brief in briefs.iterdir():
        headings = [p.words for p in read_brief(brief).paragraphs if p.style == "Heading1"]
        assert headings == ["关键数据", "要点"]
