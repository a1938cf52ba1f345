"""The index of words that the database keeps by itself, asked alike in both.

SQLite: an FTS5 table over `finding_entry.keys`, filled by triggers. PostgreSQL: a GIN index. Both
are asked only whether an entry holds words; in what order it comes, nobody leaves to them.
"""

from collections.abc import Collection, Iterable
from itertools import combinations
from types import MappingProxyType
from uuid import UUID

from django.db import connection

from shonod.ledger.gateways import Statements

# Letters of no language: before a word of the title, and before what is no word.
TITLE, FACT = "§", "¶"
Phrase = tuple[str, ...]

_SQLITE = (
    """CREATE VIRTUAL TABLE finding_keys USING fts5(
    keys, content='finding_entry', content_rowid='id', columnsize=0, detail=none,
    tokenize='ascii')""",
    """CREATE TRIGGER finding_keys_new AFTER INSERT ON finding_entry
    BEGIN INSERT INTO finding_keys(rowid, keys) VALUES (new.id, new.keys); END""",
    """CREATE TRIGGER finding_keys_gone AFTER DELETE ON finding_entry
    BEGIN INSERT INTO finding_keys(finding_keys, rowid, keys)
    VALUES ('delete', old.id, old.keys); END""",
    """CREATE TRIGGER finding_keys_other AFTER UPDATE OF keys ON finding_entry
    WHEN old.keys <> new.keys
    BEGIN INSERT INTO finding_keys(finding_keys, rowid, keys) VALUES ('delete', old.id, old.keys);
    INSERT INTO finding_keys(rowid, keys) VALUES (new.id, new.keys); END""",
)
_SQLITE_BACK = (
    *(f"DROP TRIGGER IF EXISTS finding_keys_{name}" for name in ("new", "gone", "other")),
    "DROP TABLE finding_keys",
)
_HELD = "array_to_tsvector(string_to_array(keys, ' '))"
_POSTGRESQL = (f"CREATE INDEX finding_keys ON finding_entry USING gin ({_HELD})",)
_POSTGRESQL_BACK = ("DROP INDEX finding_keys",)

_ASKED_OF_SQLITE = (
    "SELECT rowid FROM finding_keys WHERE finding_keys MATCH %s ORDER BY rowid DESC LIMIT %s"
)
_ASKED_OF_POSTGRESQL = f"""SELECT id FROM finding_entry WHERE {_HELD} @@ CAST(%s AS tsquery)
ORDER BY id DESC LIMIT %s"""  # noqa: S608 - made of the names above


def written(
    office: UUID, kind: str, *, title: Iterable[str], text: Iterable[str], is_public: bool
) -> str:
    """The keys of an entry as its row holds them."""
    named = list(dict.fromkeys(title))
    facts = [_office(office), _kind(kind), *([_PUBLIC] if is_public else [])]
    return " ".join([*facts, *(TITLE + key for key in named), *dict.fromkeys([*named, *text])])


def words_held(keys: str) -> list[str]:
    """The words of an entry, each once."""
    return [token for token in keys.split(" ") if token[0] not in (TITLE, FACT)]


def entries_with(
    asked: Collection[Collection[Phrase]],
    *,
    office: UUID,
    kinds: Collection[str] | None,
    public_only: bool,
    at_least: int,
    most: int,
    in_title: bool = False,
) -> list[int]:
    """Ids of the newest entries that hold `at_least` so many of the words `asked` for, each said
    by any of its phrases."""
    speech = _Speech(connection.vendor)
    each = [
        speech.either(_held(speech, phrase, in_title=in_title) for phrase in one) for one in asked
    ]
    wanted = speech.either(speech.both(some) for some in combinations(each, at_least))
    facts = [speech.word(_office(office)), *([speech.word(_PUBLIC)] if public_only else [])]
    if kinds is not None:
        facts.append(speech.either(speech.word(_kind(kind)) for kind in sorted(kinds)))
    sql = _ASKED_OF_SQLITE if connection.vendor == "sqlite" else _ASKED_OF_POSTGRESQL
    with connection.cursor() as cursor:
        cursor.execute(sql, [speech.both([wanted, *facts]), most])
        return [row[0] for row in cursor.fetchall()]


_PUBLIC = f"{FACT}public"


def _office(office: UUID) -> str:
    return f"{FACT}o{office.hex}"


def _kind(kind: str) -> str:
    return f"{FACT}k{kind}"


class _Speech:
    """How a database is asked. Keys hold letters and digits alone, so that nothing is syntax."""

    def __init__(self, vendor: str) -> None:
        is_sqlite = vendor == "sqlite"
        self._quote = '"' if is_sqlite else "'"
        self._and, self._or = (" AND ", " OR ") if is_sqlite else (" & ", " | ")

    def word(self, token: str) -> str:
        return f"{self._quote}{token}{self._quote}"

    def both(self, parts: Iterable[str]) -> str:
        return f"({self._and.join(parts)})"

    def either(self, parts: Iterable[str]) -> str:
        return f"({self._or.join(parts)})"


def _held(speech: _Speech, phrase: Phrase, *, in_title: bool) -> str:
    return speech.both(speech.word(TITLE + key if in_title else key) for key in phrase)


class Searchable(Statements):
    """Migration operation: from here on the database keeps the words of every entry.

    Changing the table `finding_entry` on SQLite copies it without its triggers: a migration that
    does so ends with this operation taken back and put on again.
    """

    forwards = MappingProxyType({"sqlite": _SQLITE, "postgresql": _POSTGRESQL})
    backwards = MappingProxyType({"sqlite": _SQLITE_BACK, "postgresql": _POSTGRESQL_BACK})
    said = "Keep the words of what is to be found in an index"
