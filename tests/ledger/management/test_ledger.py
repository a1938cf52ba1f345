"""`shonod ledger verify` says whether the ledger is whole, and where it is not."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from shonod.ledger.models import Event
from tests.ledger.chains import make_chain, take_guard_off

pytestmark = pytest.mark.django_db


def test_a_whole_ledger_is_said_to_be_whole_with_each_head():
    make_chain(3)
    out = StringIO()
    call_command("ledger", "verify", stdout=out)
    assert "3 events, head " in out.getvalue()
    assert "The ledger is whole." in out.getvalue()


def test_the_tampered_row_is_named():
    chain = make_chain(3)
    take_guard_off()
    Event.objects.filter(chain=chain, sequence=2).update(data={})
    out, err = StringIO(), StringIO()
    with pytest.raises(CommandError, match="1 breaks found") as refused:
        call_command("ledger", "verify", stdout=out, stderr=err)
    assert f"chain {chain} event 2: its content was changed" in err.getvalue()
    assert refused.value.returncode == 1
    assert "whole" not in out.getvalue()
