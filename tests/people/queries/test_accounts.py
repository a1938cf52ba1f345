"""Reading accounts."""

from uuid import uuid4

from shonod.people.actions import add_officer
from shonod.people.models import Officer
from shonod.people.queries import chain_of
from tests.fixtures import NOW


def test_an_officer_belongs_to_the_chain_that_tells_of_his_coming(db):
    chain = uuid4()
    officer, _ = add_officer(username="r", name="র", chain=chain, at=NOW)
    assert chain_of(officer) == chain


def test_an_officer_of_whom_no_event_tells_has_none(db):
    assert chain_of(Officer(username="ghost")) is None
