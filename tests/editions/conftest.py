"""A draft of a charter, in work."""

from uuid import uuid4

import pytest

from shonod.editions.actions.importing import import_charter
from shonod.editions.models import Manuscript
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.editions.sources import HOSPITAL
from tests.fixtures import NOW


@pytest.fixture
def draft(homna: Office, officer: Officer) -> Manuscript:
    """The practice hospital's charter, as it was read: one section of four services."""
    return import_charter(
        homna, HOSPITAL, name="hospital.txt", once=str(uuid4()), by=officer, at=NOW
    )
