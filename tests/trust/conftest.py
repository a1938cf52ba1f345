"""Two offices on one installation, the first one marked, and a browser for each role."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.conf import settings as django_settings
from django.core import signing
from django.test import Client
from django.utils import timezone

from shonod.offices.actions import appoint
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.actions import add_officer, change_password
from shonod.people.models import Officer
from tests.fixtures import NOW, PASSWORD, TODAY
from tests.trust.world import World, make_world

Browsers = Callable[..., Client]


@pytest.fixture
def ten_on_monday() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=True) as clock:
        yield clock


@pytest.fixture
def own_files(tmp_path: Path, settings: Any) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def world(
    ten_on_monday: Any, own_files: Path, officer: Officer, rupali: Office, rupali_officer: Officer
) -> World:
    return make_world(officer, rupali_officer)


@pytest.fixture
def browsers(world: World) -> Browsers:
    """browsers(name) -> a browser in which this role is signed in; options as Client's."""

    accounts: dict[str, Officer] = {}

    def make(name: str, **options: Any) -> Client:
        client = Client(**options)
        if name != "anonymous":
            accounts[name] = accounts.get(name) or _account(name, world)
            client.force_login(accounts[name])
            _be_seen(client)
        return client

    return make


def _be_seen(client: Client) -> None:
    """The mark of the last request that a browser has after signing in."""
    owner = client.session["_auth_user_id"]
    client.cookies["seen"] = signing.TimestampSigner(salt="seen").sign(owner)
    assert django_settings.SESSION_COOKIE_NAME in client.cookies
    session = client.session
    session["proven_at"] = timezone.now().isoformat()
    session.save()


def _account(name: str, world: World) -> Officer:
    if name == "officer":
        return world.officer
    if name == "officer of another office":
        return world.foreigner
    officer, _ = add_officer(
        username=name.replace(" ", "-"),
        name=name,
        chain=world.office.id,
        at=NOW,
        administrator=name == "administrator without a post",
    )
    if name != "officer with a one-time password":
        change_password(officer, PASSWORD, chain=world.office.id, at=NOW)
    roles = {
        "viewer": Role.VIEWER,
        "front desk": Role.FRONT_DESK,
        "supervisor": Role.SUPERVISOR,
        "administrator": Role.ADMINISTRATOR,
        "officer with a one-time password": Role.OFFICER,
    }
    if name in roles:
        appoint(
            officer,
            office=world.office,
            title="পদ",
            title_en="Post",
            role=roles[name],
            since_on=TODAY,
        )
    return officer
