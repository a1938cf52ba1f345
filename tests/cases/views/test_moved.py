"""That a date moved is said where the request stands, and at the desk."""

from datetime import date

import pytest
from django.test import Client

from shonod.cases.actions import declare_days, deliver_case
from shonod.offices.models import Holiday
from tests.cases.moments import at

pytestmark = pytest.mark.django_db


SAID = {
    "bn": ("ঈদুল ফিতর", "০৫.০০.০০০০", "২৬ নভেম্বর ২০২৬ থেকে রবিবার, ২৯ নভেম্বর ২০২৬"),
    "en": ("Eid-ul-Fitr", "05.00.0000", "From Thursday, 26 November 2026 to Sunday, 29 November"),
}


@pytest.fixture
def eid() -> Holiday:
    day = date(2026, 11, 25)
    names = {"name": "ঈদুল ফিতর", "name_en": "Eid-ul-Fitr", "order_number": "05.00.0000"}
    return Holiday(kind="executive", from_on=day, until_on=day, **names)


@pytest.mark.parametrize("language", ["bn", "en"])
def test_the_requester_reads_why_and_from_when_to_when(
    client: Client, make_case, eid, time_machine, language: str
):
    time_machine.move_to(at(24, 12), tick=False)
    _, code = make_case("2.1.1")
    declare_days([eid], by=None, at=at(24))
    page = client.get(f"/track/{code}/", {"lang": language}, follow=True).content.decode()
    for said in {
        "bn": ("ঈদুল ফিতর", "০৫.০০.০০০০", "বৃহস্পতিবার, ২৬ নভেম্বর ২০২৬ থেকে রবিবার, ২৯ নভেম্বর ২০২৬"),
        "en": (
            "Eid-ul-Fitr",
            "05.00.0000",
            "From Thursday, 26 November 2026 to Sunday, 29 November",
        ),
    }[language]:
        assert said in page


def test_the_desk_reads_it_too_and_a_closed_case_says_what_the_calendar_says(
    desk: Client, make_case, officer, eid, time_machine
):
    time_machine.move_to(at(30, 12), tick=False)
    case, _ = make_case("2.1.1")
    late, _ = make_case("2.1.1")
    deliver_case(late.id, by=officer, at=at(29), answer="হয়েছে")
    declare_days([eid], by=officer, at=at(30))
    desk.post("/desk/sign-in/", {"username": officer.username, "password": "correct horse battery"})
    assert "ঈদুল ফিতর" in desk.get(f"/desk/cases/{case.id}/").content.decode()
    assert "সংশোধিত দিনপঞ্জিতে সময়মতো" in desk.get(f"/desk/cases/{late.id}/").content.decode()
