"""Whose address counts, and how large a form may be."""

from typing import Any

import pytest
from django.test import Client

from shonod.offices.models import Office
from shonod.turnstile.middleware import LARGEST_BODY, address_of

pytestmark = pytest.mark.usefixtures("ten_on_monday")


@pytest.mark.parametrize(
    ("proxy", "peer", "forwarded", "address"),
    [
        ("", "203.0.113.7", "", "203.0.113.7"),
        ("", "203.0.113.7", "198.51.100.1", "203.0.113.7"),
        ("", "127.0.0.1", "198.51.100.1", "127.0.0.1"),
        ("127.0.0.1", "127.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "127.0.0.1", "1.1.1.1, 2.2.2.2, 198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "203.0.113.7", "198.51.100.1", "203.0.113.7"),
        ("127.0.0.1", "127.0.0.1", "1.1.1.1, <script>", "unknown"),
        ("", "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::/64"),
        ("", "2001:db8:1:2:ffff::1", "", "2001:db8:1:2::/64"),
        ("", "::ffff:203.0.113.7", "", "203.0.113.7"),
        ("", "", "", "unknown"),
    ],
)
def test_only_the_proxys_own_word_counts(
    settings: Any, proxy: str, peer: str, forwarded: str, address: str
) -> None:
    settings.PROXY = proxy
    assert address_of(peer, forwarded) == address


@pytest.mark.parametrize("language", ["bn", "en"])
def test_a_body_of_sixty_megabytes_is_refused_in_words(
    client: Client, homna: Office, language: str
) -> None:
    length = str(60 * 1024 * 1024)
    url = f"/services/2.1.1/apply/files/?lang={language}"
    answer = client.post(url, {"a": "b"}, CONTENT_LENGTH=length)
    assert answer.status_code == 413
    assert "১০ মেগাবাইট" in answer.content.decode()
    assert "10 MB" in answer.content.decode()
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("length", ["", "abc", "-5", str(LARGEST_BODY)])
def test_other_lengths_pass(client: Client, homna: Office, length: str) -> None:
    assert client.get("/services/2.1.1/apply/", CONTENT_LENGTH=length).status_code == 200
