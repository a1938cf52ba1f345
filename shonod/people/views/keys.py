"""Passkeys at the door: what the browser asks a key for, and what the key answered."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from shonod.people.actions import take_key
from shonod.people.gateways.webauthn import KeyRefused, begin_asking, finish_asking, named_by
from shonod.people.models import Officer, Passkey
from shonod.people.policy import open_to_all
from shonod.people.queries import passkey_for, passkeys_of
from shonod.people.views.door import KEY_ASKED, office_of, site_of
from shonod.people.views.letting import half_in


@open_to_all
@never_cache
@require_POST
def ask_key(request: HttpRequest) -> HttpResponse:
    """For the keys of whoever is on his way in or signed in; of nobody known, for any that opens
    an account by itself."""
    office_of(request)
    site = site_of(request)
    owner = request.user if request.user.is_authenticated else half_in(request, timezone.now())
    known = [bytes(key.credential) for key in passkeys_of(owner, site.host)] if owner else []
    options, state = begin_asking(site, known=known, alone=owner is None)
    request.session[KEY_ASKED] = state
    return JsonResponse(options)


def key_that_signed(
    request: HttpRequest, answer: Any, at: datetime, *, owner: Officer | None
) -> Passkey | None:
    """The key, if it is the `owner`'s; or, nobody being known, one that opens alone. What was asked
    is asked once."""
    state, site = request.session.pop(KEY_ASKED, None), site_of(request)
    if state is None or (owner is None and state["user_verification"] != "required"):
        return None
    try:
        passkey = passkey_for(named_by(answer), site.host, alone=owner is None)
        if passkey is None or owner not in (None, passkey.officer):
            return None
        used = finish_asking(site, state, [bytes(passkey.credential)], answer)
    except KeyRefused:
        return None
    return passkey if take_key(passkey, used, at=at) else None
