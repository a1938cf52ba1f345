"""Of shonod.notices.queries.news: a line for each project, with what happened that day."""

from datetime import timedelta
from decimal import Decimal

import pytest

from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.notices.queries.news import changes_told
from shonod.projects.actions import Facts, Reached, enter_project, follow, note_progress
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db


def test_a_day_is_told_project_by_project(homna, officer) -> None:
    entered = [Facts("P-1", "এক", "স"), Facts("P-2", "দুই", "স")]
    first, _second = [enter_project(homna, facts, by=officer, at=NOW) for facts in entered]
    for number in (1, 2):
        note_progress(first, Reached(2025, number, Decimal(5), None), by=officer, at=NOW)
    tomorrow = NOW + timedelta(days=1)
    note_progress(first, Reached(2025, 3, Decimal(5), None), by=officer, at=tomorrow)
    event = Event.objects.filter(kind=EventKind.PROJECT_ENTERED).earliest("sequence")
    asked = {"language": "bn", "address": "x", "at": tomorrow}
    everything, one = (follow(homna, p, "a@example.org", **asked) for p in (None, first))
    assert changes_told(everything, event).splitlines() == [
        "এক: নিবন্ধনে নতুন, নতুন অগ্রগতি",
        "দুই: নিবন্ধনে নতুন",
    ]
    assert changes_told(one, event).splitlines() == ["এক: নিবন্ধনে নতুন, নতুন অগ্রগতি"]
    first.withdrawn_at = NOW
    first.save()
    assert changes_told(one, event) == ""
