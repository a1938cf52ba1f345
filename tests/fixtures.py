"""Offices, officers and cases for tests. `homna` is the real office with its real charter."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from shonod.cases.actions import Requester, open_case
from shonod.cases.models import Case
from shonod.catalogue.actions import found_first_office, publish_charter
from shonod.catalogue.models import Charter, Terms
from shonod.catalogue.queries import promise_in_force
from shonod.ground.clock import DHAKA
from shonod.ledger.gateways import guard_sql, unguard_sql
from shonod.ledger.models import Event
from shonod.offices.actions import add_office, appoint
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.actions import add_officer, change_password
from shonod.people.models import Officer
from tests.again import Kept, kept_rows, put_again

# Monday, 23 November 2026, 10:00 in Dhaka.
NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
TODAY = NOW.astimezone(DHAKA).date()
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
PASSWORD = "correct horse battery"


@pytest.fixture
def ten_on_monday(time_machine: Any) -> Any:
    """The clock says NOW and goes on, whatever the machine's says: the office is founded then."""
    time_machine.move_to(NOW, tick=True)
    return time_machine


@pytest.fixture(scope="session")
def founding(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Kept:
    """What founding Homna's office puts into the tables, once for all tests: it is always the same.

    Identifiers sort by time, so these are of long before anything that a test adds.
    """
    with django_db_blocker.unblock(), time_machine.travel(LONG_AGO), transaction.atomic():
        found_first_office(at=NOW)
        rows = kept_rows()
        transaction.set_rollback(True)
    return rows


@pytest.fixture
def homna(founding: Kept, db: None) -> Office:
    """Homna's office, as `shonod run` founds it."""
    put_again(founding)
    return Office.objects.get()


@pytest.fixture
def lasting(transactional_db: None) -> Iterator[None]:
    """Rows that commit, so that threads see them; swept at the end past the ledger's own guard."""
    yield
    guarded = [model._meta.db_table for model in (Event, Charter, Terms)]
    _run(unguard_sql, guarded)
    call_command("flush", interactive=False, verbosity=0)
    _run(guard_sql, guarded)


def _run(make: Callable[[str, str], list[str]], tables: list[str]) -> None:
    with connection.cursor() as cursor:
        for table in tables:
            for statement in make(connection.vendor, table):
                cursor.execute(statement)


@pytest.fixture
def officer(homna: Office) -> Officer:
    """Homna's officer, with PASSWORD chosen."""
    found = Officer.objects.get(username="homna")
    change_password(found, PASSWORD, chain=homna.id, at=NOW)
    return found


@pytest.fixture
def rupali(homna: Office) -> Office:
    """A second office on the same installation, with the same charter: nothing may leak."""
    office = add_office(slug="rupali", name="উপজেলা কার্যালয়, রূপালীচর", name_en="Rupalichar", at=NOW)
    charter = homna.charters.get()
    publish_charter(office, bytes(charter.source), name="rupali.txt", effective_on=TODAY, at=NOW)
    return office


@pytest.fixture
def rupali_officer(rupali: Office) -> Officer:
    officer, _ = add_officer(username="rupali", name="রহিমা খাতুন", chain=rupali.id, at=NOW)
    appoint(
        officer,
        office=rupali,
        title="সহকারী প্রোগ্রামার",
        title_en="Assistant Programmer",
        role=Role.OFFICER,
        since_on=TODAY,
    )
    change_password(officer, PASSWORD, chain=rupali.id, at=NOW)
    return officer


@pytest.fixture
def make_case(homna: Office) -> Callable[..., tuple[Case, str]]:
    """make_case(service='2.1.1', office=…, at=…, **what open_case takes) -> case and its code."""

    def make(service: str = "2.1.1", **given: Any) -> tuple[Case, str]:
        office = given.pop("office", homna)
        at = given.pop("at", NOW)
        terms = promise_in_force(office, service, at.astimezone(DHAKA).date())
        assert terms is not None
        requester = given.pop(
            "requester", Requester(name="সালমা বেগম", phone="+8801712345678", email="s@example.org")
        )
        return open_case(
            terms,
            requester=requester,
            details=given.pop("details", "অফিসের সময়সূচি জানতে চাই"),
            once=given.pop("once", str(uuid4())),
            at=at,
            **given,
        )

    return make


@pytest.fixture
def desk(client: Client, officer: Officer) -> Client:
    """A browser in which Homna's officer is signed in."""
    client.post("/desk/sign-in/", {"username": officer.username, "password": PASSWORD})
    return client
