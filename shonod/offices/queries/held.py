"""Which post somebody held when he did something: what was done keeps the post of its day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from shonod.ground.clock import local
from shonod.offices.models import Holding, Office, Post
from shonod.offices.states import HoldingKind

_RANKS = {kind: rank for rank, kind in enumerate(HoldingKind)}


@dataclass(frozen=True, slots=True)
class Held:
    """All that some officers ever held, the office's own posts first."""

    holdings: tuple[Holding, ...]

    @classmethod
    def of(cls, office: Office, officers: Iterable[UUID | None]) -> "Held":
        """One query; none for nobody."""
        asked = [one for one in officers if one]
        rows = Holding.objects.filter(officer__in=asked).select_related("post") if asked else ()
        return cls(
            tuple(
                sorted(
                    rows,
                    key=lambda row: (
                        row.post.office_id != office.id,
                        _RANKS[HoldingKind(row.kind)],
                        -row.since_on.toordinal(),
                    ),
                )
            )
        )

    def post(self, officer: UUID | None, at: datetime) -> Post | None:
        """The post that the officer acted in at an instant: of the office itself, if he had one
        there; of several his own before those he only had charge of."""
        on = local(at).date()
        held = (
            row.post
            for row in self.holdings
            if row.officer_id == officer
            and row.since_on <= on
            and (row.until_on is None or on <= row.until_on)
        )
        return next(held, None)
