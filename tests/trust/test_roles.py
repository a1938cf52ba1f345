"""docs/reference/roles.md says of each rule and role what the code does."""

from shonod.offices.states import Role
from tests.trust.addresses import addresses
from tools.roles import PAGE, page, rules

# Rules that no post gives: docs/reference/roles.md says so in words.
WITHOUT_POST = {"open_to_all", "signed_in", "runs_installation", "represents"}


def test_the_page_is_what_the_code_says() -> None:
    """When it is not: `.venv/bin/python tools/roles.py`."""
    assert PAGE.read_text() == page([role.value for role in Role])


def test_every_rule_of_an_address_stands_in_the_table() -> None:
    named = {name for _room, name, _rule in rules()}
    assert {one.rule for one in addresses()} - WITHOUT_POST <= named


def test_no_role_opens_nothing_and_none_opens_all() -> None:
    for _room, name, rule in rules():
        assert not rule(set()), name
    for role in Role:
        assert any(rule({role}) for _room, _name, rule in rules()), role
