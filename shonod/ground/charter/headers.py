"""What a column holds, read from its header's words in whatever order the columns stand."""

import re

from shonod.ground.bangla import folded, western_digits

NO, NAME, METHOD, PAPERS, PLACES, PAPERS_PLACES = "no", "name", "method", "papers", "places", "both"
FEE, TIME, TIME_FEE, OFFICER, SUPERIOR = "fee", "time", "time_fee", "officer", "superior"
RECIPIENT, SITE, LAW, ROOM, NOTE, OTHER = "recipient", "site", "law", "room", "note", "other"
WHEN, WHOM, ADDRESS, FOREIGN = "when", "whom", "address", "foreign"


def _pattern(words: str) -> re.Pattern[str]:
    """Any of the phrases; '^' and '$' tie one to the start or end of the header."""
    return re.compile(
        "|".join(
            ("^" if word[0] == "^" else "") + folded(word) + ("$" if word[-1] == "$" else "")
            for word in words.split("|")
        )
    )


_NO = re.compile(
    "^(?:ক?্?র)?(?:মিক|ম|ঃ)?(?:নং|নম্বর|নাম্বার|সংখ্যা|ন)$|^ক?্?র(?:মিক|ম)?$|^ক্র$"
    "|^(?:sl|sno|serial|si)(?:no)?$"
)
# First match wins: the narrow kinds stand before the wide ones.
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # What is bought, let or filled, in tables that are no charter's.
    (
        FOREIGN,
        _pattern(
            "সিডিউল মূল্য$|সিডিউলের মূল্য$|শিডিউল মূল্য$|শিডিউলের মূল্য$|দরপত্র বিক্রয়ের শেষ সময়$|"
            "দরপত্র দাখিলের শেষ সময়$|প্রাক্কলিত মূল্য$|প্রাক্কলিত ব্যয়$|^ইজারার মেয়াদ$|^বেতন স্কেল$|^পদ সংখ্যা$"
        ),
    ),
    (ROOM, _pattern("^কক্ষ|^রুম|^room")),
    (NOTE, _pattern("^মন্তব্য|^remarks|^বিশেষ দ্রষ্টব্য")),
    (WHEN, _pattern("^কখন")),
    (WHOM, _pattern("^কার সাথে|^কার সঙ্গে|^কার নিকট|^কার কাছে|^যার সাথে|^কোথায়")),
    (ADDRESS, _pattern("^যোগাযোগের ঠিকানা|^ঠিকানা")),
    (
        SUPERIOR,
        _pattern("ঊর্ধ্বতন|ঊর্দ্ধতন|ঊর্ধতন|ঊর্দ্ধ্বতন|ঊর্ধ্বত্বন|আপিল|প্রতিকার|প্রতিবিধান|তত্ত্বাবধানকারী|^অভিযোগ"),
    ),
    (LAW, _pattern("আইনকানুন|বিধিবিধান|সংশ্লিষ্ট আইন|^আইন|আইন ও বিধি|আইন বিধি")),
    (
        RECIPIENT,
        _pattern("গ্রহীতা|গ্রহিতা|গ্রহণকারী|উপকারভোগী|যাদের জন্য|যোগ্যতা|অংশগ্রহণকারী|সেবাপ্রার্থী|ভোক্তা|কাদের"),
    ),
    (OFFICER, _pattern("দায়িত্বপ্রাপ্ত কর্ম|দায়িত্ব প্রাপ্ত কর্ম|কর্মকর্তার পদবি|কর্মকর্তার নাম")),
    (SITE, _pattern("^সেবা প্রাপ্তির স্থান|^সেবা প্রদানের স্থান|^স্থান")),
    (
        SITE,
        _pattern("অফিসের নাম|কার্যালয়ের নাম|দপ্তরের নাম|প্রদানকারী অফিস|প্রদানকারী দপ্তর|প্রতিষ্ঠানের নাম|শাখার নাম"),
    ),
    (PLACES, _pattern("প্রাপ্তি স্থান|প্রাপ্তির স্থান|ফরম প্রাপ্তি|ফরমের প্রাপ্তি")),
    (SITE, _pattern("প্রদানের স্থান|প্রদান স্থান")),
    (OTHER, _pattern("কোর্সের মেয়াদ|কোর্স মেয়াদ|শুরুর|আরম্ভ|প্রশিক্ষণের ধরন|শর্ত")),
    (
        OFFICER,
        _pattern("কর্মকর্তা|কর্মচারী|সেবা দাতা|সেবাদাতা|প্রদানকারী|দানকারী|দায়িত্বপ্রাপ্ত|দায়িত্ব প্রাপ্ত|দায়িত্ব|officer"),
    ),
    (
        FEE,
        _pattern(
            "মূল্য|মুল্য|^ফি|খরচ|চার্জ|^ব্যয়|ট্যাক্স|প্রয়োজনীয় ফি|নির্ধারিত ফি|সরকারি ফি|"
            "সেবার ফি|সেবা ফি|আবেদন ফি|কোর্স ফি|প্রশিক্ষণ ফি|ভর্তি ফি|নিবন্ধন ফি|fee"
        ),
    ),
    (TIME, _pattern("সময়|মেয়াদ|সময়সীমা|time")),
    (METHOD, _pattern("পদ্ধতি|প্রক্রিয়া|কীভাবে|কিভাবে|উপায়|ধাপ|করণীয়|মাধ্যম|method|procedure")),
    (PAPERS, _pattern("কাগজ|দলিল|সংযুক্তি|প্রয়োজনীয় তথ্য|আবেদন ফরম|ডকুমেন্ট|documents")),
    (OFFICER, _pattern("কর্তৃপক্ষ|পদবি|ব্যক্তি|ব্যাক্তি|যোগাযোগ")),
)
_FREE = folded("বিনামূল্য")
_FEE_WORDS = _pattern("খরচ|মূল্য|চার্জ|(?:ও|এবং)ফি")
_PAPER_WORDS = _pattern("কাগজ|দলিল")
_NAME = re.compile(
    "^(?:"
    + "|".join(
        folded(word)
        for word in (
            "সেবার নাম|সেবা সমূহ|সেবাসমূহ|সেবা সমূহের নাম|সেবাসমূহের নাম|প্রদেয় সেবা|"
            "প্রদত্ত সেবা|প্রদেয় সেবাসমূহ|প্রদত্ত সেবাসমূহ|সেবার ধরন"
            "|সেবার ধরণ|সেবার বিবরণ|সেবা|সেবা/কার্যক্রম|কার্যক্রম|কার্যক্রমের নাম|কার্যক্রমসমূহ|"
            "কর্মসূচীর নাম|কর্মসূচি|কাজের সংক্ষিপ্ত বিবরণ|কাজের বিবরণ|কাজের নাম"
            "|বিবরণ|বিষয়|সেবার ক্ষেত্র|সেবার প্রকৃতি|সেবা ও কার্যক্রম|সেবা কর্মের নাম|"
            "প্রশিক্ষণের নাম|কোর্সের নাম|প্রশিক্ষণ কোর্সের নাম|নাগরিক সেবার নাম"
            "|প্রদেয় সেবার নাম|প্রদানকৃত সেবা|প্রদত্ত সেবার নাম|প্রদত্ত সেবার বিবরণ|"
            "প্রদেয় সেবার বিবরণ|সেবা প্রদানের বিবরণ|সেবা বা কাজের নাম|সেবার শিরোনাম|সেবা বিবরণ|"
            "service|services|name of service"
            "|প্রতিশ্রুত সেবা|প্রতিশ্রুত সেবাসমূহ|সেবার নাম ও বিবরণ|সেবা সমুহ"
        ).split("|")
    )
    + ")$"
)
_INDEX = re.compile(r"^[(\[.]*\s*(\d{1,2})\s*[)\].।]*$")
_HALF = re.compile("(?:ের|র|ও|এবং|,|/|\\()$")


