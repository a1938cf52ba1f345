"""What reads rows is told of beside what writes them, in tests/advice/actions."""

import pytest

from shonod.advice.models import Kind
from shonod.advice.queries.documents import advice_documents
from shonod.advice.queries.kinds import kind_numbered
from shonod.advice.queries.needs import kind_needed
from shonod.advice.queries.prices import shelves_of, standing_prices
from shonod.advice.queries.public import newest_advice
from shonod.advice.queries.sheets import sheet_of
from shonod.cases.models import Case
from shonod.offices.models import Office
from tests.fixtures import TODAY

pytestmark = pytest.mark.django_db


def test_an_office_that_has_nothing(place: Office, asked: Case):
    assert list(advice_documents(place, TODAY)) == []
    assert newest_advice(place) == shelves_of(standing_prices(place)) == []
    assert sheet_of(asked) is None


def test_a_kind_is_known_by_its_number(place: Office, kind: Kind):
    assert kind_numbered(place, "1") == kind_needed(place, {"need_kind": "1"}) == kind
    assert kind_numbered(place, "x") is None
    assert kind_needed(place, {}) is None
