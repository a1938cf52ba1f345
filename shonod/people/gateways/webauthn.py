"""Security keys: the ceremony of a browser and a key, by the library that speaks FIDO2.

A key belongs to one host. What a browser sends is hostile until the library has checked it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from shonod.ground.later import on_first_call
from shonod.ground.refusals import Refusal
from shonod.people.gateways.sealing import seal

if TYPE_CHECKING:
    from fido2.server import Fido2Server
    from fido2.utils import websafe_decode
    from fido2.webauthn import (
        AttestedCredentialData,
        AuthenticatorData,
        PublicKeyCredentialRpEntity,
        PublicKeyCredentialUserEntity,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )
else:
    Fido2Server = on_first_call("fido2.server", "Fido2Server")
    websafe_decode = on_first_call("fido2.utils", "websafe_decode")
    AttestedCredentialData = on_first_call("fido2.webauthn", "AttestedCredentialData")
    AuthenticatorData = on_first_call("fido2.webauthn", "AuthenticatorData")
    PublicKeyCredentialRpEntity = on_first_call("fido2.webauthn", "PublicKeyCredentialRpEntity")
    PublicKeyCredentialUserEntity = on_first_call("fido2.webauthn", "PublicKeyCredentialUserEntity")
    ResidentKeyRequirement = on_first_call("fido2.webauthn", "ResidentKeyRequirement")
    UserVerificationRequirement = on_first_call("fido2.webauthn", "UserVerificationRequirement")

Options = dict[str, Any]
State = dict[str, Any]


class KeyRefused(Refusal):
    """The security key's answer does not fit: another key, another host, or made up."""

    code = "key_refused"


@dataclass(frozen=True, slots=True)
class Site:
    """What keys are made for: `host` without its port, `origin` as the browser names it."""

    host: str
    origin: str
    name: str

    def server(self) -> "Fido2Server":
        return Fido2Server(
            PublicKeyCredentialRpEntity(id=self.host, name=self.name),
            verify_origin=lambda said: said == self.origin,
        )


@dataclass(frozen=True, slots=True)
class Credential:
    """`found` finds it again; `verified`: it asked its owner for a finger or a PIN."""

    found: str
    data: bytes
    sign_count: int
    verified: bool


def found_by(credential_id: bytes) -> str:
    return seal().hashed(credential_id.hex())


def begin_adding(
    site: Site, *, owner: bytes, name: str, known: Iterable[bytes], alone: bool
) -> tuple[Options, State]:
    """What the browser is to ask a key for, and what is kept until it answers."""
    options, state = site.server().register_begin(
        PublicKeyCredentialUserEntity(id=owner, name=name, display_name=name),
        [AttestedCredentialData(data) for data in known],
        resident_key_requirement=ResidentKeyRequirement("required" if alone else "discouraged"),
        user_verification=UserVerificationRequirement("required" if alone else "preferred"),
    )
    return dict(options), state


def finish_adding(site: Site, state: State, answer: Any) -> Credential:
    """Raises KeyRefused."""
    try:
        given = site.server().register_complete(state, answer)
    except Exception as refused:
        # Whatever the library stumbles over in a hostile answer is a refusal, and no fault of ours.
        raise KeyRefused from refused
    data = given.credential_data
    if data is None:
        raise KeyRefused
    return Credential(
        found_by(data.credential_id), bytes(data), given.counter, given.is_user_verified()
    )


def begin_asking(site: Site, *, known: Iterable[bytes], alone: bool) -> tuple[Options, State]:
    """For one of the `known` keys; or, `alone`, for whichever the browser finds for this host."""
    options, state = site.server().authenticate_begin(
        None if alone else [AttestedCredentialData(data) for data in known],
        user_verification=UserVerificationRequirement("required" if alone else "discouraged"),
    )
    return dict(options), state


def finish_asking(site: Site, state: State, known: Iterable[bytes], answer: Any) -> Credential:
    """The one of the `known` keys that signed. Raises KeyRefused."""
    try:
        credentials = [AttestedCredentialData(data) for data in known]
        used = site.server().authenticate_complete(state, credentials, answer)
        said = AuthenticatorData(websafe_decode(answer["response"]["authenticatorData"]))
    except Exception as refused:
        raise KeyRefused from refused
    return Credential(
        found_by(used.credential_id), bytes(used), said.counter, said.is_user_verified()
    )


def named_by(answer: Any) -> str:
    """By what the key that answered is found. Raises KeyRefused."""
    try:
        return found_by(websafe_decode(answer["rawId"]))
    except Exception as refused:
        raise KeyRefused from refused
