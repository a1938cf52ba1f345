"""What the index knows of a charter, and from when on."""

from datetime import timedelta

import pytest
from django.core.management import call_command

from shonod.catalogue.actions import publish_charter
from shonod.catalogue.jobs import has_charters_to_index, index_charters
from shonod.catalogue.queries.documents import charters_to_index
from shonod.finding.queries.search import find
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY


def test_the_services_in_force_are_found_from_their_day_on(homna: Office) -> None:
    assert has_charters_to_index(NOW)
    assert index_charters(NOW) == 1
    assert not has_charters_to_index(NOW)
    found = find(homna, "ই-নথি ট্রেনিং")
    assert found[0].entry.address == "services/2.2.3/"
    assert found[0].entry.on == TODAY
    tomorrow = TODAY + timedelta(days=1)
    source = bytes(homna.charters.get().source) + b"\n"
    publish_charter(homna, source, name="next.txt", effective_on=tomorrow, at=NOW)
    assert not charters_to_index(TODAY)
    assert index_charters(NOW + timedelta(days=1)) == 1
    assert [one.entry.on for one in find(homna, "ই-নথি", kinds={"service"}, most=1)] == [tomorrow]


def test_an_index_made_anew_holds_the_same(
    homna: Office, capsys: pytest.CaptureFixture[str], ten_on_monday: object
) -> None:
    call_command("index", office=homna.slug)
    assert {"service: 13", "charter: 1"} <= set(capsys.readouterr().out.splitlines())
    assert not charters_to_index(TODAY)
