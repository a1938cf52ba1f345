"""What hangs on an office's wall: the edition in force, each promise with its date, the search."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import F, QuerySet, Subquery

from shonod.catalogue.models import Charter, Terms
from shonod.catalogue.queries import HEAVY, answer_today
from shonod.ground.bangla import folded
from shonod.ground.clock import Due, Kind, due, local
from shonod.ground.refusals import NoWorkingDay, TimeLimitUnclear
from shonod.offices.models import Office
from shonod.offices.queries import Answer, calendar_of, rules_of


class Announced(NamedTuple):
    """An edition that is published and not yet in force."""

    number: int
    effective_on: date


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """The edition in force and its Terms in the charter's order. `expectations` and `grievance`
    are the charter's own sections of that name (ground.charter.bilingual), often empty;
    `announced` is the next edition, published and not yet in force."""

    charter: Charter
    terms: tuple[Terms, ...]
    expectations: list[dict[str, str]]
    grievance: list[dict[str, Any]]
    announced: Announced | None = None

    def terms_of(self, code: str) -> Terms | None:
        return next((terms for terms in self.terms if terms.service.code == code), None)


@dataclass(frozen=True, slots=True)
class Promise:
    """One service's terms with the date that asking at `asked_at` gives. `due` is None when the
    charter promises no date that can be counted. `answer`: who answers today, where that is not
    as the charter prints it; `phones` and `emails` are his then, where he has some."""

    terms: Terms
    due: Due | None
    asked_at: datetime
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    answer: Answer | None = None

    @property
    def today(self) -> date:
        return local(self.asked_at).date()

    @property
    def starts_later(self) -> bool:
        """Asked now, it counts as received on another day."""
        return self.due is not None and self.due.day_zero_on != self.today

    @property
    def is_timed(self) -> bool:
        """Promised to the minute, so that the page is true for this minute alone."""
        return self.due is not None and self.due.due_at is not None

    @property
    def is_on_the_spot(self) -> bool:
        return self.due is not None and self.due.measure.kind is Kind.ON_THE_SPOT


def board_of(office: Office, on: date) -> Board | None:
    """The office's charter on a day; one query for each edition and day, then kept."""
    return _board(office.id, office.charter_version, on)


@lru_cache(maxsize=128)
def _board(office_id: UUID, _version: int, on: date) -> Board | None:
    editions = Charter.objects.filter(office_id=office_id)
    latest = editions.filter(effective_on__lte=on).order_by("-effective_on", "-number")
    later = editions.filter(effective_on__gt=on).order_by("effective_on", "number")
    return _hung(latest, later)


def board_of_edition(office: Office, number: int) -> Board | None:
    """One edition by its number, whether it is in force or not."""
    return _hung(Charter.objects.filter(office=office, number=number), Charter.objects.none())


def _hung(edition: QuerySet[Charter], later: QuerySet[Charter]) -> Board | None:
    found = tuple(
        Terms.objects.filter(charter_id=Subquery(edition.values("id")[:1]))
        .select_related("service", "charter")
        .defer(*(f"charter__{column}" for column in HEAVY))
        .annotate(
            expected=F("charter__bilingual__expectations"),
            tiers=F("charter__bilingual__grievance"),
            next_number=Subquery(later.values("number")[:1]),
            next_on=Subquery(later.values("effective_on")[:1]),
        )
        .order_by("position")
    )
    if not found:
        return None
    first = found[0]
    announced = Announced(first.next_number, first.next_on) if first.next_number else None
    return Board(first.edition, found, first.expected or [], first.tiers or [], announced)


def promise_of(office: Office, terms: Terms, at: datetime) -> Promise:
    """What asking the office at this instant would be promised."""
    try:
        answer = due(at, terms.limit, calendar_of(office), rules=rules_of(office))
    except (TimeLimitUnclear, NoWorkingDay):
        answer = None
    who = answer_today(office, terms.officer, local(at).date())
    own = who.sitter if who else None
    phones = [own.phone] if own and own.phone else terms.officer["phones"] or [office.phone]
    emails = [own.email] if own and own.email else terms.officer["emails"] or [office.email]
    return Promise(
        terms=terms,
        due=answer,
        asked_at=at,
        phones=tuple(filter(None, phones)),
        emails=tuple(filter(None, emails)),
        answer=who,
    )


def matching(terms: Sequence[Terms], words: str) -> list[Terms]:
    """The terms that hold every word, however it is spelt (folded, either language) or called
    every day (data/everyday.json)."""
    wanted = [_asked(key) for key in (folded(word) for word in words.split()) if key]
    return [one for one in terms if all(_holds(one, keys) for keys in wanted)]


def nearest(terms: Sequence[Terms], words: str) -> list[Terms]:
    """Where nothing holds every word: the terms that hold most of them, misspellings mended."""
    keys = [key for key in (folded(word) for word in words.split()) if len(key) > _PARTICLE]
    known = {*_everyday(), *(token for one in terms for token in _reading(one)[1])}
    wanted = [_asked(_mended(key, known)) for key in keys]
    scores = [sum(_holds(one, keys) for keys in wanted) for one in terms]
    best = max(scores, default=0)
    return [one for one, score in zip(terms, scores, strict=True) if score == best > 0]


# Shorter words ("কী", "is") say nothing of a service; short names ("ict") hide in longer words.
_PARTICLE = 2
_NAME = 4


@lru_cache(maxsize=1)
def _everyday() -> dict[str, frozenset[str]]:
    """Each everyday word, folded, with all that people call the same."""
    groups = json.loads((Path(__file__).parent / "data" / "everyday.json").read_text())
    folds = [frozenset(folded(word) for word in group) for group in groups]
    return {word: fold for fold in folds for word in fold}


def _asked(key: str) -> frozenset[str]:
    return _everyday().get(key, frozenset()) | {key}


def _holds(terms: Terms, keys: frozenset[str]) -> bool:
    text, tokens = _reading(terms)
    return any(
        (key in text) if len(key) > _NAME or not key.isascii() else _begins(tokens, key)
        for key in keys
    )


def _begins(tokens: frozenset[str], key: str) -> bool:
    return any(token.startswith(key) for token in tokens)


def _mended(key: str, known: Collection[str]) -> str:
    if key in known or len(key) <= _NAME:
        return key
    return next(iter(get_close_matches(key, known, n=1, cutoff=0.8)), key)


@lru_cache(maxsize=512)
def _reading(terms: Terms) -> tuple[str, frozenset[str]]:
    """What the terms say, folded: as one text, and word by word."""
    pieces = [terms.service.code, terms.name, terms.name_en, terms.section_title]
    pieces += [terms.section_title_en, terms.fee["text"] or "", terms.fee.get("text_en", "")]
    pieces += [channel["text"] for channel in terms.delivery]
    pieces += [channel.get("text_en", "") for channel in terms.delivery]
    tokens = frozenset(folded(word) for piece in pieces for word in piece.split()) - {""}
    # A mark that folding keeps, so that no word is found across the edge of two pieces.
    return "\n".join(folded(piece) for piece in pieces), tokens


def answerable(promises: Sequence[Promise]) -> list[Promise]:
    """One promise for each person who answers, in the charter's order."""
    people = {
        (one.terms.officer["name"], one.terms.officer["designation"], one.phones, one.emails): one
        for one in reversed(promises)
    }
    return list(people.values())[::-1]
