"""Reading second steps."""

from django.db.models import QuerySet

from shonod.people.models import Authenticator, Officer, Passkey


def app_of(officer: Officer) -> Authenticator | None:
    return Authenticator.objects.filter(officer=officer).first()


def passkeys_of(officer: Officer, host: str | None = None) -> QuerySet[Passkey]:
    """All, or those that were made for this host: no other's can answer there."""
    keys = Passkey.objects.filter(officer=officer).order_by("added_at")
    return keys.filter(host=host) if host else keys


def passkey_for(found: str, host: str, *, alone: bool) -> Passkey | None:
    """The key that was named; `alone`: only one that may stand for the password too."""
    keys = Passkey.objects.filter(credential_hash=found, host=host, officer__is_active=True)
    if alone:
        keys = keys.filter(opens_alone=True)
    return keys.select_related("officer").first()


def codes_left(officer: Officer) -> int:
    return officer.recovery_codes.filter(used_at=None).count()
