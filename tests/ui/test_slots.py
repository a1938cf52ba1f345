import pytest
from django.template import engines

from shonod.ui import slots
from shonod.ui.slots import Slot, fill, templates_in


@pytest.fixture
def empty(monkeypatch):
    monkeypatch.setattr(slots, "_FILLED", slots.defaultdict(list))


def test_what_was_put_in_twice_is_there_once_and_lower_orders_come_first(empty):
    fill(Slot.TRACK, "b.html", order=20)
    fill(Slot.TRACK, "a.html", order=10)
    fill(Slot.TRACK, "b.html", order=20)
    assert templates_in(Slot.TRACK) == ["a.html", "b.html"]
    assert templates_in(Slot.SERVICE) == []


def test_a_page_shows_what_fills_its_slot_with_its_own_words_and_escapes_them(empty):
    fill(Slot.DESK_MENU, "ui/empty.html", order=10)
    page = engines["django"].from_string('{% load ui %}{% slot "desk_menu" %}')
    html = page.render({"title": "<b>", "what_now": "ক"})
    assert "&lt;b&gt;" in html
    assert "<b>" not in html


def test_a_slot_that_is_not_in_the_list_is_refused(empty):
    page = engines["django"].from_string('{% load ui %}{% slot "nowhere" %}')
    with pytest.raises(ValueError, match="nowhere"):
        page.render({})
