"""A bare office with a help desk: a college and a second office, a printer. No charter is read."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from shonod.catalogue.queries import services_for
from shonod.helpdesk.actions import Facts, add_device, begin_helpdesk
from shonod.helpdesk.models import Device, Kind
from shonod.helpdesk.states import WORK
from shonod.institutions.models import Institution
from shonod.institutions.states import State
from shonod.offices.actions import add_office, appoint
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.actions import add_officer, change_password
from shonod.people.models import Officer
from tests.fixtures import NOW, PASSWORD, TODAY

MakeDevice = Callable[..., Device]


@pytest.fixture
def office(db: None) -> Office:
    return add_office(slug="homna", name="উপজেলা কার্যালয়, হোমনা", name_en="Homna", at=NOW)


@pytest.fixture
def keeper(office: Office) -> Officer:
    officer, _ = add_officer(username="homna", name="করিম", chain=office.id, at=NOW)
    appoint(
        officer,
        office=office,
        title="সহকারী প্রোগ্রামার",
        title_en="Assistant Programmer",
        role=Role.OFFICER,
        since_on=TODAY,
    )
    change_password(officer, PASSWORD, chain=office.id, at=NOW)
    return officer


@pytest.fixture
def college(office: Office) -> Institution:
    return make_client(office, "হোমনা সরকারি কলেজ")


@pytest.fixture
def land_office(office: Office) -> Institution:
    return make_client(office, "উপজেলা ভূমি অফিস, হোমনা")


def make_client(office: Office, name: str) -> Institution:
    return Institution.objects.create(
        office=office,
        once=str(uuid4()),
        name=name,
        kind="সরকারি কার্যালয়",
        place="হোমনা",
        contact_name="রাশেদা বেগম",
        state=State.VERIFIED,
        registered_at=NOW,
    )


@pytest.fixture
def begun(office: Office, keeper: Officer) -> Office:
    begin_helpdesk(office, by=keeper, at=NOW)
    return office


@pytest.fixture
def make_device(begun: Office, keeper: Officer, college: Institution) -> MakeDevice:
    """make_device(kind='প্রিন্টার', institution=…, **facts) -> a device of the register."""

    def make(kind: str = "প্রিন্টার", **said: Any) -> Device:
        of = Kind.objects.get(office=begun, name=kind, ended_at=None)
        once, at = said.pop("once", str(uuid4())), said.pop("at", NOW)
        facts = Facts(**{"institution": college, "kind": of, **said})
        return add_device(begun, facts, once=once, by=keeper, at=at)

    return make


@pytest.fixture
def at_desk(client: Client, keeper: Officer) -> Client:
    client.post("/desk/sign-in/", {"username": keeper.username, "password": PASSWORD})
    return client


@pytest.fixture
def fault_case(homna: Office, make_case: Callable[..., Any]) -> Callable[..., Any]:
    """fault_case(**what open_case takes) -> a case of Homna's help desk, and its code."""
    (terms,) = services_for(homna, WORK, TODAY)
    return lambda **given: make_case(terms.service.code, **given)


@pytest.fixture
def printer(homna: Office, officer: Officer) -> Device:
    """A college's printer at Homna's help desk, which has its first words."""
    begin_helpdesk(homna, by=officer, at=NOW)
    kind = Kind.objects.get(office=homna, name="প্রিন্টার")
    client = make_client(homna, "হোমনা সরকারি কলেজ")
    facts = Facts(client, kind, make="HP", serial="PHB1K2", place="অফিস কক্ষ")
    return add_device(homna, facts, once="printer", by=officer, at=NOW)
