"""Advice for everybody: the list, one, its paper, and what was withdrawn."""

from dataclasses import replace
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.test import Client

from shonod.advice.actions import (
    AdviceWords,
    PriceFacts,
    publish_advice,
    set_price,
    withdraw_advice,
)
from shonod.advice.forms.publishing import AdviceForm
from shonod.advice.queries.kinds import kinds_of
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_it_is_listed_read_and_printed_until_it_is_withdrawn(
    client: Client,
    place: Office,
    keeper: Officer,
    said: AdviceWords,
    time_machine,
    django_assert_max_num_queries,
):
    time_machine.move_to(NOW, tick=False)
    for once in "abc":
        made = publish_advice(place, said, once=once, by=keeper, at=NOW)
    assert client.get("/advice/").status_code == 200
    with django_assert_max_num_queries(6):
        page = client.get("/advice/?kind=1").content.decode()
    assert page.count("স্কুলের প্রিন্টার") == 3
    with django_assert_max_num_queries(8):
        one = client.get("/advice/1/").content.decode()
    assert "৳৪৫,০০০" in one
    paper = client.get("/advice/1/advice.pdf")
    assert paper["Content-Type"] == "application/pdf"
    withdraw_advice(made.id, why="ভুল", by=keeper, at=NOW)
    assert client.get("/advice/3/").status_code == 410
    assert client.get("/advice/3/advice.pdf").status_code == 404
    assert client.get("/advice/?kind=9").status_code == 404


def test_a_number_in_the_source_of_a_price_is_seen_before_it_is_public(
    place: Office, keeper: Officer, said: AdviceWords, facts: PriceFacts
):
    price = set_price(place, replace(facts, source="রহিম, 01712345678"), by=keeper, at=NOW)
    assert price is not None
    place.refresh_from_db()
    typed = {
        **{name: text for name, text in said.words.texts().items() if text},
        "years": "3",
        "pieces": "1",
        "kind": "1",
        "version": "1",
        "option_0_price": price.id,
        "review_on_day": "1",
        "review_on_month": "3",
        "review_on_year": "2027",
        "once": "0190a3b0-1234-7000-8000-123456789012",
    }
    own = {"office": place, "kinds": kinds_of(place), "kind": said.kind, "today": TODAY}
    form = AdviceForm(QueryDict(urlencode(typed)), known=None, **own)
    assert not form.is_valid()
    assert [one.words for one, _stays in form.marked] == ["01712345678"]
