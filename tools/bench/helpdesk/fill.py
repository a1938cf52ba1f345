"""`python fill.py N`: tables, a queue, officers and N tickets; prints what is needed to ask."""

import json
import random
import sys
from datetime import timedelta
from importlib.metadata import version
from urllib.parse import urlencode

import project  # noqa: F401 -- settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from helpdesk.models import FollowUp, Queue, Ticket
from helpdesk.query import query_to_base64

GIVEN = "সালমা রহিমা করিম রহমান আবদুল নাসরিন ফাতেমা জাহিদ".split()
TEXT = "আমাদের ইউনিয়নের তথ্য সেবা কেন্দ্র কোন দিন খোলা থাকে জানতে চাই। Please answer soon. " * 3


def main(count: int) -> dict[str, object]:
    call_command("migrate", verbosity=0)
    call_command("loaddata", "emailtemplate.json", verbosity=0)
    queue = Queue.objects.create(title="Office", slug="office", allow_public_submission=True)
    users = get_user_model().objects
    users.create_superuser("officer", "officer@example.org", "correct horse battery")
    officers = [users.create_user(f"officer{n}", is_staff=True) for n in range(20)]
    tickets = _tickets(queue, officers, count)
    client = Client()
    client.force_login(users.get(username="officer"))
    query = {"filtering": {"status__in": [1, 2]}, "sorting": "due_date", "search_string": ""}
    packages = ("django-helpdesk", "Django", "gunicorn")
    named = ", ".join(f"{name} {version(name)}" for name in packages)
    return {
        "what": f"{named}, two sync workers, SQLite set up as ours.",
        "cookies": f"sessionid={client.cookies['sessionid'].value}",
        "public": [_public(ticket) for ticket in tickets[:: max(1, count // 40)][:40]],
        "list": _list(query),
        "search": _list({**query, "filtering": {}, "search_string": "রহমান"}),
        "form": urlencode(
            {
                "queue": queue.pk,
                "title": "তথ্য চাই",
                "body": TEXT,
                "priority": 3,
                "submitter_email": "a@example.org",
            }
        ),
    }


def _tickets(queue: Queue, officers: list, count: int) -> list[Ticket]:
    rng, now = random.Random(1), timezone.now()
    tickets = [
        Ticket(
            queue=queue,
            title=f"{rng.choice(GIVEN)}: {TEXT[:40]}",
            description=f"{rng.choice(GIVEN)} {TEXT}",
            submitter_email=f"requester{n}@example.org",
            created=now - timedelta(minutes=n * 1_051_200 // count),
            modified=now,
            due_date=now + timedelta(days=rng.randrange(-30, 30)) if n % 10 == 0 else None,
            status=Ticket.OPEN_STATUS if n % 10 == 0 else Ticket.CLOSED_STATUS,
            assigned_to=rng.choice(officers),
            secret_key=f"key{n}",
        )
        for n in range(count)
    ]
    made = Ticket.objects.bulk_create(tickets, batch_size=500)
    FollowUp.objects.bulk_create(
        [
            FollowUp(ticket=one, date=one.created, title="Answer", comment=TEXT, public=True)
            for one in made
        ],
        batch_size=500,
    )
    return made


def _public(ticket: Ticket) -> str:
    asked = {"ticket": ticket.ticket_for_url, "email": ticket.submitter_email}
    return f"/view/?{urlencode({**asked, 'key': ticket.secret_key})}"


def _list(query: dict[str, object]) -> str:
    shown = {"draw": 1, "start": 0, "length": 50, "order[0][column]": 6, "order[0][dir]": "asc"}
    return f"/datatables_ticket_list/{query_to_base64(query)}?{urlencode(shown)}"


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))
