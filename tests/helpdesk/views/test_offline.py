"""What a phone keeps to open a round without a line, and whom it sends for."""

import pytest

from shonod.people.models import Officer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ten_on_monday")]
ROUNDS = "/desk/devices/rounds/"


def test_the_shell_says_nothing_of_anybody(at_desk, keeper: Officer) -> None:
    shell = at_desk.get(f"{ROUNDS}shell/").content.decode()
    assert str(keeper.id) in shell
    for word in (keeper.name, keeper.username, "csrf"):
        assert word not in shell


def test_the_worker_is_new_when_what_it_keeps_is(at_desk) -> None:
    scripts = [at_desk.get(f"{ROUNDS}worker.js?lang={language}") for language in ("bn", "bn", "en")]
    assert {one.headers["Content-Type"] for one in scripts} == {"text/javascript; charset=utf-8"}
    first, again, english = [one.content.decode() for one in scripts]
    assert first == again != english
    assert f'"{ROUNDS}shell/"' in first
    assert "shonod.css" in first


def test_a_phone_learns_for_whom_it_sends(at_desk, keeper: Officer, client) -> None:
    said = at_desk.get(f"{ROUNDS}sender/").json()
    assert said["account"] == str(keeper.id)
    assert said["token"]
    client.logout()
    asked = client.get(f"{ROUNDS}sender/", headers={"HX-Request": "true"})
    assert asked.status_code == 401
