"""The desk's list, and every way of changing it."""

import re
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from shonod.cases.models import Case, Recount
from shonod.cases.states import Cause
from shonod.ground.holidays import sheet_of_days
from shonod.holidays.queries import declared_for
from shonod.holidays.templatetags.holidays import change_words
from shonod.offices.models import Holiday, ListedYear, OfficeHours, Post, Weekend
from shonod.offices.states import Role
from tests.fixtures import NOW, TODAY
from tests.ground.holidays.lists import DAYS, ical

EID = {
    "name": "ঈদুল ফিতর",
    "from_on_day": "২৪",
    "from_on_month": "১১",
    "from_on_year": "২০২৬",
    "length": "full",
    "place": "homna-doict",
    "kind": "executive",
    "confirmed": "on",
}
DECLARE = "/desk/holidays/declare/"
VICTORY = date(2026, 12, 16)


def hidden(response) -> dict[str, str]:
    """What the preview's own form carries on."""
    page = response.content.decode()
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page))


def press(desk, address: str, answers: dict[str, str], **more):
    """Fill in, see what it moves, declare."""
    seen = desk.post(address, answers)
    assert seen.status_code == 200, seen.content.decode()
    return desk.post(address, {**hidden(seen), "do": "declare", **more})


def own() -> list[Holiday]:
    return list(Holiday.objects.exclude(declared_by=None).order_by("id"))


def test_a_day_is_declared_after_seeing_what_it_moves(desk, make_case):
    case, _ = make_case("2.1.1")
    preview = desk.post(DECLARE, EID)
    assert not own()
    assert "২৬ নভেম্বর ২০২৬" in preview.content.decode()
    done = desk.post(DECLARE, {**hidden(preview), "do": "declare"}, follow=True)
    page = done.content.decode()
    assert "ফিরিয়ে নিন" in page
    (row,) = own()
    assert (row.name, row.name_en, row.from_on) == ("ঈদুল ফিতর", "Eid-ul-Fitr", date(2026, 11, 24))
    assert Case.objects.get(pk=case.pk).due_on == date(2026, 11, 29)
    undone = desk.post(f"{done.redirect_chain[-1][0]}undo/", follow=True)
    assert "ফেরানো হয়েছে" in undone.content.decode()
    assert Case.objects.get(pk=case.pk).due_on == case.due_on
    assert "taken back" in desk.get("/desk/holidays/?lang=en").content.decode()


def test_a_double_press_declares_once(desk, homna):
    preview = hidden(desk.post(DECLARE, EID))
    first, second = (desk.post(DECLARE, {**preview, "do": "declare"}) for _ in range(2))
    assert first.url == second.url
    assert len(own()) == 1


def test_what_changed_since_the_preview_is_shown_again_and_refused_once(desk, declare):
    preview = hidden(desk.post(DECLARE, EID))
    declare(VICTORY + timedelta(days=1))
    refused = desk.post(DECLARE, {**preview, "do": "declare"})
    assert refused.status_code == 409
    assert len(own()) == 1
    again = desk.post(DECLARE, {**hidden(refused), "do": "declare"})
    assert again.status_code == 302
    assert len(own()) == 2


def test_what_was_typed_comes_back_to_be_changed(desk, homna):
    preview = hidden(desk.post(DECLARE, {**EID, "source": "গেজেট"}))
    form = desk.post(DECLARE, {**preview, "do": "change"}).content.decode()
    assert 'value="ঈদুল ফিতর"' in form
    assert 'value="গেজেট"' in form


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name": ""}, "উপলক্ষ লিখুন"),
        ({"from_on_day": "৩১"}, "এমন কোনো তারিখ নেই"),
        ({"length": "half"}, "অর্ধদিবস হলে"),
        ({"length": "half", "opens": "13:00", "closes": "09:00"}, "খোলার আগেই"),
        ({"until_on_day": "1", "until_on_month": "11", "until_on_year": "2026"}, "প্রথম দিনের আগে"),
        ({"until_on_day": "1", "until_on_month": "1", "until_on_year": "2027"}, "৩১ দিন"),
        ({"place": "rupali"}, "কার্যালয় বেছে নিন"),
        ({"name": "ক\u0001খ"}, "দেখানো যায় না"),
    ],
)
def test_a_form_that_says_too_little_is_refused_with_what_was_typed(desk, rupali, wrong, words):
    response = desk.post(DECLARE, {**EID, "source": "গেজেট", **wrong})
    page = response.content.decode()
    assert response.status_code == 422
    assert words in page
    assert 'value="গেজেট"' in page


