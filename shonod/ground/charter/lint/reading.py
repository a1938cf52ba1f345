"""What the reader said of the source that an officer should see before he publishes."""

from collections.abc import Iterator

from shonod.ground.charter.codes import Document, coded_services
from shonod.ground.charter.lint.finding import Finding, Place, Rule, Words

ROW_CUT = Rule(
    "row_cut",
    "warning",
    Words(
        "A row is cut in two, as by a page break; the pieces were read as one service.",
        "Who copies the table loses half of the row.",
        "Forbid the row to break over pages, and compare the joined cells.",
    ),
    Words(
        "একটি সারি দুই টুকরা, যেন পৃষ্ঠার শেষে কাটা; টুকরাগুলো একটি সেবা হিসেবে পড়া হয়েছে।",
        "কেউ ছকটি নকল করলে সারির অর্ধেক হারিয়ে যায়।",
        "সারি যেন দুই পৃষ্ঠায় না ভাঙে সে ব্যবস্থা করুন, আর জোড়া দেওয়া ঘরগুলো মিলিয়ে দেখুন।",
    ),
)
CELL_REPEATED = Rule(
    "cell_repeated",
    "info",
    Words(
        "Words of a cell stand twice, once on each side of a page break; one was left out.",
        "The repeat is read as a second promise by some.",
        "Take one of them out.",
    ),
    Words(
        "একটি ঘরের কথা পৃষ্ঠার দুই পাশে দুবার আছে; একটি বাদ দেওয়া হয়েছে।",
        "কেউ একে আরেকটি প্রতিশ্রুতি ভাবতে পারে।",
        "একটি মুছে দিন।",
    ),
)
OFFICER_LOOSE = Rule(
    "officer_between_rows",
    "warning",
    Words(
        "An officer stands between two rows, in no cell; he was read as the officer of "
        "every row of the table.",
        "Nobody can see for which services he answers.",
        "Put him into the officer’s cell, merged over his rows.",
    ),
    Words(
        "একজন কর্মকর্তা দুই সারির মাঝখানে আছেন, কোনো ঘরে নয়; ছকের সব সারির কর্মকর্তা হিসেবে পড়া হয়েছে।",
        "তিনি কোন কোন সেবার জন্য দায়ী তা দেখা যায় না।",
        "তাঁকে কর্মকর্তার ঘরে লিখুন এবং তাঁর সারিগুলোতে ঘরটি একত্র করুন।",
    ),
)
DRAFT = Rule(
    "draft_reading",
    "error",
    Words(
        "The charter was read off a picture.",
        "Letters and digits may be wrong anywhere.",
        "Compare every cell with the source before publishing.",
    ),
    Words(
        "সনদটি ছবি থেকে পড়া হয়েছে।",
        "যেকোনো জায়গায় অক্ষর বা অঙ্ক ভুল থাকতে পারে।",
        "প্রকাশের আগে প্রতিটি ঘর মূলের সঙ্গে মিলিয়ে দেখুন।",
    ),
)
LETTERS_MENDED = Rule(
    "letters_mended",
    "info",
    Words(
        "Letters that a conversion broke were put right.",
        "The source still has them wrong.",
        "Compare the cell, and correct the source.",
    ),
    Words(
        "রূপান্তরে ভেঙে যাওয়া অক্ষর ঠিক করে পড়া হয়েছে।",
        "মূল লেখায় ভুলটি রয়ে গেছে।",
        "ঘরটি মিলিয়ে দেখুন এবং মূল লেখা শুধরে নিন।",
    ),
)
REALIGNED = Rule(
    "cells_realigned",
    "warning",
    Words(
        "The row has more or fewer cells than the table’s head; they were matched by their words.",
        "A cell may stand under the wrong heading.",
        "Compare the row with the source, and give it one cell a column.",
    ),
    Words(
        "সারিটির ঘরের সংখ্যা ছকের শিরোনামের সঙ্গে মেলে না; কথা দেখে ঘরগুলো মেলানো হয়েছে।",
        "কোনো ঘর ভুল শিরোনামের নিচে পড়ে থাকতে পারে।",
        "সারিটি মূলের সঙ্গে মিলিয়ে দেখুন এবং প্রতি কলামে একটি ঘর রাখুন।",
    ),
)
UNPLACED = Rule(
    "officer_unplaced",
    "warning",
    Words(
        "An officer stands outside the table, and it is unclear which rows are his.",
        "He was left out; those services may have nobody who answers for them.",
        "Write him into the officer’s cell of his rows.",
    ),
    Words(
        "একজন কর্মকর্তা ছকের বাইরে লেখা; কোন সারি তাঁর তা স্পষ্ট নয়।",
        "তাঁকে বাদ দেওয়া হয়েছে; ওই সেবাগুলোর দায়িত্বে কেউ না-ও থাকতে পারে।",
        "তাঁর সারিগুলোর কর্মকর্তার ঘরে তাঁকে লিখুন।",
    ),
)
NAMELESS = Rule(
    "row_without_name",
    "warning",
    Words(
        "A row names no service and was left out.",
        "A service may be missing from the charter.",
        "Name the service, or take the row out.",
    ),
    Words(
        "একটি সারিতে সেবার নাম নেই, তাই বাদ দেওয়া হয়েছে।",
        "কোনো সেবা সনদ থেকে বাদ পড়ে থাকতে পারে।",
        "সেবার নাম লিখুন, অথবা সারিটি মুছে দিন।",
    ),
)
FUNCTIONS = Rule(
    "functions_read",
    "error",
    Words(
        "There is no table: a list of the office’s functions was read as its services.",
        "Functions promise nothing: no time, no fee, nobody answerable.",
        "Put the services into the official table.",
    ),
    Words(
        "কোনো ছক নেই: কার্যালয়ের কাজের তালিকাকে সেবা হিসেবে পড়া হয়েছে।",
        "কাজের তালিকায় কোনো প্রতিশ্রুতি থাকে না: সময়, মূল্য, দায়িত্বপ্রাপ্ত কর্মকর্তা কিছুই নেই।",
        "সেবাগুলো সরকারি ছকে লিখুন।",
    ),
)
READER = Rule(
    "reader_warning",
    "warning",
    Words(
        "The reader says: {message} ({said}).",
        "What is unclear was not guessed.",
        "Compare this row with the source, and correct the cell.",
    ),
    Words(
        "পড়ার সময় সংশয়: {message} ({said})।",
        "যা স্পষ্ট নয় তা অনুমান করা হয়নি।",
        "সারিটি মূলের সঙ্গে মিলিয়ে ঘরটি শুধরে নিন।",
    ),
)
RULES = (
    ROW_CUT,
    CELL_REPEATED,
    OFFICER_LOOSE,
    DRAFT,
    LETTERS_MENDED,
    REALIGNED,
    UNPLACED,
    NAMELESS,
    FUNCTIONS,
    READER,
)
_SAID = {
    "row_joined": ROW_CUT,
    "repeat_dropped": CELL_REPEATED,
    "officer_merged": OFFICER_LOOSE,
    "draft": DRAFT,
    "letters_mended": LETTERS_MENDED,
    "cells_realigned": REALIGNED,
    "officer_unplaced": UNPLACED,
    "row_without_name": NAMELESS,
    "functions_read": FUNCTIONS,
}
# A rule of another page of this folder finds the same in the cell itself.
_FOUND_IN_THE_CELL = frozenset(
    "time_unclear time_unstated fee_unclear fee_unstated officer_unstated superior_unstated "
    "serial_unread".split()
)


def reading_findings(document: Document) -> Iterator[Finding]:
    """The reader's warnings, and its repairs of a damaged table, at their lines."""
    for said in document["diagnostics"]:
        code = said["code"]
        place = _place(document, said["line"])
        if code in _SAID:
            yield _SAID[code].at(place)
        elif said["level"] != "info" and code not in _FOUND_IN_THE_CELL:
            yield READER.at(place, message=said["message"], said=code)


def _place(document: Document, line: int | None) -> Place:
    for coded in coded_services(document):
        first, last = coded.service["lines"]
        if line is not None and first <= line <= last:
            return Place(coded.section, coded.code, None, line)
    return Place(line=line)
