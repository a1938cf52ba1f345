"""`{% load kept %}{% kept office=office root=root %}…{% endkept %}`: drawn once for equal values.

Inside stand the named values and nothing else, so that what is drawn can't depend on a thing that
is missing from its key: no request, no token, nothing of the reader. Nothing is told to forget:
another value is another key.
"""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

# Of a kilobyte or two each, in each process.
MOST = 2000
_drawn: dict[tuple[Any, ...], SafeString] = {}


class Kept(template.Node):
    def __init__(self, inside: NodeList, values: dict[str, FilterExpression]) -> None:
        self.nodelist = inside
        self.values = values

    def render(self, context: template.Context) -> SafeString:
        values = {name: given.resolve(context) for name, given in self.values.items()}
        key = (self, get_language(), *map(_identity, values.values()))
        drawn = _drawn.get(key)
        if drawn is None:
            drawn = self.nodelist.render(context.new(values))
            if len(_drawn) >= MOST:
                _drawn.clear()
            _drawn[key] = drawn
        return drawn


def _identity(value: Any) -> tuple[type, Any]:
    """Rows that may change tell their `facts`; `1` and `True`, safe text and plain, differ."""
    return value.__class__, getattr(value, "facts", value)


@register.tag
def kept(parser: Parser, token: Token) -> Kept:
    values = token_kwargs(token.split_contents()[1:], parser)
    inside = parser.parse(("endkept",))
    parser.delete_first_token()
    return Kept(inside, values)
