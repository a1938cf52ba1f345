"""Phones and e-mail addresses that reach nobody, or somebody's private box."""

import re
from collections.abc import Iterator

from shonod.ground.bangla import western_digits
from shonod.ground.charter.codes import Document
from shonod.ground.charter.lint.finding import Finding, Place, Rule, Words
from shonod.ground.charter.officers import e164, mail_is_mended

PHONE_MALFORMED = Rule(
    "phone_malformed",
    "warning",
    Words(
        "“{number}” can’t be a phone number of Bangladesh.",
        "Who dials it reaches nobody.",
        "Compare it with the officer’s number: a mobile has 11 digits and starts with 013 to 019.",
    ),
    Words(
        "“{number}” বাংলাদেশের ফোন নম্বর হতে পারে না।",
        "এই নম্বরে ফোন করলে কাউকে পাওয়া যাবে না।",
        "কর্মকর্তার নম্বরের সঙ্গে মিলিয়ে দেখুন: মোবাইল নম্বর ১১ অঙ্কের, শুরু ০১৩ থেকে ০১৯ দিয়ে।",
    ),
)
PHONE_DEAD = Rule(
    "phone_dead",
    "warning",
    Words(
        "“{number}” looks like a number that is not in use.",
        "It belongs to a network that was closed, or is a row of one digit.",
        "Dial it; then write the number that answers.",
    ),
    Words(
        "“{number}” চালু নম্বর বলে মনে হয় না।",
        "নম্বরটি বন্ধ হয়ে যাওয়া নেটওয়ার্কের, অথবা একই অঙ্ক বারবার লেখা।",
        "ফোন করে দেখুন; যে নম্বরে পাওয়া যায় সেটি লিখুন।",
    ),
)
EMAIL_SPACED = Rule(
    "email_spaced",
    "warning",
    Words(
        "“{address}” has a space in it.",
        "Copied as it stands, it reaches nobody. Shonod reads it without the space.",
        "Take the space out.",
    ),
    Words(
        "“{address}”: ঠিকানার মাঝে ফাঁক আছে।",
        "যেমন আছে তেমন নকল করলে ই-মেইল পৌঁছায় না। এখানে ফাঁক বাদ দিয়ে পড়া হয়েছে।",
        "ফাঁকটি মুছে দিন।",
    ),
)
EMAIL_MALFORMED = Rule(
    "email_malformed",
    "warning",
    Words(
        "“{address}” is no e-mail address.",
        "What is sent to it comes back.",
        "Compare it with the officer’s address: name@host, nothing missing on either side.",
    ),
    Words(
        "“{address}” কোনো ই-মেইল ঠিকানা নয়।",
        "এখানে কিছু পাঠালে ফেরত আসবে।",
        "কর্মকর্তার ঠিকানার সঙ্গে মিলিয়ে দেখুন: name@host, দুই পাশের কিছুই বাদ পড়বে না।",
    ),
)
EMAIL_DEAD = Rule(
    "email_dead",
    "warning",
    Words(
        "“{address}”: no mail arrives at this host.",
        "The host is misspelt, or a name kept for examples.",
        "Write the address that the officer reads.",
    ),
    Words(
        "“{address}”: এই ঠিকানায় কোনো ই-মেইল পৌঁছায় না।",
        "ঠিকানার শেষ অংশটি ভুল, অথবা শুধু উদাহরণের জন্য রাখা নাম।",
        "কর্মকর্তা যে ঠিকানার ই-মেইল দেখেন সেটি লিখুন।",
    ),
)
EMAIL_PRIVATE = Rule(
    "email_private",
    "info",
    Words(
        "“{address}” is an address outside the government’s domain.",
        "It leaves with the officer; the next one can’t read what was written to it.",
        "Give the post’s own address under .gov.bd, if there is one.",
    ),
    Words(
        "“{address}” সরকারি ডোমেইনের বাইরের ঠিকানা।",
        "কর্মকর্তা বদলি হলে ঠিকানাটিও চলে যায়; পরের কর্মকর্তা আগের চিঠি দেখতে পান না।",
        "পদের নিজস্ব .gov.bd ঠিকানা থাকলে সেটি দিন।",
    ),
)
RULES = (
    PHONE_MALFORMED,
    PHONE_DEAD,
    EMAIL_SPACED,
    EMAIL_MALFORMED,
    EMAIL_DEAD,
    EMAIL_PRIVATE,
)