def kind_of(text: str) -> str | None:
    """The kind of the column under the header `text`; None where its words name none."""
    key = folded(text.rstrip(" :ঃ।-–—"))
    if len(key) < 2 or len(text) > 160:
        return None
    if _NO.match(key):
        return NO
    if _NAME.match(key):
        return NAME
    if key.startswith(_FREE):
        return None
    found = next((kind for kind, words in _KINDS if words.search(key)), None)
    if found == PLACES and _PAPER_WORDS.search(key):
        return PAPERS_PLACES
    if found == FEE and re.search(folded("সময়"), key):
        return TIME_FEE
    if found == TIME and _FEE_WORDS.search(key):
        return TIME_FEE
    return found


def asks_for_name(text: str) -> bool | None:
    """Whether an officer column's header asks for the person's name; None where it says neither."""
    key = folded(text)
    if re.search("(?:^|কর্মকর্তার?|কর্মচারির?|ব্যক্তির?|দাতার?|প্রদানকারির?)" + folded("নাম"), key):
        return True
    return False if folded("পদবি") in key else None


def settled(kinds: list[str | None]) -> tuple[str, ...]:
    """The kinds of a whole header: a cell for papers and places beside one for papers is places,
    and whom to see about a service is who answers for it."""
    found = [kind or OTHER for kind in kinds]
    if PAPERS in found:
        found = [PLACES if kind == PAPERS_PLACES else kind for kind in found]
    if NAME in found and WHEN not in found:
        found = [OFFICER if kind == WHOM else kind for kind in found]
    return tuple(
        OTHER if kind in found[:place] and kind != OTHER else kind
        for place, kind in enumerate(found)
    )


def is_header(kinds: list[str | None]) -> bool:
    """Whether a row of cells of these kinds heads a table of services or of grievance tiers."""
    known = {kind for kind in kinds if kind}
    anchors = known & {TIME, FEE, TIME_FEE, OFFICER, METHOD, PAPERS, PAPERS_PLACES, SITE, RECIPIENT}
    if FOREIGN in known:
        return False
    if {WHEN, WHOM} & known and len(known) >= 2:
        return True
    return (NAME in known and bool(anchors)) or (NO in known and len(anchors) >= 2)


def heads_columns(kinds: list[str | None]) -> bool:
    """The same for cells that only commas or spaces part: two must be a name and its limit, as a
    sentence may name two things with a comma between them."""
    return is_header(kinds) and (len(kinds) > 2 or kinds == [NAME, TIME])


def index_of(text: str) -> int | None:
    """The number of '(১)', '২', '৩।' and the like: a serial, or a cell of the index row."""
    match = _INDEX.match(western_digits(text).strip())
    return int(match[1]) if match else None


def is_half(text: str) -> bool:
    """Whether a header's paragraph goes on in the next one ('সেবা প্রদানের' / 'সর্বোচ্চ সময়')."""
    return _HALF.search(text.strip()) is not None
