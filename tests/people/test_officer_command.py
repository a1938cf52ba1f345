"""`shonod officer password`: a way back in for whoever lost his."""

import pytest
from django.core.management import CommandError, call_command

from shonod.ledger.queries import events_of

pytestmark = pytest.mark.usefixtures("ten_on_monday")


def test_it_prints_a_password_that_must_be_changed_and_ends_every_session(desk, officer, capsys):
    call_command("officer", "password", "homna")
    password = capsys.readouterr().out.split("one-time password: ")[1].split("\n")[0]
    officer.refresh_from_db()
    assert officer.check_password(password)
    assert officer.must_change_password
    assert desk.get("/desk/").status_code == 302
    assert events_of(officer.id).last().data == {"one_time": True}


def test_an_unknown_name_is_said(homna):
    with pytest.raises(CommandError, match="nobody"):
        call_command("officer", "password", "nobody")
