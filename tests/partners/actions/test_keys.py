"""shonod.partners.actions.keys: keys are issued once, used, revoked, and the ledger tells it."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.db.models.query import QuerySet

from shonod.ground.ids import uuid7
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.partners.actions import issue_key, note_use, revoke_key
from shonod.partners.models import Key
from shonod.partners.states import IssuedAlready
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db
LAST = TODAY + timedelta(days=10)


def issued(office: Office, **more: object) -> tuple[Key, str]:
    given = {"partner": "ইউডিসি", "may_open": True, "expires_on": LAST, "at": NOW, **more}
    return issue_key(office, **given)  # type: ignore[arg-type]


def test_a_key_is_issued_and_the_ledger_tells_by_whom(homna: Office, officer: Officer) -> None:
    key, secret = issued(homna, by=officer)
    event = Event.objects.get(kind=EventKind.KEY_ISSUED)
    assert (event.subject, event.actor) == (key.id, officer.id)
    assert event.data == {"may_open": True, "expires_on": LAST.isoformat()}
    assert secret.startswith("shonod_")
    assert len(secret) == 55


def test_a_form_sent_twice_issues_one_key(homna: Office) -> None:
    once = uuid7()
    issued(homna, once=once)
    with pytest.raises(IssuedAlready):
        issued(homna, once=once)
    assert Key.objects.get().id == once


def test_a_key_is_revoked_once(homna: Office, officer: Officer) -> None:
    key, _ = issued(homna)
    assert revoke_key(key, at=NOW, by=officer)
    assert not revoke_key(key, at=NOW + timedelta(hours=1), by=officer)
    key.refresh_from_db()
    assert key.revoked_at == NOW
    assert Event.objects.filter(kind=EventKind.KEY_REVOKED).count() == 1


def test_use_is_written_once_a_day(homna: Office, django_assert_num_queries) -> None:
    key, _ = issued(homna)
    note_use(key, today=TODAY)
    key.refresh_from_db()
    assert key.used_on == TODAY
    with django_assert_num_queries(0):
        note_use(key, today=TODAY)


def test_a_full_disk_keeps_nobody_from_reading(homna: Office) -> None:
    key, _ = issued(homna)
    with patch.object(QuerySet, "update", side_effect=OperationalError):
        note_use(key, today=TODAY)
