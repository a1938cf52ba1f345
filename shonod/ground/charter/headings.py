"""Lines that are no cells: headings, the title, vision and mission, and the page's own debris."""

import re
from typing import NamedTuple

from shonod.ground.bangla import folded, western_digits

DEBRIS, TITLE, MARK, VISION, MISSION = "debris", "title", "mark", "vision", "mission"
SECTION, DEPARTMENT, EXPECTATIONS, GRIEVANCE = "section", "department", "expectations", "grievance"


class Heading(NamedTuple):
    """`role` is one of this module's constants; `number` like '2.1'; `rest` follows a colon."""

    role: str
    number: str | None = None
    title: str | None = None
    rest: str = ""
    kind: str = "unspecified"
    inferred: bool = False


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile("|".join(folded(word) for word in words.split("|")))


_DEBRIS = _any_of(
    "wellcome to national|welcome to national|main comtent|main content|skip to|"
    "text size|^color c|মেনু নির্বাচন করুন|মেনু সিলেক্ট"
    "|সর্বশেষ হালনাগাদ|শেষ হালনাগাদ|হালনাগাদ করা হয়েছে|পরিকল্পনা ও বাস্তবায়নে|"
    "কারিগরি সহায়তায়|জাতীয় তথ্য বাতায়ন|বাংলাদেশ জাতীয় তথ্য"
    "|অভ্যন্তরীণ ই-সেবাসমূহ|কেন্দ্রীয় ই-সেবা|গুরুত্বপূর্ণ লিংক|জরুরি হটলাইন|"
    "সামাজিক যোগাযোগ মাধ্যম|ফেসবুকে শেয়ার|টুইটারে|কপিরাইট|copyright"
    "|all rights reserved|powered by|প্রকাশের তারিখ|সাইট ম্যাপ|সাইটম্যাপ|গোপনীয়তার নীতি|"
    "ব্যবহারের শর্তাবলি|নোটিশ বোর্ড|ফেইসবুক পেজ"
    "|ডিজাইন ও ডেভেলপ|পাতা প্রিন্ট|national portal bangladesh|অফিসের ধরণ নির্বাচন|"
    "সকল নোটিশ|এটুআই, বিসিসি|শেয়ার করুন|সর্বস্বত্ব|সর্বমোট ভিজিটর|আজকের ভিজিটর|মোট দর্শক|"
    "জাতীয় কল সেন্টার|সরকারি তথ্য ও সেবা|ইনোভেশন কর্নার|অফিস ম্যাপ|মন্তব্য করুন"
)
_DEBRIS_WHOLE = frozenset(
    folded(word)
    for word in (
        "হোম|home|মূলপাতা|হোমপেজ|শেয়ার|share|share with|প্রিন্ট|print|আমাদের সম্পর্কে|মতামত|গ্যালারি|"
        "ডাউনলোড|আর্কাইভ|অনুসন্ধান|search|english|বাংলা"
        "|facebook|twitter|whatsapp|নোটিশ|খবর|সকল|আরও|আরো|ই-সেবা|আমাদের বিষয়ে|ছবি ও ভিডিও|"
        "মেনু|menu|login|লগইন|পিডিএফ|pdf|back to top"
        "|ফেইসবুক|ফেসবুক|টুইটার|close|বিস্তারিত|সংযুক্তি|attachments|font size|অভিযোগ|"
        "আইন ও বিধি|প্রকল্প ও অন্যান্য|অন্যান্য কার্যালয়"
    ).split("|")
)
_NAVIGATION_OPEN = re.compile(
    r"^(?:page|পৃষ্ঠা|পাতা)\s*[:\-]?\s*\d+(?:\s*(?:of|/|এর)\s*\d+)?$|^color(?: c)+$", re.IGNORECASE
)
_TITLE = re.compile(
    f"{folded('সিটিজেন')}(?:স|স্)?{folded('চার্টার')}|citizens?charter"
    f"|{folded('নাগরিক সনদ')}$|{folded('সেবা প্রদান প্রতিশ্রুতি')}"
    f"|{folded('সিটিজেনচার্টার')}|{folded('নাগরিক সেবা সনদ')}"
)
_GOVERNMENT = re.compile(folded("গণপ্রজাতন্ত্রী") + "|governmentofthepeople")
_LEAD = re.compile(
    r"^[\s(*#]*(?:[কখগঘ](?=\s*[).।]))?(\d{1,2})?\s*(?:([.।,)-])\s*(\d{1,2})?)?\s*[.)।:ঃ-]*\s*"
)
_KINDS = (
    ("citizen", folded("নাগরিক")),
    ("institutional", folded("প্রাতিষ্ঠানিক")),
    ("institutional", folded("দাপ্তরিক")),
    ("internal", folded("অভ্যন্তরীণ")),
)
_SECTION = re.compile(
    "^(?P<kind>"
    + "|".join(stem for _, stem in _KINDS)
    + ")"
    + f"(?:{folded('পর্যায়ের')}|{folded('পর্যায়ে')}|{folded('প্রদেয়')}"
    + f"|{folded('দাপ্তরিক')})?{folded('সেবা')}(?:{folded('সমূহ')})?(?:র{folded('তালিকা')})?[a-z]*$"
)
_VISION_MISSION = re.compile(
    f"^(?:{folded('ভিশন')}|{folded('রূপকল্প')}|vision).*"
    f"(?:{folded('মিশন')}|{folded('অভিলক্ষ্য')}|mission)[a-z]*$"
)
_VISION = re.compile(
    r"^\s*(?:ভিশন|রূপকল্প|রুপকল্প|দূরদৃষ্টি|vision)\s*"
    r"(?:[(/\[]\s*(?:vision|ভিশন|রূপকল্প)\s*[)\]]?)?(?P<end>\s*[:ঃ=–—-]+|\s*$|\s*।\s*)",
    re.IGNORECASE,
)
_MISSION = re.compile(
    r"^\s*(?:মিশন|অভিলক্ষ্য|mission)\s*"
    r"(?:[(/\[]\s*(?:mission|মিশন|অভিলক্ষ্য)\s*[)\]]?)?(?P<end>\s*[:ঃ=–—-]+|\s*$|\s*।\s*)",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    f"^(?:{folded('প্রতিশ্রুত সেবা')}|{folded('সেবা প্রদান প্রতিশ্রুতি')}"
    f"|{folded('প্রদত্ত সেবাসমূহ')}|{folded('সেবাসমূহ')}$)"
)
_EXPECT = re.compile(folded("প্রত্যাশা") + "|" + folded("আপনার কাছে আমাদের"))
_GRIEVANCE = re.compile(
    f"{folded('অভিযোগ')}(?:{folded('প্রতিকার')}|{folded('ব্যবস্থাপনা')}|{folded('নিষ্পত্তি')})|grievance|grs"
)
_UNIT_END = re.compile("(?:বিভাগ|শাখা|সেল|ইউনিট|উইং|অনুবিভাগ|সেকশন|অংশ)\\s*[:ঃ।\\-–—]*\\s*$")
_COLON = re.compile("[:ঃ\\-–—]\\s*$")


