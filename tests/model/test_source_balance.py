"""Who speaks how much."""

import council_article as council

from jzassist.model.annotated_article import decide, set_speaker
from jzassist.model.annotation import Annotation, Kind, Mode, QuoteDetail, Speaker, Status
from jzassist.model.source_balance import remark_on, sources_of


def test_each_speaker_once_with_what_he_says() -> None:
    annotated = council.annotated()
    sources = sources_of(annotated)
    assert len({source.speaker for source in sources}) == len(sources)
    su = next(source for source in sources if source.speaker == council.SU)
    said = [a for a in annotated.visible if a.speaker and a.speaker.name == "苏小满"]
    assert su.quotes == tuple(a.id for a in said)
    assert su.direct == sum(a.end - a.start for a in said if a.detail.mode is Mode.DIRECT)
    assert [s.characters for s in sources if s.speaker] == sorted(
        (s.characters for s in sources if s.speaker), reverse=True
    )


def test_what_is_rejected_does_not_count_and_the_unknown_come_last() -> None:
    annotated = council.annotated()
    first = next(a for a in annotated.visible if a.kind is Kind.QUOTE)
    without = sources_of(decide(annotated, first.id, Status.REJECTED))
    assert first.id not in {identity for source in without for identity in source.quotes}
    unknown = sources_of(set_speaker(annotated, first.id, None))
    assert unknown[-1].speaker is None
    assert first.id in unknown[-1].quotes


def test_a_character_counts_once() -> None:
    inner, outer = Speaker("甲"), Speaker("乙")
    quotes = (
        Annotation("o", Kind.QUOTE, 10, 30, QuoteDetail(Mode.INDIRECT, speaker=outer)),
        Annotation("i", Kind.QUOTE, 15, 20, QuoteDetail(Mode.DIRECT, speaker=inner)),
    )
    annotated = council.annotated().with_annotations(quotes)
    assert {s.speaker.name: (s.direct, s.reported) for s in sources_of(annotated)} == {"乙": (0, 15), "甲": (5, 0)}
    assert remark_on(sources_of(annotated)) == "乙一人占 75 %"


def test_one_side_alone_is_remarked() -> None:
    quote = Annotation("o", Kind.QUOTE, 10, 30, QuoteDetail(Mode.INDIRECT, speaker=Speaker("乙")))
    assert remark_on(sources_of(council.annotated().with_annotations([quote]))) == "只有一方说话"
    assert remark_on(()) == ""
