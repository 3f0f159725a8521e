"""What the roles of paragraphs are called in a newsroom."""

from jzassist.model.article import ParagraphRole

#: In the order in which they are offered: the nine commonest with a digit.
ROLE_NAMES = {
    ParagraphRole.BODY: "正文",
    ParagraphRole.HEADLINE: "标题",
    ParagraphRole.SUBHEADLINE: "副题",
    ParagraphRole.KICKER: "引题",
    ParagraphRole.LEAD: "导语",
    ParagraphRole.CROSSHEAD: "小标题",
    ParagraphRole.BYLINE: "署名",
    ParagraphRole.CAPTION: "图片说明",
    ParagraphRole.CREDIT: "摄影署名",
    ParagraphRole.EDITOR: "责任编辑",
    ParagraphRole.DATELINE: "电头",
}
