"""From the label on a phone to the office’s word that it works, and back again."""

from uuid import uuid4

import pytest
from django.test import Client

from shonod.cases.actions import deliver_case
from shonod.cases.models import Case
from shonod.cases.queries import code_of
from shonod.ground.code import grouped
from shonod.helpdesk.models import Fault, SharedCause, Visit
from shonod.helpdesk.queries import known_faults_of
from shonod.helpdesk.queries.words import code_words
from tests.fixtures import NOW, TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ten_on_monday")]


def test_a_phone_reports_by_the_label_and_learns_no_more_than_kind_office_and_state(
    homna, printer
) -> None:
    phone, place = Client(), f"/devices/{code_words(printer.code)}/"
    typed = phone.post("/devices/", {"code": printer.code.lower()})
    assert typed.url == place
    assert phone.post("/devices/", {"code": "ABC"}).status_code == 422
    page = phone.get(place)
    words = page.content.decode()
    assert "হোমনা সরকারি কলেজ" in words
    for secret in ("PHB1K2", "অফিস কক্ষ", "HP"):
        assert secret not in words
    assert page.headers["Referrer-Policy"] == "no-referrer"
    known = known_faults_of(homna, printer.kind_id)[0]
    said = {"once": uuid4(), "known": [known.id], "name": "সালমা বেগম", "phone": "01712345678"}
    refused = phone.post(place, {**said, "known": [], "name": "সালমা বেগম"})
    assert refused.status_code == 422
    assert "সালমা বেগম" in refused.content.decode()
    assert phone.post(place, {**said, "phone": ""}).status_code == 422
    for _ in range(2):
        sent = phone.post(place, said)
    case = Case.objects.get()
    assert sent.url == f"/track/{grouped(code_of(case))}/"
    assert known.title in case.details
    assert "২৩ নভেম্বর" in phone.get(place).content.decode()
    assert phone.get("/devices/AAA-AAA-AAA/").status_code == 404
    assert known.title in phone.get(f"/devices/faults/{known.id}/").content.decode()
    assert phone.get("/devices/").status_code == 200


def test_an_officer_binds_triages_visits_and_answers_many(desk, fault_case, printer) -> None:
    case, _ = fault_case()
    at_case, at = f"/desk/cases/{case.id}/", f"/desk/devices/cases/{case.id}/"
    assert "bind-device" in desk.get(at_case).content.decode()
    wrong = desk.post(f"{at}bind/", {"device": "PHB9"})
    assert wrong.status_code == 422
    assert "PHB9" in wrong.content.decode()
    assert desk.post(f"{at}bind/", {"device": "phb1k2"}).status_code == 302
    assert "হোমনা সরকারি কলেজ" in desk.get(at_case).content.decode()
    assert desk.post(f"{at}way/", {"way": "vendor"}).status_code == 302
    day = {"on_day": "24", "on_month": "11", "on_year": "2026"}
    there = {**day, "part": "morning", "place": "কলেজ", "note": "রোলার"}
    assert desk.post(f"{at}visit/", {**there, "on_year": "2025"}).status_code == 422
    assert desk.post(f"{at}visit/", there).status_code == 302
    route = desk.get("/desk/visits/?on=2026-11-24").content.decode()
    assert "রোলার" in route
    visit = Visit.objects.get()
    assert desk.post(f"/desk/visits/{visit.id}/done/", {"found": ""}).status_code == 422
    assert desk.post(f"/desk/visits/{visit.id}/done/", {"found": "ঠিক হলো"}).status_code == 302
    assert desk.post(f"/desk/visits/{visit.id}/off/").status_code == 302
    assert Visit.objects.get().off_at is None
    part = {"once": uuid4(), "charge": printer.office.part_charges.first().id, "quantity": "২"}
    assert desk.post(f"{at}part/", part).status_code == 302
    assert desk.post(f"{at}share/", {}).status_code == 422
    assert desk.post(f"{at}share/", {"title": "সার্ভার বন্ধ"}).status_code == 302
    other, _ = fault_case()
    cause = SharedCause.objects.get()
    desk.post(f"/desk/devices/cases/{other.id}/share/", {"cause": cause.id})
    assert desk.get(at).status_code == 200
    place = f"/desk/devices/causes/{cause.id}/"
    assert desk.post(place, {"answer": ""}).status_code == 422
    assert desk.post(place, {"answer": "সার্ভার চালু হয়েছে"}).status_code == 302
    assert not Case.objects.open().exists()
    assert desk.post(f"{at}nothing/").status_code == 404
    assert desk.get("/desk/visits/?on=x").status_code == 404


def test_a_case_of_another_service_is_no_fault(desk, make_case, printer) -> None:
    case, _ = make_case("2.1.1")
    assert "fault-title" not in desk.get(f"/desk/cases/{case.id}/").content.decode()
    assert desk.get(f"/desk/devices/cases/{case.id}/").status_code == 404


def test_the_office_says_it_works_or_opens_it_again(fault_case, officer) -> None:
    case, code = fault_case()
    code = grouped(code)
    phone, at = Client(), f"/devices/works/{code}/"
    assert phone.get(at).status_code == 200
    assert phone.post(f"{at}yes/").status_code == 302
    assert not Fault.objects.filter(works_at__isnull=False).exists()
    deliver_case(case.id, by=officer, at=NOW, answer="ঠিক হয়েছে")
    assert f"{at}yes/" in phone.get(f"/track/{code}/").content.decode()
    no = {"contact": "0000", "why": "আবার আটকায়", "once": "1"}
    wrong = phone.post(f"{at}no/", no)
    assert wrong.status_code == 422
    assert "আবার আটকায়" in wrong.content.decode()
    for _ in range(2):
        assert phone.post(f"{at}no/", {**no, "contact": "5678"}).status_code == 302
    case.refresh_from_db()
    assert (case.state, case.messages.filter(text="আবার আটকায়").count()) == ("in_progress", 1)
    deliver_case(case.id, by=officer, at=NOW, answer="এবার ঠিক")
    for _ in range(2):
        assert phone.post(f"{at}yes/").status_code == 302
    assert Fault.objects.get().works_at.date() == TODAY
    assert phone.get("/devices/works/ABC/").status_code == 404
