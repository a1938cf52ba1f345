"""Documents of charter.schema.json, made by hand: a service and a charter with all that is asked."""

from typing import Any

Document = dict[str, Any]


def person(
    text: str | None = "সহকারী প্রোগ্রামার ফোন ০১৭১১২২৩৩৪৪ ইমেইল ap@doict.gov.bd", **more: Any
) -> Document:
    given = {
        "name": None,
        "designation": "সহকারী প্রোগ্রামার",
        "office": None,
        "phones": ["+8801711223344"],
        "emails": ["ap@doict.gov.bd"],
    }
    nobody: Document = {
        "name": None,
        "designation": None,
        "office": None,
        "phones": [],
        "emails": [],
    }
    return {"text": text, **(given if text else nobody), **more}


def limit(
    text: str | None = "৩ কার্যদিবস", value: float | None = 3, unit: str = "working_day", **more: Any
) -> Document:
    high = {"value": value, "unit": unit} if value else None
    base = {
        "text": text,
        "instant": False,
        "min": None,
        "max": high,
        "negotiable": False,
        "conditional": False,
    }
    return {**base, **more}


def fee(text: str | None = "বিনামূল্যে", **more: Any) -> Document:
    base = {"text": text, "free": text == "বিনামূল্যে", "amounts_bdt": [], "per_policy": False}
    return {**base, **more}


def service(number: int | None = 1, name: str = "প্রকল্পের তথ্য প্রদান", **more: Any) -> Document:
    base = {
        "number": number,
        "name": name,
        "delivery": [
            {"channel": "phone", "text": "টেলিফোনে যোগাযোগ"},
            {"channel": "email", "text": "ই-মেইল"},
        ],
        "documents": ["আবেদনপত্র"],
        "documents_from": ["উপজেলা কার্যালয়"],
        "fee": fee(),
        "time_limit": limit(),
        "officer": person(),
        "supervisor": person(None),
        "lines": [10 + (number or 0), 10 + (number or 0)],
    }
    return {**base, **more}


def section(
    kind: str, number: str | None, *services: Document, title: str | None = None
) -> Document:
    return {"kind": kind, "number": number, "title": title or "সেবা", "services": list(services)}


def tier(number: int = 1, **more: Any) -> Document:
    base = {
        "tier": number,
        "when": "দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে না পারলে",
        "contact": person(),
        "time_limit": limit("৩০ কার্যদিবস", 30),
    }
    return {**base, **more}


def charter(*services: Document, **more: Any) -> Document:
    """A charter with nothing to mend, whose section 2.1 holds the services."""
    base = {
        "format": "shonod.charter/1",
        "office": {"name": "উপজেলা কার্যালয়", "department": None, "location": None, "website": None},
        "vision": "সুশাসন",
        "mission": "দক্ষ মানব সম্পদ গঠন",
        "sections": [
            section("citizen", "2.1", *(services or (service(),))),
            section("institutional", "2.2", service(name="প্রশিক্ষণ প্রদান")),
            section("internal", "2.3", service(name="ছুটি মঞ্জুর")),
        ],
        "expectations": ["পূর্ণাঙ্গ আবেদন জমা দেওয়া"],
        "grievance": [tier()],
        "diagnostics": [],
    }
    return {**base, **more}
