"""The columns of a table of devices, by the words that may head them."""

import re
from collections.abc import Sequence

from shonod.ground.bangla import folded, western_digits
from shonod.plans.gateways.tables import Row, csv_of, read_table

# In the order of the table that is written; the first word heads it in Bangla, the last in English.
COLUMNS: dict[str, tuple[str, ...]] = {
    "institution": ("কার্যালয়", "প্রতিষ্ঠান", "দপ্তর", "institution", "Office"),
    "kind": ("ধরন", "যন্ত্রের ধরন", "যন্ত্র", "type", "Kind"),
    "make": ("ব্র্যান্ড", "প্রস্তুতকারক", "brand", "Make"),
    "model": ("মডেল", "Model"),
    "serial": ("সিরিয়াল নম্বর", "ক্রমিক সংখ্যা (যন্ত্র)", "serial", "serial no", "Serial number"),
    "bought_on": ("ক্রয়ের তারিখ", "সংগ্রহের তারিখ", "purchase date", "Bought on"),
    "bought_from": ("সরবরাহকারী", "উৎস", "vendor", "source", "Bought from"),
    "warranty_until_on": ("ওয়ারেন্টির শেষ তারিখ", "ওয়ারেন্টি", "warranty", "Warranty until"),
    "place": ("অবস্থান", "কক্ষ", "room", "location", "Place"),
    "custodian": ("ব্যবহারকারী", "যাঁর কাছে", "user", "Custodian"),
    "custodian_post": ("ব্যবহারকারীর পদ", "পদবি", "post", "Custodian’s post"),
    "remark": ("মন্তব্য", "remarks", "Remark"),
}
NEEDED = {"institution", "kind"}
DAYS = ("bought_on", "warranty_until_on")
_COLUMN_OF = {folded(word): name for name, words in COLUMNS.items() for word in words}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?")
_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def read_devices(data: bytes) -> list[Row]:
    """The rows of a file of devices. Raises TableRefused."""
    return read_table(data, columns=_COLUMN_OF, needed=NEEDED)


def day_parts(cell: str) -> list[str]:
    """Day, month and year of a cell, as three boxes hold them; what is no date stays as it is, to
    be refused."""
    text = western_digits(cell).strip()
    if not text:
        return ["", "", ""]
    if found := _ISO.fullmatch(text):
        return [found[3], found[2], found[1]]
    if found := _DAY.fullmatch(text):
        return [found[1], found[2], found[3]]
    return [cell, "?", "?"]


def sheet_of(rows: Sequence[Row]) -> str:
    """The rows as text that travels with a form and is read again."""
    cells = ([row.cells.get(name, "") for name in COLUMNS] for row in rows)
    return csv_of([words[0] for words in COLUMNS.values()], cells).decode()
