"""What a new edition changes, and what became of a service since an old one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Self
from uuid import UUID

from shonod.catalogue.models import Charter
from shonod.ground.charter.bilingual import Part, bangla_of, english_in
from shonod.ground.charter.codes import coded_services
from shonod.ground.charter.compare import Change, compare
from shonod.offices.models import Office


class Changes(tuple[Change, ...]):
    """Changes by what they are to who asks. `english`: the words of both editions in English."""

    english: Mapping[str, str] = MappingProxyType({})

    @classmethod
    def between(cls, before: Part, after: Part) -> Self:
        """What changed from one bilingual charter to another."""
        changes = cls(compare(bangla_of(before), bangla_of(after)))
        changes.english = {**english_in(before), **english_in(after)}
        return changes

    def chosen(self, keep: Callable[[Change], bool]) -> Self:
        changes = type(self)(filter(keep, self))
        changes.english = self.english
        return changes

    @property
    def worse(self) -> list[Change]:
        return [change for change in self if change.worsens]

    @property
    def better(self) -> list[Change]:
        return [change for change in self if change.betters]

    @property
    def other(self) -> list[Change]:
        return [change for change in self if not change.worsens and not change.betters]


def changes_to(office: Office, charter: Part) -> Changes:
    """What publishing `charter` would change against the office's latest edition."""
    latest = office.charters.order_by("-number").only("bilingual").first()
    return Changes.between(latest.bilingual, charter) if latest else Changes()


@dataclass(frozen=True, slots=True)
class Step:
    """An edition and what it changed against the one before it; nothing for the first."""

    edition: Charter
    before: Charter | None
    changes: Changes


def history_of(office: Office) -> tuple[Step, ...]:
    """Every edition, the newest first, with what it changed; kept until there is a new one."""
    return _history(office.id, office.charter_version)


@lru_cache(maxsize=64)
def _history(office_id: UUID, _version: int) -> tuple[Step, ...]:
    editions = list(Charter.objects.filter(office_id=office_id).defer("source").order_by("number"))
    steps = [
        Step(
            edition,
            before,
            Changes.between(before.bilingual, edition.bilingual) if before else Changes(),
        )
        for before, edition in zip([None, *editions], editions, strict=False)
    ]
    return tuple(reversed(steps))


@dataclass(frozen=True, slots=True)
class Since:
    """What became of service `number` of the edition `then`: its code in `now` (None: gone), and
    what changed for it."""

    then: Charter
    number: str
    now: Charter
    code: str | None
    changes: Changes

    @property
    def name(self) -> str:
        """What the service was called then."""
        return next(
            str(one.service["name"])
            for one in coded_services(self.then.bilingual)
            if one.code == self.number
        )


def since(office: Office, number: int, code: str, on: date) -> Since | None:
    """What became of service `code` of edition `number`, as of a day; None where that edition
    had none, or was not yet in force."""
    editions = [step.edition for step in history_of(office) if step.edition.effective_on <= on]
    then = next((one for one in editions if one.number == number), None)
    if then is None or code not in {one.code for one in coded_services(then.document)}:
        return None
    return _since(then, editions[0], code)


def _since(then: Charter, now: Charter, code: str) -> Since:
    own = Changes.between(then.bilingual, now.bilingual).chosen(
        lambda one: (one.was or one.service) == code and one.code != "service_new"
    )
    return Since(then, code, now, renumbered(then.document, now.document).get(code), own)


def ended_with(office: Office, meant: Since) -> Charter:
    """The edition that no longer had the service which the present one has not either."""
    later = [step.edition for step in history_of(office) if step.edition.number > meant.then.number]
    return next(
        edition
        for edition in reversed(later)
        if _since(meant.then, edition, meant.number).code is None
    )


def last_with(office: Office, code: str, on: date) -> Charter | None:
    """The latest edition until a day that had a service of this code."""
    return next(
        (
            step.edition
            for step in history_of(office)
            if step.edition.effective_on <= on
            and code in {one.code for one in coded_services(step.edition.document)}
        ),
        None,
    )


def renumbered(before: Part, after: Part) -> dict[str, str]:
    """Each service of one document that goes on in the other: its code there, its code here."""
    changes = compare(before, after)
    gone = {one.service for one in changes if one.code == "service_gone"}
    moved = {one.was: one.service for one in changes if one.was and one.service}
    codes = [one.code for one in coded_services(before)]
    return {code: moved.get(code, code) for code in codes if code not in gone}
