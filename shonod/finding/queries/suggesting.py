"""What may answer somebody before he asks, each with the token by which he says that it did."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from django.core import signing

from shonod.finding.queries.search import Found, find
from shonod.finding.states import answering_kinds
from shonod.ground.ids import uuid7
from shonod.offices.models import Office

_MOST = 3
# Less of what is asked than this, and it is no answer.
_LEAST = 0.5
_SECONDS = 24 * 60 * 60


class Suggestion(NamedTuple):
    """`token` is '' for what is no answer by itself, such as a service."""

    found: Found
    token: str


def suggested(office: Office, text: str) -> list[Suggestion]:
    """The published answers that come nearest to a question."""
    found = find(office, text, kinds=answering_kinds(), most=_MOST)
    return answerable(office, [one for one in found if one.score >= _LEAST])


def answerable(office: Office, found: Iterable[Found]) -> list[Suggestion]:
    """What one page shows. Its tokens share one once: who presses two of them was answered once."""
    once, kinds = uuid7(), answering_kinds()
    return [
        Suggestion(one, _token(office, once, one.entry.id) if one.entry.kind in kinds else "")
        for one in found
    ]


def read_token(office: Office, token: str) -> tuple[UUID, int] | None:
    """The once and the entry of a token of this office, while it is young enough."""
    try:
        once, entry_id = signing.loads(token, salt=_salt(office), max_age=_SECONDS)
    except signing.BadSignature:
        return None
    return UUID(once), entry_id


def _token(office: Office, once: UUID, entry_id: int) -> str:
    return signing.dumps((once.hex, entry_id), salt=_salt(office))


def _salt(office: Office) -> str:
    return f"finding:answered:{office.id}"
