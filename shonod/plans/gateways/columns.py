"""The columns of a plan's table, by the words that may head them."""

from shonod.ground.bangla import folded

# In the order of the table that is written; the first word heads it in Bangla, the last in English.
COLUMNS: dict[str, tuple[str, ...]] = {
    "service": ("সেবা নং", "সেবা", "সেবার ক্রমিক", "service number", "service no", "Service"),
    "kind": ("ধরন", "কাজের ধরন", "type", "Kind"),
    "title": ("কার্যক্রম", "কাজ", "কাজের নাম", "কর্মসূচি", "activity", "name", "Title"),
    "title_en": ("কার্যক্রম (ইংরেজি)", "activity in english", "Title in English"),
    "when": ("সময়", "তারিখ", "কখন", "বাস্তবায়নের সময়", "date", "When"),
    "target": ("লক্ষ্যমাত্রা", "সংখ্যা", "number", "Target"),
    "unit": ("একক", "Unit"),
    "place": ("স্থান", "venue", "Place"),
    "audience": ("অংশগ্রহণকারী", "যাদের জন্য", "participants", "For whom"),
    "institution": ("প্রতিষ্ঠান", "Institution"),
    "budget": ("বাজেট", "বরাদ্দ", "বাজেট (টাকা)", "Budget"),
    "post": ("দায়িত্বপ্রাপ্ত পদ", "দায়িত্ব", "দায়িত্বপ্রাপ্ত কর্মকর্তা", "responsible", "Responsible post"),
    "remark": ("মন্তব্য", "remarks", "Remark"),
}
NEEDED = {"service", "title", "when"}
KINDS: dict[str, tuple[str, ...]] = {
    "training": ("প্রশিক্ষণ", "training"),
    "visit": ("পরিদর্শন", "visit", "inspection"),
    "meeting": ("সভা", "meeting"),
    "other": ("অন্যান্য", "অন্য", "other"),
}
COLUMN_OF = {folded(word): name for name, words in COLUMNS.items() for word in words}
KIND_OF = {folded(word): kind for kind, words in KINDS.items() for word in words}


def heads(*, bangla: bool) -> list[str]:
    return [words[0 if bangla else -1] for words in COLUMNS.values()]
