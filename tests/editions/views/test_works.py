"""Choosing which room does a service's work."""

import pytest
import time_machine
from django.test import Client

from shonod.catalogue import states
from shonod.catalogue.queries import work_of
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY

PATH = "/desk/charter/works/?lang=en"


@time_machine.travel(NOW)
def test_what_is_chosen_is_kept_and_a_second_press_changes_nothing(
    desk: Client, homna: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(states, "_OFFERED", {"maps": "Maps"})
    services = {str(service.id): "" for service in homna.services.all()}
    bound = homna.services.get(code="2.1.1")
    assert "A plain request" in desk.get(PATH).content.decode()
    wrong = desk.post(PATH, {**services, str(bound.id): "castles"})
    assert wrong.status_code == 422
    before = Event.objects.filter(kind=EventKind.SERVICE_BOUND).count()
    for _press in range(2):
        assert desk.post(PATH, {**services, str(bound.id): "maps"}).status_code == 302
    homna.refresh_from_db()
    assert work_of(homna, bound, TODAY) == "maps"
    assert Event.objects.filter(kind=EventKind.SERVICE_BOUND).count() - before == 1
