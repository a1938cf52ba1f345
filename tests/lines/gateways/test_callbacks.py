"""What a gateway's call brings, whichever way it chose, as a database can keep it."""

import json

import pytest
from django.test import RequestFactory

from shonod.lines.gateways.callbacks import callback_secret, fields_of, is_callback_secret

make = RequestFactory()


def as_json(body: str):
    return make.post("/", body, content_type="application/json")


@pytest.mark.parametrize(
    ("call", "fields"),
    [
        (make.get("/", {"text": "ক"}), {"text": "ক"}),
        (make.post("/?from=1", {"text": "ক"}), {"from": "1", "text": "ক"}),
        (as_json(json.dumps({"text": "ক", "n": 7, "deep": {}})), {"text": "ক", "n": "7"}),
        (as_json("{"), {}),
        (as_json("[" * 100_000), {}),
        (make.get("/?text=a%00b"), {"text": "ab"}),
        (as_json('{"text": "a\\ud800\\u0000b"}'), {"text": "ab"}),
    ],
)
def test_all_that_a_call_says(call, fields):
    assert fields_of(call) == fields


def test_only_our_own_secret_opens():
    assert is_callback_secret(callback_secret())
    assert not is_callback_secret("")
    assert not is_callback_secret("x" * 32)
