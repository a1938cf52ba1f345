"""Answered without asking is counted from a day on, for one office."""

from datetime import timedelta

from shonod.finding.models import Answered
from shonod.finding.queries.answered import answered_at_once
from shonod.offices.actions import add_office
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY


def test_each_office_counts_its_own_from_the_day_on(office: Office) -> None:
    other = add_office(slug="other", name="অন্য", at=NOW)
    for of, days in ((office, 0), (office, 1), (office, 40), (other, 0)):
        Answered.objects.create(
            office=of, kind="answer", object_id="1", on=TODAY - timedelta(days=days)
        )
    assert answered_at_once(office, since=TODAY) == 1
    assert answered_at_once(office, since=TODAY - timedelta(days=30)) == 2
