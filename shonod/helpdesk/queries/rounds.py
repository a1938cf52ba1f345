"""A round of stock-taking, reconciled with the register."""

from dataclasses import dataclass
from uuid import UUID

from shonod.helpdesk.models import Device, Round, Sighting
from shonod.helpdesk.states import State
from shonod.institutions.models import Institution
from shonod.offices.models import Office


@dataclass(frozen=True, slots=True)
class Stock:
    """What was found of the office's own and what not, what is another's, what nobody knows."""

    found: list[Sighting]
    missing: list[Device]
    elsewhere: list[Sighting]
    unknown: list[Sighting]

    @property
    def codes(self) -> list[str]:
        """Every label seen, of whatever office."""
        return [one.code for one in (*self.found, *self.elsewhere, *self.unknown)]

    def counts(self) -> dict[str, int]:
        return {
            "found": len(self.found),
            "missing": len(self.missing),
            "elsewhere": len(self.elsewhere),
            "unknown": len(self.unknown),
        }


def round_at(office: Office, round_id: UUID) -> Round | None:
    found = Round.objects.filter(office=office).select_related("institution", "office")
    return found.filter(pk=round_id).first()


def rounds_of(institution: Institution) -> list[Round]:
    """The newest first."""
    return list(Round.objects.filter(institution=institution).order_by("-begun_at")[:10])


def stock_of(stock_round: Round) -> Stock:
    """Two queries. What is retired or known to be lost is not missed; seen, it is found."""
    seen = list(
        stock_round.sightings.select_related("device__kind", "device__institution").order_by(
            "-seen_at", "-id"
        )
    )
    mine = stock_round.institution_id
    found = [one for one in seen if one.device and one.device.institution_id == mine]
    expected = Device.objects.filter(
        institution=mine, state__in=(State.IN_USE, State.SPARE)
    ).select_related("kind", "institution")
    missing = expected.exclude(pk__in=[one.device_id for one in found])
    return Stock(
        found=found,
        missing=list(missing.order_by("place", "id")),
        elsewhere=[one for one in seen if one.device and one.device.institution_id != mine],
        unknown=[one for one in seen if one.device is None],
    )
