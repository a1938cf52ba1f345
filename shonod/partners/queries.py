"""Reading keys and sendings."""

from datetime import date
from hashlib import sha256
from uuid import UUID

from shonod.offices.models import Office
from shonod.partners.models import Key
from shonod.partners.states import KeyUnknown

LONGEST_SECRET = 80


def hash_of(secret: str) -> str:
    """A secret has 192 random bits, so a plain hash of it can't be guessed back."""
    return sha256(secret.encode()).hexdigest()


def good_key(office: Office, secret: str, today: date) -> Key:
    """The office's key with this secret. Raises KeyUnknown when there is none, or no longer."""
    found = None
    if len(secret) <= LONGEST_SECRET:
        found = Key.objects.filter(office=office, secret_hash=hash_of(secret)).first()
    if found is None or not found.is_good(today):
        raise KeyUnknown
    return found


def keys_of(office: Office) -> list[Key]:
    """Good ones and those that were, newest first."""
    keys = Key.objects.filter(office=office).select_related("issued_by")
    return list(keys.order_by("-issued_at", "-id"))


def key_of(office: Office, key_id: UUID) -> Key | None:
    return Key.objects.filter(office=office, pk=key_id).first()
