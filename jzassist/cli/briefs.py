"""``jzassist brief``: articles in, Word briefs out."""

from jzassist.cli.arguments import Brief, names_a_brief
from jzassist.cli.batch import do_jobs, make_folder, meant_files, output_paths
from jzassist.cli.console import Console
from jzassist.cli.job import Job, reading_of


def make_briefs(asked: Brief, console: Console) -> int:
    """Makes a brief of every file and gives the exit status; nobody has reviewed them, and they say so."""
    if asked.digest:
        from jzassist.cli.digests import make_digest

        return make_digest(asked, console)
    if names_a_brief(asked.output):
        files, status, targets = list(asked.files), 0, [asked.output]
    else:
        make_folder(asked.output)
        files, status = meant_files(asked.files, asked.output, console)
        targets = output_paths(files, asked.output, asked.ending, aside="_简报")
    jobs = [
        Job(
            file,
            str(target),
            reading_of(asked.options),
            asked.made_on.isoformat(),
            asked.template,
            asked.points,
            asked.by_office,
            asked.choices,
        )
        for file, target in zip(files, targets, strict=True)
    ]
    return do_jobs(jobs, console, sums_up=files != list(asked.files)) or status
