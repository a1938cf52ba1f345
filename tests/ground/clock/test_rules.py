"""The switches of the count, and the refusal of a date that breaks them."""

from dataclasses import fields

from shonod.ground.clock.rules import DEFAULT_RULES, AgreedDateOutside, Rules
from shonod.ground.refusals import Refusal


def test_every_switch_is_shown_in_the_receipt() -> None:
    assert set(DEFAULT_RULES.to_json()) == {field.name for field in fields(Rules)}


def test_by_default_the_day_of_receipt_is_day_zero_and_closed_hours_wait() -> None:
    assert DEFAULT_RULES.to_json() == {
        "day_zero": "excluded",
        "after_hours": "next_working_day",
        "closed_day": "next_working_day",
        "unlisted_years": "announce",
    }


def test_a_refused_agreed_date_says_which_rule_it_breaks() -> None:
    refusal = AgreedDateOutside("closed_day")
    assert isinstance(refusal, Refusal)
    assert (refusal.code, refusal.why) == ("agreed_date_outside", "closed_day")
