"""A college in Homna's register: verified, with one who signs in for it."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from shonod.institutions.actions import register_institution, verify_institution
from shonod.institutions.models import Institution, Representative
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW

TOLD = {
    "name": "হোমনা সরকারি কলেজ",
    "kind": "শিক্ষা প্রতিষ্ঠান",
    "place": "হোমনা পৌরসভা",
    "contact_name": "রাশেদা বেগম",
    "email": "college@example.org",
    "phone": "+8801712345678",
    "memo_number": "৩৭.০২",
}


@pytest.fixture
def register(homna: Office) -> Callable[..., Institution]:
    def make(**told: object) -> Institution:
        given = {"office": homna, "once": str(uuid4()), "address": "x", "at": NOW} | TOLD | told
        office = given.pop("office")
        return register_institution(office, **given)  # type: ignore[arg-type]

    return make


@pytest.fixture
def college(register: Callable[..., Institution], officer: Officer) -> Institution:
    return verify_institution(register(), by=officer, at=NOW)


@pytest.fixture
def person(college: Institution) -> Representative:
    return college.representatives.get()
