"""A receipt in words, one sentence a day, in Bangla or English."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Literal

from shonod.ground.bangla import bangla_digits, long_date

Language = Literal["bn", "en"]
Row = dict[str, Any]

_BN = {
    "received": "আবেদন পৌঁছেছে {day}, {clock} (ঢাকার সময়)।",
    "after_hours": "তখন অফিস বন্ধ হয়ে গিয়েছিল, তাই পরের কর্মদিবসে পাওয়া ধরা হয়েছে।",
    "closed_day": "সেদিন অফিস বন্ধ ছিল ({reasons}), তাই পরের কর্মদিবসে পাওয়া ধরা হয়েছে।",
    "zero": "{day}: পাওয়ার দিন; এটি গণনায় ধরা হয় না।",
    "counted": "{day}: {n} নম্বর দিন।",
    "counted_closed": "{day}: {n} নম্বর দিন (অফিস বন্ধ: {reasons}; তবু সাধারণ দিন হিসেবে ধরা হয়)।",
    "counted_note": "{day}: {n} নম্বর দিন ({reasons})।",
    "running": "{day}: সময় চলে, অফিস {hours}।",
    "running_closed": "{day}: অফিস বন্ধ ({reasons}), তবু ঘড়ির সময় চলে।",
    "closed": "{day}: বন্ধ, {reasons}; ধরা হয়নি।",
    "paused": "{day}: আবেদনকারীর জবাবের অপেক্ষায় স্থগিত; ধরা হয়নি।",
    "open": "{day}: অফিস খোলা; গণনায় ধরা হয়নি।",
    "due": "{day}: অফিস খোলা, তাই শেষ দিন এটি।",
    "agreed": "আবেদনকারী ও অফিস {day} তারিখে সম্মত হয়েছেন।",
    "agreed_outside": "পরে ছুটির ঘোষণা বদলেছে; সম্মত তারিখটি বন্ধ থাকলে তার পরের খোলা দিনটিই শেষ দিন।",
    "extended": "ক্ষমতাপ্রাপ্ত কর্মকর্তা সময় {day} পর্যন্ত বাড়িয়েছেন।",
    "not_sooner": "আবেদন চলার সময় একটি বন্ধ দিন কর্মদিবস হয়েছে; তাই তারিখ {day}-এর আগে আনা হয়নি।",
    "new_edition": "সনদের নতুন সংস্করণ কম সময়ের কথা দেয়; চলমান আবেদনে তা {day}-এর আগে ধরা হয় না।",
    "instead_of": "আগের সংস্করণ অনুযায়ী শেষ তারিখ হতো {day}; আগের তারিখটির চেয়ে এটি কাছে, তাই এটিই থাকল।",
    "due_on": "শেষ তারিখ: {day}।",
    "due_at": "শেষ সময়: {day}, {clock}।",
    "instant": "সঙ্গে সঙ্গে দেওয়ার কথাও আছে; পাওয়ার দিনে তা ভঙ্গ ধরা হয় না।",
    "year_without_data": "{year} সালের ছুটির তালিকা এখনো ঘোষণা হয়নি; তারিখটি বদলাতে পারে।",
    "day_to_confirm": "{day}: এই দিনের ঘোষণা এখনো যাচাই হয়নি; তারিখটি বদলাতে পারে।",
}
_EN = {
    "received": "Received on {day} at {clock}, Dhaka time.",
    "after_hours": "The office had closed by then, so it counts as received the next working day.",
    "closed_day": "The office was closed that day ({reasons}), so it counts as received the next "
    "working day.",
    "zero": "{day}: the day of receipt, which is not counted.",
    "counted": "{day}: day {n}.",
    "counted_closed": "{day}: day {n} (office closed: {reasons}; calendar days count on).",
    "counted_note": "{day}: day {n} ({reasons}).",
    "running": "{day}: time counts, office hours {hours}.",
    "running_closed": "{day}: office closed ({reasons}), but the clock runs on.",
    "closed": "{day}: closed, {reasons}; not counted.",
    "paused": "{day}: paused, waiting for the requester; not counted.",
    "open": "{day}: the office is open; not counted.",
    "due": "{day}: the office is open, so this is the last day.",
    "agreed": "The requester and the office agreed on {day}.",
    "agreed_outside": "Days were declared anew since then; if the office is closed on the agreed "
    "day, the next open day counts.",
    "extended": "Somebody with the authority to do so extended the time to {day}.",
    "not_sooner": "A closed day became a working day while the request was under way, so the date "
    "was not brought before {day}.",
    "new_edition": "A new edition of the charter promises less time; for requests under way that "
    "holds from {day} on.",
    "instead_of": "By the edition before it would have been due by {day}; the earlier date stands.",
    "due_on": "Due by {day}.",
    "due_at": "Due by {day} at {clock}.",
    "instant": "On the spot is promised too; on the day of receipt it is never counted as broken.",
    "year_without_data": "The holidays of {year} are not yet declared; the date may move.",
    "day_to_confirm": "{day}: this declaration is not yet confirmed; the date may move.",
}
_WORDS = {"bn": _BN, "en": _EN}


def explain(receipt: Row, language: Language = "bn") -> list[str]:
    """Sentences: when received, each day from day zero on, the due day, warnings."""
    return list(_sentences(receipt, language))


def _sentences(receipt: Row, language: Language) -> Iterator[str]:
    say = _Speaker(language)
    received = datetime.fromisoformat(receipt["received_at"]["dhaka"])
    yield say("received", day=received.date(), clock=received)
    if receipt["before"]:
        yield say(receipt["day_zero_why"], reasons=receipt["before"][0]["because"])
    for row in receipt["days"]:
        yield say.of_day(row, is_due=row["on"] == receipt["due_on"])
    if receipt["agreed_on"]:
        yield say("agreed", day=date.fromisoformat(receipt["agreed_on"]))
    yield from _moves(receipt, say)
    yield from _verdict(receipt, say)
    for warning in receipt["warnings"]:
        on = warning.get("on")
        yield say(warning["code"], year=warning.get("year"), day=on and date.fromisoformat(on))


def _moves(receipt: Row, say: "_Speaker") -> Iterator[str]:
    if receipt.get("agreed_outside"):
        yield say("agreed_outside")
    if receipt.get("instead_of"):
        yield say("instead_of", day=date.fromisoformat(receipt["instead_of"]["due_on"]))
    floor = receipt.get("not_before")
    if floor and receipt["due_on"] >= floor["on"] > receipt["limit_on"]:
        yield say(floor["why"], day=date.fromisoformat(floor["on"]))


def _verdict(receipt: Row, say: "_Speaker") -> Iterator[str]:
    if receipt["instant"]:
        yield say("instant")
    if receipt["due_at"]:
        at = datetime.fromisoformat(receipt["due_at"])
        yield say("due_at", day=at.date(), clock=at)
    else:
        yield say("due_on", day=date.fromisoformat(receipt["due_on"]))


def _name(row: Row, is_due: bool) -> str:
    name: str = row["state"]
    if name == "open" and is_due:
        return "due"
    if name != "counted":
        return name
    if row["n"] is None:
        return "running" if row["hours"] else "running_closed"
    if not row["hours"]:
        return "counted_closed"
    return "counted_note" if row["because"] else "counted"


class _Speaker:
    def __init__(self, language: Language) -> None:
        self.language = language
        self.words = _WORDS[language]

    def __call__(self, name: str, **values: Any) -> str:
        return self.words[name].format(**{key: self._text(it) for key, it in values.items()})

    def of_day(self, row: Row, *, is_due: bool) -> str:
        hours = ", ".join(f"{begins}-{ends}" for begins, ends in row["hours"])
        day = date.fromisoformat(row["on"])
        return self(_name(row, is_due), day=day, n=row["n"], hours=hours, reasons=row["because"])

    def _text(self, value: Any) -> str:
        is_bangla = self.language == "bn"
        if isinstance(value, datetime):
            value = value.strftime("%H:%M")
        elif isinstance(value, date):
            return long_date(value) if is_bangla else f"{value:%A}, {value.day} {value:%B %Y}"
        elif isinstance(value, list):
            return ", ".join(reason[f"name_{self.language}"] for reason in value)
        return bangla_digits(value) if is_bangla else str(value)
