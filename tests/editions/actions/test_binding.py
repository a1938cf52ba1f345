"""Who may say which room does a service's work."""

import pytest

from shonod.editions.actions.binding import bind_services
from shonod.ground.refusals import NotPermitted
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW


def test_only_who_keeps_the_charter(homna: Office, rupali_officer: Officer) -> None:
    with pytest.raises(NotPermitted):
        bind_services(homna, [(homna.services.earliest("code"), "maps")], by=rupali_officer, at=NOW)