def test_a_half_day_and_a_working_day(desk, homna):
    press(desk, DECLARE, {**EID, "length": "half", "closes": "১২:৩০"})
    press(desk, DECLARE, {**EID, "length": "works", "from_on_day": "28"})
    half, works = own()
    assert (str(half.closes), half.opens, half.works) == ("12:30:00", None, False)
    assert (works.works, works.closes) == (True, None)


def test_the_whole_country_is_declared_by_who_runs_the_installation(desk, rupali):
    press(desk, DECLARE, {**EID, "place": "country"})
    assert [row.office for row in own()] == [None]


def test_shortcuts_lead_straight_to_what_they_would_move(desk, declare):
    row, _ = declare(date(2026, 12, 3), name="ঈদ", name_en="Eid", confirmed=False, days=2)
    for way, days in (("later", (4, 5)), ("earlier", (2, 3)), ("confirmed", (3, 4))):
        preview = desk.get(f"/desk/holidays/{row.id}/replace/?as={way}")
        assert preview.status_code == 200
        said = hidden(preview)
        assert int(said["from_on_day"].translate(WESTERN)) == days[0]
        assert int(said["until_on_day"].translate(WESTERN)) == days[1]
    longer = hidden(desk.get(f"{DECLARE}?after={row.id}"))
    assert longer["from_on_day"] == "৫"
    desk.post(f"/desk/holidays/{row.id}/replace/", {**said, "do": "declare"})
    row.refresh_from_db()
    (new,) = Holiday.objects.filter(name="ঈদ", revoked_at=None)
    assert not row.is_in_force
    assert (new.confirmed, new.from_on) == (True, row.from_on)


WESTERN = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")


def test_a_replacement_sent_again_shows_what_was_done(desk, declare):
    row, _ = declare(date(2026, 12, 3))
    address = f"/desk/holidays/{row.id}/replace/"
    said = hidden(desk.get(f"{address}?as=later"))
    first = desk.post(address, {**said, "do": "declare"})
    again = desk.post(address, {**said, "do": "declare"})
    assert first.url == again.url


def test_revoking_asks_why_and_moves_back(desk, declare, make_case):
    case, _ = make_case("2.1.1")
    row, _ = declare(TODAY + timedelta(days=1))
    address = f"/desk/holidays/{row.id}/revoke/"
    asked = desk.post(address, {"why": ""})
    assert asked.status_code == 422
    assert row.name in asked.content.decode(), "what is revoked is said"
    done = press(desk, address, {"why": "চাঁদ দেখা যায়নি"})
    row.refresh_from_db()
    assert row.revoked_why == "চাঁদ দেখা যায়নি"
    assert Case.objects.get(pk=case.pk).due_on == case.due_on
    assert desk.get(address).url == done.url


def test_a_day_of_the_country_may_be_kept_in_some_regions_only(desk, homna, rupali):
    rupali.regions = ["rangamati", "হাওর"]
    rupali.save(update_fields=["regions"])
    page = desk.get(DECLARE).content.decode()
    assert "রাঙ্গামাটি" in page
    assert 'value="হাওর"' in page
    press(desk, DECLARE, {**EID, "place": "country", "regions": "rangamati"})
    (row,) = own()
    assert row.regions == ["rangamati"]
    assert row in declared_for(rupali, row.from_on, row.until_on)
    assert row not in declared_for(homna, row.from_on, row.until_on)
    again = f"/desk/holidays/{row.id}/replace/?as=later&lang=en"
    assert "only in Rangamati" in desk.get(again).content.decode()


def test_a_day_of_the_country_is_worked_at_this_office_alone(desk, homna, rupali):
    victory = Holiday.objects.get(office=None, from_on=VICTORY)
    address = f"/desk/holidays/{victory.id}/open/"
    assert desk.post(address, {}).status_code == 422
    when = {"from_on_day": "16", "from_on_month": "12", "from_on_year": "2026"}
    outside = {**when, "from_on_day": "17", "source": "জরুরি সেবা"}
    assert desk.post(address, outside).status_code == 422
    press(desk, address, {**when, "source": "জরুরি সেবা"})
    (row,) = own()
    assert (row.works, row.office, row.source) == (True, homna, "জরুরি সেবা")
    assert "তবু" not in desk.get("/o/rupali/holidays/").content.decode()
    assert "তবু এই কার্যালয় খোলা ১৬ ডিসেম্বর ২০২৬" in desk.get("/holidays/").content.decode()


def test_own_days_and_working_days_are_not_lifted(desk, declare):
    row, _ = declare(TODAY)
    assert desk.get(f"/desk/holidays/{row.id}/open/").status_code == 404


