"""Invented charters: one set of facts, written in every family of columns and every dump style.

A `Charter`'s facts are what a careful human would read; `written()` is the damaged page."""

import random
from dataclasses import dataclass, field

DIGITS = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")

FAMILIES: dict[str, tuple[str, ...]] = {
    "A": ("no", "name", "meth", "docwhere", "fee", "time", "off"),
    "A8": ("no", "name", "meth", "docwhere", "fee", "time", "off", "sup"),
    "B": ("no", "name", "time", "doc", "where", "fee", "off", "sup"),
    "C": ("no", "name", "time", "meth", "place"),
    "D": ("no", "name", "meth", "time", "rem"),
    "E": ("no", "name", "time", "off", "sup"),
    "F": ("no", "name", "off", "time", "fee"),
    "G": ("no", "name", "rec", "time", "fee", "off"),
    "G2": ("no", "name", "rec", "off", "place", "time", "fee"),
    "J": ("no", "name", "meth", "doc", "time", "fee", "room", "off", "note"),
    "K": ("no", "name", "time"),
    "K2": ("name", "time"),
    "M": ("no", "name", "off", "time", "note"),
    "M2": ("no", "name", "fee", "time", "off"),
    "O": ("no", "place", "name", "off", "meth", "time", "fee", "law", "rem"),
}
HEADERS: dict[str, tuple[str, ...]] = {
    "no": ("ক্রমিক নং", "ক্রঃ নং", "ক্র নং", "নং", "ক্রমিক"),
    "name": ("সেবার নাম", "সেবাসমূহ", "প্রদেয় সেবা", "সেবার ধরন", "সেবার বিবরণ", "কার্যক্রম", "প্রদত্ত সেবা"),
    "meth": ("সেবা প্রদান পদ্ধতি", "সেবা প্রাপ্তির পদ্ধতি", "সেবা পদ্ধতি"),
    "docwhere": ("প্রয়োজনীয় কাগজপত্র ও প্রাপ্তিস্থান", "প্রয়োজনীয় কাগজপত্র এবং প্রাপ্তিস্থান"),
    "doc": ("প্রয়োজনীয় কাগজপত্র",),
    "where": ("কাগজপত্র/আবেদন ফরম প্রাপ্তিস্থান", "প্রয়োজনীয় কাগজপত্র/আবেদন ফরম প্রাপ্তিস্থান"),
    "fee": (
        "সেবার মূল্য ও পরিশোধ পদ্ধতি",
        "সেবামূল্য",
        "ফি/চার্জেস",
        "ফি/ খরচ",
        "ফিস/কোর্ট ফি",
        "সেবা মূল্য/বিনামূল্যে",
        "প্রয়োজনীয় ফি/ট্যাক্স/আনুষঙ্গিক খরচ",
    ),
    "time": (
        "সেবা প্রদানের সময়সীমা",
        "সর্বোচ্চ সময়",
        "প্রয়োজনীয় সময় (ঘন্টা/দিন/মাস)",
        "নিষ্পত্তির সময়সীমা",
        "সেবা প্রদানের সময়কাল/মেয়াদ",
        "কার্যসম্পাদন সময়সীমা",
        "সেবা প্রাপ্তি সময়সীমা",
        "সময়",
    ),
    "off": (
        "দায়িত্বপ্রাপ্ত কর্মকর্তা",
        "সেবা প্রদানকারী কর্মকর্তা",
        "সেবাদানকারী কর্তৃপক্ষ",
        "সেবা দাতার পদবী",
        "দায়িত্ব প্রাপ্ত ব্যাক্তি",
        "দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর, অফিসিয়াল টেলিফোন ও ইমেইল",
    ),
    "sup": (
        "ঊর্ধ্বতন কর্মকর্তা",
        "উর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর, অফিসিয়াল টেলিফোন ও ইমেইল",
        "উর্দ্ধতন কর্মকর্তা",
        "আপীল কর্তৃপক্ষ",
    ),
    "rem": (
        "প্রতিকারের বিধান",
        "প্রতিকারকারী কর্মকর্তা",
        "নির্দিষ্ট সেবা পেতে ব্যর্থ হলে পরবর্তী প্রতিকারকারী কর্মকর্তা",
    ),
    "rec": ("সেবা গ্রহীতা", "সেবা গ্রহণকারী"),
    "place": ("সেবা প্রদানকারী অফিসের নাম", "সেবা প্রদানের স্থান", "সেবা প্রাপ্তির স্থান"),
    "law": ("সংশ্লিষ্ট আইন-কানুন/ বিধি-বিধান",),
    "note": ("মন্তব্য",),
    "room": ("কক্ষ নং",),
}
NAMES = (
    "ট্রেড লাইসেন্স প্রদান",
    "জন্ম নিবন্ধন সনদ প্রদান",
    "বয়স্ক ভাতা বিতরণ",
    "সারের ডিলার নিয়োগ",
    "মৎস্য চাষ বিষয়ে পরামর্শ প্রদান",
    "হাঁস-মুরগির টিকা প্রদান",
    "খাস জমি বন্দোবস্ত",
    "নামজারি ও জমাভাগ",
    "হাট-বাজার ইজারা",
    "বিধবা ভাতার তালিকা প্রণয়ন",
    "ক্ষুদ্র ঋণ বিতরণ",
    "নলকূপ স্থাপনের আবেদন গ্রহণ",
    "সমবায় সমিতি নিবন্ধন",
    "শিক্ষকদের বদলি",
    "উপবৃত্তি প্রদান",
    "গাছের চারা বিতরণ",
    "পানির নমুনা পরীক্ষা",
    "তথ্য সরবরাহ",
    "যুব প্রশিক্ষণ কোর্স পরিচালনা",
    "ভোটার তালিকা সংশোধন",
    "রাস্তা খননের অনুমতি",
    "গৃহ নির্মাণের নকশা যাচাই",
    "কৃষকদের মাটি পরীক্ষা",
    "অবসরভাতা মঞ্জুরি",
    "বেতন বিল নিষ্পত্তি",
)
METHODS = (
    "সরাসরি আবেদনের মাধ্যমে",
    "অনলাইনে আবেদন করে",
    "সরাসরি",
    "টেলিফোনে",
    "আবেদন প্রাপ্তির পর যাচাই করে",
    "ডাকযোগে",
)
PAPERS = (
    "নির্ধারিত ফরমে আবেদন",
    "জাতীয় পরিচয়পত্রের কপি",
    "সাদা কাগজে আবেদন",
    "পাসপোর্ট আকারের ছবি ২ কপি",
    "নাগরিক সনদ",
)
PLACES = ("উপজেলা অফিস", "সংশ্লিষ্ট কার্যালয়", "ইউনিয়ন পরিষদ", "অফিসের তথ্য কেন্দ্র")
RECIPIENTS = ("সাধারণ জনগণ", "কৃষক", "সকল নাগরিক", "সরকারি কর্মচারী")
# text, (instant, min, max, negotiable)
TIMES: tuple[
    tuple[str, tuple[bool, tuple[float, str] | None, tuple[float, str] | None, bool]], ...
] = (
    ("৩ কার্যদিবস", (False, None, (3, "working_day"), False)),
    ("০৭ (সাত) কর্মদিবস", (False, None, (7, "working_day"), False)),
    ("15 কার্যদিবসের মধ্যে", (False, None, (15, "working_day"), False)),
    ("২-৩ দিন", (False, (2, "day"), (3, "day"), False)),
    ("৩০ মিনিট", (False, None, (30, "minute"), False)),
    ("১ ঘন্টা", (False, None, (1, "hour"), False)),
    ("তাৎক্ষণিক", (True, None, None, False)),
    ("তাৎক্ষনিক/ ৩ কার্যদিবস", (True, None, (3, "working_day"), False)),
    ("চাহিদা অনুযায়ী", (False, None, None, True)),
    ("প্রয়োজন অনুযায়ী", (False, None, None, True)),
    ("১৫ দিন থেকে ১ মাস", (False, (15, "day"), (1, "month"), False)),
    ("৩ (তিন) মাস", (False, None, (3, "month"), False)),
    ("সর্বোচ্চ ৪৫ দিন", (False, None, (45, "day"), False)),
    ("৭দিন", (False, None, (7, "day"), False)),
    ("অফিস চলাকালীন", (False, None, None, False)),
    ("সারা বছর", (False, None, None, False)),
    ("২৪ ঘন্টার মধ্যে", (False, None, (24, "hour"), False)),
    ("10 কার্য দিবস", (False, None, (10, "working_day"), False)),
    ("১ সপ্তাহ", (False, None, (1, "week"), False)),
)
# text, (free, amounts, per_policy)
FEES: tuple[tuple[str, tuple[bool, tuple[float, ...], bool]], ...] = (
    ("বিনামূল্যে", (True, (), False)),
    ("বিনা মূল্যে", (True, (), False)),
    ("২০/-", (False, (20,), False)),
    ("৫০/=", (False, (50,), False)),
    ("২,৫০০ টাকা", (False, (2500,), False)),
    ("500/-", (False, (500,), False)),
    ("১০.০০ টাকা", (False, (10,), False)),
    ("১০০ (একশত) টাকা", (False, (100,), False)),
    ("সরকার নির্ধারিত ফি", (False, (), True)),
    ("বিধি মোতাবেক", (False, (), True)),
    ("সরকারি নীতিমালা অনুযায়ী", (False, (), True)),
)
POSTS = (
    "উপজেলা কৃষি কর্মকর্তা",
    "উপজেলা মৎস্য কর্মকর্তা",
    "উপ-সহকারী প্রকৌশলী",
    "অফিস সহকারী",
    "উপজেলা সমাজসেবা অফিসার",
    "ভেটেরিনারি সার্জন",
    "সহকারী কমিশনার (ভূমি)",
    "উচ্চমান সহকারী",
    "উপজেলা নির্বাহী অফিসার",
    "পৌর সচিব",
    "হিসাবরক্ষক",
)
PEOPLE = ("রহিমা খাতুন", "সুমন চন্দ্র পাল", "মোঃ কামাল হোসেন", "নাজমুল হাসান", "তানিয়া সুলতানা")


