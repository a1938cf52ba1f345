"""`{% load coded %}`: names of fields amid words, which descriptions put between backticks."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
_NAME = re.compile(r"`([^`]+)`")


@register.filter
def coded(words: str) -> SafeString:
    """'leave `q` out' with q as code."""
    return mark_safe(_NAME.sub(r'<code translate="no" lang="en">\1</code>', escape(words)))
