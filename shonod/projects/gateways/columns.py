"""The columns of the register's table, by the words that may head them."""

from shonod.ground.bangla import folded

# In the order of the table that is written; the first word heads it in Bangla, the last in English.
COLUMNS: dict[str, tuple[str, ...]] = {
    "code": ("কোড", "প্রকল্প কোড", "প্রকল্পের কোড", "project code", "Code"),
    "name": ("নাম", "প্রকল্পের নাম", "প্রকল্প", "project", "project name", "title", "Name"),
    "name_en": ("নাম (ইংরেজি)", "name in english", "Name (English)"),
    "status": ("অবস্থা", "Status"),
    "objective": ("উদ্দেশ্য", "purpose", "Objective"),
    "objective_en": ("উদ্দেশ্য (ইংরেজি)", "Objective (English)"),
    "executor": ("বাস্তবায়নকারী সংস্থা", "বাস্তবায়নকারী", "সংস্থা", "executing agency", "Executing body"),
    "executor_en": ("বাস্তবায়নকারী সংস্থা (ইংরেজি)", "Executing body (English)"),
    "funding": ("অর্থের উৎস", "অর্থায়ন", "funding", "Source of money"),
    "funding_en": ("অর্থের উৎস (ইংরেজি)", "Source of money (English)"),
    "approved_on": ("অনুমোদনের তারিখ", "approval date", "Approved on"),
    "begins_on": ("শুরু", "মেয়াদ শুরু", "শুরুর মাস", "start", "Begins"),
    "ends_on": ("শেষ", "মেয়াদ শেষ", "শেষের মাস", "end", "Ends"),
    "cost": ("ব্যয় (টাকা)", "ব্যয়", "প্রাক্কলিত ব্যয়", "বাজেট", "cost", "budget", "Cost (taka)"),
    "places": ("এলাকা", "স্থান", "প্রকল্প এলাকা", "location", "Places"),
    "components": ("অংশ", "প্রকল্পের অংশ", "কম্পোনেন্ট", "Components"),
    "contacts": ("যোগাযোগ", "contact", "Contacts"),
    "source": ("তথ্যসূত্র", "সূত্র", "reference", "Source"),
    "year": ("অর্থবছর", "fiscal year", "Fiscal year"),
    "quarter": ("প্রান্তিক", "কোয়ার্টার", "Quarter"),
    "physical": (
        "বাস্তব অগ্রগতি (%)",
        "বাস্তব অগ্রগতি",
        "ভৌত অগ্রগতি",
        "physical",
        "Physical progress (%)",
    ),
    "financial": ("আর্থিক অগ্রগতি (%)", "আর্থিক অগ্রগতি", "financial", "Financial progress (%)"),
    "remark": ("মন্তব্য", "remarks", "Remark"),
}
NEEDED = {"code"}
OF_LISTS = ("places", "components", "contacts")
OF_PROGRESS = ("year", "quarter", "physical", "financial", "remark")
STATES: dict[str, tuple[str, ...]] = {
    "ongoing": ("চলমান", "ongoing", "under way", "running"),
    "planned": ("পরিকল্পিত", "প্রস্তাবিত", "planned", "proposed"),
    "completed": ("সমাপ্ত", "শেষ", "completed", "closed"),
    "stopped": ("স্থগিত", "বাতিল", "বন্ধ", "stopped", "cancelled"),
    "unstated": (
        "উল্লেখ নেই",
        "অজানা",
        "not stated",
        "unknown",
        "status not stated",
        "অবস্থা উল্লেখ নেই",
    ),
}
WHOLE_COUNTRY = {folded(word) for word in ("সারাদেশ", "সারা দেশ", "সমগ্র বাংলাদেশ", "whole country")}
COLUMN_OF = {folded(word): name for name, words in COLUMNS.items() for word in words}
STATE_OF = {folded(word): state for state, words in STATES.items() for word in words}


def heads(*, bangla: bool) -> list[str]:
    return [words[0 if bangla else -1] for words in COLUMNS.values()]
