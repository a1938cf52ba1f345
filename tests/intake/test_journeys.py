"""Asking for each of Homna's thirteen services, in both languages."""

import pytest
from django.test import Client

from shonod.cases.models import Case
from shonod.cases.queries import code_of
from shonod.catalogue.models import Terms
from shonod.ground.code import grouped
from shonod.offices.models import Office
from shonod.ui.templatetags import days
from tests.intake.journey import OFFICE, PERSON, at, fill, send

CODES = ["2.1.1", "2.1.2", "2.1.3", *(f"2.2.{number}" for number in range(1, 11))]


def terms_of(office: Office, code: str) -> Terms:
    return Terms.objects.select_related("service").get(office=office, service__code=code)


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("code", CODES)
def test_a_service_is_asked_for(client: Client, homna: Office, code: str, language: str) -> None:
    client.get(f"/services/{code}/apply/?lang={language}")
    terms = terms_of(homna, code)
    case = send(client, terms)
    assert (case.service.code, case.language, case.channel) == (code, language, "web")
    assert (case.name, case.phone) == (PERSON["name"], "+8801712345678")
    if terms.is_institutional:
        assert case.organisation == OFFICE["organisation"]
        assert (case.memo_number, str(case.memo_on)) == (OFFICE["memo_number"], "2026-11-22")
    page = client.get(at(code, "sent")).content.decode()
    assert code_of(case) in grouped(code_of(case)).replace("-", "")
    for group in grouped(code_of(case)).split("-"):
        assert f"<span>{group}</span>" in page
    shown = days.day(case.due_on)
    assert (shown in page) is (language == "bn") or "2026" in page


@pytest.mark.parametrize("code", CODES)
def test_every_page_answers_in_its_language(client: Client, homna: Office, code: str) -> None:
    terms = terms_of(homna, code)
    fill(client, terms)
    for step in ("", "who", "files", "date", "check"):
        page = client.get(at(code, step) + "?lang=en", follow=True)
        assert page.status_code == 200
        assert 'lang="en"' in page.content.decode()
    assert Case.objects.count() == 0
