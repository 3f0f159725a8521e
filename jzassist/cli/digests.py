"""``jzassist brief --digest``: many articles in, one brief out."""

from jzassist.brief.digest import export_digest
from jzassist.brief.digest_index import DigestArticle
from jzassist.brief.export import refuse_unwritable
from jzassist.cli.analysis import analyse
from jzassist.cli.arguments import Brief
from jzassist.cli.batch import for_each_file, meant_files
from jzassist.cli.console import Console
from jzassist.cli.job import FAILED
from jzassist.model.brief_options import BriefOptions
from jzassist.model.errors import JzassistError
from jzassist.readers.article_reader import read_article


def make_digest(asked: Brief, console: Console) -> int:
    """One brief of all that can be read, and the exit status; what cannot be is told, and is not in it."""
    files, status = meant_files(asked.files, asked.output, console)
    options = BriefOptions(made_on=asked.made_on, template=asked.template, reviewed=False, **dict(asked.choices))
    articles: list[DigestArticle] = []

    def work(index: int) -> None:
        found = analyse(read_article(files[index], asked.options), sentences=asked.points)
        refuse_unwritable(found.article)
        articles.append(DigestArticle(found.annotated, found.summary, found.warnings))

    status = for_each_file(files, console, work) or status
    try:
        export_digest(articles, options, asked.output, by_office=asked.by_office)
    except JzassistError as error:
        console.complain(str(error), str(asked.output))
        return status or FAILED
    return status
