"""What a service costs, as charters word it: 'বিনামূল্যে', '২৫০/-', 'সরকারি বিধি অনুযায়ী'."""

import re

from shonod.ground.bangla import folded, normal, read_number, western_digits
from shonod.ground.charter.shape import Fee

MAX_LENGTH = 2_000

_NUMBER = r"\d[\d,]{0,14}(?:\.\d{1,2})?"
_CURRENCY = r"টাকা|টাঃ|টাক|৳|taka|tk\b|bdt|/\s*[-=–—]+"
_SCALE = r"হাজার|শত|শ|লক্ষ|লাখ|কোটি"
_SCALES = {"হাজার": 1_000, "শত": 100, "শ": 100, "লক্ষ": 100_000, "লাখ": 100_000, "কোটি": 10_000_000}
_AMOUNT = re.compile(
    rf"(?P<first>(?:{_NUMBER}\s*/\s*){{0,4}}(?:{_NUMBER}\s*(?:-|–|থেকে|হতে|/|বা|ও)\s*)?)"
    rf"(?<![\d.,])(?P<amount>{_NUMBER})\s*(?P<scale>{_SCALE})?\s*(?:{_CURRENCY})",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?:৳|tk\.?|bdt|টাকা\s*[:ঃ]|^\s*টাকা)\s*(?P<amount>{_NUMBER})", re.IGNORECASE)
_ALONE = re.compile(rf"^\s*(?P<amount>{_NUMBER})\s*[.।]?\s*$")
_SPOKEN = re.compile(r"(\d)\s*[(\[]\s*[^()\[\]\d]{1,40}\s*[)\]]")


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile("|".join(folded(word) for word in words.split("|")))


_FREE = _any_of(
    "বিনামূল্য|বিনামুল্য|বিনা মূল্য|বিনা খরচ|বিনা ফি|বিনাফিতে|বিনামুল্লে|ফ্রি|free|"
    "ফি লাগে না|ফি নেই|ফি নাই|খরচ নেই|খরচ নাই|মূল্য নেই|মূল্য নাই|মূল্য লাগে না|ফি মুক্ত|"
    "সম্পূর্ণ ফ্রি"
)
_NONE = re.compile(
    f"^(?:{folded('সেবা')})?(?:ফি|চার্জ|{folded('মূল্য')})?(?:"
    + "|".join(
        folded(words)
        for words in (
            "নাই|নেই|লাগে না|শূন্য|কোন ফি|কোন মূল্য নাই|কোন খরচ নাই|প্রয়োজন নাই|প্রয়োজন নেই|"
            "প্রযোজ্য না|প্রযোজ্য নয়|প্রযোজ্য নহে|পরিশোধ করতে হয় না|দিতে হয় না"
        ).split("|")
    )
    + ")$"
)
_RULES = _any_of(
    "নীতিমালা|নীতি|বিধি|বিধান|বিধিমালা|আইন|পরিপত্র|প্রজ্ঞাপন|নিয়ম|আদেশ|সার্কুলার|তফসিল|গেজেট|নির্দেশনা"
).pattern
_AS_RULED = _any_of("অনুযায়ী|মোতাবেক|অনুসারে|মাফিক|অনুসরণ|আলোকে|মতে|অনুযায়ি|দ্বারা নির্ধারিত").pattern
_BY_RULE = re.compile(f"(?:{_RULES})[^0-9]{{0,12}}?(?:{_AS_RULED})")
_SET = _any_of(
    "সরকার নির্ধারিত|সরকারি নির্ধারিত|সরকারীভাবে নির্ধারিত|সরকার কর্তৃক|কর্তৃক নির্ধারিত|"
    "নির্ধারিত ফি|নির্ধারিত মূল্য|নির্ধারিত হার|নির্ধারিত চার্জ|নির্ধারিত ভ্যাট|"
    "সরকারি ফি|সরকারি হার|সরকারি রেট|সরকারী মূল্য|বিধিমত|বিধি মোতাবেক|সরকার অনুমোদিত|"
    "প্রচলিত হার|প্রচলিত নিয়মে|প্রচলিত বিধি"
)


def read_fee(text: str | None) -> Fee:
    """The fee of a charter's cell; amounts in taka as written, none computed."""
    shown = " ".join(normal(text or "").split())
    if not shown.strip(" -–—_.।/"):
        return Fee()
    key = folded(shown[:MAX_LENGTH])
    amounts = amounts_in(shown[:MAX_LENGTH])
    free = bool(_FREE.search(key) or _NONE.search(key)) or (amounts != () and not any(amounts))
    amounts = tuple(amount for amount in amounts if amount)
    per_policy = bool(_BY_RULE.search(key) or (not amounts and _SET.search(key)))
    return Fee(shown, free, amounts, per_policy)


def amounts_in(text: str) -> tuple[float, ...]:
    """Amounts of money in `text`: numbers beside a sign of currency, or a number alone."""
    plain = _SPOKEN.sub(r"\1 ", western_digits(normal(text)))
    alone = _ALONE.match(plain)
    if alone:
        return (_taka(alone["amount"], None),)
    found: list[tuple[int, float]] = []
    for match in _AMOUNT.finditer(plain):
        found += [
            (match.start("first") + number.start(), _taka(number.group(), match["scale"]))
            for number in re.finditer(_NUMBER, match["first"])
        ]
        found.append((match.start("amount"), _taka(match["amount"], match["scale"])))
    taken = {place for place, _ in found}
    found += [
        (match.start("amount"), _taka(match["amount"], None))
        for match in _BEFORE.finditer(plain)
        if match.start("amount") not in taken
    ]
    return tuple(amount for _, amount in sorted(found))


def sounds_like_fee(text: str) -> bool:
    """Whether the words of `text` are those of a fee cell."""
    if len(text) > 300:
        return False
    key = folded(text)
    if _FREE.search(key) or _SET.search(key) or (_BY_RULE.search(key) and len(key) < 60):
        return True
    plain = _SPOKEN.sub(r"\1 ", western_digits(text))
    return _AMOUNT.search(plain) is not None or _BEFORE.search(plain) is not None


def _taka(number: str, scale: str | None) -> float:
    return (read_number(number.rstrip(",")) or 0) * _SCALES.get(scale or "", 1)


def is_bare_number(text: str) -> bool:
    """Whether `text` is a number and nothing else: an amount, a serial or a room."""
    return _ALONE.match(_SPOKEN.sub(r"\1 ", western_digits(text))) is not None
