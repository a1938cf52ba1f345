"""The desk: today first, the queue by due day, search; who may see what."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from shonod.cases.actions import Requester, ask_requester, deliver_case, dispute_case
from shonod.cases.models import Case, ReplyTemplate
from shonod.cases.queries import desk_of
from shonod.cases.states import PauseReason
from shonod.cases.views.desk.deeds import DEEDS
from shonod.offices.actions import appoint
from shonod.offices.states import Role
from shonod.people.actions import add_officer, change_password
from tests.fixtures import NOW, PASSWORD, TODAY

pytestmark = pytest.mark.usefixtures("at_ten")


@pytest.fixture
def at_ten(time_machine):
    """Monday morning, when NOW is; it goes on, so that ids keep their order."""
    time_machine.move_to(NOW, tick=True)


def browser(officer):
    client = Client()
    client.post("/desk/sign-in/", {"username": officer.username, "password": PASSWORD})
    return client


@pytest.fixture
def with_role(homna):
    """with_role(Role.VIEWER) -> a browser in which such an officer of Homna is signed in."""

    def make(role):
        officer, _ = add_officer(username=role.value, name=role.value, chain=homna.id, at=NOW)
        appoint(officer, office=homna, title="পদ", title_en="Post", role=role, since_on=TODAY)
        change_password(officer, PASSWORD, chain=homna.id, at=NOW)
        return browser(officer)

    return make


def pages_of(case, reply):
    """Every page of the desk by name, as (GET, POST) addresses."""
    looks = ["desk:today", ("desk:case", case.id), ("desk:slip", case.id)]
    works = ["desk:replies", ("desk:reply", reply.id)]
    writes = [("desk:delete_reply", reply.id), *((f"desk:{deed}", case.id) for deed in DEEDS)]
    return looks, works, writes


def address(page):
    return reverse(page) if isinstance(page, str) else reverse(page[0], args=[page[1]])


@pytest.fixture
def pages(homna, make_case):
    reply = ReplyTemplate.objects.create(office=homna, title="প্রাপ্তি", text="পেয়েছি")
    looks, works, writes = pages_of(make_case()[0], reply)
    return [address(p) for p in looks], [address(p) for p in works], [address(p) for p in writes]


def test_a_stranger_is_sent_to_sign_in_from_every_page(client, pages):
    looks, works, writes = pages
    for url in looks + works:
        assert client.get(url).status_code == 302, url
    for url in works + writes:
        response = client.post(url, {"text": "x"})
        assert response.status_code == 307, url
        assert response["Location"].startswith("/desk/sign-in/?next="), url


@pytest.mark.parametrize("role", list(Role))
def test_each_role_looks_and_only_workers_work(with_role, pages, role):
    looks, works, writes = pages
    client = with_role(role)
    leads = role in {Role.OFFICER, Role.ADMINISTRATOR}
    at_counter = [f"/{deed}/" for deed, one in DEEDS.items() if one.at_counter]
    also = {Role.SUPERVISOR: ("/note/",), Role.FRONT_DESK: tuple(at_counter)}.get(role, ())
    for url in looks:
        assert client.get(url).status_code == 200, url
    for url in works:
        assert client.get(url).status_code == (200 if leads else 403), url
    for url in writes:
        status = client.post(url, {}).status_code
        assert (status == 403) is not (leads or url.endswith(also)), (url, status)


def test_who_only_looks_is_offered_no_action(with_role, make_case):
    case, _ = make_case()
    page = with_role(Role.VIEWER).get(f"/desk/cases/{case.id}/?lang=en").content.decode()
    assert "/deliver/" not in page
    assert "Officers of the office work on it" in page


def test_another_offices_officer_gets_nothing_of_this_desk(rupali_officer, pages):
    client = browser(rupali_officer)
    looks, works, writes = pages
    for url in looks + works:
        page = client.get(url)
        assert page.status_code == 403, url
        assert "সালমা" not in page.content.decode()
    for url in writes:
        assert client.post(url, {}).status_code == 403, url


def test_another_offices_case_does_not_exist_here(desk, rupali, make_case):
    foreign, _ = make_case(office=rupali)
    reply = ReplyTemplate.objects.create(office=rupali, title="তাদের", text="তাদের")
    looks, works, writes = pages_of(foreign, reply)
    for page in looks[1:] + works[1:]:
        assert desk.get(address(page)).status_code == 404, page
    for page in writes:
        assert desk.post(address(page), {}).status_code == 404, page
    assert desk.post(f"/desk/cases/{foreign.id}/looking/").status_code == 404
    assert str(foreign.id) not in desk.get("/desk/").content.decode()


def test_each_office_keeps_its_own_desk_under_its_own_address(rupali_officer, make_case, rupali):
    case, _ = make_case(office=rupali)
    client = browser(rupali_officer)
    page = client.get("/o/rupali/desk/").content.decode()
    assert f"/o/rupali/desk/cases/{case.id}/" in page
    assert client.get(f"/o/rupali/desk/cases/{case.id}/").status_code == 200


def test_every_page_of_the_desk_is_private(desk, pages):
    for url in pages[0]:
        assert "no-store" in desk.get(url)["Cache-Control"], url


@pytest.fixture
def week(make_case, officer):
    """One case of each pile: overdue, due today, new, waiting, closed."""
    then = NOW - timedelta(days=4)  # Thursday: three working days later is Tuesday
    made = {
        name: make_case(
            requester=Requester(name=name, phone=f"+88017123456{n}0"),
            at=NOW,
            details=f"বিষয়-{name}",
        )[0]
        for n, name in enumerate(("overdue", "today", "new", "waiting", "closed"))
    }
    Case.objects.filter(pk=made["overdue"].pk).update(due_on=then.date(), state="in_progress")
    Case.objects.filter(pk=made["today"].pk).update(due_on=TODAY, state="in_progress")
    ask_requester(
        made["waiting"].id,
        by=officer,
        at=NOW,
        question="কাগজ দিন",
        reason=PauseReason.PAPERS,
        until_on=TODAY + timedelta(days=5),
    )
    deliver_case(made["closed"].id, by=officer, at=NOW, answer="এই নিন")
    return made


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["overdue", "today", "new", "waiting"]),
        ("?pile=overdue", ["overdue"]),
        ("?pile=due_today", ["today"]),
        ("?pile=new", ["new"]),
        ("?pile=waiting", ["waiting"]),
        ("?pile=closed", ["closed"]),
        ("?service=2.1.1", ["overdue", "today", "new", "waiting"]),
        ("?service=2.2.1", []),
        ("?q=closed", ["closed"]),
        ("?q=০১৭১২৩৪৫৬৩০", ["waiting"]),
        ("?q=01712-345630", ["waiting"]),
        ("?q=বিষয়-new", ["new"]),
        ("?q=বিষয় waiting", ["waiting"]),
        ("?q=বিষয় overdue closed", []),
        ("?q=' OR 1=1 --", []),
        ("?q=%25_", []),
        ("?q=%00%07", ["overdue", "today", "new", "waiting"]),
    ],
)
def test_the_queue_holds_what_was_asked_for_in_order(desk, week, query, names):
    page = desk.get(f"/desk/{query}")
    assert [case.name for case in page.context["page"].cases] == names


def test_the_tiles_count_the_piles(desk, week):
    tiles = {pile: count for pile, _l, count, _k, _u in desk.get("/desk/").context["tiles"]}
    assert tiles == {"overdue": 1, "due_today": 1, "new": 1, "waiting": 1, "open": 4}


@pytest.mark.parametrize("pile", ["overdue", "due_today", "new", "waiting", "closed", "open"])
@pytest.mark.parametrize("language", ["bn", "en"])
def test_an_empty_pile_says_what_now(desk, pile, language):
    page = desk.get("/desk/", {"pile": pile, "lang": language})
    assert 'class="empty"' in page.content.decode()


@pytest.mark.parametrize(
    "query", ["?pile=x", "?after=x", "?after=2026-11-23", "?before=x_y", "?after=2026-13-01_1"]
)
def test_an_address_that_nobody_was_given_is_not_found(desk, query):
    assert desk.get(f"/desk/{query}").status_code == 404


@pytest.mark.parametrize("written", [lambda code: code, lambda code: f" {code[:4]}-{code[4:]} "])
def test_a_tracking_code_in_the_search_opens_its_case(desk, make_case, written):
    case, code = make_case()
    assert desk.get("/desk/", {"q": written(code)})["Location"] == f"/desk/cases/{case.id}/"


def test_telephone_and_mail_are_masked_until_a_look_is_noted(desk, with_role, make_case):
    case, _ = make_case()
    listed = desk.get("/desk/?lang=en").content.decode()
    assert "017••••• 678" in listed
    assert "1712345678" not in listed
    page = desk.get(f"/desk/cases/{case.id}/").content.decode()
    assert "017••••• 678" in page
    assert "s•••@example.org" in page
    assert "12345678" not in page
    for _ in "ab":
        whole = desk.post(f"/desk/cases/{case.id}/contact/").content.decode()
        assert "01712-345678" in whole
    part = desk.post(f"/desk/cases/{case.id}/contact/", headers={"HX-Request": "true"}).content
    assert b"01712-345678" in part
    assert b"<main" not in part
    assert desk.get("/desk/looks/").content.decode().count("the contact of a request") == 1
    assert "was 1 time" in desk.get("/privacy/?lang=en").content.decode()
    viewer = with_role(Role.VIEWER)
    assert "/contact/" not in viewer.get(f"/desk/cases/{case.id}/").content.decode()


def test_names_are_shown_as_text(desk, make_case):
    make_case(requester=Requester(name="<script>alert(1)</script>", phone="+8801712345678"))
    assert "<script>alert" not in desk.get("/desk/").content.decode()


def many(case, number, first=0):
    """`number` open cases like `case`, due over the next weeks, written at once."""
    rows = []
    for n in range(first, first + number):
        row = Case.objects.get(pk=case.pk) if n == first else rows[0]
        twin = Case(**{f.attname: getattr(row, f.attname) for f in Case._meta.concrete_fields})
        twin.pk = Case._meta.pk.get_default()
        twin.code_hash, twin.once = f"{n:064}", f"twin-{n}"
        twin.due_on = TODAY + timedelta(days=n % 40)
        rows.append(twin)
    Case.objects.bulk_create(rows, batch_size=500)


def queries(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_the_desk_costs_six_queries_however_long_the_queue(desk, make_case):
    case, _ = make_case()
    many(case, 100)
    for page in ("/desk/", f"/desk/cases/{case.id}/"):
        desk.get(page)
    few = queries(desk, "/desk/"), queries(desk, f"/desk/cases/{case.id}/")
    many(case, 9_900, first=100)
    assert (queries(desk, "/desk/"), queries(desk, f"/desk/cases/{case.id}/")) == few
    assert few[0] <= 6
    # Twelve of its own; one each for the letters, the mails and the notices about it.
    assert few[1] <= 15


def test_the_piles_are_counted_once_until_something_happens(desk, make_case):
    make_case()
    desk.get("/desk/")
    again = queries(desk, "/desk/")
    make_case()
    assert queries(desk, "/desk/") == again + 1
    tiles = {pile: count for pile, _label, count, *_ in desk.get("/desk/").context["tiles"]}
    assert tiles["open"] == 2


def test_turning_pages_there_and_back_shows_every_case_once(desk, make_case):
    case, _ = make_case()
    many(case, 119)
    seen, url, last = [], "/desk/", None
    while url:
        page = desk.get(url).context
        seen += [one.id for one in page["page"].cases]
        last, url = url, page["older_url"] and f"/desk/{page['older_url']}"
    assert len(seen) == len(set(seen)) == 120
    dues = list(Case.objects.filter(id__in=seen).values_list("due_on", "id"))
    assert seen == [pk for _on, pk in sorted(dues)]
    back = desk.get(f"/desk/{desk.get(last).context['newer_url']}").context["page"].cases
    assert [one.id for one in back] == seen[50:100]


def test_the_queue_is_read_from_its_own_index(homna, make_case):
    case, _ = make_case()
    many(case, 300)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    plan = desk_of(homna, pile="open", today=TODAY)[:51].explain()
    assert "case_queue" in plan


def test_a_disputed_case_says_so_in_the_list_and_at_its_head(desk, make_case, officer):
    case, _ = make_case()
    deliver_case(case.id, by=officer, at=NOW, answer="হয়েছে")
    dispute_case(case.id, at=NOW + timedelta(minutes=1), why="হয়নি")
    listed, opened = desk.get("/desk/"), desk.get(f"/desk/cases/{case.id}/")
    assert "আবেদনকারী বলছেন: কাজটি হয়নি" in listed.content.decode()
    assert opened.content.decode().count("আবেদনকারী বলছেন: কাজটি হয়নি") == 2
