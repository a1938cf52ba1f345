"""Refusals: typed, each with a code of its own."""

from shonod.ground import refusals
from shonod.ground.refusals import FileRefused, Refusal


def kinds() -> list[type[Refusal]]:
    own = refusals.__name__
    return [it for it in vars(refusals).values() if getattr(it, "__module__", "") == own]


def test_every_refusal_is_a_refusal():
    assert all(issubclass(kind, Refusal) for kind in kinds())


def test_no_two_refusals_share_a_code():
    named = [kind.code for kind in kinds() if "code" in vars(kind)]
    assert len(named) == len(set(named)) > 10


def test_every_refusal_says_what_it_means():
    assert all(kind.__doc__ for kind in kinds())


def test_a_refused_file_carries_its_own_code_and_name():
    refused = FileRefused("file_locked", "স্মারক.pdf")
    assert (refused.code, refused.name) == ("file_locked", "স্মারক.pdf")
    assert FileRefused("file_locked").name == ""
