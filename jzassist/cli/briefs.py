"""``jzassist brief``: articles in, Word briefs out."""

from jzassist.brief.export import export_brief
from jzassist.cli.analysis import analyse
from jzassist.cli.arguments import Brief, names_a_brief
from jzassist.cli.batch import for_each_file, make_folder, output_paths
from jzassist.cli.console import Console
from jzassist.model.brief_options import BriefOptions
from jzassist.readers.article_reader import read_article


def make_briefs(asked: Brief, console: Console) -> int:
    """Makes a brief of every file and gives the exit status; nobody has reviewed them, and they say so."""
    if names_a_brief(asked.output):
        targets = [asked.output]
    else:
        make_folder(asked.output)
        targets = output_paths(asked.files, asked.output, asked.ending, aside="_简报")
    options = BriefOptions(made_on=asked.made_on, template=asked.template, reviewed=False)

    def work(index: int) -> None:
        found = analyse(read_article(asked.files[index], asked.options), sentences=asked.points)
        export_brief(found.annotated, found.summary, options, targets[index], found.warnings, by_office=asked.by_office)

    return for_each_file(asked.files, console, work)
