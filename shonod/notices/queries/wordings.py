"""The words of a notice: the office's own where it has some, else the program's."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from shonod.notices.models import Wording
from shonod.notices.states import By, Kind, ways_of
from shonod.offices.models import Office

DEFAULTS = Path(__file__).parent.parent / "data" / "wordings.json"
LANGUAGES = ("bn", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """`is_own`: the office wrote them. Only a mail has a subject, only a text message a `short`
    form, for where the text would be several."""

    text: str
    subject: str = ""
    short: str = ""
    is_sent: bool = True
    is_own: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """The text, and its short form where there is one."""
        return (self.text, self.short) if self.short else (self.text,)


Key = tuple[str, str, str]


@cache
def default_words() -> dict[Key, Words]:
    """By kind, way and language; every kind has all four."""
    kept = json.loads(DEFAULTS.read_text())
    return {
        (kind, by, language): Words(**kept[kind][by][language])
        for kind in Kind
        for by in ways_of(kind)
        for language in LANGUAGES
    }


def words_of(office: Office) -> dict[Key, Words]:
    """All words of the office, by kind, way and language; one query."""
    own = Wording.objects.filter(office=office, until_at=None)
    return default_words() | {
        (one.kind, one.by, one.language): Words(
            text=one.text,
            subject=one.subject,
            short=one.short,
            is_sent=one.is_sent,
            is_own=True,
        )
        for one in own
    }


def own_wording(office: Office, kind: Kind, by: By, language: str) -> Wording | None:
    """What the office wrote itself and is in force."""
    own = Wording.objects.filter(office=office, kind=kind, by=by, language=language)
    return own.filter(until_at=None).first()
