"""The picture that an authenticator app scans, and its key for those who type it."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from shonod.ui.templatetags import pictures

register = template.Library()


@register.simple_tag
def app_picture(address: str) -> SafeString:
    """The secret is in the squares alone, never in a title that is read aloud."""
    return pictures.qr(address, gettext("QR code for your authenticator app"))


@register.filter
def in_fours(secret: str) -> str:
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
