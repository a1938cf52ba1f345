"""Which post somebody held when he did something: what was done keeps the post of its day."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from shonod.ground.clock import local
from shonod.offices.models import Holding, Office, Post
from shonod.offices.queries.days import path_to
from shonod.offices.states import HoldingKind

_RANKS = {kind: rank for rank, kind in enumerate(HoldingKind)}


@dataclass(frozen=True, slots=True)
class Held:
    """Every holding of an office's posts and of those above it; the office's own come first."""

    holdings: tuple[Holding, ...]

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


def held_of(office: Office) -> Held:
    """Read once for each change of the office's posts, then kept."""
    return _held(office.id, office.posts_version)


@lru_cache(maxsize=512)
def _held(office_id: UUID, _version: int) -> Held:
    path = [one.id for one in path_to(office_id)][::-1]
    rows = Holding.objects.filter(post__office__in=path).select_related("post")
    return Held(tuple(sorted(rows, key=lambda row: _place(row, path))))


def _place(row: Holding, path: list[UUID]) -> tuple[int, int, int]:
    """The nearest office first, then how he holds the post, then the newest."""
    kind = _RANKS[HoldingKind(row.kind)]
    return path.index(row.post.office_id), kind, -row.since_on.toordinal()
