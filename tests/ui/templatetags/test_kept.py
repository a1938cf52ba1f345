"""`{% kept %}`: drawn once for equal values, and blind for everything that it was not given."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.safestring import mark_safe

from shonod.ui.templatetags import kept


class Teller:
    """Says how often it was asked."""

    def __init__(self) -> None:
        self.times = 0

    def __str__(self) -> str:
        self.times += 1
        return f"asked {self.times}"


def drawn(template: Template, language: str = "bn", **context: object) -> str:
    with translation.override(language):
        return template.render(Context(context))


def test_equal_values_are_drawn_once_and_others_anew():
    page = Template("{% load kept %}{% kept who=who n=n %}{{ n }} {{ who }}{% endkept %}")
    teller = Teller()
    assert [drawn(page, who=teller, n=n) for n in ("1", "1", "2")] == [
        "1 asked 1", "1 asked 1", "2 asked 2",
    ]  # fmt: skip


def test_each_language_has_its_own():
    page = Template("{% load i18n kept %}{% kept n=n %}{% translate 'Search' %}{% endkept %}")
    assert drawn(page, "bn", n=1) != drawn(page, "en", n=1) == "Search"


def test_inside_stand_the_named_values_and_nothing_else():
    page = Template("{% load kept %}{% kept n=n %}{{ n }}{{ secret }}{{ csrf_token }}{% endkept %}")
    assert drawn(page, n=1, secret="x", csrf_token="y") == "1"


def test_a_row_that_may_change_is_known_by_its_facts():
    page = Template("{% load kept %}{% kept row=row %}{{ row.name }}{% endkept %}")
    assert drawn(page, row=SimpleNamespace(facts=("a",), name="first")) == "first"
    assert drawn(page, row=SimpleNamespace(facts=("a",), name="not asked")) == "first"
    assert drawn(page, row=SimpleNamespace(facts=("b",), name="second")) == "second"


@pytest.mark.parametrize(
    ("one", "other"), [("<b>", mark_safe("<b>")), (mark_safe("<b>"), "<b>"), (1, True), (1, 1.0)]
)
def test_values_that_are_equal_but_drawn_otherwise_are_kept_apart(one, other):
    page = Template("{% load kept %}{% kept it=it %}{{ it }}{% endkept %}")
    assert drawn(page, it=one) != drawn(page, it=other)


def test_no_more_is_kept_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(kept, "MOST", 3)
    page = Template("{% load kept %}{% kept n=n %}{{ n }}{% endkept %}")
    assert [drawn(page, n=n) for n in range(9)] == [str(n) for n in "012345678"]
    assert len(kept._drawn) <= 3
