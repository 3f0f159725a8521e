"""Candidates for a quotation's speaker, the likeliest first."""

from dataclasses import replace

import council_article as council

from jzassist.model.annotated_article import decide
from jzassist.model.annotation import Kind, NameDetail, QuoteDetail, Speaker, Status
from jzassist.model.speakers import speaker_candidates

LU = Speaker("陆知秋", "记者")
CROWD = Speaker("新华街的居民")


def test_the_present_speaker_comes_first_then_the_nearest() -> None:
    first, crowd = council.findings()[2], council.findings()[8]
    assert speaker_candidates(council.annotated(), first) == (council.SU, council.HE, CROWD, LU)
    assert speaker_candidates(council.annotated(), crowd) == (CROWD, council.HE, council.SU, LU)


def test_without_a_speaker_the_own_paragraph_comes_first() -> None:
    told = council.findings()[6]
    nobody = replace(told, detail=QuoteDetail())
    assert speaker_candidates(council.annotated(), nobody)[:2] == (council.HE, council.SU)


def test_a_person_is_offered_once_and_not_when_rejected() -> None:
    again = council.mark(Kind.PERSON, "馆长苏小满", NameDetail("苏小满", "馆长", "县文化馆"))
    annotated = council.annotated().with_annotations([*council.findings(), again])
    quote = council.findings()[2]
    assert [speaker.name for speaker in speaker_candidates(annotated, quote)].count("苏小满") == 1
    without = decide(annotated, council.findings()[9].id, Status.REJECTED)
    assert LU not in speaker_candidates(without, quote)


def test_the_speaker_as_set_is_offered_before_the_same_as_found() -> None:
    set_by_hand = Speaker("苏小满", "策展人", "")
    quote = replace(council.findings()[2], detail=QuoteDetail(speaker=set_by_hand))
    candidates = speaker_candidates(council.annotated(), quote)
    assert candidates[0] == set_by_hand
    assert council.SU not in candidates


def test_nobody_named_gives_nobody() -> None:
    alone = replace(council.findings()[2], detail=QuoteDetail())
    assert speaker_candidates(council.annotated().with_annotations([alone]), alone) == ()
