"""The reader's language: Bangla unless the address or the cookie asks for English."""

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import get_language

from shonod.ui.middleware import ReaderLanguage

COOKIE = settings.LANGUAGE_COOKIE_NAME


def answer(request):
    return ReaderLanguage(lambda _request: HttpResponse(get_language()))(request)


@pytest.mark.parametrize(
    ("address", "cookie", "language"),
    [
        ("/", "", "bn"),
        ("/?lang=en", "", "en"),
        ("/", "en", "en"),
        ("/?lang=bn", "en", "bn"),
        ("/?lang=fr", "", "bn"),
        ("/?lang=../../x", "fr", "bn"),
    ],
)
def test_the_address_chooses_before_the_cookie_and_bangla_is_the_default(
    rf, address, cookie, language
):
    request = rf.get(address, headers={"accept-language": "en-GB,en"})
    request.COOKIES[COOKIE] = cookie
    response = answer(request)
    assert response.content.decode() == language
    assert response.headers["Content-Language"] == language


def test_a_choice_is_kept_and_an_unknown_one_is_not(rf):
    assert answer(rf.get("/?lang=en")).cookies[COOKIE].value == "en"
    assert COOKIE not in answer(rf.get("/?lang=fr")).cookies
    assert COOKIE not in answer(rf.get("/")).cookies
