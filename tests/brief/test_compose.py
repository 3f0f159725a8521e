"""What goes into a brief, and how it is said."""

from dataclasses import replace
from datetime import date

from brief_sample import LIN, PARAGRAPHS, TEXT, WARNINGS, article_of, mark

from jzassist.brief.compose import compose_brief, written_date
from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails, decide, set_detail, set_speaker
from jzassist.model.annotation import Annotation, FigureDetail, Kind, Mode, NameDetail, QuoteDetail, Speaker, Status
from jzassist.model.article import ParagraphRole
from jzassist.model.brief import Brief, MetaItem, NamePart, QuoteLabel
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.summary import Summary
from jzassist.model.word_count import count_words


def items(brief: Brief, part: Part) -> list:
    """The items of a part, none where it was left out."""
    return [item for section in brief.sections if section.part is part for item in section.items]


def named(annotated: AnnotatedArticle, words: str, kind: Kind) -> Annotation:
    return next(a for a in annotated.annotations if a.kind is kind and annotated.text_of(a) == words)


def test_points_are_the_summary_with_their_paragraphs(
    sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions
) -> None:
    points = items(compose_brief(sample, summary, unseen), Part.POINTS)
    assert [point.paragraphs for point in points] == [(3,), (5,), (6,)]
    assert points[1].words == "她每周要坐三次车。"


def test_without_an_editor_key_figures_are_filled_up_with_others_but_not_with_enumerations(
    sample: AnnotatedArticle, unseen: BriefOptions
) -> None:
    rows = items(compose_brief(sample, Summary(), unseen), Part.FIGURES)
    assert [row.words for row in rows] == ["26条", "118个", "第二", "5条", "三次", "约320万元"]


def test_a_figure_without_a_label_is_explained_by_its_clause(sample: AnnotatedArticle, unseen: BriefOptions) -> None:
    rows = {row.words: row for row in items(compose_brief(sample, Summary(), unseen), Part.FIGURES)}
    assert rows["5条"].label == "明年将再开5条支线"
    assert rows["26条"].label == "新开通公交线路"


def test_an_editor_sees_every_figure_that_he_accepted(sample: AnnotatedArticle, seen: BriefOptions) -> None:
    annotated = decide(sample, named(sample, "三个", Kind.FIGURE).id, Status.ACCEPTED)
    annotated = decide(annotated, named(sample, "26条", Kind.FIGURE).id, Status.ACCEPTED)
    rows = items(compose_brief(annotated, Summary(), seen), Part.FIGURES)
    assert [(row.words, row.paragraphs) for row in rows] == [("26条", (3,)), ("三个", (6,))]


def test_the_same_figure_with_the_same_meaning_is_one_row(seen: BriefOptions) -> None:
    article = article_of((ParagraphRole.BODY, "产值3亿元。"), (ParagraphRole.BODY, "产值3亿元。"))
    first, second = article.text.index("3亿元"), article.text.rindex("3亿元")
    annotations = [
        Annotation(f"f{at}", Kind.FIGURE, at, at + 3, FigureDetail(label="产值"), Status.ACCEPTED)
        for at in (first, second)
    ]
    rows = items(compose_brief(AnnotatedArticle(article, tuple(annotations)), Summary(), seen), Part.FIGURES)
    assert [(row.words, row.label, row.paragraphs) for row in rows] == [("3亿元", "产值", (1, 2))]


def test_pieces_of_one_speech_stand_together_over_their_speaker(reviewed: AnnotatedArticle, seen: BriefOptions) -> None:
    speeches = items(compose_brief(reviewed, Summary(), seen), Part.QUOTES)
    assert [[(piece.words, piece.label) for piece in speech.pieces] for speech in speeches] == [
        [
            ("“群众出门难，就是我们的头等事。”", QuoteLabel.NONE),
            ("明年将再开5条支线，不让一个村掉队", QuoteLabel.REPORTED),
        ],
        [("“以前进城要走两个钟头，‘赶早’是老规矩。现在二十分钟就到了。”", QuoteLabel.NONE)],
        [("票价不涨，财政每年补贴约320万元", QuoteLabel.REPORTED), ("三个站点正在改造", QuoteLabel.REPORTED)],
    ]
    assert speeches[0].speaker == (NamePart("县交通运输局"), NamePart("局长"), NamePart("林望川"))


