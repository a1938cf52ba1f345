"""An office without a charter: what is found is put in by each test."""

import pytest

from shonod.offices.actions import add_office
from shonod.offices.models import Office
from tests.fixtures import NOW


@pytest.fixture
def office(db: None) -> Office:
    return add_office(slug="office", name="কার্যালয়", name_en="The office", at=NOW)
