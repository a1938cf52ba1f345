"""`{% load personal %}`: what looks personal, in words and marked."""

from collections.abc import Sequence

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import pgettext_lazy

from shonod.ground.personal import Found, Kind

register = template.Library()

_PERSONAL = {
    Kind.NAME: pgettext_lazy("looks personal", "Name"),
    Kind.PHONE: pgettext_lazy("looks personal", "Telephone"),
    Kind.EMAIL: pgettext_lazy("looks personal", "E-mail"),
    Kind.NID: pgettext_lazy("looks personal", "Identity or birth registration number"),
    Kind.MEMO: pgettext_lazy("looks personal", "Memo number"),
    Kind.CODE: pgettext_lazy("looks personal", "Tracking code"),
}


@register.filter
def personal_words(kind: str) -> str:
    return str(_PERSONAL[Kind(kind)])


@register.simple_tag
def marked(text: str, found: Sequence[Found]) -> SafeString:
    """The text with what looks personal marked."""
    parts: list[tuple[str, SafeString]] = []
    place = 0
    for one in found:
        mark = format_html('<mark title="{}">{}</mark>', personal_words(one.kind), one.words)
        parts.append((text[place : one.start], mark))
        place = one.end
    parts.append((text[place:], SafeString("")))
    return format_html('<div class="as-typed">{}</div>', format_html_join("", "{}{}", parts))