def test_without_an_editor_continued_and_unattributed_reports_stay_out(
    sample: AnnotatedArticle, unseen: BriefOptions
) -> None:
    annotated = set_speaker(sample, named(sample, "明年将再开5条支线，不让一个村掉队", Kind.QUOTE).id, None)
    pieces = [p.words for s in items(compose_brief(annotated, Summary(), unseen), Part.QUOTES) for p in s.pieces]
    assert pieces == [
        "“群众出门难，就是我们的头等事。”",
        "“以前进城要走两个钟头，‘赶早’是老规矩。现在二十分钟就到了。”",
        "票价不涨，财政每年补贴约320万元",
    ]


def test_a_quotation_cut_short_says_so(sample: AnnotatedArticle, seen: BriefOptions) -> None:
    for words, printed in (
        ("‘赶早’是老规矩", "“……‘赶早’是老规矩……”"),
        ("以前进城要走两个钟头", "“以前进城要走两个钟头……”"),
        ("现在二十分钟就到了", "“……现在二十分钟就到了”"),
    ):
        quote = mark(words, QuoteDetail(Mode.DIRECT), Kind.QUOTE).decided(Status.ACCEPTED)
        brief = compose_brief(sample.with_annotations([quote]), Summary(), seen)
        piece = items(brief, Part.QUOTES)[0].pieces[0]
        assert (piece.words, piece.label) == (printed, QuoteLabel.SHORTENED)


def test_a_quotation_marked_with_its_marks_is_not_marked_twice(sample: AnnotatedArticle, seen: BriefOptions) -> None:
    words = "“群众出门难，就是我们的头等事。”"
    quote = mark(words, QuoteDetail(Mode.DIRECT), Kind.QUOTE).decided(Status.ACCEPTED)
    brief = compose_brief(sample.with_annotations([quote]), Summary(), seen)
    assert items(brief, Part.QUOTES)[0].pieces[0].words == words


def test_what_the_editor_adds_of_a_speaker_is_known(reviewed: AnnotatedArticle, seen: BriefOptions) -> None:
    quote = named(reviewed, "群众出门难，就是我们的头等事。", Kind.QUOTE)
    annotated = set_speaker(reviewed, quote.id, replace(LIN, role="党组书记、局长"))
    speaker = items(compose_brief(annotated, Summary(), seen), Part.QUOTES)[0].speaker
    assert speaker == (NamePart("县交通运输局"), NamePart("党组书记、局长", added=True), NamePart("林望川"))


def test_an_unknown_speaker_leaves_the_line_empty(reviewed: AnnotatedArticle, seen: BriefOptions) -> None:
    quote = named(reviewed, "群众出门难，就是我们的头等事。", Kind.QUOTE)
    for nobody in (None, Speaker()):
        annotated = set_speaker(reviewed, quote.id, nobody)
        assert items(compose_brief(annotated, Summary(), seen), Part.QUOTES)[0].speaker == ()


def test_people_are_named_once_with_every_mention(sample: AnnotatedArticle, unseen: BriefOptions) -> None:
    people = items(compose_brief(sample, Summary(), unseen), Part.PEOPLE)
    assert [(p.name.words, p.mentions, p.paragraphs) for p in people] == [
        ("林望川", 2, (4,)),
        ("周桂兰", 1, (5,)),
        ("何雨", 1, (7,)),
    ]
    assert [part.words for part in people[0].roles] == ["局长", "县交通运输局"]


