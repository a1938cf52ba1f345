"""The cookie of a known browser."""

import pytest

from shonod.people.gateways import known_browser, known_cookie


def test_a_browser_is_known_to_the_officer_who_signed_in_there_and_to_nobody_else():
    cookie = known_cookie("rahima")
    assert known_browser(cookie, "rahima")
    assert known_browser(cookie, "karim") is None


def test_two_sign_ins_make_two_browsers():
    assert known_browser(known_cookie("r"), "r") != known_browser(known_cookie("r"), "r")


@pytest.mark.parametrize("cookie", ["", "x", "a:b:c"])
def test_a_cookie_that_was_not_given_out_knows_nobody(cookie):
    assert known_browser(cookie, "r") is None


def test_a_changed_cookie_knows_nobody():
    assert known_browser(known_cookie("r") + "x", "r") is None
