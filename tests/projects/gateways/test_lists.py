"""Places, components and contacts are read as they are written."""

import pytest

from shonod.projects.gateways.lists import (
    component_text,
    contact_text,
    items_of,
    place_key,
    place_text,
    read_component,
    read_contact,
    read_place,
)


def test_items_are_parted_by_lines_and_semicolons() -> None:
    assert items_of(" ক ;\n খ  গ;;\n") == ["ক", "খ গ"]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("চট্টগ্রাম > কুমিল্লা > হোমনা", ["চট্টগ্রাম", "কুমিল্লা", "হোমনা"]),
        ("ঢাকা/ঢাকা", ["ঢাকা", "ঢাকা"]),
        ("ঢাকা >", ["ঢাকা"]),
    ],
)
def test_a_place_is_read_from_the_widest_name_down(typed: str, names: list[str]) -> None:
    place = read_place(typed)
    assert list(place.values()) == names
    assert read_place(place_text(names)) == place


@pytest.mark.parametrize("typed", [">", "a > b > c > d > e", "x" * 61])
def test_what_is_no_place_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        read_place(typed)


def test_a_place_is_found_in_any_spelling() -> None:
    assert place_key(read_place("চট্টগ্রাম > কুমিল্লা")) == place_key(read_place("চট্টগ্রাম  > কুমিল্লা "))


@pytest.mark.parametrize(
    ("typed", "name", "cost"),
    [
        ("ল্যাব: ৯৩,৮০,০০,০০০", "ল্যাব", "938000000"),
        ("ল্যাব = 5.50", "ল্যাব", "5.50"),
        ("প্রশিক্ষণ", "প্রশিক্ষণ", ""),
        ("ধাপ: ভবন", "ধাপ: ভবন", ""),
    ],
)
def test_a_component_has_its_cost_behind(typed: str, name: str, cost: str) -> None:
    component = read_component(typed)
    assert component == {"name": name, "cost": cost}
    assert read_component(component_text(component)) == component


def test_a_cost_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError):
        read_component("ল্যাব: 5..0")


def test_a_contact_is_a_post_and_the_ways_to_it() -> None:
    contact = read_contact("প্রকল্প পরিচালক, ০১৭১২-৩৪৫৬৭৮, pd@example.gov.bd")
    assert contact == {
        "post": "প্রকল্প পরিচালক",
        "phone": "+8801712345678",
        "email": "pd@example.gov.bd",
    }
    assert read_contact(contact_text(contact)) == contact
    with pytest.raises(ValueError):
        read_contact("পরিচালক, ১২")
