"""Of shonod.notices.actions.news: a mail asks first; a day's changes are one mail, at eight."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client

from shonod.notices.actions.reading import read_ledger
from shonod.notices.models import Notice
from shonod.notices.states import By, Kind, State
from shonod.projects.actions import Reached, confirm_following, enter_project, follow, note_progress
from shonod.projects.models import Follower
from tests.fixtures import NOW
from tests.projects.conftest import FACTS

pytestmark = pytest.mark.django_db
# Eight in the morning of the next day, in Dhaka.
MORNING = NOW.replace(hour=2) + timedelta(days=1)


@pytest.fixture
def project(homna, officer, settings):
    settings.HOSTS = ["shonod.gov.bd"]
    return enter_project(homna, FACTS, by=officer, at=NOW)


def asked(homna, project, email="s@example.org"):
    return follow(homna, project, email, language="en", address="x", at=NOW)


def path_in(text: str, deed: str) -> str:
    return next(word.partition("gov.bd")[2] for word in text.split() if word.endswith(f"/{deed}/"))


def test_news_goes_to_whoever_confirmed_it_until_he_stops(
    project, homna, officer, send, line, time_machine
):
    time_machine.move_to(NOW)
    asked(homna, project)
    note_progress(project, Reached(2025, 1, Decimal(5), None), by=officer, at=NOW)
    assert send(NOW, By.EMAIL) == 1
    (mail,) = line.parcels
    assert mail.to == "s@example.org"
    assert "/s@" not in mail.text
    page = Client().get(path_in(mail.text, "confirm"))
    assert Follower.objects.get().confirmed_at is None, "a look confirms nothing"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    for _ in "12":
        assert Client().post(path_in(mail.text, "confirm")).status_code == 200
    for percent in (7, 9):
        note_progress(project, Reached(2025, 1, Decimal(percent), None), by=officer, at=NOW)
    assert send(MORNING - timedelta(minutes=1), By.EMAIL) == 0
    assert send(MORNING, By.EMAIL) == 1
    news = line.parcels[-1].text
    assert news.count(FACTS.name) == 1
    assert "List-Unsubscribe" in line.parcels[-1].headers
    for _ in "12":
        assert Client().post(path_in(news, "stop")).status_code == 200
    assert not Follower.objects.exists()
    note_progress(project, Reached(2025, 2, Decimal(9), None), by=officer, at=MORNING)
    assert send(MORNING + timedelta(days=1), By.EMAIL) == 0


def test_who_follows_all_hears_of_each_project_in_one_mail(project, homna, officer):
    follower = asked(homna, None)
    confirm_following(follower.id, at=NOW)
    for code in ("P-2", "P-3"):
        enter_project(homna, FACTS.__class__(code, code, "স"), by=officer, at=NOW)
    read_ledger(NOW)
    news = Notice.objects.get(kind=Kind.NEWS)
    assert (news.follower, news.due_at, news.state) == (follower, MORNING, State.WAITING)


def test_a_link_of_another_office_or_of_nobody_is_not_found(project, homna, settings):
    for token in ("x", "0" * 32 + ".y"):
        for deed in ("confirm", "stop"):
            assert Client().get(f"/projects/mail/{token}/{deed}/").status_code == 404


@pytest.mark.parametrize("hosts", [[], ["shonod.gov.bd"]], ids=["no name", "a name"])
def test_the_form_is_shown_where_a_mail_can_lead_back(project, settings, hosts):
    settings.HOSTS = hosts
    page = Client().get("/projects/P-1/").content.decode()
    assert ('action="/projects/P-1/follow/"' in page) is bool(hosts)
    for path in ("/projects/follow/", "/projects/P-1/follow/"):
        assert Client().post(path, {"email": "x"}).status_code == 422
        assert Client().post(path, {"email": "a@example.org"}).status_code == 302