RAMADAN = {
    **{f"from_on_{part}": n for part, n in (("day", "8"), ("month", "2"), ("year", "2027"))},
    **{f"until_on_{part}": n for part, n in (("day", "9"), ("month", "3"), ("year", "2027"))},
    "opens": "09:00",
    "closes": "15:30",
    "break_begins": "13:15",
    "break_ends": "13:30",
    "place": "homna-doict",
    "source": "আদেশ ১২",
}


def test_hours_of_a_season(desk, homna):
    press(desk, "/desk/holidays/hours/", RAMADAN)
    row = OfficeHours.objects.get(office=homna)
    assert (row.breaks, row.weekdays) == ([["13:15", "13:30"]], None)
    assert row.span == (date(2027, 2, 8), date(2027, 3, 9))


@pytest.mark.parametrize(
    "wrong",
    [
        {"closes": "08:00"},
        {"break_ends": ""},
        {"break_begins": "08:00"},
        {"until_on_year": "2026"},
        {"source": ""},
        {"weekdays": ["9"]},
    ],
)
def test_impossible_hours_are_refused(desk, homna, wrong):
    assert desk.post("/desk/holidays/hours/", {**RAMADAN, **wrong}).status_code == 422


def test_the_weekly_closed_days_from_a_day_on(desk, homna):
    said = {key: RAMADAN[key] for key in RAMADAN if key.startswith("from_on")}
    said |= {"place": "homna-doict", "source": "আদেশ ১৩"}
    address = "/desk/holidays/weekend/"
    for days in ([], ["0", "1", "2", "3", "4", "5", "6"]):
        assert desk.post(address, {**said, "weekdays": days}).status_code == 422
    preview = desk.post(address, {**said, "weekdays": ["4"]})
    desk.post(address, {**hidden(preview), "do": "declare"})
    assert Weekend.objects.get(office=homna).weekdays == [4]
    row = Weekend.objects.get(office=homna)
    press(desk, f"/desk/holidays/{row.id}/revoke/", {"why": "ভুল"})
    row.refresh_from_db()
    assert not row.is_in_force


def upload(desk, content: bytes | str):
    data = content.encode() if isinstance(content, str) else content
    return desk.post("/desk/holidays/import/", {"file": SimpleUploadedFile("list", data)})


def test_a_file_is_approved_day_by_day_and_declared_together(desk, homna):
    text = sheet_of_days(
        [
            *(day for day in DAYS if day.kind != "optional"),
            type(DAYS[0])(VICTORY, VICTORY, "বিজয় দিবস"),
        ]
    ).replace("2026-0", "2027-0")
    page = upload(desk, text)
    shown = page.content.decode()
    assert shown.count('name="days"') == 5
    assert shown.count(" checked") == 4, "Victory Day is known already"
    assert "ক্যালেন্ডারে আগেই আছে" in shown
    sheet = hidden_sheet(shown)
    chosen = {"sheet": sheet, "days": ["0", "1"], "place": "homna-doict", "completes": "on"}
    chosen |= {"source": "প্রজ্ঞাপন", "order_number": "০৫"}
    address = "/desk/holidays/import/approve/"
    preview = desk.post(address, chosen)
    fields = re.findall(
        r'<input type="hidden" name="([^"]+)" value="([^"]*)">', preview.content.decode(), re.DOTALL
    )
    said = {name: [v for n, v in fields if n == name] for name, _ in fields}
    said["sheet"] = [sheet]
    desk.post(address, {**said, "do": "declare"})
    rows = own()
    assert [row.from_on.year for row in rows] == [2027, 2027]
    assert {row.order_number for row in rows} == {"০৫", DAYS[1].order_number}
    assert ListedYear.objects.filter(office=homna, year=2027).exists()
    assert Recount.objects.count() == 1


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (["holiday"], "Declared: Eid, 3 December 2026"),
        (["holiday", "holiday"], "Declared: Eid, 3 December 2026"),  # one in another's place
        (["holiday"] * 3 + ["listedyear"], "Declared: Eid and 2 more, 3 December 2026"),
    ],
)
def test_a_list_is_called_by_its_first_day_and_how_many_more(kinds, words):
    day = date(2026, 12, 3)
    rows = [(str(n), kind) for n, kind in enumerate(kinds)]
    change = Recount(cause=Cause.DECLARED, name="Eid", rows=rows, first_on=day, last_on=day)
    with override("en"):
        assert change_words(change) == words


def hidden_sheet(page: str) -> str:
    import html

    found = re.search(r'<input type="hidden" name="sheet" value="([^"]*)"', page, re.DOTALL)
    assert found
    return html.unescape(found[1])