@dataclass
class Fact:
    number: int | None
    name: str
    time: str
    limit: tuple[bool, tuple[float, str] | None, tuple[float, str] | None, bool]
    fee: str | None
    price: tuple[bool, tuple[float, ...], bool]
    cells: dict[str, str] = field(default_factory=dict)
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    superior_phones: list[str] = field(default_factory=list)


def facts(rng: random.Random, family: str, count: int) -> list[Fact]:
    names = rng.sample(NAMES, count)
    officer = _officer(rng, rng.choice(("post", "named", "contact", "block")))
    superior = _officer(rng, rng.choice(("post", "contact")))
    found = []
    for number, name in enumerate(names, start=1):
        time, limit = rng.choice(TIMES)
        fee, price = rng.choice(FEES)
        if rng.random() < 0.3:
            officer = _officer(rng, rng.choice(("post", "named", "contact", "block")))
        found.append(
            Fact(
                number if "no" in FAMILIES[family] else None,
                name,
                time,
                limit,
                fee if "fee" in FAMILIES[family] else None,
                price if "fee" in FAMILIES[family] else (False, (), False),
                {
                    "no": f"{number}",
                    "name": name,
                    "time": time,
                    "fee": fee,
                    "off": officer[0],
                    "sup": superior[0],
                    "rem": superior[0],
                    "meth": rng.choice(METHODS),
                    "doc": rng.choice(PAPERS),
                    "where": rng.choice(PLACES),
                    "docwhere": f"{rng.choice(PAPERS)}; প্রাপ্তিস্থান: {rng.choice(PLACES)}",
                    "rec": rng.choice(RECIPIENTS),
                    "place": rng.choice(PLACES),
                    "law": "সংশ্লিষ্ট বিধিমালা ২০০৯",
                    "note": "",
                    "room": f"{rng.randint(101, 310)}",
                },
                officer[1],
                officer[2],
                superior[1],
            )
        )
    return found


