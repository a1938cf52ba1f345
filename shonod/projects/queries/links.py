"""The links in mails to followers: each names a follower and one deed, and opens nothing else."""

from uuid import UUID

from django.core import signing

CONFIRM, STOP = "confirm", "stop"


def _signer(deed: str) -> signing.Signer:
    return signing.Signer(salt=f"projects.{deed}", sep=".")


def link_token(follower: UUID, deed: str) -> str:
    return _signer(deed).sign(follower.hex)


def read_link(token: str, deed: str) -> UUID | None:
    """The follower; None for a token that nobody was given for this deed."""
    try:
        return UUID(_signer(deed).unsign(token))
    except (signing.BadSignature, ValueError):
        return None
