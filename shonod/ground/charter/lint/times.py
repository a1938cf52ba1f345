"""Time limits that name no day, or two."""

from collections.abc import Iterator

from shonod.ground.charter.codes import Document
from shonod.ground.charter.lint.finding import Finding, Place, Rule, Words
from shonod.ground.charter.times import reading_of

UNSTATED = Rule(
    "time_unstated",
    "error",
    Words(
        "The service has no time limit.",
        "Without one nobody can say when a request is late.",
        "Write a limit in working days.",
    ),
    Words(
        "সেবাটির কোনো সময়সীমা নেই।",
        "সময়সীমা না থাকলে কোন আবেদনে দেরি হলো তা কেউ বলতে পারে না।",
        "কত কার্যদিবসে সেবা দেওয়া হবে তা লিখুন।",
    ),
)
UNCLEAR = Rule(
    "time_unclear",
    "error",
    Words(
        "“{text}” can’t be read as a time limit.",
        "The clock can promise no day from these words.",
        "Write a number and a unit, such as “3 working days”.",
    ),
    Words(
        "“{text}” থেকে সময়সীমা বোঝা যায় না।",
        "এই কথা থেকে কোনো তারিখ দেওয়া সম্ভব নয়।",
        "সংখ্যা ও একক লিখুন, যেমন “৩ কার্যদিবস”।",
    ),
)
SEVERAL = Rule(
    "time_several",
    "error",
    Words(
        "“{text}” holds several limits.",
        "A reader can’t tell which limit is his.",
        "Make a row for each kind of request, or give the longest limit.",
    ),
    Words(
        "“{text}”: এক ঘরে কয়েকটি সময়সীমা।",
        "কোনটি কার জন্য তা বোঝা যায় না।",
        "প্রতিটি ধরনের জন্য আলাদা সারি করুন, অথবা সবচেয়ে বেশি সময়টি লিখুন।",
    ),
)
FIXED_DATE = Rule(
    "time_fixed_date",
    "warning",
    Words(
        "“{text}” is a date or a schedule, not a limit.",
        "A request’s own day can’t be counted from it.",
        "Write within how many working days of asking it is done.",
    ),
    Words(
        "“{text}” একটি তারিখ বা সময়সূচি, সময়সীমা নয়।",
        "এ থেকে কোনো আবেদনের নিজস্ব শেষ দিন গোনা যায় না।",
        "আবেদনের কত কার্যদিবসের মধ্যে সেবা মিলবে তা লিখুন।",
    ),
)
OPEN_HOURS = Rule(
    "time_open_hours",
    "warning",
    Words(
        "“{text}” says when the office is open, not by when the service is given.",
        "A requester can’t tell when he will have his answer.",
        "Write a limit; if it is done at once, write “at once”.",
    ),
    Words(
        "“{text}” কখন কার্যালয় খোলা তা বলে, কখন সেবা মিলবে তা নয়।",
        "আবেদনকারী জানতে পারেন না কবে ফল পাবেন।",
        "সময়সীমা লিখুন; সঙ্গে সঙ্গে দেওয়া হলে “তাৎক্ষণিক” লিখুন।",
    ),
)
UNBOUNDED = Rule(
    "time_unbounded",
    "error",
    Words(
        "“{text}” sets no bound.",
        "“As demand requires” alone promises nothing: no request can ever be late.",
        "Write the longest time it may take, such as “7 working days / as demand requires”.",
    ),
    Words(
        "“{text}”: কোনো সীমা নেই।",
        "শুধু “চাহিদা অনুযায়ী” কোনো প্রতিশ্রুতি নয়: কোনো আবেদনেই কখনো দেরি ধরা যায় না।",
        "সর্বোচ্চ কত সময় লাগবে লিখুন, যেমন “৭ কার্যদিবস/ চাহিদা অনুযায়ী”।",
    ),
)
ON_DEMAND = Rule(
    "time_on_demand",
    "warning",
    Words(
        "“{text}”: a limit, and beside it “as demand requires”.",
        "It can be read as a promise and as none. Shonod counts the limit, unless the requester "
        "agrees to another day.",
        "Keep the limit alone, or say who decides on another day and up to when.",
    ),
    Words(
        "“{text}”: সময়সীমা আছে, আবার “চাহিদা অনুযায়ী”ও আছে।",
        "একে প্রতিশ্রুতিও ধরা যায়, না-ও ধরা যায়। আবেদনকারী অন্য দিনে রাজি না হলে এখানে সময়সীমাটিই গোনা হয়।",
        "শুধু সময়সীমাটি রাখুন, অথবা অন্য দিন কে ঠিক করবেন এবং সর্বোচ্চ কত দিন তা লিখুন।",
    ),
)
TWO_VALUED = Rule(
    "time_two_valued",
    "warning",
    Words(
        "“{text}” promises two times.",
        "A requester can’t tell whether the answer comes at once or on the last day. Shonod counts "
        "the longer as the promise.",
        "Say which requests are done at once, or make two rows.",
    ),
    Words(
        "“{text}”: দুটি সময় বলা হয়েছে।",
        "সেবা সঙ্গে সঙ্গে মিলবে, না শেষ দিনে, তা বোঝা যায় না। এখানে বেশি সময়টিকেই প্রতিশ্রুতি ধরা হয়।",
        "কোন আবেদন সঙ্গে সঙ্গে হয় তা লিখুন, অথবা দুটি সারি করুন।",
    ),
)
RANGE = Rule(
    "time_range",
    "info",
    Words(
        "“{text}” is a range.",
        "Only its upper end binds the office; the lower one is read as a hope.",
        "Write the upper end alone, unless the lower one says something.",
    ),
    Words(
        "“{text}”: একটি পরিসর।",
        "বেশি সময়টিই কার্যালয়কে বাঁধে; কম সময়টি শুধু আশা জাগায়।",
        "কম সময়টির আলাদা অর্থ না থাকলে শুধু বেশি সময়টি লিখুন।",
    ),
)
AT_LEAST = Rule(
    "time_at_least",
    "error",
    Words(
        "“{text}” says how long it takes at least.",
        "A promise says by when at the latest.",
        "Write the longest time it may take.",
    ),
    Words(
        "“{text}”: কমপক্ষে কত সময় তা বলা হয়েছে।",
        "প্রতিশ্রুতি বলে সর্বোচ্চ কত সময় লাগবে।",
        "সর্বোচ্চ কত সময় লাগবে তা লিখুন।",
    ),
)
BARE_DAYS = Rule(
    "time_bare_days",
    "warning",
    Words(
        "“{text}”: working days or calendar days?",
        "A bare “day” is counted as a calendar day, Fridays and holidays included; many offices "
        "mean working days.",
        "Write “working days”, or “calendar days”.",
    ),
    Words(
        "“{text}”: কার্যদিবস, না ছুটিসহ দিন?",
        "শুধু “দিন” লিখলে শুক্রবার ও ছুটিও গোনা হয়; অনেক কার্যালয় কার্যদিবসই বোঝাতে চায়।",
        "“কার্যদিবস” লিখুন, অথবা “দিন (ছুটিসহ)”।",
    ),
)
CONDITIONAL = Rule(
    "time_conditional",
    "info",
    Words(
        "“{text}” holds “where applicable” only.",
        "It is not said where the limit applies.",
        "Say for which requests the limit holds, or leave the words out.",
    ),
    Words(
        "“{text}”: শুধু “প্রযোজ্য ক্ষেত্রে”।",
        "কোন ক্ষেত্রে সময়সীমাটি প্রযোজ্য তা বলা নেই।",
        "কোন আবেদনে প্রযোজ্য তা লিখুন, অথবা কথাটি বাদ দিন।",
    ),
)
RULES = (
    UNSTATED,
    UNCLEAR,
    SEVERAL,
    FIXED_DATE,
    OPEN_HOURS,
    UNBOUNDED,
    ON_DEMAND,
    TWO_VALUED,
    RANGE,
    AT_LEAST,
    BARE_DAYS,
    CONDITIONAL,
)
_NO_COUNT = {
    "round_the_clock": OPEN_HOURS,
    "office_hours": OPEN_HOURS,
    "fixed_date": FIXED_DATE,
    "several_limits": SEVERAL,
}


def time_findings(limit: Document, place: Place) -> Iterator[Finding]:
    """What is wrong with one `time_limit` of the schema."""
    rules = _broken(limit) if limit["text"] else [UNSTATED]
    yield from (rule.at(place, text=limit["text"]) for rule in rules)


def _broken(limit: Document) -> Iterator[Rule]:
    if limit["min"] or limit["max"]:
        yield from _ambiguous(limit)
    elif limit["negotiable"]:
        yield UNBOUNDED
    elif not limit["instant"]:
        yield _NO_COUNT.get(reading_of(limit["text"]).why or "", UNCLEAR)


def _ambiguous(limit: Document) -> Iterator[Rule]:
    low, high = limit["min"], limit["max"]
    if not high:
        yield AT_LEAST
    elif limit["instant"]:
        yield TWO_VALUED
    elif low:
        yield RANGE
    if limit["negotiable"]:
        yield ON_DEMAND
    if "day" in {each["unit"] for each in (low, high) if each}:
        yield BARE_DAYS
    if limit["conditional"]:
        yield CONDITIONAL
