"""The lines of the desk's queue: every fact once, nothing typed becomes markup."""

import re
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from django.utils import translation

from shonod.cases.queries import Line
from shonod.cases.templatetags.queue import queue_lines
from shonod.offices.models import Office

pytestmark = pytest.mark.usefixtures("homna")

TODAY = date(2026, 11, 23)
# Four in Dhaka.
AFTERNOON = datetime(2026, 11, 23, 10, tzinfo=UTC)
ONE = Line(
    id=UUID(int=1),
    state="received",
    channel="web",
    name="সালমা বেগম",
    organisation="",
    phone="+8801712345678",
    due_on=date(2026, 11, 26),
    closed_on=None,
    disputed_at=None,
    day_zero_on=TODAY,
    waited=None,
    service_code="2.1.1",
    service_name="তথ্য প্রদান",
    service_name_en="Information",
)

BARE = {"phone": "", "service_name": "", "service_name_en": ""}


def lines(*cases: Line, language: str = "en", here: str = "", current: Line | None = None) -> str:
    with translation.override(language):
        office = Office.objects.get()
        return queue_lines(cases, office, AFTERNOON, "/", here, current)  # type: ignore[arg-type]


def words(markup: str) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]*>", "", markup)).strip()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "সালমা বেগম in 3 days 2.1.1 Information 017••••• 678 · website · Received"),
        (
            {"day_zero_on": date(2026, 11, 19), "due_on": date(2026, 11, 24), **BARE},
            "সালমা বেগম due tomorrow 2.1.1 50% of the time has passed · website · Received",
        ),
        (
            {"day_zero_on": date(2026, 11, 15), "due_on": TODAY, "phone": ""},
            "সালমা বেগম due today 2.1.1 Information 80% of the time has passed · website · Received",
        ),
        (
            {"day_zero_on": date(2026, 11, 15), "due_on": TODAY, "phone": "", "state": "waiting"},
            "সালমা বেগম due today 2.1.1 Information website · Waiting for the requester",
        ),
        (
            {"organisation": "BRDB", "phone": "", "due_on": date(2026, 11, 20)},
            "সালমা বেগম 3 days overdue 2.1.1 Information BRDB · website · Received",
        ),
        (
            {"service_name_en": "", "phone": "", "disputed_at": datetime(2026, 11, 22, tzinfo=UTC)},
            "সালমা বেগম in 3 days 2.1.1 তথ্য প্রদান website · Received · The requester says: not done",
        ),
        (
            {"state": "delivered", "closed_on": date(2026, 11, 22), "phone": ""},
            "সালমা বেগম Delivered 2.1.1 Information website · 22 November 2026",
        ),
    ],
)
def test_a_line_says_who_what_and_how_it_stands(changed, said):
    assert words(lines(ONE._replace(**changed))) == said


def test_a_line_speaks_the_readers_language():
    said = words(lines(ONE, language="bn"))
    assert "২.১.১ তথ্য প্রদান" in said
    assert not re.search("[A-Za-z0-9]", said)


@pytest.mark.parametrize("field", ["name", "organisation", "phone", "service_name_en"])
def test_nothing_typed_becomes_markup(field):
    drawn = lines(ONE._replace(**{field: '<script>"&'}), here='?q="><script>')
    assert "<script" not in drawn
    assert '"&"' not in drawn


def test_the_first_key_opens_the_first_request_and_the_open_one_is_marked():
    two = ONE._replace(id=UUID(int=2))
    assert lines(ONE, two).count("data-key") == lines(ONE, two).count('data-key="j"') + 1
    assert lines(ONE, two).index('data-key="j"') < lines(ONE, two).index(str(two.id))
    opened = lines(ONE, two, current=two)
    assert "data-key" not in opened
    assert opened.index('aria-current="page"') > opened.index(str(two.id))
