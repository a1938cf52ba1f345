"""Counting wrong tries, so that guessing slows the guesser and locks nobody else out."""

from contextlib import suppress
from datetime import datetime, timedelta

from shonod.ground.refusals import TooMany
from shonod.turnstile.actions import count_pass, turnstile_key
from shonod.turnstile.queries import passes

TRIES_PER = timedelta(minutes=15)
WRONG_TRIES = 5
# Many people sit behind one address of a mobile network; many addresses can aim at one account.
WRONG_TRIES_OF_ADDRESS = 60
WRONG_TRIES_OF_ACCOUNT = 100
# Only who has the password comes so far; a code has a million values, of which three are right.
WRONG_CODES_OF_ACCOUNT = 10


def check_tries(
    username: str, *, address: str, browser: str | None, at: datetime, step: str = "sign-in"
) -> None:
    """Raises TooMany while this account was tried wrongly too often from here, or from anywhere.

    A browser in which the account was signed in before has a count of its own, so that nobody
    elsewhere can lock its owner out. The second `step` is counted apart from the first.
    """
    for key, limit in _tries(username, address, browser, step):
        if passes(key, per=TRIES_PER, at=at) >= limit:
            raise TooMany


def count_wrong_try(
    username: str, *, address: str, browser: str | None, at: datetime, step: str = "sign-in"
) -> None:
    """Remember a wrong password under each key that `check_tries` looks at."""
    for key, limit in _tries(username, address, browser, step):
        # A parallel try may have used the last one up; this one was wrong all the same.
        with suppress(TooMany):
            count_pass(key, limit=limit, per=TRIES_PER, at=at)


def _tries(username: str, address: str, browser: str | None, step: str) -> list[tuple[str, int]]:
    account = username.casefold()
    if browser:
        return [(turnstile_key(f"{step}-known", f"{account} {browser}"), WRONG_TRIES)]
    of_account = WRONG_TRIES_OF_ACCOUNT if step == "sign-in" else WRONG_CODES_OF_ACCOUNT
    return [
        (turnstile_key(step, f"{account} {address}"), WRONG_TRIES),
        (turnstile_key(f"{step}-address", address), WRONG_TRIES_OF_ADDRESS),
        (turnstile_key(f"{step}-account", account), of_account),
    ]
