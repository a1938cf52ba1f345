"""Putting into the one index what a room has to show, and taking it out.

`put` and `drop` are called by a room's own action, in its transaction: what is not kept is not
found, and what is changed is found by its new words at once. Both may be repeated.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet

from shonod.finding.gateways.index import words_held, written
from shonod.finding.models import Clue, Entry, Word
from shonod.finding.states import LONGEST_TEXT, LONGEST_TITLE, Document, kinds
from shonod.ground.bangla import stored
from shonod.ground.words.clues import clues_of
from shonod.ground.words.everyday import is_silent
from shonod.ground.words.spelling import keys_of
from shonod.offices.models import Office

_TOGETHER = 500
_FIELDS = ("address", "title", "title_en", "text", "text_en", "on", "is_public", "keys")
# Two workers count the same words in one order, so that neither waits for the other in a ring.
_COUNT = (
    "INSERT INTO finding_word (key, n) VALUES {} "
    "ON CONFLICT (key) DO UPDATE SET n = finding_word.n + excluded.n RETURNING id, key"
)


def put(
    office: Office,
    kind: str,
    id: UUID | str,  # noqa: A002 - what it is everywhere
    *,
    address: str,
    title: str,
    title_en: str = "",
    text: str = "",
    text_en: str = "",
    on: date | None = None,
    is_public: bool = True,
) -> None:
    """Have a thing found by these words from now on, and by no others."""
    document = Document(kind, id, address, title, title_en, text, text_en, on, is_public)
    put_all(office, [document])


def drop(office: Office, kind: str, id: UUID | str) -> None:  # noqa: A002
    """Have a thing found no more; that it was never there is no matter."""
    _drop(Entry.objects.filter(office=office, kind=kind, object_id=str(id)))


def put_all(office: Office, documents: Iterable[Document]) -> int:
    """The same as `put` for many things; returns how many there were."""
    waiting, n = iter(documents), 0
    while some := list(islice(waiting, _TOGETHER)):
        _put(office, some)
        n += len(some)
    return n


@transaction.atomic
def replace(office: Office, kind: str, documents: Sequence[Document]) -> int:
    """Have these things of a kind found, and no others of it; returns how many there are."""
    others = Entry.objects.filter(office=office, kind=kind)
    _drop(others.exclude(object_id__in=[str(one.id) for one in documents]))
    return put_all(office, documents)


def rebuild(office: Office, *, on: date) -> dict[str, int]:
    """Make the office's part of the index anew, of what every room has on the day; returns how
    many things there are of each kind."""
    return {
        kind: replace(office, kind, list(offered.gather(office, on)))
        for kind, offered in kinds().items()
    }


@transaction.atomic
def _put(office: Office, documents: Sequence[Document]) -> None:
    wanted = {(one.kind, str(one.id)): _entry(office, one) for one in documents}
    rows = Entry.objects.select_for_update().filter(
        office=office,
        kind__in={kind for kind, _id in wanted},
        object_id__in={object_id for _kind, object_id in wanted},
    )
    change: Counter[str] = Counter()
    there = [row for row in rows if (row.kind, row.object_id) in wanted]
    for row in there:
        entry = wanted.pop((row.kind, row.object_id))
        change.subtract(words_held(row.keys))
        change.update(words_held(entry.keys))
        entry.id = row.id
        for field in _FIELDS:
            setattr(row, field, getattr(entry, field))
    Entry.objects.bulk_update(there, _FIELDS)
    for entry in Entry.objects.bulk_create(list(wanted.values())):
        change.update(words_held(entry.keys))
    _count(change)


def _entry(office: Office, one: Document) -> Entry:
    title, title_en = stored(one.title)[:LONGEST_TITLE], stored(one.title_en)[:LONGEST_TITLE]
    text, text_en = stored(one.text)[:LONGEST_TEXT], stored(one.text_en)[:LONGEST_TEXT]
    keys = written(
        office.id,
        one.kind,
        title=_telling(title, title_en),
        text=_telling(text, text_en),
        is_public=one.is_public,
    )
    return Entry(
        office=office,
        kind=one.kind,
        object_id=str(one.id),
        address=one.address,
        title=title,
        title_en=title_en,
        text=text,
        text_en=text_en,
        on=one.on,
        is_public=one.is_public,
        keys=keys,
    )


def _telling(*texts: str) -> list[str]:
    return [key for text in texts for key in keys_of(text) if not is_silent(key)]


@transaction.atomic
def _drop(entries: QuerySet[Entry]) -> None:
    rows = list(entries)
    change: Counter[str] = Counter()
    for row in rows:
        change.subtract(words_held(row.keys))
    Entry.objects.filter(pk__in=[row.pk for row in rows]).delete()
    _count(change)


def _count(change: Counter[str]) -> None:
    """Keep of how many entries each word is; new words with their clues, those of none no more."""
    moved = sorted((key, n) for key, n in change.items() if n)
    for start in range(0, len(moved), _TOGETHER):
        some = moved[start : start + _TOGETHER]
        values = ", ".join(["(%s, %s)"] * len(some))
        with connection.cursor() as cursor:
            cursor.execute(_COUNT.format(values), [value for pair in some for value in pair])
            words = dict(cursor.fetchall())
        told = set(Clue.objects.filter(word__in=words).values_list("word_id", flat=True))
        Clue.objects.bulk_create(
            Clue(word_id=word, clue=clue)
            for word, key in words.items()
            if word not in told
            for clue in sorted(clues_of(key))
        )
    Word.objects.filter(key__in=[key for key, n in moved if n < 0], n__lte=0).delete()
