"""Who stands at the door, and whether what they carry fits through it."""

from collections.abc import Callable
from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

# The largest form: five files of 25 MB together, and its texts.
LARGEST_BODY = 27 * 1024 * 1024
Answer = Callable[[HttpRequest], HttpResponse]


class AddressOfVisitor:
    """Sets `request.address`: the key that limits are counted by, the same for all workers."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.address = address_of(  # type: ignore[attr-defined]
            request.META.get("REMOTE_ADDR", ""), request.META.get("HTTP_X_FORWARDED_FOR", "")
        )
        return self.get_response(request)


def address_of(peer: str, forwarded: str) -> str:
    """The visitor's address; a forwarded one counts only when the trusted proxy itself wrote it.

    A proxy adds the address it saw on the right; everything left of that is the visitor's own
    claim. IPv6 is cut to the /64 that one household has.
    """
    if settings.PROXY and peer == settings.PROXY and forwarded:
        peer = forwarded.rpartition(",")[2].strip()
    try:
        address = ip_address(peer)
    except ValueError:
        return "unknown"
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(IPv6Network((address, 64), strict=False))
    return str(address)


class BodyWithinLimit:
    """Answers 413 in words before a body that is too large is taken apart."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > LARGEST_BODY:
            page = render(request, "turnstile/too_large.html", status=413)
            page.headers["Cache-Control"] = "no-store"
            return page
        return self.get_response(request)