def heading_of(text: str) -> Heading | None:
    """What the line `text` heads or is; None for a line of content."""
    line = " ".join(text.split())
    if len(line) > 400 or not line:
        return None
    key = folded(line)
    if len(line) < 160 and (
        not key or _NAVIGATION_OPEN.match(western_digits(line)) or _DEBRIS.search(key)
    ):
        return Heading(DEBRIS) if key else None
    if key in _DEBRIS_WHOLE:
        return Heading(DEBRIS, rest=line)
    lead = _LEAD.match(western_digits(line))
    body = line[lead.end() :] if lead else line
    spoken = _spoken(line, body)
    if spoken is not None or len(line) > 120:
        return spoken
    return _headed(lead, body, folded(body.rstrip(" :ঃ।-–—")))


def _spoken(line: str, body: str) -> Heading | None:
    """Vision and mission, which may carry their sentence on the same line."""
    if len(line) < 60 and _VISION_MISSION.match(folded(body.rstrip(" :ঃ।"))):
        return Heading(MARK)
    for role, words in ((VISION, _VISION), (MISSION, _MISSION)):
        match = words.match(body)
        if match:
            return Heading(role, rest=body[match.end() :].strip())
    return None


def _headed(lead: re.Match[str] | None, body: str, key: str) -> Heading | None:
    whole, dot, part = lead.groups() if lead else (None, None, None)
    title = body.strip(" :ঃ।-–—*#")
    section = _SECTION.match(key)
    if section:
        kind = next(kind for kind, stem in _KINDS if section["kind"] == stem)
        number, inferred = _number(whole, dot, part)
        return Heading(SECTION, number, title, kind=kind, inferred=inferred)
    if _EXPECT.search(key) and len(key) < 70:
        return Heading(EXPECTATIONS)
    if _GRIEVANCE.search(key) and len(key) < 60 and (whole or dot or "grs" in key):
        return Heading(GRIEVANCE)
    if whole == "2" and part and int(part) < 10 and len(title.split()) < 14 and "সেবা" in body:
        return Heading(SECTION, f"2.{part}", title)
    if _GOVERNMENT.search(key) or (_PROMISED.match(key) and (whole or dot or len(key) < 40)):
        return Heading(MARK if whole or dot else TITLE)
    if _TITLE.search(key) and len(key) < 100:
        return Heading(TITLE, title=_untitled(body))
    if _UNIT_END.search(body) and len(title.split()) <= 6:
        return Heading(DEPARTMENT, title=title, rest=":" if _COLON.search(body) else "")
    return None


def _number(whole: str | None, dot: str | None, part: str | None) -> tuple[str | None, bool]:
    if whole and part:
        return f"{whole}.{part}", False
    if not whole and dot and part:
        return f"2.{part}", True
    return None, False


def _untitled(text: str) -> str | None:
    """What a title line says beside 'Citizen's Charter': often the office's name."""
    rest = re.sub(
        r"\(?\s*(?:সিটিজেন(?:স|্স)?\s*চার্টার|citizen['’s]*\s*charter|সেবা প্রদান প্রতিশ্রুতি)\s*\)?",
        " ",
        text,
        flags=re.IGNORECASE,
    )
    rest = re.sub(r"\s*(?:-?এর|'র)\s*$", "", rest.strip(" :ঃ-–—_.,()"))
    return " ".join(rest.split()).strip(" :ঃ-–—_.,()") or None
