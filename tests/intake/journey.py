"""A person at the web form, as steps that several tests take."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from shonod.cases.models import Case
from shonod.catalogue.models import Terms

PERSON = {"name": "সালমা বেগম", "phone": "০১৭১২-৩৪৫৬৭৮", "email": ""}
OFFICE = {
    **PERSON,
    "organisation": "উপজেলা কৃষি অফিস, হোমনা",
    "post_title": "উপজেলা কৃষি কর্মকর্তা",
    "memo_number": "১২.০১.১৯৫৪.০০০.১৬.০০৭.২৬/১১৪",
    "memo_on_day": "২২",
    "memo_on_month": "১১",
    "memo_on_year": "২০২৬",
}
DETAILS = {"details": "অফিসের সেবার সময়সূচি জানতে চাই"}
LIMIT = {"timing": "limit"}


def at(code: str, step: str = "") -> str:
    return f"/services/{code}/apply/{step}{'/' if step else ''}"


def fill(client: Client, terms: Terms, *, until: str = "check", **answers: Any) -> HttpResponse:
    """Answer page after page, going where each leads, and return the page `until`."""
    code = terms.service.code
    given = {
        "details": answers.get("details", DETAILS),
        "need": answers.get("need", {}),
        "who": answers.get("who", OFFICE if terms.is_institutional else PERSON),
        "files": answers.get("files", {}),
        "date": answers.get("date", LIMIT),
    }
    url = at(code)
    while not url.endswith(f"/{until}/"):
        step = url.removeprefix(at(code)).strip("/") or "details"
        answer = client.post(url, given[step])
        assert answer.status_code == 302, answer.content.decode()
        url = answer["Location"]
    return client.get(url)


def send(client: Client, terms: Terms, **answers: Any) -> Case:
    """Fill the form and send it; the case that came of it."""
    fill(client, terms, **answers)
    before = set(Case.objects.values_list("id", flat=True))
    answer = client.post(at(terms.service.code, "check"))
    assert answer.status_code == 302, answer.content.decode()
    return Case.objects.exclude(id__in=before).get()


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 30)) -> bytes:
    drawn = BytesIO()
    Image.new("RGB", size, "#006a4e").save(drawn, kind)
    return drawn.getvalue()


def upload(content: bytes, name: str = "photo.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


@contextmanager
def statements() -> Iterator[list[str]]:
    """The reads and writes done meanwhile, without what only frames a transaction."""
    found: list[str] = []
    with CaptureQueriesContext(connection) as captured:
        yield found
    frames = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")
    found += [row["sql"] for row in captured if not row["sql"].startswith(frames)]
