"""``jzassist analyze``: files in, JSON or a readable page out."""

from pathlib import Path

from jzassist.cli.analysis import analyse, json_text, result_of
from jzassist.cli.arguments import Analyze, UsageError
from jzassist.cli.batch import do_jobs, for_each_file, make_folder, meant_files, output_paths
from jzassist.cli.console import Console
from jzassist.cli.job import Job, reading_of
from jzassist.cli.page import readable_page
from jzassist.readers.article_reader import read_article


def analyze_files(asked: Analyze, console: Console) -> int:
    """Analyses every file and gives the exit status; what fails is told on stderr."""
    if asked.folder:
        return _into_folder(asked, asked.folder, console)

    files, status = meant_files(asked.files, None, console)
    if asked.json and len(files) > 1:
        raise UsageError("--json 一次只能输出一篇稿件；多篇稿件请加 -o 文件夹。")

    def work(index: int) -> None:
        analysis = analyse(read_article(files[index], asked.options))
        if asked.json:
            console.write(json_text(result_of(analysis), indent=1))
        else:
            console.clear()
            console.write(readable_page(analysis) + ("\n" if index + 1 < len(files) else ""))

    return for_each_file(files, console, work) or status


def _into_folder(asked: Analyze, folder: Path, console: Console) -> int:
    make_folder(folder)
    files, status = meant_files(asked.files, folder, console)
    reading = reading_of(asked.options)
    targets = output_paths(files, folder, ".json", aside="_分析")
    jobs = [Job(file, str(to), reading) for file, to in zip(files, targets, strict=True)]
    return do_jobs(jobs, console, sums_up=files != list(asked.files)) or status
