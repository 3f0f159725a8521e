"""The pages of a brief as a message: what the engine makes and the window draws."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from jzassist.model.pages import Block, Looks, Pages, Run, Table
from jzassist.protocol import Message


def pages_to_json(pages: Pages) -> Message:
    """Pages as a message; runs as lists, of which there are thousands."""
    plain = {name: getattr(pages, name) for name in Pages.__slots__ if name not in ("styles", "blocks")}
    styles = {identity: asdict(looks) for identity, looks in pages.styles.items()}
    return {**plain, "styles": styles, "blocks": [_block_to_json(block) for block in pages.blocks]}


def pages_from_json(message: Mapping[str, Any]) -> Pages:
    """The pages of a message; KeyError or TypeError where there are none."""
    styles = {identity: _looks(looks) for identity, looks in message["styles"].items()}
    blocks = tuple(_block_from_json(block) for block in message["blocks"])
    return replace(Pages(**{**message, "styles": {}, "blocks": ()}), styles=styles, blocks=blocks)


def _looks(message: Mapping[str, Any]) -> Looks:
    return Looks(**{**message, "tabs": tuple(message["tabs"])})


def _block_to_json(block: Block | Table) -> Message:
    if isinstance(block, Table):
        return {"widths": block.widths, "rows": [[_block_to_json(cell) for cell in row] for row in block.rows]}
    return {"style": block.style, "runs": [[run.words, run.style, run.own] for run in block.runs], "own": block.own}


def _block_from_json(message: Mapping[str, Any]) -> Block | Table:
    if "rows" in message:
        rows = (tuple(_paragraph(cell) for cell in row) for row in message["rows"])
        return Table(tuple(message["widths"]), tuple(rows))
    return _paragraph(message)


def _paragraph(message: Mapping[str, Any]) -> Block:
    own = dict(message["own"])
    if "tabs" in own:
        own["tabs"] = tuple(own["tabs"])
    return Block(message["style"], tuple(Run(*run) for run in message["runs"]), own)
