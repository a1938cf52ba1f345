"""The database itself refuses to change what happened."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from shonod.ledger.models import Event
from tests.ledger.chains import START, make_chain

pytestmark = pytest.mark.django_db

Deed = Callable[[Event], object]


@pytest.mark.parametrize(
    "deed",
    [
        lambda event: Event.objects.filter(pk=event.pk).update(at=START),
        lambda event: event.save(),
        lambda event: event.delete(),
        lambda event: Event.objects.all().delete(),
        lambda event: connection.cursor().execute("UPDATE ledger_event SET kind = 'x'"),
        lambda event: connection.cursor().execute("DELETE FROM ledger_event"),
    ],
    ids=["update", "save", "delete", "delete all", "raw update", "raw delete"],
)
def test_an_event_can_be_neither_changed_nor_deleted(deed: Deed):
    event = Event.objects.get(chain=make_chain(1))
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        deed(event)
    assert Event.objects.get(pk=event.pk).computed_hash() == event.hash


@pytest.mark.parametrize("table", ["catalogue_charter", "catalogue_terms"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET office_id = office_id", "DELETE FROM {}"])
def test_a_published_charter_and_its_terms_stand(homna, table: str, statement: str):
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement.format(table))
