"""Templates kept once for each language, with all that never changes already in place.

A page asks for a hundred things that are the same each time it is drawn: words to translate, icons.
They are settled when a template is first used in a language, and neighbouring texts become one.
"""

from collections.abc import Iterator

from django.template import Context, Node, Origin, Template
from django.template.base import NodeList, TextNode
from django.template.defaulttags import CommentNode, IfNode, LoadNode
from django.template.library import SimpleNode
from django.template.loaders import base, cached
from django.templatetags.i18n import TranslateNode
from django.utils.translation import get_language

from shonod.ui.templatetags.pictures import icon


class _Settling(base.Loader):
    def get_template(self, template_name: str, skip: list[Origin] | None = None) -> Template:
        template = super().get_template(template_name, skip)
        settle(template.nodelist)
        return template


class Loader(cached.Loader, _Settling):
    """Django's cached loader with the language in its key, over templates that are settled."""

    def cache_key(self, template_name: str, skip: list[Origin] | None = None) -> str:
        return f"{super().cache_key(template_name, skip)}-{get_language()}"


def settle(nodes: NodeList) -> None:
    """Put texts in the place of constants, at every depth, and join neighbours."""
    settled: list[Node] = []
    for node in nodes:
        for inside in _inside(node):
            settle(inside)
        text = _text_of(node)
        before = settled[-1] if settled else None
        if text is None:
            settled.append(node)
        elif isinstance(before, TextNode):
            settled[-1] = TextNode(before.s + text)
        elif text:
            settled.append(TextNode(text))
    nodes[:] = settled


def _inside(node: Node) -> Iterator[NodeList]:
    if isinstance(node, IfNode):
        yield from (inside for _condition, inside in node.conditions_nodelists)
        return
    for name in node.child_nodelists:
        inside = getattr(node, name, None)
        if isinstance(inside, NodeList):
            yield inside


def _text_of(node: Node) -> str | None:
    """What the node says each time; None where that depends on the page."""
    if isinstance(node, TextNode):
        return str(node.s)
    return node.render(Context()) if _is_constant(node) else None


def _is_constant(node: Node) -> bool:
    if isinstance(node, TranslateNode):
        said = node.filter_expression
        is_literal = said.var.literal is not None and not said.filters
        return is_literal and not node.asvar and not node.message_context
    if isinstance(node, SimpleNode):
        given = (*node.args, *node.kwargs.values())
        is_given = all(not one.is_var and not one.filters for one in given)
        return node.func is icon and is_given and not node.target_var
    return isinstance(node, LoadNode | CommentNode)
