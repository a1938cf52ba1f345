"""Which room does a service's work."""

from datetime import timedelta
from typing import Any

import pytest

from shonod.catalogue import states
from shonod.catalogue.actions import bind_service
from shonod.catalogue.queries import services_for, work_of
from shonod.catalogue.states import offer_work
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY

TOMORROW, A_DAY = TODAY + timedelta(days=1), timedelta(days=1)


@pytest.fixture
def _offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "_OFFERED", {})
    offer_work("maps", "Maps")
    offer_work("bridges", "Bridges")


@pytest.mark.usefixtures("_offered")
def test_the_newest_row_that_has_begun_holds(homna: Office, django_assert_num_queries: Any) -> None:
    first, second = homna.services.order_by("code")[:2]
    for service, work, at in (
        (first, "maps", NOW),
        (second, "maps", NOW),
        (second, "bridges", NOW),
        (first, "", NOW + A_DAY),
    ):
        assert bind_service(service, work, at=at)
    homna.refresh_from_db()
    assert work_of(homna, first, TODAY) == "maps"
    assert work_of(homna, second, TODAY) == "bridges"
    assert work_of(homna, first, TOMORROW) is None
    assert work_of(homna, first, TODAY - A_DAY) is None
    services_for(homna, "maps", TODAY)
    with django_assert_num_queries(0):
        assert [terms.service for terms in services_for(homna, "bridges", TODAY)] == [second]


@pytest.mark.usefixtures("_offered")
def test_work_that_no_room_does_is_a_plain_case(homna: Office) -> None:
    service = homna.services.earliest("code")
    bind_service(service, "submarines", at=NOW)
    homna.refresh_from_db()
    assert work_of(homna, service, TODAY) is None
