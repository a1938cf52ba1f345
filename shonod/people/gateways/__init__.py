"""Cookies of known browsers, seals, security keys, and what a browser says of its device."""

from shonod.people.gateways.known import KNOWN, KNOWN_SECONDS, known_browser, known_cookie
from shonod.people.gateways.sealing import seal

__all__ = ["KNOWN", "KNOWN_SECONDS", "known_browser", "known_cookie", "seal"]