def test_a_person_accepted_once_is_counted_with_every_mention(sample: AnnotatedArticle, seen: BriefOptions) -> None:
    annotated = decide(sample, named(sample, "林望川", Kind.PERSON).id, Status.ACCEPTED)
    assert [(p.name.words, p.mentions) for p in items(compose_brief(annotated, Summary(), seen), Part.PEOPLE)] == [
        ("林望川", 2)
    ]


def test_what_the_editor_set_of_a_person_wins(reviewed: AnnotatedArticle, seen: BriefOptions) -> None:
    person = named(reviewed, "周桂兰", Kind.PERSON)
    annotated = set_detail(reviewed, person.id, NameDetail("周桂兰", "村民", ""))
    people = {p.name.words: p for p in items(compose_brief(annotated, Summary(), seen), Part.PEOPLE)}
    assert people["周桂兰"].roles == (NamePart("村民"),)


def test_rejected_items_are_nowhere(reviewed: AnnotatedArticle, seen: BriefOptions, unseen: BriefOptions) -> None:
    annotated = reviewed.with_annotations(a.decided(Status.REJECTED) for a in reviewed.annotations)
    for options in (seen, replace(seen, include_pending=True), unseen):
        brief = compose_brief(annotated, Summary(), options)
        assert [section.part for section in brief.sections] == [Part.ANNEX]
        assert all(run.kind is None for p in items(brief, Part.ANNEX) for run in p.runs)


def test_pending_items_stand_under_checks_only_and_only_where_they_are_let_in(
    sample: AnnotatedArticle, seen: BriefOptions
) -> None:
    assert items(compose_brief(sample, Summary(), seen), Part.CHECKS) == []
    brief = compose_brief(sample, Summary(), replace(seen, include_pending=True))
    words = [line.words for line in items(brief, Part.CHECKS)]
    assert "待审数字：26条（新开通公交线路）" in words
    assert "待审引语：“群众出门难，就是我们的头等事。”（县交通运输局 局长 林望川）" in words
    assert "待审引语：票价不涨，财政每年补贴约320万元（转述，县交通运输局 局长 林望川）" in words
    assert words.count("待审人物：林望川") == 2
    assert items(brief, Part.FIGURES) == items(brief, Part.QUOTES) == items(brief, Part.PEOPLE) == []


def test_what_the_editor_added_is_marked_under_checks_too(sample: AnnotatedArticle, seen: BriefOptions) -> None:
    quote = named(sample, "群众出门难，就是我们的头等事。", Kind.QUOTE)
    annotated = set_speaker(sample, quote.id, Speaker("申大爷", "局长", "县交通运输局"))
    lines = items(compose_brief(annotated, Summary(), replace(seen, include_pending=True)), Part.CHECKS)
    assert any("县交通运输局 局长 申大爷（编辑补注）" in line.words for line in lines)


def test_without_a_headline_the_title_is_the_first_clause_behind_the_dateline(seen: BriefOptions) -> None:
    article = article_of(
        (ParagraphRole.LEAD, "正义社滨河9月5日电(通讯员喻小瑶 杜小希)通过网络平台发布信息，骗取定金。")
    )
    brief = compose_brief(AnnotatedArticle(article), Summary(), seen)
    assert brief.title == "通过网络平台发布信息"
    assert not brief.rewritten


def test_warnings_are_told_once_with_their_paragraph(sample: AnnotatedArticle, unseen: BriefOptions) -> None:
    annotated = replace(sample, article=replace(sample.article, warnings=WARNINGS))
    lines = items(compose_brief(annotated, Summary(), unseen, WARNINGS), Part.CHECKS)
    assert [(line.words, line.paragraphs) for line in lines] == [(WARNINGS[0].message, (3,))]


