"""What the kinds of annotations are called on the screen and in undo titles."""

from jzassist.model.annotation import AnyKind, Kind, OwnKind

KIND_NAMES = {
    Kind.FIGURE: "数字",
    Kind.QUOTE: "引语",
    Kind.PERSON: "人物",
    Kind.ORGANISATION: "机构",
    Kind.PLACE: "地点",
    Kind.DATE: "时间",
    Kind.TERM: "提法",
}


def name_of(kind: AnyKind) -> str:
    """What a kind is called, one of the editor's own too."""
    return kind.name if isinstance(kind, OwnKind) else KIND_NAMES[kind]
