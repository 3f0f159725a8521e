"""Which encoding a text's bytes are in: the one whose decoding has the most common Chinese characters."""

import codecs

from jzassist.readers.block import UnreadableError

#: The five hundred characters that make up most of any Chinese text, and the traditional forms of those that have one.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三"
    "之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样"
    "与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入"
    "常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色"
    "光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每"
    "目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须"
    "际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼"
    "王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首企创项环投亿村居城镇乡镇"
    "這為個國來時們對發動會產種麼過說學後經進著電裡現實體機當點從業開還應義間與關線內數無問題變條沒結軍黨總長質氣員統達設級圖組見計論運農"
    "幾區強決戰則據處隊給門規熱領導東壓爭濟階術極聯認權證轉單風帶場車務萬積議聲報鬥類離華確張馬節話況傳許廣記觀織裝眾書復須際驗連斷難礦備"
    "辦習響約勞團歷構標選寫親廠識適屬圓滿縣細鐵價嚴臺灣並該於將見頭資邊較別處號項環創億鄉鎮"
    "，。、；：！？“”‘’「」『』（）《》—…　"
)
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_NAMES = {"utf-8-sig": "utf-8"}
#: Below this share of common characters a decoding is no Chinese.
_LEAST_SHARE = 0.15
_MOST_CONTROLS = 0.02
_NO_TEXT = "里不是文字；请确认它是稿件，而不是图片、程序或其他数据。"


def decode_text(data: bytes) -> tuple[str, str]:
    """The text in bytes and the encoding's name; UnreadableError where no decoding gives text.

    A file that is UTF-8 but for a damaged place is read with U+FFFD there.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(data.decode(encoding, "replace")), _NAMES.get(encoding, encoding)
    if b"\0" not in data:
        try:
            return _checked(data.decode("utf-8")), "utf-8"
        except UnicodeDecodeError:
            pass
    return _most_chinese(data)


def decode_as(data: bytes, encoding: str) -> str:
    """The text in bytes of a known encoding; what does not decode becomes U+FFFD.

    UnreadableError for an encoding that Python does not know.
    """
    try:
        codec = codecs.lookup(encoding)
    except LookupError:
        raise UnreadableError(f"不能按“{encoding}”读取：没有这种文字编码，请改用 utf-8、gb18030 或 big5。") from None
    return _checked(data.decode(codec.name, "replace").removeprefix("\ufeff"))


def _most_chinese(data: bytes) -> tuple[str, str]:
    decodings = [(_share_of_common(text), text, name) for name, text in _decodings(data)]
    share, text, name = max(decodings, key=lambda decoding: decoding[0], default=(0.0, "", ""))
    if share < _LEAST_SHARE:
        raise UnreadableError(_NO_TEXT)
    return _checked(text), name


def _decodings(data: bytes) -> list[tuple[str, str]]:
    found = []
    for name in _CANDIDATES:
        if name.startswith("utf-16") and len(data) % 2:
            continue
        try:
            found.append((name, data.decode(name)))
        except UnicodeDecodeError:
            continue
    damaged = data.decode("utf-8", "replace")
    return [*found, ("utf-8", damaged)] if damaged.count("\ufffd") <= max(1, len(damaged) // 50) else found


def _share_of_common(text: str) -> float:
    """The share of common characters; ASCII counts only where there is nothing else, as in English UTF-16."""
    other = [character for character in text if character >= "\x80"]
    if other:
        return sum(character in _COMMON for character in other) / len(other)
    return 0.5 if "\0" not in text else 0.0


def _checked(text: str) -> str:
    controls = sum(character < " " and not character.isspace() for character in text)
    if controls > _MOST_CONTROLS * len(text) or "\0" in text:
        raise UnreadableError(_NO_TEXT)
    return text
