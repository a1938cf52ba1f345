"""What the columns, kinds and weekdays of a list are called, in Bangla and English."""

from shonod.ground.bangla import WEEKDAYS, folded

_HEADS = {
    "from_on": "from_on|from|date|start|start date|holiday date|তারিখ|তারিখ ও বার|ছুটির তারিখ|শুরু|"
    "শুরুর তারিখ|হতে|থেকে",
    "until_on": "until_on|until|to|end|end date|till|পর্যন্ত|শেষ|শেষের তারিখ|শেষ তারিখ",
    "weekday": "weekday|day|day of week|বার|দিন|সপ্তাহের দিন",
    "name": "name|title|summary|subject|holiday|holiday name|occasion|name (bn)|name_bn|"
    "bangla name|নাম|ছুটির নাম|উপলক্ষ|উপলক্ষ্য|পর্বের নাম|পর্ব|দিবস|ছুটি|বিবরণ|বাংলা নাম",
    "name_en": "name_en|name (en)|english|english name|name in english|ইংরেজি নাম|ইংরেজি",
    "kind": "kind|type|category|ধরন|ছুটির ধরন|প্রকার|শ্রেণি",
    "works": "works|working day|কর্মদিবস",
    "opens": "opens|open from|খোলা থেকে|খোলে",
    "closes": "closes|open until|খোলা পর্যন্ত|বন্ধ হয়",
    "order_number": "order_number|order|order no|order number|memo|memo no|প্রজ্ঞাপন|প্রজ্ঞাপন নম্বর|"
    "আদেশ|আদেশ নম্বর|স্মারক|স্মারক নম্বর",
    "order_on": "order_on|order date|memo date|প্রজ্ঞাপনের তারিখ|আদেশের তারিখ|স্মারকের তারিখ",
    "source": "source|সূত্র|উৎস",
    "confirmed": "confirmed|নিশ্চিত",
    "status": "status|অবস্থা",
}
COLUMNS = tuple(name for name in _HEADS if name != "weekday")
_KINDS = {
    "general": "general|general holiday|public|public holiday|সাধারণ|সাধারণ ছুটি|সরকারি|সরকারি ছুটি",
    "executive": "executive|executive order|by executive order|নির্বাহী|নির্বাহী আদেশ|নির্বাহী আদেশে|"
    "নির্বাহী আদেশে ছুটি|নির্বাহী আদেশে সরকারি ছুটি",
    "regional": "regional|regional holiday|আঞ্চলিক|আঞ্চলিক ছুটি",
    "office": "office|this office|কার্যালয়|কার্যালয়ের ছুটি|স্থানীয় ছুটি",
    "optional": "optional|optional holiday|ঐচ্ছিক|ঐচ্ছিক ছুটি",
}
_ENGLISH_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


def _by_words(table: dict[str, str]) -> dict[str, str]:
    return {folded(word): name for name, words in table.items() for word in words.split("|")}


def _folds(words: str) -> frozenset[str]:
    return frozenset(folded(word) for word in words.split("|"))


HEAD_OF = _by_words(_HEADS)
KIND_OF = _by_words(_KINDS)
WORKING = _folds("works|working day|কর্মদিবস|কার্যদিবস")
YES = _folds("yes|true|1|y|হ্যাঁ|হাঁ")
NO = _folds("no|false|0|n|না|to confirm|নিশ্চিত নয়")
CANCELLED = _folds("cancelled|canceled|revoked|বাতিল")
WEEKDAY_OF = {
    **{folded(name): number for number, name in enumerate(WEEKDAYS)},
    **{folded(name.removesuffix("বার")): number for number, name in enumerate(WEEKDAYS)},
    **{name[:cut]: number for number, name in enumerate(_ENGLISH_DAYS) for cut in (3, None)},
}
