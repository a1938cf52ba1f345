"""The desk's search, kept by the database itself: the words of each case, folded, in an index.

SQLite: an FTS5 table that holds no text of its own, filled by triggers; `cases_place` gives each
case the whole number that FTS5 asks for. PostgreSQL: a GIN index over a function. Words are the
same in both, and are the ones of `words_of`.
"""

import re
from types import MappingProxyType
from uuid import UUID

from shonod.ground.bangla import stored
from shonod.ground.phones import read_phone
from shonod.ledger.gateways import Statements

# What two spellings share; single letters alone, so that SQL's replace and translate can follow.
_FOLDED = dict(zip("ীূণষশৎঊঈৰ০১২৩৪৫৬৭৮৯", "িুনসসতউইর0123456789", strict=True))
_PARTING = "।॥–—‘’“”…\u00a0"
_DROPPED = "\u200b\u200c\u200d\ufeff\u00ad"
_ASCII = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", strict=True))
_TABLE = str.maketrans(
    {**_FOLDED, **_ASCII, **dict.fromkeys(_PARTING, " "), **dict.fromkeys(_DROPPED, "")}
)
_WORD = re.compile(r"[0-9a-z\u0080-\U0010ffff]+")
LONGEST = 100

_COLUMNS = ("name", "organisation", "email", "memo_number", "details", "phone")


def words_of(text: str) -> list[str]:
    """The words as the index holds them: folded, in small letters and Western digits."""
    return [word[:LONGEST] for word in _WORD.findall(stored(text).translate(_TABLE))]


def _text(row: str) -> str:
    """What is searched of a case, as SQL; a telephone number also as it is dialled at home."""
    columns = " || ' ' || ".join(f"{row}.{name}" for name in _COLUMNS)
    return f"{columns} || ' ' || replace({row}.phone, '+880', '0')"


def _folded_by_sqlite(row: str, rows: str, first: str = "id") -> str:
    """A query for what goes into cases_words: `first`, place, folded words, from `rows`."""
    # The office stands among the words, so that a word that all use is looked up in one office.
    named = f"' o' || {row}.office_id AS office, {_text(row)} AS words"
    sql = f"SELECT cases_place.id AS id, {named} FROM {rows} ORDER BY cases_place.id"  # noqa: S608
    pairs = {**_FOLDED, **dict.fromkeys(_PARTING, " "), **dict.fromkeys(_DROPPED, "")}
    letters = list(pairs.items())
    # Layer by layer: SQLite's parser takes thirty calls inside one another, and no more.
    for start in range(0, len(letters), 12):
        words = "words"
        for letter, plain in letters[start : start + 12]:
            words = f"replace({words}, '{letter}', '{plain}')"
        sql = f"SELECT id, office, {words} AS words FROM ({sql})"  # noqa: S608
    return f"SELECT {first}, words || office FROM ({sql})"  # noqa: S608


# The statements are made of the names and letters above, never of what somebody typed.
_IS_OTHER = " OR ".join(f"old.{name} <> new.{name}" for name in _COLUMNS)
_OLD, _NEW = (f"cases_place WHERE case_id = {row}.id" for row in ("old", "new"))
_FORGET = "INSERT INTO cases_words(cases_words, rowid, words) " + _folded_by_sqlite(
    "old", _OLD, "'delete', id"
)
_TAKE = "INSERT INTO cases_words(rowid, words) "
_TAKE_NEW = _TAKE + _folded_by_sqlite("new", _NEW)
_ALL = "cases_case JOIN cases_place ON cases_place.case_id = cases_case.id"
_SQLITE = (
    "CREATE TABLE cases_place (id integer PRIMARY KEY, case_id NOT NULL UNIQUE)",
    """CREATE VIRTUAL TABLE cases_words USING fts5(
    words, content='', columnsize=0, detail=none, prefix='1 2', tokenize='ascii')""",
    "INSERT INTO cases_place(case_id) SELECT id FROM cases_case ORDER BY id",
    _TAKE + _folded_by_sqlite("cases_case", _ALL),
    f"""CREATE TRIGGER cases_words_new AFTER INSERT ON cases_case
    BEGIN INSERT INTO cases_place(case_id) VALUES (new.id); {_TAKE_NEW}; END""",  # noqa: S608
    f"""CREATE TRIGGER cases_words_other AFTER UPDATE OF {", ".join(_COLUMNS)} ON cases_case
    WHEN {_IS_OTHER} BEGIN {_FORGET}; {_TAKE_NEW}; END""",
    f"""CREATE TRIGGER cases_words_gone AFTER DELETE ON cases_case
    BEGIN {_FORGET}; DELETE FROM cases_place WHERE case_id = old.id; END""",  # noqa: S608
)
_SQLITE_BACK = (
    *(f"DROP TRIGGER IF EXISTS cases_words_{name}" for name in ("new", "other", "gone")),
    "DROP TABLE cases_words",
    "DROP TABLE cases_place",
)

