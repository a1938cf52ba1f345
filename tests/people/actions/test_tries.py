"""Wrong second steps are counted apart from wrong passwords, and closer."""

import pytest

from shonod.ground.refusals import TooMany
from shonod.people.actions.tries import (
    WRONG_CODES_OF_ACCOUNT,
    WRONG_TRIES,
    check_tries,
    count_wrong_try,
)
from tests.fixtures import NOW


def here(address: str, browser: str | None = None) -> dict[str, object]:
    return {"address": address, "browser": browser, "at": NOW, "step": "second"}


def test_codes_guessed_from_many_places_are_slowed_and_a_known_browser_is_not(db):
    for n in range(WRONG_CODES_OF_ACCOUNT):
        count_wrong_try("r", **here(f"203.0.113.{n}"))
    with pytest.raises(TooMany):
        check_tries("r", **here("198.51.100.1"))
    check_tries("r", **here("198.51.100.1", "known"))
    check_tries("other", **here("198.51.100.1"))


def test_wrong_codes_do_not_slow_the_password(db):
    for _ in range(WRONG_TRIES):
        count_wrong_try("r", **here("203.0.113.1"))
    check_tries("r", **{**here("203.0.113.1"), "step": "sign-in"})
