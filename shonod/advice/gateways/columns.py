"""The columns of a table of prices, by the words that may head them."""

from collections.abc import Sequence

from shonod.ground.bangla import folded
from shonod.plans.gateways.tables import Row, csv_of, read_table

# In the order of the table that is written; the first word heads it in Bangla, the last in English.
COLUMNS: dict[str, tuple[str, ...]] = {
    "kind": ("ধরন", "পণ্য", "পণ্য বা সেবা", "product", "type", "Kind"),
    "spec": ("শ্রেণি", "মান", "বিবরণ", "স্পেসিফিকেশন", "specification", "class", "Class"),
    "low": ("সর্বনিম্ন দাম", "দাম", "দাম (টাকা)", "price", "lowest price", "Lowest price (taka)"),
    "high": ("সর্বোচ্চ দাম", "highest price", "Highest price (taka)"),
    "as_of": ("তারিখ", "দামের তারিখ", "যাচাইয়ের তারিখ", "date", "As of"),
    "valid_until": ("মেয়াদ", "কার্যকর থাকবে", "valid until", "Good until"),
    "source": ("উৎস", "তথ্যসূত্র", "সূত্র", "reference", "Source"),
}
NEEDED = {"kind", "spec", "low"}
_COLUMN_OF = {folded(word): name for name, words in COLUMNS.items() for word in words}


def read_prices(data: bytes) -> list[Row]:
    """The rows of a file of prices. Raises TableRefused."""
    return read_table(data, columns=_COLUMN_OF, needed=NEEDED)


def heads(*, bangla: bool) -> list[str]:
    return [words[0 if bangla else -1] for words in COLUMNS.values()]


def sheet_of(rows: Sequence[Row]) -> str:
    """The rows as text that travels with a form and is read again."""
    cells = ([row.cells.get(name, "") for name in COLUMNS] for row in rows)
    return csv_of(heads(bangla=True), cells).decode()