_FROM = "".join(_FOLDED) + _PARTING + _DROPPED
_TO = "".join(_FOLDED.values()) + " " * len(_PARTING)
_POSTGRESQL = (
    f"""
CREATE FUNCTION cases_words(text) RETURNS tsvector IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
SELECT coalesce(array_to_tsvector(array_agg(DISTINCT left(word, {LONGEST}))), ''::tsvector)
FROM regexp_split_to_table(
  translate(lower($1 COLLATE "C"), '{_FROM}', '{_TO}'),
  '[\\u0001-\\u002f\\u003a-\\u0060\\u007b-\\u007f]+') AS word
WHERE word <> '' $$
""",  # noqa: S608
    f"CREATE INDEX case_words ON cases_case USING gin (cases_words({_text('cases_case')}))".replace(
        "cases_case.", ""
    ),
)
_POSTGRESQL_BACK = ("DROP INDEX case_words", "DROP FUNCTION cases_words(text)")

# Whether a row of cases_case holds words, asked with `for_postgresql`.
HOLDS_WORDS = f"cases_words({_text('cases_case')}) @@ CAST(%s AS tsquery)"


# The newest cases that hold words, with `for_sqlite`, beyond an id; newest or oldest first.
_NEAREST = """
SELECT cases_place.case_id FROM cases_words JOIN cases_place ON cases_place.id = cases_words.rowid
WHERE cases_words MATCH %s AND cases_place.case_id {beyond} %s
ORDER BY cases_words.rowid {order} LIMIT %s
"""
OLDER = _NEAREST.format(beyond="<", order="DESC")
NEWER = _NEAREST.format(beyond=">", order="ASC")


def asked_by(typed: str) -> list[list[list[str]]]:
    """What a case must hold: for each typed word one of several sets of beginnings of words.

    A telephone number is one word however it is parted, and so are other parted numbers, too.
    """
    phone = read_phone(typed)
    if phone:
        return [[words_of(phone)]]
    return [_readings(words) for words in map(words_of, typed.split()) if words]


def _readings(words: list[str]) -> list[list[str]]:
    whole = "".join(words)
    return [words, [whole]] if len(words) > 1 and whole.isdecimal() else [words]


def for_sqlite(asked: list[list[list[str]]], *, office: UUID) -> str:
    """FTS5's query. Words hold letters and digits alone, so that nothing in them is syntax."""
    return _joined(asked, '"{}"*', " AND ", " OR ") + f' AND "o{office.hex}"'


def for_postgresql(asked: list[list[list[str]]]) -> str:
    return _joined(asked, "'{}':*", " & ", " | ")


def _joined(asked: list[list[list[str]]], word: str, both: str, either: str) -> str:
    each = [
        either.join(f"({both.join(map(word.format, words))})" for words in readings)
        for readings in asked
    ]
    return both.join(f"({one})" for one in each)


class Searchable(Statements):
    """Migration operation: from here on the database keeps the words of every case.

    Changing the table `cases_case` on SQLite copies it without its triggers: a migration that
    does so ends with this operation taken back and put on again.
    """

    forwards = MappingProxyType({"sqlite": _SQLITE, "postgresql": _POSTGRESQL})
    backwards = MappingProxyType({"sqlite": _SQLITE_BACK, "postgresql": _POSTGRESQL_BACK})
    said = "Keep the words of cases in an index"


class SearchableAgain(Searchable):
    """Migration operation: the words are gathered anew, where a step before it copied the table.
    Backwards, the index as it is serves the step before too."""

    forwards = MappingProxyType(
        {"sqlite": _SQLITE_BACK + _SQLITE, "postgresql": _POSTGRESQL_BACK + _POSTGRESQL}
    )
    backwards = MappingProxyType({"sqlite": (), "postgresql": ()})
    said = "Gather the words of cases anew"