def test_the_annex_is_the_article_and_the_inner_mark_is_seen(sample: AnnotatedArticle, unseen: BriefOptions) -> None:
    annex = items(compose_brief(sample, Summary(), unseen), Part.ANNEX)
    assert [(p.number, p.role, "".join(run.words for run in p.runs)) for p in annex] == [
        (number, role, words) for number, (role, words) in enumerate(PARAGRAPHS, 1)
    ]
    assert [(run.words, run.kind) for run in annex[3].runs if run.kind] == [
        ("群众出门难，就是我们的头等事。", Kind.QUOTE),
        ("林望川", Kind.PERSON),
        ("明年将再开", Kind.QUOTE),
        ("5条", Kind.FIGURE),
        ("支线，不让一个村掉队", Kind.QUOTE),
    ]


def test_parts_come_in_the_order_asked_for(sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions) -> None:
    asked = (Part.QUOTES, Part.POINTS, Part.QUOTES)
    brief = compose_brief(sample, summary, replace(unseen, parts=asked))
    assert [section.part for section in brief.sections] == [Part.QUOTES, Part.POINTS]
    assert not brief.has_annex


def test_the_title_is_the_editors_the_articles_or_its_first_words(
    sample: AnnotatedArticle, unseen: BriefOptions
) -> None:
    brief = compose_brief(sample, Summary(), unseen)
    assert (brief.title, brief.rewritten, brief.subtitle) == ("山乡通了公交车", False, "——云溪县三年建成村村通线路")
    renamed = replace(sample, details=ArticleDetails(headline="公交开进大山"))
    brief = compose_brief(renamed, Summary(), unseen)
    assert (brief.title, brief.rewritten) == ("公交开进大山", True)
    bare = AnnotatedArticle(article_of((ParagraphRole.BODY, "天气转凉，请添衣。")))
    assert compose_brief(bare, Summary(), unseen).title == "天气转凉"


def test_meta_lines_say_whence_and_how(sample: AnnotatedArticle, unseen: BriefOptions, seen: BriefOptions) -> None:
    origin, making = compose_brief(sample, Summary(), unseen).meta
    assert origin == (MetaItem("来源", "云溪日报"), MetaItem("作者", "何雨"), MetaItem("日期", "2026年10月9日"))
    assert [item.value for item in making] == [
        str(count_words(TEXT)),
        "2026年11月23日",
        "13 项均有出处",
        "未经人工核定",
    ]
    assert MetaItem("编辑", "王敏") in compose_brief(sample, Summary(), seen).meta[1]
    assert "未经人工核定" not in [item.value for item in compose_brief(sample, Summary(), seen).meta[1]]


def test_dates_that_are_no_whole_day_stay_as_they_are() -> None:
    assert written_date("2025-03-01") == "2025年3月1日"
    assert written_date("2025年春") == "2025年春"


def test_a_headline_of_several_lines_is_the_article_s_own(unseen: BriefOptions) -> None:
    role = ParagraphRole
    article = article_of((role.HEADLINE, "山里通了"), (role.HEADLINE, "公交车"), (role.BODY, "全县有26条线路。"))
    own = AnnotatedArticle(article, details=ArticleDetails(headline=article.headline or ""))
    brief = compose_brief(own, Summary(), unseen)
    assert (brief.title, brief.rewritten) == ("山里通了公交车", False)
    changed = replace(own, details=ArticleDetails(headline="山里通了车"))
    assert compose_brief(changed, Summary(), unseen).rewritten


def test_what_is_kept_out_is_nowhere(sample: AnnotatedArticle) -> None:
    annotated = sample
    accepted = annotated.with_annotations(replace(a, status=Status.ACCEPTED) for a in annotated.annotations)
    none = accepted.with_annotations(replace(a, left_out=True) for a in accepted.annotations)
    options = BriefOptions(made_on=date(2025, 3, 1), include_pending=True)
    parts = {section.part for section in compose_brief(none, Summary(), options).sections}
    assert parts == {Part.ANNEX}
    assert {section.part for section in compose_brief(accepted, Summary(), options).sections} > parts
    pending = annotated.with_annotations(replace(a, left_out=True) for a in annotated.annotations)
    assert {section.part for section in compose_brief(pending, Summary(), options).sections} == {Part.ANNEX}
