"""The link by which whoever gets notices stops them: it names a case and a way, and opens nothing
else."""

from uuid import UUID

from django.core import signing

_SIGNER = signing.Signer(salt="notices.stop", sep=".")


def stop_token(case: UUID, by: str) -> str:
    return _SIGNER.sign(f"{case.hex}-{by}")


def read_stop_token(token: str) -> tuple[UUID, str] | None:
    """The case and the way; None for a token that nobody was given."""
    try:
        case, _, by = _SIGNER.unsign(token).partition("-")
    except signing.BadSignature:
        return None
    return UUID(case), by
