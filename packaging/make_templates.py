"""Makes the briefs' base documents: everything of the .docx but its words.

Run it after a change (``python packaging/make_templates.py``) and commit resources/templates/ with it; a test
holds the two against each other. The writer puts the body in and fills {desk}, {date} and {issue} in the headers.
"""

from pathlib import Path

import template_brief
import template_report
from template_package import parts_of, write_package

TEMPLATES = Path(__file__).resolve().parents[1] / "resources" / "templates"

DESIGNS = {
    "简报": template_brief.design(template_brief.BRIEF),
    "专报": template_report.design(),
    "一页": template_brief.design(template_brief.ONE_PAGE),
}


def make_templates(folder: Path) -> None:
    """Writes every base document into a folder, the same bytes every time."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, design in DESIGNS.items():
        write_package(parts_of(design), folder / f"{name}.docx")


if __name__ == "__main__":
    make_templates(TEMPLATES)
