"""What an authenticator app scans, and the secret that travels sealed until it is proven."""

import base64
import binascii
from uuid import UUID

import pyotp

from shonod.ground.refusals import SealBroken
from shonod.people.gateways.sealing import seal


def address_for(username: str, secret: str, office: str) -> str:
    """otpauth://…, as apps read it."""
    return pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name=office)


def offer(owner: UUID, secret: str) -> str:
    """The secret as a form carries it to and fro: looking at the page writes nothing."""
    return base64.urlsafe_b64encode(seal().closed(f"{owner} {secret}")).decode()


def offered(owner: UUID, carried: str) -> str | None:
    """The secret, if it was offered to this officer."""
    try:
        whose, _, secret = seal().opened(base64.urlsafe_b64decode(carried.encode())).partition(" ")
    except (SealBroken, binascii.Error, UnicodeError):
        return None
    return secret if whose == str(owner) else None
