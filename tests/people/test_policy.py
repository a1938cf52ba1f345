"""The rule that each view names."""

from shonod.people.policy import for_desk, open_to_all


def test_a_marked_view_names_its_rule_and_works_as_before():
    view = for_desk("may_look")(lambda request: request)
    assert view.rule == "may_look"
    assert view("anything") == "anything"


def test_what_is_open_to_all_says_so():
    assert open_to_all(lambda request: request).rule == "open_to_all"
