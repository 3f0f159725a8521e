"""The command line from outside, as scripts use it."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from unruly_disks import disk, fill, make_read_only

from jzassist import __version__
from jzassist.assets import asset
from jzassist.cli.analysis import Analysis
from jzassist.cli.batch import output_paths
from jzassist.cli.page import readable_page
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, Kind, QuoteDetail, Speaker
from jzassist.model.summary import Summary
from jzassist.readers.article_reader import article_from_text

PROGRAM = [sys.executable, "-m", "jzassist"]
TEXT = (
    "滨河县四千户居民乘上新电梯\n\n本报记者 冯立群\n\n"
    "滨河县住房和城乡建设局局长韩立新昨天表示，全县已有32个小区完成改造，惠及居民4100余户，同比增长12.5%。\n\n"
    "“以前上下楼全靠两条腿。”河东里居民周慧兰说，“现在按一下按钮就到家。”\n"
)


def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs the program in a locale that knows no Chinese."""
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", **environment}
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**os.environ, **plain},
        timeout=120,
        check=False,
    )


def complaints(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    lines = done.stderr.decode("utf-8").splitlines()
    assert all(line.startswith("jzassist: ") for line in lines), lines
    return lines


@pytest.fixture(name="article")
def article_file(tmp_path: Path) -> Path:
    path = tmp_path / "稿件.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


# -- what it says of itself


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, f"jzassist {__version__}\n", b"")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["analyze", "--help"], ["brief", "--help"]])
def test_help_is_chinese(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 0
    assert "用法" in done.stdout.decode("utf-8")
    assert "--jsonl" in done.stdout.decode("utf-8")


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    program = (
        "import sys, jzassist.cli; from jzassist.cli.arguments import parse; parse(['analyze', 'a.txt']);"
        "print(sorted({'jieba', 'lxml', 'docx', 'PySide6', 'peewee'} & set(sys.modules)))"
    )
    assert subprocess.check_output([sys.executable, "-c", program], text=True).strip() == "[]"


# -- usage


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["analyze"], "稿件文件"),
        (["analyze", "--jsonl", "a.txt"], "--jsonl"),
        (["analyze", "--json", "a.txt", "b.txt"], "-o"),
        (["analyze", "--nonsense", "a.txt"], "--nonsense"),
        (["analyze", "a.txt", "-o"], "-o"),
        (["--nonsense"], "--nonsense"),
        (["brief", "a.txt"], "-o"),
        (["brief", "-o", "b.docx"], "稿件文件"),
        (["brief", "a.txt", "b.txt", "-o", "c.docx"], "文件夹"),
        (["brief", "a.txt", "-o", "b.docx", "--template", "没有"], "简报"),
        (["brief", "a.txt", "-o", "b.docx", "--points", "0"], "--points"),
        (["analyze", "a.txt", "--encoding", "klingon"], "klingon"),
        (["brief", "a.txt", "-o", "b.docx", "--encoding", "rot13"], "rot13"),
        (["brief", "a.txt", "-o", "b.docx", "--date", "2024年"], "--date"),
    ],
)
def test_wrong_usage_is_one_chinese_line(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    (line,) = complaints(done)
    assert said in line
    assert re.search("[\u4e00-\u9fff]", line)
    assert done.stdout == b""


def test_a_senseless_source_date_epoch_is_wrong_usage(article: Path) -> None:
    done = run("brief", article, "-o", article.with_suffix(".docx"), SOURCE_DATE_EPOCH="yesterday")
    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH" in complaints(done)[0]


# -- analyze


def test_json_keeps_the_contract(article: Path) -> None:
    done = run("analyze", article, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    result = json.loads(done.stdout.decode("utf-8"))
    assert result["schema"] == 1
    assert result["source"]["path"] == str(article)
    assert (result["source"]["format"], result["source"]["encoding"]) == ("txt", "utf-8")
    assert result["headline"] == "滨河县四千户居民乘上新电梯"
    assert result["subheadline"] is None
    assert result["byline"] == "本报记者 冯立群"
    text = result["text"]
    assert re.sub(r"\s", "", text) == re.sub(r"\s", "", TEXT)
    assert [p["role"] for p in result["paragraphs"]] == ["headline", "byline", "lead", "body"]
    assert all(text[a["start"] : a["end"]] == a["text"] for a in result["annotations"])
    assert {"figure", "quote", "person"} <= {a["kind"] for a in result["annotations"]}
    assert all(text[s["start"] : s["end"]] == s["text"] for s in result["summary"]["sentences"])
    assert 1 <= len(result["summary"]["sentences"]) <= 3
    assert isinstance(result["warnings"], list)


def test_the_options_may_stand_anywhere(article: Path) -> None:
    assert run("analyze", "--json", article).stdout == run("analyze", article, "--json").stdout


def test_behind_two_dashes_everything_is_a_file(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(article.parent)
    article.rename(article.with_name("-o"))
    assert json.loads(run("analyze", "--json", "--", "-o").stdout)["source"]["path"] == "-o"


def test_a_readable_page(article: Path) -> None:
    page = run("analyze", article).stdout.decode("utf-8")
    assert page.startswith("滨河县四千户居民乘上新电梯\n")
    for part in ("【摘要】", "【关键数据】", "【引语】", "【人物】", "韩立新", "周慧兰"):
        assert part in page


def test_a_page_writes_a_speaker_out_as_a_brief_does() -> None:
    read = article_from_text("省气象台预报员说：“明天有雨。”\n“后天转晴。”")
    says = [
        Annotation("1", Kind.QUOTE, 10, 15, QuoteDetail(speaker=Speaker("省气象台预报员", "预报员", "省气象台"))),
        Annotation("2", Kind.QUOTE, 18, 23, QuoteDetail()),
    ]
    page = readable_page(Analysis(AnnotatedArticle(read).with_annotations(says), Summary(), ()))
    assert "  省气象台预报员：“明天有雨。”  ¶1\n  未署名：“后天转晴。”  ¶2\n" in page


def test_a_known_encoding(tmp_path: Path) -> None:
    path = tmp_path / "稿件.txt"
    path.write_bytes("國際".encode("big5"))
    done = run("analyze", path, "--json", "--encoding", "Big5")
    assert (json.loads(done.stdout)["text"], json.loads(done.stdout)["source"]["encoding"]) == ("國際", "big5")


def test_a_file_each_in_a_folder(tmp_path: Path, article: Path) -> None:
    other, same = tmp_path / "另一篇.txt", tmp_path / "同名" / "稿件.txt"
    same.parent.mkdir()
    for path in (other, same):
        path.write_text(TEXT, encoding="utf-8")
    done = run("analyze", article, other, "-o", tmp_path / "新" / "结果")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    written = sorted(path.name for path in (tmp_path / "新" / "结果").iterdir())
    assert written == ["另一篇.json", "稿件.json"]
    assert json.loads((tmp_path / "新" / "结果" / "稿件.json").read_text("utf-8"))["schema"] == 1


@pytest.mark.parametrize(
    ("files", "names"),
    [
        (["a.txt"], ["a.json"]),
        (["a.txt", "b.docx"], ["a.json", "b.json"]),
        (["a.txt", "a.docx"], ["a.txt.json", "a.docx.json"]),
        (["a.txt", "A.docx"], ["a.txt.json", "A.docx.json"]),
        (["x/a.txt", "y/a.txt"], ["a.txt.json", "a.txt-2.json"]),
        (["a.txt.txt", "a.txt", "a.docx"], ["a.txt.json", "a.txt-2.json", "a.docx.json"]),
    ],
)
def test_names_of_results(files: list[str], names: list[str]) -> None:
    folder = Path("没有这个文件夹")
    assert output_paths(files, folder, ".json", aside="_分析") == [folder / name for name in names]


def test_no_result_takes_the_name_of_a_file_it_is_made_of(tmp_path: Path) -> None:
    (tmp_path / "别处").mkdir()
    names = ["甲.docx", "甲_简报.docx", "别处/甲_简报-2.txt", "别处/乙.docx", "别处/丙.txt", "丙.docx.docx", "丙.docx"]
    files = [tmp_path / name for name in names]
    for file in files:
        file.write_bytes(b"")
    made = output_paths(list(map(str, files)), tmp_path, ".docx", aside="_简报")
    assert not {path.resolve() for path in made} & {file.resolve() for file in files}
    assert len(set(made)) == len(files)
    assert [path.name for path in made[3:5]] == ["乙.docx", "丙.txt.docx"]


def test_a_bad_file_costs_only_itself(tmp_path: Path, article: Path) -> None:
    missing, broken = tmp_path / "没有.txt", tmp_path / "坏.docx"
    broken.write_bytes(b"PK\x03\x04")
    done = run("analyze", missing, article, broken, "-o", tmp_path / "结果")
    assert done.returncode == 2
    lines = complaints(done)
    assert len(lines) == 2
    assert lines[0].startswith(f"jzassist: {missing}: ")
    assert lines[1].startswith(f"jzassist: {broken}: ")
    assert [path.name for path in (tmp_path / "结果").iterdir()] == ["稿件.json"]


def test_a_folder_that_cannot_be_made(article: Path) -> None:
    done = run("analyze", article, "-o", article / "里面")
    assert done.returncode == 2
    assert "文件夹" in complaints(done)[0]


def test_the_same_input_gives_the_same_bytes(article: Path) -> None:
    assert run("analyze", article, "--json").stdout == run("analyze", article, "--json", PYTHONHASHSEED="7").stdout


# -- analyze --jsonl


def test_lines_in_lines_out() -> None:
    lines = [
        json.dumps({"id": "甲", "text": TEXT}, ensure_ascii=False).encode(),
        b"nonsense",
        json.dumps({"id": 2, "text": "今年全县有32个小区完工。", "reference": "2024-03-15"}).encode(),
        b'{"id": "x"}',
        b'{"text": "x"}',
        b'["id", "text"]',
        b'{"id": "x", "text": "\\ud800"}',
        b'{"id": "x", "text": "x", "reference": "15.3.2024"}',
        b'{"id": NaN, "text": "x"}',
        b'{"id": 1e999, "text": "x"}',
        b'{"id": -1e999, "text": "x"}',
        b'{"id": ' + b"9" * 5000 + b', "text": "x"}',
        b'{"id": 1, "text": "x", "reference": 1e999}',
        b"[" * 100_000,
        b"\xff\xfe",
        b"",
        b'{"id": "\\u2028", "text": ""}',
    ]
    done = run("analyze", "--jsonl", stdin=b"\n".join(lines) + b"\n")
    assert (done.returncode, done.stderr) == (0, b"")
    answers = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert [answer["id"] for answer in answers] == ["甲", None, 2, *[None] * 13, "\u2028"]
    assert all(answer["error"] for answer in answers if answer["id"] is None)
    assert answers[0]["headline"] == "滨河县四千户居民乘上新电梯"
    assert [a["value"] for a in answers[2]["annotations"] if a["kind"] == "date"] == ["2024"]
    assert (answers[-1]["text"], answers[-1]["annotations"]) == ("", [])


def test_each_line_is_answered_at_once() -> None:
    with subprocess.Popen([*PROGRAM, "analyze", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for number in range(3):
            process.stdin.write(json.dumps({"id": number, "text": TEXT}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(30) == 0


# -- being stopped


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
def test_an_interrupt_ends_with_130_and_no_traceback() -> None:
    with subprocess.Popen(
        [*PROGRAM, "analyze", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps({"id": 1, "text": TEXT}).encode() + b"\n")
        process.stdin.flush()
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said == b""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are others there")
def test_a_reader_that_has_had_enough_is_no_error(article: Path) -> None:
    line = json.dumps({"id": 1, "text": TEXT}).encode() + b"\n"
    with subprocess.Popen(
        [*PROGRAM, "analyze", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdout.close()
        process.stdin.write(line * 3)
        process.stdin.close()
        deadline = time.monotonic() + 30
        while process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        assert process.stderr
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_under_stdout_is_told(article: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "analyze", article, "--json"], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert "标准输出" in line


# -- brief


def test_a_brief_of_one_article(tmp_path: Path, article: Path) -> None:
    target = tmp_path / "简报.docx"
    target.write_bytes(b"an older brief")
    done = run("brief", article, "-o", target, "--date", "2024-03-15", "--points", "2")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    document = zipfile.ZipFile(target).read("word/document.xml").decode()
    assert "未经人工核定" in document
    assert document.count('w:val="JZPoint"') == 2


def test_the_same_date_gives_the_same_brief(tmp_path: Path, article: Path) -> None:
    first, second = tmp_path / "一.docx", tmp_path / "二.docx"
    assert run("brief", article, "-o", first, "--date", "2024-03-15").returncode == 0
    assert run("brief", article, "-o", second, SOURCE_DATE_EPOCH="1710500000").returncode == 0
    assert first.read_bytes() == second.read_bytes()


def test_briefs_into_a_folder(tmp_path: Path) -> None:
    samples = sorted(asset("samples").glob("*.txt"))
    done = run("brief", *samples, tmp_path / "没有.txt", "-o", tmp_path / "简报")
    assert done.returncode == 2
    assert len(complaints(done)) == 1
    assert sorted(path.stem for path in (tmp_path / "简报").iterdir()) == [path.stem for path in samples]


def test_a_brief_never_takes_the_place_of_its_article(tmp_path: Path, article: Path) -> None:
    source = tmp_path / "来稿.docx"
    assert run("brief", article, "-o", source).returncode == 0
    before = source.read_bytes()
    refused = run("brief", source, "-o", source)
    assert refused.returncode == 2
    assert "“来稿.docx”就是稿件原文件" in complaints(refused)[0]
    assert run("brief", source, "-o", tmp_path).returncode == 0
    assert source.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["来稿.docx", "来稿_简报.docx", "稿件.txt"]


def test_a_brief_that_cannot_be_written_leaves_what_was_there(tmp_path: Path, article: Path) -> None:
    done = run("brief", article, "-o", tmp_path / "没有这个文件夹" / "简报.docx")
    assert done.returncode == 2
    assert complaints(done)[0].startswith(f"jzassist: {article}: ")


# -- failures of disks and of the processes at work


@pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals are others there")
@pytest.mark.parametrize("stop", ["SIGINT", "SIGTERM"])
def test_an_interrupted_batch_shows_progress_and_leaves_whole_files_only(
    tmp_path: Path, article: Path, stop: str
) -> None:
    import pty

    files = [tmp_path / f"稿{number}.txt" for number in range(30)]
    for file in files:
        file.write_text(TEXT, "utf-8")
    briefs, (terminal, screen) = tmp_path / "简报", pty.openpty()
    command = [*PROGRAM, "brief", *files, "-o", briefs]
    with subprocess.Popen(command, stderr=screen, stdout=subprocess.PIPE, start_new_session=True) as process:
        os.close(screen)
        seen = ""
        while " 2/30 " not in seen:
            seen += os.read(terminal, 10_000).decode("utf-8", "replace")
        os.killpg(process.pid, getattr(signal, stop))
        with suppress(OSError):  # a terminal that nobody has open any more cannot be read
            while more := os.read(terminal, 10_000).decode("utf-8", "replace"):
                seen += more
        assert process.wait(30) == 130
    os.close(terminal)
    assert "Traceback" not in seen
    assert "[█" in seen
    made = list(briefs.iterdir())
    assert 2 <= len(made) < 30
    for brief in made:
        assert brief.suffix == ".docx"
        assert zipfile.ZipFile(brief).testzip() is None
    assert run("brief", files[-1], "-o", briefs).returncode == 0


def test_briefs_on_a_full_disk_are_told_and_written_when_there_is_room(tmp_path: Path, article: Path) -> None:
    with disk(tmp_path / "小盘", 256) as small:
        target = small / "简报.docx"
        assert run("brief", article, "-o", target).returncode == 0
        before, ballast = target.read_bytes(), fill(small)
        for arguments in (["brief", article, "-o", target], ["analyze", article, "-o", small]):
            done = run(*arguments)
            assert done.returncode == 2
            (line,) = complaints(done)
            assert line.startswith(f"jzassist: {article}: 磁盘空间不足，")
        assert target.read_bytes() == before
        assert {path.name for path in small.iterdir()} == {"简报.docx", ballast.name}
        ballast.unlink()
        assert run("brief", article, "-o", target, "--points", "1").returncode == 0
        assert target.read_bytes() != before


def test_a_read_only_disk_is_told(tmp_path: Path, article: Path) -> None:
    with disk(tmp_path / "小盘", 256) as small:
        make_read_only(small)
        for target in (small / "简报.docx", small / "结果"):
            done = run("brief", article, "-o", target)
            assert done.returncode == 2
            (line,) = complaints(done)
            assert str(target) in line
            assert "另选位置" in line
        make_read_only(small, read_only=False)
        assert run("brief", article, "-o", small / "简报.docx").returncode == 0


@pytest.mark.parametrize("sign", [".~lock.简报.docx#", "~$简报.docx"])
def test_a_brief_that_is_open_elsewhere_is_told_with_what_to_do(tmp_path: Path, article: Path, sign: str) -> None:
    (tmp_path / sign).write_bytes(b"")
    done = run("brief", article, "-o", tmp_path / "简报.docx")
    assert done.returncode == 2
    (line,) = complaints(done)
    assert "正被" in line
    assert f"删去旁边的“{sign}”" in line
    (tmp_path / sign).unlink()
    assert run("brief", article, "-o", tmp_path / "简报.docx").returncode == 0


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="no /proc that tells a process's children")
def test_a_reader_killed_from_outside_costs_its_file_alone(tmp_path: Path, article: Path) -> None:
    others = [tmp_path / f"另{number}.txt" for number in range(2)]
    for other in others:
        other.write_text(TEXT, "utf-8")
    with subprocess.Popen(
        [*PROGRAM, "analyze", article, *others, "-o", tmp_path / "结果"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        killed = False
        while not killed and process.poll() is None:
            for child in children.read_text().split():
                with suppress(ProcessLookupError):
                    os.kill(int(child), signal.SIGKILL)
                    killed = True
        _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    (line,) = said.decode().splitlines()
    assert line.startswith(f"jzassist: {article}: ")
    assert "被系统或其他程序结束了" in line
    assert sorted(path.name for path in (tmp_path / "结果").iterdir()) == ["另0.json", "另1.json"]


# -- a terminal that goes away, a machine without a screen


@pytest.mark.parametrize(
    ("arguments", "closed", "said"),
    [
        ("analyze {article} --json", ">&-", "标准输出是关着的"),
        ("analyze --jsonl", "<&-", "标准输入是关着的"),
        ("analyze missing.txt", "2>&-", ""),
        ("analyze {article} -o ''", "", "-o 后面是空的"),
        ("analyze {article} -o {article}", "", "已有同名的文件"),
    ],
)
def test_closed_streams_and_senseless_targets_are_one_line(
    article: Path, arguments: str, closed: str, said: str
) -> None:
    command = f"{sys.executable} -m jzassist {arguments.format(article=article)} {closed}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_a_name_as_long_as_a_name_can_be(tmp_path: Path, article: Path) -> None:
    longest = tmp_path / f"{'长' * 83}.docx"
    assert run("brief", article, "-o", longest).returncode == 0
    done = run("brief", article, "-o", tmp_path / f"{'长' * 90}.docx")
    assert done.returncode == 2
    assert "太长" in complaints(done)[0]


def test_without_a_screen_the_window_says_so() -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(PROGRAM, capture_output=True, env=environment, timeout=60, check=False)
    assert done.returncode == 2
    assert "没有图形界面" in complaints(done)[0]


# -- newspaper pages


def _page_with_two_articles(folder: Path) -> Path:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    path = folder / "版面.pdf"
    canvas = Canvas(str(path), pagesize=(600, 800), encrypt=StandardEncryption("sesame"))
    for top, title in ((720, "老楼装上新电梯"), (400, "图书馆延长开放")):
        canvas.setFont("STSong-Light", 24)
        canvas.drawString(60, top, title)
        canvas.setFont("STSong-Light", 10)
        for row in range(top // 100):
            canvas.drawString(60, top - 40 - 15 * row, f"第{row}行，全县已有32个小区改造完工，惠及居民4100余户，" * 2)
    canvas.save()
    return path


def test_articles_of_a_page_are_listed_and_chosen(tmp_path: Path) -> None:
    page, password = _page_with_two_articles(tmp_path), tmp_path / "密码"
    password.write_text("sesame\n")
    listed = run("analyze", page, "--list", "--password-file", password)
    assert listed.returncode == 0
    rows = [row.split("\t") for row in listed.stdout.decode().splitlines()]
    assert [(row[0], row[1], row[3]) for row in rows] == [
        ("1", "第1页", "老楼装上新电梯"),
        ("2", "第1页", "图书馆延长开放"),
    ]
    chosen = run("analyze", page, "--json", "--page", "1", "--article", "2", "--password-file", password)
    assert json.loads(chosen.stdout)["headline"] == "图书馆延长开放"
    results = tmp_path / "结果"
    assert run("analyze", page, "-o", results, "--article", "2", "--password-file", password).returncode == 0
    assert json.loads((results / "版面.json").read_bytes())["headline"] == "图书馆延长开放"


def test_a_page_with_a_password_says_how_to_give_it(tmp_path: Path) -> None:
    page = _page_with_two_articles(tmp_path)
    done = run("analyze", page)
    assert done.returncode == 2
    assert "--password-file" in complaints(done)[0]
    assert "sesame" not in done.stderr.decode()
    assert run("analyze", page, "--password-file", tmp_path / "无").returncode == 2


def test_numbers_of_pages_and_articles_are_numbers(tmp_path: Path) -> None:
    for option in ("--page", "--article"):
        done = run("analyze", tmp_path / "版面.pdf", option, "0")
        assert done.returncode == 2
        assert option in complaints(done)[0]
