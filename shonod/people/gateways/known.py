"""The cookie by which a browser shows that an account was signed in from it before."""

import secrets

from django.core import signing

KNOWN = "known"
SALT = "shonod.people.known"
KNOWN_SECONDS = 180 * 24 * 60 * 60


def known_cookie(officer: str) -> str:
    """A new value for the browser in which `officer` (an id) has just signed in."""
    return signing.dumps([officer, secrets.token_hex(8)], salt=SALT)


def known_browser(cookie: str, officer: str) -> str | None:
    """The browser's own name when `cookie` was given out after `officer` signed in there."""
    try:
        owner, browser = signing.loads(cookie, salt=SALT, max_age=KNOWN_SECONDS)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return str(browser) if owner == officer else None
