"""A file, a pasted text or the edition in force becomes a manuscript."""

import secrets
from datetime import datetime
from typing import Any

from django.db import transaction

from shonod.catalogue.models import Charter
from shonod.editions.models import Manuscript
from shonod.editions.policy import may_keep_charter
from shonod.ground.bangla import stored
from shonod.ground.charter import read_beside
from shonod.ground.charter.bilingual import Part, bilingual, english_in, keyed, remembered
from shonod.ground.clock import DHAKA
from shonod.ground.refusals import FileRefused, NotPermitted
from shonod.offices.models import Office
from shonod.people.models import Officer

LARGEST_FILE = 15 * 1024 * 1024
NAME_LENGTH = 120


def import_charter(
    office: Office, source: bytes, *, name: str, once: str, by: Officer, at: datetime
) -> Manuscript:
    """Read a source into a manuscript; a form sent twice makes one.

    A text that the latest edition has in English keeps that English. Raises NotPermitted,
    FileRefused and the reader's refusals; nothing is kept then.
    """
    _check(office, by, at)
    if not source.strip(b"\0 \t\r\n"):
        raise FileRefused("file_empty")
    if len(source) > LARGEST_FILE:
        raise FileRefused("file_too_large")
    name = _plain(name)
    # Read before the transaction: it may take seconds, and SQLite has one writer.
    reading, lines = read_beside(source, name=name)
    charter = bilingual(reading.to_json(), {})
    latest = office.charters.order_by("-number").first()
    if latest:
        remembered(charter, english_in(latest.bilingual))
    shown = [[line.number, stored(line.text)] for line in lines]
    return _kept(office, once, by, at, charter, source_name=name, source=source, lines=shown)


def edit_edition(edition: Charter, *, once: str, by: Officer, at: datetime) -> Manuscript:
    """A manuscript that begins as `edition` was published. Raises NotPermitted."""
    _check(edition.office, by, at)
    return _kept(
        edition.office,
        once,
        by,
        at,
        edition.bilingual,
        source_name=edition.source_name,
        source=bytes(edition.source),
        lines=[],
    )


@transaction.atomic
def _kept(
    office: Office, once: str, by: Officer, at: datetime, charter: Part, **source: Any
) -> Manuscript:
    fresh = {
        "charter": keyed(charter, new_key),
        **source,
        "made_by": by,
        "made_at": at,
        "changed_by": by,
        "changed_at": at,
    }
    return Manuscript.objects.get_or_create(office=office, once=once, defaults=fresh)[0]


def new_key() -> str:
    """What a part of a manuscript is found by."""
    return secrets.token_hex(6)


def _plain(name: str) -> str:
    last = stored(name).replace("\\", "/").rpartition("/")[2]
    return "".join(c for c in last if c.isprintable())[:NAME_LENGTH] or "charter"


def _check(office: Office, by: Officer, at: datetime) -> None:
    if not may_keep_charter(by, office, at.astimezone(DHAKA).date()):
        raise NotPermitted
