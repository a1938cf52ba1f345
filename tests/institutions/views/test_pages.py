"""A school registers, is verified, signs in by a code, asks, and sees its own requests alone."""

import re
from uuid import UUID, uuid4

import pytest
from django.test import Client

from shonod.cases.gateways import seal
from shonod.cases.models import Case
from shonod.institutions.actions import link_case, print_codes, verify_institution
from shonod.institutions.models import Institution, Representative, SignInCode
from tests.fixtures import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ten_on_monday")]
FORM = {
    "name": "দুলালপুর উচ্চ বিদ্যালয়",
    "kind": "শিক্ষা প্রতিষ্ঠান",
    "place": "দুলালপুর",
    "contact_name": "আবদুল করিম",
    "phone": "০১৭১২-৩৪৫৬৭৮",
    "memo_number": "১২",
}


def signed_in(person: Representative, officer) -> Client:
    guest = Client()
    (code, *_rest) = print_codes(person, by=officer, at=NOW)
    assert guest.post("/institutions/sign-in/paper/", {"code": code}).status_code == 302
    return guest


def test_from_registering_to_ones_own_requests(homna, desk) -> None:
    school = Client()
    refused = school.post("/institutions/register/", {**FORM, "phone": "", "once": uuid4()})
    assert refused.status_code == 422
    assert "দুলালপুর উচ্চ বিদ্যালয়" in refused.content.decode()
    assert school.post("/institutions/register/", {**FORM, "once": uuid4()}).status_code == 200
    institution = Institution.objects.get()
    assert "দুলালপুর" in desk.get("/desk/institutions/").content.decode()
    assert "যাচাইয়ের অপেক্ষায়" in desk.get("/desk/").content.decode()
    place = f"/desk/institutions/{institution.id}/"
    assert desk.post(f"{place}decline/", {"reason": ""}).status_code == 422
    assert desk.post(f"{place}verify/").status_code == 302

    assert school.get("/institutions/home/").status_code == 302
    answer = school.post("/institutions/sign-in/", {"contact": "01712345678"})
    assert answer.status_code == 302
    assert "01712345678" not in answer.url
    number = seal().opened(SignInCode.objects.get().sealed)
    assert school.post("/institutions/sign-in/code/", {"code": "x"}).status_code == 422
    assert school.post("/institutions/sign-in/code/", {"code": number}).status_code == 302

    asked = {"service": "2.2.1", "details": "ল্যাবের শিক্ষকদের প্রশিক্ষণ", "once": uuid4()}
    assert school.post("/institutions/ask/", {**asked, "details": ""}).status_code == 422
    for _ in range(2):
        assert school.post("/institutions/ask/", asked).status_code == 302
    assert Case.objects.get().organisation == "দুলালপুর উচ্চ বিদ্যালয়"
    page = school.get("/institutions/home/")
    assert "ল্যাবের শিক্ষকদের প্রশিক্ষণ" in page.content.decode()
    assert page.headers["Cache-Control"] == "private, no-store"

    kept = school.cookies["institution"].value
    school.post("/institutions/sign-out/")
    school.cookies["institution"] = kept
    assert school.get("/institutions/home/").status_code == 302


def test_who_is_unknown_gets_the_same_page(homna) -> None:
    for contact in ("01799999999", "nobody@example.org"):
        answer = Client().post("/institutions/sign-in/", {"contact": contact})
        assert (answer.status_code, answer.url) == (302, "/institutions/sign-in/code/")
    assert Client().get("/institutions/sign-in/code/").status_code == 302
    assert Client().post("/institutions/sign-in/", {"contact": "x"}).status_code == 422


