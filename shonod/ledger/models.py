"""Event: one thing that happened. Head: where each office's chain ends."""

import hashlib
from collections.abc import Sequence
from datetime import UTC
from typing import Any
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from shonod.ledger.states import ActorKind

GENESIS = "0" * 64
HASHED = (
    *("chain", "sequence", "kind", "subject", "actor_kind", "actor", "at", "data"),
    "previous_hash",
)
_CANONICAL = DjangoJSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"))


class Event(models.Model):
    """`chain` is the office's id, `subject` what it happened to. `data` holds no personal data."""

    chain = models.UUIDField()
    sequence = models.PositiveBigIntegerField()
    # Without choices: each new kind would be a migration that changes no table.
    kind = models.CharField(max_length=40)
    subject = models.UUIDField(null=True)
    actor_kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in ActorKind])
    actor = models.UUIDField(null=True)
    at = models.DateTimeField()
    data = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["chain", "sequence"], name="event_place_in_chain"),
        ]
        indexes = [models.Index(fields=["subject", "sequence"], name="event_of_subject")]

    def __str__(self) -> str:
        return f"{self.sequence} {self.kind}"

    def computed_hash(self) -> str:
        """SHA-256, hex, over the canonical JSON of everything but the row's own id and hash."""
        *values, data, previous_hash = (getattr(self, name) for name in HASHED)
        return hash_of((*values, canonical(data), previous_hash))


def canonical(data: dict[str, Any]) -> str:
    """Its JSON with sorted keys, no spaces, Bangla unescaped."""
    return _CANONICAL.encode(data)


def hash_of(values: Sequence[Any]) -> str:
    """The hash of an event that has these values, in the order of HASHED, `data` as its canonical
    JSON."""
    chain, sequence, kind, subject, actor_kind, actor, at, data, previous_hash = values
    # Put together by hand, for many events at once: only `data` has anything to escape.
    return hashlib.sha256(
        f'{{"actor":{_key(actor)},"actor_kind":"{actor_kind}",'
        f'"at":"{at.astimezone(UTC).isoformat(timespec="microseconds")}","chain":"{chain}",'
        f'"data":{data},"kind":"{kind}","previous_hash":"{previous_hash}",'
        f'"sequence":{sequence},"subject":{_key(subject)}}}'.encode()
    ).hexdigest()


def _key(key: UUID | None) -> str:
    return f'"{key}"' if key else "null"


class Head(models.Model):
    """The last event of a chain; locking this row makes writers of one office queue up."""

    chain = models.UUIDField(primary_key=True)
    sequence = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default=GENESIS)
    at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.chain} at {self.sequence}"
