"""The published figures: answers that nobody asked for stand apart."""

from django.test import Client

from shonod.finding.models import Answered
from shonod.offices.actions import add_office
from tests.fixtures import NOW


def test_answered_without_asking_stands_apart(db, client: Client, ten_on_monday) -> None:
    office = add_office(slug="office", name="কার্যালয়", at=NOW)
    Answered.objects.create(office=office, kind="answer", object_id="1", on=NOW.date())
    page = client.get("/performance/?lang=en")
    html = page.content.decode()
    assert page.context["kept"] is None
    assert "a published answer was enough 1 time" in html
    assert "in no other figure on this page" in html