def test_nothing_of_one_institution_is_visible_to_another(
    college, person, register, officer, make_case, rupali
) -> None:
    case, _ = make_case("2.2.1", details="গোপন আবেদন")
    link_case(college, case, by=officer, at=NOW)
    other = verify_institution(register(name="অন্য বিদ্যালয়"), by=officer, at=NOW)
    stranger = signed_in(other.representatives.get(), officer)
    page = stranger.get("/institutions/home/").content.decode()
    for secret in ("গোপন আবেদন", "হোমনা সরকারি কলেজ"):
        assert secret not in page
    assert stranger.post(f"/institutions/people/{person.id}/remove/").status_code == 404
    assert stranger.get("/o/rupali/institutions/home/").status_code == 302
    assert "গোপন আবেদন" in signed_in(person, officer).get("/institutions/home/").content.decode()


def test_idle_fifteen_minutes_and_twelve_hours_in_all(person, officer, ten_on_monday) -> None:
    guest = signed_in(person, officer)
    ten_on_monday.shift(14 * 60)
    assert guest.get("/institutions/home/").status_code == 200
    ten_on_monday.shift(16 * 60)
    assert guest.get("/institutions/home/").status_code == 302
    guest = signed_in(person, officer)
    for _ in range(52):
        ten_on_monday.shift(14 * 60)
        guest.get("/institutions/")
        guest.get("/institutions/home/")
    assert guest.get("/institutions/home/").status_code == 302


def test_people_come_by_the_officer_and_leave_by_a_colleague(
    college, person, officer, desk
) -> None:
    place = f"/desk/institutions/{college.id}/"
    more = {"name": "নাসরিন", "post_title": "প্রভাষক", "email": "n@example.org", "phone": ""}
    assert desk.post(f"{place}people/", {**more, "email": ""}).status_code == 422
    assert desk.post(f"{place}people/", more).status_code == 302
    colleague = college.representatives.get(name="নাসরিন")
    guest = signed_in(colleague, officer)
    assert guest.post(f"/institutions/people/{colleague.id}/remove/").status_code == 404
    assert guest.post(f"/institutions/people/{person.id}/remove/").status_code == 302
    slip = desk.post(f"{place}people/{colleague.id}/slip/").content.decode()
    assert len(re.findall(r'class="code"', slip)) == 8
    assert desk.post(f"{place}people/{colleague.id}/").status_code == 302
    assert guest.get("/institutions/home/").status_code == 302


def test_the_officer_links_what_came_otherwise(college, desk, make_case) -> None:
    case, _ = make_case("2.2.1")
    place = f"/desk/institutions/{college.id}/"
    assert "সালমা বেগম" in desk.get(place).content.decode()
    desk.post(f"{place}link/", {"case": case.id})
    assert college.links.get().case == case
    desk.post(f"{place}unlink/", {"case": case.id})
    assert not college.links.exists()
    assert desk.post(f"{place}link/", {"case": "x"}).status_code == 404


def test_a_duplicate_is_merged_at_the_desk(college, register, desk) -> None:
    again = register(name="কলেজ")
    page = desk.get(f"/desk/institutions/{again.id}/").content.decode()
    assert str(college.id) in page
    desk.post(f"/desk/institutions/{again.id}/merge/", {"into": college.id})
    again.refresh_from_db()
    assert again.merged_into == college


@pytest.mark.parametrize("state", ["waiting", "verified", "declined"])
def test_the_register_is_read_page_by_page(homna, desk, state: str) -> None:
    bare = {"office": homna, "kind": "বিদ্যালয়", "state": state, "registered_at": NOW}
    for number in range(51):
        Institution.objects.create(
            **bare, id=UUID(int=number), name=f"Office {number:02}", once=str(number)
        )
    first = desk.get("/desk/institutions/?name=office&lang=en")
    page = first.content.decode()
    assert "Office 50" in page
    assert "Office 00" not in page
    rest = desk.get(f"/desk/institutions/{first.context[state]['older_url']}").content.decode()
    assert "Office 00" in rest
    assert "Office 50" not in rest
    assert desk.get(f"/desk/institutions/?{state}_after=x").status_code == 404
