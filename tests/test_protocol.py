"""What is written in pieces reads as if it were written at one go."""

import json

import council_article as council
import pytest

from jzassist import protocol
from jzassist.model.annotation import Annotation, Kind, TermDetail


def annotated(count: int):
    found = [Annotation(f"term-{n}", Kind.TERM, n % 20, n % 20 + 1, TermDetail(), note="批\n注") for n in range(count)]
    return council.annotated().with_annotations(found)


@pytest.mark.parametrize("count", [0, 1, protocol.PIECE, protocol.PIECE * 2 + 3])
def test_a_request_with_an_article_in_it(count):
    article = annotated(count)
    pieces = list(protocol.request_pieces({"id": 3, "op": "summarize", "annotated": article, "path": "简报"}))
    line = b"".join(pieces)
    assert line.count(b"\n") == 1
    assert json.loads(line) == {
        "id": 3,
        "op": "summarize",
        "path": "简报",
        "annotated": protocol.annotated_to_json(article),
    }
    assert max(piece.count(b'"rule"') for piece in pieces) <= protocol.PIECE


def test_a_request_without_one_is_a_plain_line():
    message = {"id": 3, "op": "warm"}
    assert b"".join(protocol.request_pieces(message)) == protocol.message_line(message)


def test_a_long_list_of_a_result_goes_ahead():
    result = {"annotations": list(range(2 * protocol.PIECE + 1)), "details": {}, "warnings": [1]}
    *ahead, last = [json.loads(line) for line in protocol.result_lines(7, result)]
    assert last == {"id": 7, "result": {"annotations": [], "details": {}, "warnings": [1]}}
    assert [n for line in ahead for n in line["more"]["annotations"]] == result["annotations"]
    assert {line["id"] for line in ahead} == {7}
    assert max(len(line["more"]["annotations"]) for line in ahead) == protocol.PIECE