_SPOKEN_PHONE = re.compile(
    r"(?:ফোন|মোবাইল|মোবা|মোবঃ|টেলি|ফ্যাক্স|phone|mobile|mob|cell|tel|fax)\s*(?:নম্বর|নং|no)?\s*[.:ঃ।=–—-]*\s*"
    r"(?P<number>[+0-9X][0-9X ()./–-]{2,}[0-9X])",
    re.IGNORECASE,
)
_FREE_PHONE = re.compile(r"(?<![\d@.\w-])(?P<number>(?:\+?880|0)1[0-9X ()–-]{5,}[0-9X])(?![\d\w@])")
_MOBILE = re.compile(r"\+8801\d*")
# Lengths of land lines vary by exchange.
_LAND_LINE = re.compile(r"0[2-9]\d{5,9}")
_LIVING_MOBILE = re.compile(r"\+8801[13-9]\d{8}")
# Citycell, the one network behind 011, was closed in 2016.
_DEAD_PHONE = re.compile(r"\+88011\d{8}|\+880\d*?(\d)\1{6,}")
_AT = re.compile(r"[^\s,;:ঃ()<>]*\s?@(?:\s?[A-Za-z0-9-]+(?:\s?\.\s?[A-Za-z0-9-]+)*)?")
_WHOLE = re.compile(r"[a-z0-9][a-z0-9._%+-]*@(?:[a-z0-9-]+\.)+[a-z]{2,}")
_DEAD_HOST = re.compile(
    r"(?:^|\.)example(?:\.(?:com|org|net))?$|\.(?:test|invalid|localhost|local|con|cmo|comm|vom)$"
    r"|^(?:gamil|gmial|gmai|gmal|gmil|gmali|gnail|gmaill)\.com$|^gmail\.(?!com$)"
    r"|^(?:yaho|yhoo|yahho|yahooo)\.com$|^(?:hotmial|hotmil|hotmal)\.com$|gov\.bd\.com$|\.gov\.db$"
)
_GOVERNMENT = re.compile(r"(?:^|\.)(?:gov|mil|edu|ac)\.bd$")


def contact_findings(person: Document, place: Place) -> Iterator[Finding]:
    """What is wrong with the phones and addresses of one `officer` of the schema."""
    text = person["text"] or ""
    for number in _numbers_in(text):
        if _is_malformed(number):
            yield PHONE_MALFORMED.at(place, number=number)
        elif _DEAD_PHONE.fullmatch(e164(number) or ""):
            yield PHONE_DEAD.at(place, number=number)
    for written in dict.fromkeys(match.group().strip() for match in _AT.finditer(text)):
        yield from _address_findings(written, place)


def _numbers_in(text: str) -> list[str]:
    plain = western_digits(text)
    found = [
        text[match.start("number") : match.end("number")].strip(" ./–-(")
        for pattern in (_SPOKEN_PHONE, _FREE_PHONE)
        for match in pattern.finditer(plain)
    ]
    return list(dict.fromkeys(found))


def _is_malformed(number: str) -> bool:
    # Several numbers in one breath ('02-123456, 123457/8') are judged by the reader alone.
    if re.search(r"[/,]", number):
        return False
    read = e164(number)
    if read is None:
        return not _LAND_LINE.fullmatch(re.sub(r"\D", "", western_digits(number)))
    return bool(_MOBILE.fullmatch(read)) and not _LIVING_MOBILE.fullmatch(read)


def _address_findings(written: str, place: Place) -> Iterator[Finding]:
    address = re.sub(r"\s", "", written).rstrip(".").lower()
    host = address.rpartition("@")[2]
    if mail_is_mended(written):
        yield EMAIL_SPACED.at(place, address=written)
    if not _WHOLE.fullmatch(address) or ".." in address:
        yield EMAIL_MALFORMED.at(place, address=written)
    elif _DEAD_HOST.search(host):
        yield EMAIL_DEAD.at(place, address=address)
    elif not _GOVERNMENT.search(host):
        yield EMAIL_PRIVATE.at(place, address=address)