def test_lines_that_give_no_day_are_told(desk, homna):
    event = "DTSTART;VALUE=DATE:20270320|SUMMARY:ঈদ"
    page = upload(desk, ical(event, f"{event}|RRULE:FREQ=YEARLY")).content.decode()
    assert "১টি লাইনে দিন পাওয়া যায়নি" in page
    assert "প্রতি বছর ফিরে আসে" in page


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"\x89PNG\0", b"x" * 300_000, b"BEGIN:VCALENDAR"]
)
def test_what_is_no_list_is_refused_in_words(desk, homna, content):
    response = upload(desk, content)
    assert response.status_code == 422
    assert "govuk-error-message" in response.content.decode()


def test_nothing_ticked_is_refused_and_a_broken_list_starts_again(desk, homna):
    address = "/desk/holidays/import/approve/"
    said = {"sheet": sheet_of_days(DAYS), "place": "homna-doict"}
    assert desk.post(address, said).status_code == 422
    assert desk.post(address, {**said, "days": ["99"]}).status_code == 422
    assert desk.post(address, {"sheet": "x"}).url == "/desk/holidays/import/"


def test_the_list_shows_what_may_be_done_and_whence_a_day_comes(desk, declare):
    declare(date(2026, 12, 3), confirmed=False)
    page = desk.get("/desk/holidays/?lang=en").content.decode()
    assert "of this office" in page
    assert "It is certain now" in page
    assert "for the whole country" in page
    assert "We are open that day" in page
    assert "Latest changes" in page
    assert "Enter the list of 2027" in page


@pytest.mark.parametrize(
    ("year", "status"), [("2027", 200), ("1999", 404), ("x", 404), ("২০২৬", 404)]
)
def test_the_desk_s_year(desk, homna, year, status):
    assert desk.get(f"/desk/holidays/?year={year}").status_code == status


def test_the_reminder_is_on_the_desk_until_the_year_is_entered(desk, homna):
    assert "২০২৭ সালের তালিকা দিন" in desk.get("/desk/").content.decode()
    ListedYear.objects.create(year=2027, declared_at=NOW)
    homna.calendar_version += 1
    homna.save()
    assert "২০২৭ সালের তালিকা দিন" not in desk.get("/desk/").content.decode()


@pytest.mark.parametrize("role", [Role.VIEWER, Role.FRONT_DESK])
def test_who_may_not_declare_reads_the_list_and_is_kindly_refused(desk, homna, declare, role):
    row, change = declare(date(2026, 12, 3))
    Post.objects.update(role=role)
    page = desk.get("/desk/holidays/").content.decode()
    assert "দিন ঘোষণা করেন কার্যালয়ের কর্মকর্তারা" in page
    assert "/revoke/" not in page
    assert "ফিরিয়ে নিন" not in desk.get(f"/desk/holidays/changes/{change.id}/").content.decode()
    for refused in (
        desk.get(DECLARE),
        desk.post(DECLARE, EID),
        desk.get(f"/desk/holidays/{row.id}/revoke/"),
        desk.post(f"/desk/holidays/changes/{change.id}/undo/"),
    ):
        assert refused.status_code == 403
        assert "আপনি দেখতে পারেন, বদলাতে পারেন না" in refused.content.decode()


def test_what_is_not_of_this_office_is_not_found(desk, rupali, rupali_officer, declare):
    row, change = declare(date(2026, 12, 3), office=rupali, by=rupali_officer)
    for address in ("revoke", "replace", "open"):
        assert desk.get(f"/desk/holidays/{row.id}/{address}/").status_code == 404
    assert desk.get(f"{DECLARE}?after={row.id}").status_code == 404
    assert desk.get(f"{DECLARE}?after=x").status_code == 404
    assert desk.get(f"/desk/holidays/changes/{change.id}/").status_code == 404
    assert desk.post(f"/desk/holidays/changes/{change.id}/undo/").status_code == 404
    assert desk.get(f"/desk/holidays/changes/{uuid4()}/").status_code == 404


def test_an_officer_who_does_not_run_the_installation_changes_no_day_of_the_country(desk, officer):
    officer.is_administrator = False
    officer.save()
    victory = Holiday.objects.get(office=None, from_on=VICTORY)
    ways = ("revoke", "replace", "open")
    statuses = [desk.get(f"/desk/holidays/{victory.id}/{way}/").status_code for way in ways]
    assert statuses == [404, 404, 200]
    assert 'value="country"' not in desk.get(DECLARE).content.decode()
    assert desk.post(DECLARE, {**EID, "place": "country"}).status_code == 422
