"""``jzassist analyze --list``: which articles a file's pages hold."""

from jzassist.cli.arguments import ListArticles
from jzassist.cli.batch import for_each_file
from jzassist.cli.console import Console
from jzassist.readers.article_reader import list_articles


def list_files(asked: ListArticles, console: Console) -> int:
    """Lists the articles of every file, one a line with tabs between number, page, characters and title."""

    def work(index: int) -> None:
        listed = list_articles(asked.files[index], asked.options)
        console.clear()
        head = f"{asked.files[index]}\n" if len(asked.files) > 1 else ""
        rows = [f"{each.number}\t第{each.page}页\t{each.characters}字\t{_line(each.title)}\n" for each in listed]
        console.write(head + "".join(rows))

    return for_each_file(asked.files, console, work)


def _line(title: str) -> str:
    return "".join(character if character.isprintable() else " " for character in title)