def _officer(rng: random.Random, style: str) -> tuple[str, list[str], list[str]]:
    post = rng.choice(POSTS)
    phone = f"017{rng.randint(10000000, 99999999)}"
    mail = f"{rng.choice(('ufo', 'uao', 'office'))}{rng.randint(1, 99)}@example.org"
    if style == "post":
        return post, [], []
    if style == "named":
        return f"{rng.choice(PEOPLE)}, {post}", [], []
    shown = phone.translate(DIGITS) if rng.random() < 0.5 else f"{phone[:5]}-{phone[5:]}"
    gap = "\n" if style == "block" else " "
    return (
        f"{post}{gap}মোবাইলঃ {shown}{gap}ই-মেইলঃ {mail}",
        [f"+880{phone[1:]}"],
        [mail],
    )


def serial(rng: random.Random, text: str, shape: str) -> str:
    bangla = text.translate(DIGITS)
    padded = f"{int(text):02d}"
    return {
        "dot": f"{bangla}।",
        "bare": bangla,
        "western": text,
        "padded": padded.translate(DIGITS),
        "paren": f"({bangla})",
    }[shape]


def written(rng: random.Random, family: str, rows: list[Fact], style: str, damage: set[str]) -> str:
    columns = FAMILIES[family]
    heads = [rng.choice(HEADERS[column]) for column in columns]
    if "off" in columns and "sup" in columns:
        heads[columns.index("off")] = rng.choice(HEADERS["off"])
    shape = rng.choice(("dot", "bare", "western", "padded", "paren"))
    table = []
    previous = ""
    for row in rows:
        cells = [
            serial(rng, row.cells["no"], shape) if c == "no" else row.cells[c] for c in columns
        ]
        if "ditto" in damage and "off" in columns:
            place = columns.index("off")
            same = cells[place] == previous
            previous = cells[place]
            if same:
                cells[place] = rng.choice(("-ঐ-", "ঐ"))
        elif "merged" in damage and "off" in columns:
            place = columns.index("off")
            same = cells[place] == previous
            previous = cells[place]
            if same:
                cells[place] = ""
        table.append(cells)
    top = ["উপজেলা কৃষি অফিস, সোনাদিয়া", "সিটিজেন চার্টার"]
    index = (
        [f"({n})".translate(DIGITS) for n in range(1, len(columns) + 1)]
        if "index" in damage
        else None
    )
    return _RENDERERS[style](top, heads, index, table, damage)


