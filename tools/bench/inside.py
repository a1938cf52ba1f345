"""Run beside an office's data: what a visitor needs to ask its pages, and how many SQL each takes.

`python -m tools.bench.inside DRAFTS` prints JSON; the office is the one of SHONOD_DATA_DIR.
"""

import json
import os
import secrets
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any

import django
from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shonod.config.settings")
django.setup()

from shonod.cases.models import Case  # noqa: E402 -- models load after Django
from shonod.cases.queries import code_of, desk_of  # noqa: E402
from shonod.catalogue.queries import promise_in_force  # noqa: E402
from shonod.engine.gateways.statics import gather  # noqa: E402
from shonod.ground.clock import local  # noqa: E402
from shonod.ground.code import grouped  # noqa: E402
from shonod.intake.models import Draft  # noqa: E402
from shonod.intake.views.door import DRAFT, Visit  # noqa: E402
from shonod.offices.models import Office  # noqa: E402
from shonod.people.actions import change_password  # noqa: E402
from shonod.people.models import Officer  # noqa: E402

SERVICE = "2.1.1"
TRANSACTION = ("BEGIN", "COMMIT", "ROLLBACK")
DETAILS = (
    "আমাদের ইউনিয়নের তথ্য সেবা কেন্দ্র সপ্তাহে কোন কোন দিন খোলা থাকে এবং নতুন উদ্যোক্তা হিসেবে "
    "নিবন্ধন করতে কী কী কাগজ লাগে জানতে চাই। Please tell me also whether the form is on the web. "
) * 3


def main(drafts: int) -> dict[str, Any]:
    gather()
    office, at = Office.objects.order_by("id")[0], timezone.now()
    codes = [grouped(code_of(case)) for case in _some_cases(office)]
    client = _signed_in(office, at)
    forms = _forms(office, drafts, at)
    return {
        "service": SERVICE,
        "codes": codes,
        "cookies": _cookies(client),
        "forms": forms[1:],
        "sql": _counts(client, codes[0], forms[0]),
        "plan": _plan(office, at),
        "cases": Case.objects.count(),
    }


def _some_cases(office: Office) -> list[Case]:
    """Cases spread over the whole past of the office."""
    ids = list(Case.objects.of(office).order_by("id").values_list("id", flat=True))
    return list(Case.objects.filter(pk__in=ids[:: max(1, len(ids) // 40)][:40]))


def _signed_in(office: Office, at: datetime) -> Client:
    officer = Officer.objects.order_by("added_at")[0]
    password = secrets.token_urlsafe(12)
    change_password(officer, password, chain=office.id, at=at)
    client = Client()
    client.post("/desk/sign-in/", {"username": officer.username, "password": password})
    return client


def _cookies(client: Client) -> str:
    return "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())


def _forms(office: Office, count: int, at: datetime) -> list[dict[str, str]]:
    """Filled-in forms that wait to be sent: each one's cookie and its once-token."""
    terms = promise_in_force(office, SERVICE, local(at).date())
    if terms is None:
        raise SystemExit(f"the charter promises no {SERVICE}")
    visit = Visit(HttpRequest(), office, SERVICE, terms, at)
    drafts = [
        Draft(office=office, terms=terms, data=_answers(number), changed_at=at)
        for number in range(count + 1)
    ]
    Draft.objects.bulk_create(drafts, batch_size=1000)
    return [
        {"cookie": f"{DRAFT}={token}", "once": token}
        for token in (visit.signed(DRAFT, draft.id) for draft in drafts)
    ]


def _answers(number: int) -> dict[str, str]:
    return {"details": DETAILS, "name": "সালমা বেগম", "phone": f"+88017{number:08d}", "email": ""}


def _counts(client: Client, code: str, form: dict[str, str]) -> dict[str, int]:
    """The SQL statements of each page when it is asked for again."""
    visitor = Client()
    pages: dict[str, Callable[[], Any]] = {
        "home": lambda: visitor.get("/?q="),
        "home kept": lambda: visitor.get("/"),
        "service": lambda: visitor.get(f"/services/{SERVICE}/?x="),
        "track": lambda: visitor.get(f"/track/{code}/"),
        "queue": lambda: client.get("/desk/"),
        "search": lambda: client.get("/desk/", {"q": "রহমান"}),
    }
    counts = {}
    for name, ask in pages.items():
        ask()
        counts[name] = _statements(ask, 200)
    name, _, value = form["cookie"].partition("=")
    visitor.cookies[name] = value
    check = f"/services/{SERVICE}/apply/check/"
    counts["submit"] = _statements(lambda: visitor.post(check, {"once": form["once"]}), 302)
    return counts


def _statements(ask: Callable[[], Any], status: int) -> int:
    with CaptureQueriesContext(connection) as told:
        answer = ask()
    if answer.status_code != status:
        raise SystemExit(f"status {answer.status_code} instead of {status}")
    return sum(not query["sql"].startswith(TRANSACTION) for query in told.captured_queries)


def _plan(office: Office, at: datetime) -> str:
    """What the database says of how it finds the queue."""
    return str(desk_of(office, pile="open", today=local(at).date())[:50].explain())


if __name__ == "__main__":
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    print(json.dumps(main(int(sys.argv[1])), ensure_ascii=False))
