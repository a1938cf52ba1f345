"""Asking the API as a program does."""

import json
from typing import Any

from django.http import HttpResponse
from django.test import Client

API = "/api/v1"
CASE = {
    "service": "2.1.1",
    "details": "অফিসের সময়সূচি জানতে চাই",
    "requester": {"name": "সালমা বেগম", "phone": "০১৭১২৩৪৫৬৭৮"},
}
ONCE = "8e03978e-40d5-43dd-bc93-6894a57f9324"


def get(client: Client, path: str, lang: str = "en", **headers: str) -> HttpResponse:
    return client.get(f"{API}{path}", headers={"Accept-Language": lang, **headers})


def post(
    client: Client, told: Any, once: str | None = ONCE, lang: str = "en", **headers: str
) -> HttpResponse:
    sent = told if isinstance(told, str | bytes) else json.dumps(told)
    more = {"Accept-Language": lang, **headers} | ({"Idempotency-Key": once} if once else {})
    return client.post(f"{API}/cases", sent, content_type="application/json", headers=more)


def problem(answer: HttpResponse) -> tuple[int, str]:
    """Status and the last part of the type; an answer that is no problem fails."""
    assert answer.headers["Content-Type"] == "application/problem+json", answer.content
    told = answer.json()
    assert told["status"] == answer.status_code
    assert told["reference"]
    return answer.status_code, told["type"].removeprefix("urn:shonod:problem:")


def places(answer: HttpResponse) -> list[str]:
    """What is wrong where."""
    return [
        next(error[name] for name in ("pointer", "parameter", "header") if name in error)
        for error in answer.json()["errors"]
    ]
