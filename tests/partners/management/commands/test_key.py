"""`shonod key`: issue, list, revoke."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from shonod.offices.models import Office
from shonod.partners.models import Key
from shonod.partners.queries import good_key
from tests.fixtures import TODAY

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    said = StringIO()
    call_command("key", *arguments, stdout=said)
    return said.getvalue()


def test_a_key_is_issued_listed_and_revoked(homna: Office) -> None:
    said = run("issue", "ইউডিসি", "--expires", "2026-12-31", "--may-open")
    told = dict(line.split(": ") for line in said.splitlines())
    key = good_key(homna, told["key"], TODAY)
    assert (str(key.id), key.may_open) == (told["id"], True)
    assert f"…{key.ending}  good  open  until 2026-12-31  used never  ইউডিসি" in run("list")
    assert run("revoke", told["id"]) == "revoked: ইউডিসি\n"
    assert "revoked  open" in run("list")


def test_each_office_has_its_own(homna: Office, rupali: Office) -> None:
    run("issue", "ইউডিসি", "--expires", "2026-12-31", "--office", "rupali")
    assert run("list") == ""
    assert "read" in run("list", "--office", "rupali")
    assert Key.objects.get().office == rupali


@pytest.mark.parametrize(
    "arguments",
    [
        ("issue", "x", "--expires", "2026-11-22"),
        ("issue", "x", "--expires", "soon"),
        ("issue", "x"),
        ("list", "--office", "nowhere"),
        ("revoke", "00000000-0000-0000-0000-000000000000"),
        ("revoke", "x"),
    ],
)
def test_what_cannot_be_done_is_refused(homna: Office, arguments: tuple[str, ...]) -> None:
    with pytest.raises(CommandError):
        run(*arguments)
    assert not Key.objects.exists()
