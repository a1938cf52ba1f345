"""Templates settled for a language: the same page, with what never changes already in place."""

import pytest
from django.template import Context, Engine
from django.template.base import TextNode
from django.utils import translation

PAGE = (
    "{% extends 'frame' %}{% load i18n ui %}{% comment %}unseen{% endcomment %}"
    "{% block body %}<p>{% translate 'Search' %}</p>{% icon 'search' %}"
    "{% if n %}{% translate 'Search' %} {{ n }}{% else %}{% translate 'Back' %}{% endif %}"
    "{% for i in many %}{% translate 'Back' %}{{ i }}{% endfor %}"
    "{% translate 'Search' as said %}{{ said }}{% icon name %}{% endblock %}"
)
FRAME = "{% load i18n %}<h1>{% translate 'Menu' %}</h1>{% block body %}{% endblock %}"
PAGES = {"page": PAGE, "frame": FRAME}
LIBRARIES = {
    "i18n": "django.templatetags.i18n",
    "ui": "shonod.ui.templatetags.ui",
}


def engine(*loaders: object) -> Engine:
    return Engine(loaders=list(loaders), libraries=LIBRARIES)


PLAIN = ("django.template.loaders.locmem.Loader", PAGES)
SETTLED = engine(("shonod.ui.loader.Loader", [PLAIN]))


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("n", [0, 3])
def test_a_settled_page_reads_as_the_plain_one(language, n):
    context = {"n": n, "many": range(3), "name": "phone"}
    with translation.override(language):
        plain, settled = (
            made.get_template("page").render(Context(context)) for made in (engine(PLAIN), SETTLED)
        )
    assert settled == plain
    assert ("Search" in settled) is (language == "en")


def test_constants_become_one_text_and_the_rest_stays():
    with translation.override("en"):
        (body,) = SETTLED.get_template("page").nodelist.get_nodes_by_type(TextNode)[:1]
        frame = SETTLED.get_template("frame").nodelist
    assert body.s.startswith("<p>Search</p><svg")
    assert [type(node).__name__ for node in frame] == ["TextNode", "BlockNode"]
    assert frame[0].s == "<h1>Menu</h1>"  # type: ignore[attr-defined]