def _vertical(top, heads, index, table, damage):
    lines = ["Wellcome to National Portal", "মেনু নির্বাচন করুন", "", *_gaps(top), *_gaps(heads)]
    if index:
        lines += _gaps(index)
    for row in table:
        for place, cell in enumerate(row):
            if place == 0 and "no_serials" in damage and len(row) > 2:
                continue
            if not cell:
                lines += [" ", ""] if "space_cells" in damage else []
            elif "two_paragraph_time" in damage and cell.startswith("০৭ (সাত)"):
                lines += ["০৭ (সাত)", "", "কর্মদিবস", ""]
            else:
                lines += [*cell.split("\n"), ""]
    lines += [
        "সর্ব-শেষ হাল-নাগাদ: ২০২৫-০৫-২৪ ১০:১১:০০",
        "",
        "পরিকল্পনা ও বাস্তবায়নে: মন্ত্রিপরিষদ বিভাগ, এটুআই, বিসিসি, ডিওআইসিটি ও বেসিস",
    ]
    return "\n".join(lines)


def _stacked(top, heads, index, table, damage):
    lines = [*top]
    for row in [heads, *([index] if index else []), *table]:
        for cell in row:
            parts = cell.split("\n")
            lines += [*parts[:-1], f"{parts[-1]} |" if "bar_below" not in damage else parts[-1]]
            lines += ["|"] if "bar_below" in damage else []
        if row is heads and "rules" in damage:
            lines.append("---|" * len(heads))
    return "\n".join(lines)


def _inline(top, heads, index, table, damage):
    lines = [*top, "|" * 6 if "rules" in damage else ""]
    end = " | |" if "trailing" in damage else " |"
    for row in [heads, *([index] if index else []), *table]:
        lines.append(" | ".join(cell.replace("\n", " ") for cell in row) + end)
        if row is heads and "rules" in damage:
            lines.append("---|---|---")
    return "\n".join(lines)


def _markdown(top, heads, index, table, damage):
    lines = [*top, ""]
    for row in [heads, *([index] if index else []), *table]:
        lines.append("| " + " | ".join(cell.replace("\n", " ") for cell in row) + " |")
        if row is heads:
            lines.append("|" + "---|" * len(heads))
    return "\n".join(lines)


def _tabbed(top, heads, index, table, damage):
    lines = [*top, ""]
    for row in [heads, *([index] if index else []), *table]:
        lines.append("\t".join(cell.replace("\n", " ") for cell in row).rstrip("\t"))
    return "\n".join(lines)


def _gaps(lines):
    return [part for line in lines for part in (line, "")]


_RENDERERS = {
    "vertical": _vertical,
    "stacked": _stacked,
    "inline": _inline,
    "markdown": _markdown,
    "tabs": _tabbed,
}
STYLES = tuple(_RENDERERS)
