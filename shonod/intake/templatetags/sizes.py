"""How large a file is, as a person says it."""

from django import template
from django.utils.translation import gettext

from shonod.ui.templatetags.days import digits

register = template.Library()


@register.filter
def size(count: int) -> str:
    """'640 KB' or '2.4 MB', in the reader's digits."""
    if count < 1_000_000:
        return gettext("%(size)s KB") % {"size": digits(max(1, round(count / 1000)))}
    return gettext("%(size)s MB") % {"size": digits(f"{count / 1_000_000:.1f}")}
