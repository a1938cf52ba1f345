"""Bijoy (SutonnyMJ) text as Unicode: one table of glyphs, then the signs put in reading order.

The glyph table follows the SutonnyMJ font; ASCII e-mail addresses and host names are left alone."""

import re
import unicodedata

_SINGLE = (
    "A=অ B=ই C=ঈ D=উ E=ঊ F=ঋ G=এ H=ঐ I=ও J=ঔ K=ক L=খ M=গ N=ঘ O=ঙ P=চ Q=ছ R=জ S=ঝ T=ঞ U=ট V=ঠ W=ড "
    "X=ঢ Y=ণ Z=ত _=থ `=দ a=ধ b=ন c=প d=ফ e=ব f=ভ g=ম h=য i=র j=ল k=শ l=ষ m=স n=হ o=ড় p=ঢ় q=য় "
    "r=ৎ s=ং t=ঃ u=ঁ v=া w=ি x=ী y=ু z=ু ~=ূ „=ৃ …=ৃ †=ে ‡=ে ˆ=ৈ ‰=ৈ Š=ৗ ©=\ue000 |=। ^=্ব &=্ Ÿ=্ব ž=্ব ƒ=ূ ‚=ূ "
    "¨=্য ª=্র «=্র Ö=্র ¡=্ব ¢=্ভ £=্ভ্র ¤=ম্ ¥=্ম ¦=্ব §=্ম ¬=্ল \u00ad=্ল ®=ষ্ ¯=স্ °=ক্ক ±=ক্ট "
    "²=ক্ষ্ম ³=ক্ত ´=ক্ম µ=ক্র ¶=ক্ষ ·=ক্স ¸=গু ¹=জ্ঞ º=গ্দ »=গ্ধ ¼=ঙ্ক ½=ঙ্গ ¾=জ্জ ¿=্ত্র À=জ্ঝ "
    "Á=জ্ঞ Â=ঞ্চ Ã=ঞ্ছ Ä=ঞ্জ Å=ঞ্ঝ Æ=ট্ট Ç=ড্ড È=ণ্ট É=ণ্ঠ Ê=ণ্ড Ë=ত্ত Ì=ত্থ Í=্ত Î=ত্র Ï=দ্দ "
    "×=দ্ধ Ø=দ্ব Ù=দ্ম Ú=ন্ঠ Û=ন্ড Ü=ন্ধ Ý=ন্স Þ=প্ট ß=প্ত à=প্প á=প্স â=ব্জ ã=ব্দ ä=ব্ধ å=ভ্র "
    "æ=ম্ন ç=ম্ফ è=্ন é=ল্ক ê=ল্গ ë=ল্ট ì=ল্ড í=ল্প î=ল্ফ ï=শু ð=শ্চ ñ=শ্ছ ò=ষ্ণ ó=ষ্ট ô=ষ্ঠ "
    "õ=ষ্ফ ö=স্খ ÷=স্ট ø=্ল ù=স্ফ ú=্প û=হু ü=হৃ ý=হ্ন þ=হ্ম ÿ=ক্ষ —=্ত –=্ন ˜=দ্ ™=দ্ š=ন্ "
    "›=ন্ œ=্ন •=ঙ্ ”=চ্ “=চ্ ’=্থ ‘=্তু Œ=্ক ‹=্ক Ñ=– Ð=– Ò=“ Ó=” Ô=‘ Õ=’ "
    "0=০ 1=১ 2=২ 3=৩ 4=৪ 5=৫ 6=৬ 7=৭ 8=৮ 9=৯"
)
_GLYPHS = str.maketrans(dict(pair.split("=", 1) for pair in _SINGLE.split(" ") if pair))
# Reph is typed after its cluster; a private letter keeps it apart from an ordinary র until placed.
_REPH = "\ue000"
_CONSONANT = "[\u0995-\u09b9]\u09bc?"
_CLUSTER = f"{_CONSONANT}(?:্{_CONSONANT}){{0,4}}"
_ORDER = (
    (re.compile("্{2,}"), "্"),
    (re.compile("অা"), "আ"),
    (re.compile(f"({_CLUSTER})([\u09be-\u09cc\u09d7]{{0,2}}[ঁ]?){_REPH}"), r"র্\1\2"),
    (re.compile(f"([িেৈ])({_CLUSTER})"), r"\2\1"),
    (re.compile("ে\u09be"), "ো"),
    (re.compile("ে\u09d7"), "ৌ"),
    (re.compile("ঁ([\u09be-\u09cc])"), r"\1ঁ"),
    (re.compile(_REPH), "র্"),
)
KEPT = re.compile(
    r"(?<!\d)\+?\d[\d-]{8,}\d(?!\d)|[\w.+-]+@[\w-]+(?:\. ?[\w-]+)+|(?:https?://|www\.)[\w./-]+|[\w-]+(?:\.[\w-]+)*\.(?:gov\.bd|com|org)\b"
)
BANGLA = re.compile("[\u0980-\u09ff]")
MARKS = re.compile("[†‡©¨ª«µ¶¤®¯Öš]")
_FONT = re.compile(r"(?<!O)MJ\b|^Bijoy(?!.*Unicode)", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:the|and|of|for|is|to|with|service|office|days?)\b", re.IGNORECASE)


def is_bijoy_font(name: str) -> bool:
    """Whether a font of this name holds Bijoy: SutonnyMJ and its kin; SutonnyOMJ is Unicode."""
    return _FONT.search(name.split(",", maxsplit=1)[0].strip(" '\"")) is not None


def looks_bijoy(text: str) -> bool:
    """Whether `text` is SutonnyMJ code points rather than Unicode Bangla or plain English."""
    letters = len(BANGLA.findall(text))
    marks = len(MARKS.findall(text))
    return marks >= 4 and letters < marks and len(_ENGLISH.findall(text)) * 3 < marks


def unicode_of(text: str) -> str:
    """`text` of SutonnyMJ code points as Unicode; addresses and host names stay as they are."""
    pieces = []
    place = 0
    for kept in KEPT.finditer(text):
        pieces += [_converted(text[place : kept.start()]), kept.group()]
        place = kept.end()
    return "".join([*pieces, _converted(text[place:])])


def read_in_font(text: str, legacy: bool) -> str:
    """`text` of a run whose font is Bijoy, or not; Unicode letters in it stay."""
    return unicode_of(text) if legacy and not BANGLA.search(text) else text


def _converted(text: str) -> str:
    text = unicodedata.normalize("NFC", text.translate(_GLYPHS))
    for pattern, order in _ORDER:
        text = pattern.sub(order, text)
    return unicodedata.normalize("NFC", text)
