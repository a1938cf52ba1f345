"""A bare office with its officer, and projects in its register, on Monday, 23 November 2026."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from shonod.offices.actions import add_office
from shonod.offices.models import Office
from shonod.people.actions import add_officer
from shonod.people.models import Officer
from shonod.projects.actions import Facts, enter_project
from shonod.projects.models import Project
from tests.fixtures import NOW

PLACE = {"division": "চট্টগ্রাম", "district": "কুমিল্লা", "upazila": "হোমনা"}
FACTS = Facts(code="P-1", name="ডিজিটাল ল্যাব", source="আদেশ ৫৬.০১", places=[PLACE])
Enter = Callable[..., Project]


@pytest.fixture
def bare(db: None) -> Office:
    return add_office(slug="bare", name="উপজেলা কার্যালয়", name_en="Upazila Office", at=NOW)


@pytest.fixture
def keeper(bare: Office) -> Officer:
    return add_officer(username="keeper", name="রহিমা খাতুন", chain=bare.id, at=NOW)[0]


@pytest.fixture
def enter(bare: Office, keeper: Officer) -> Enter:
    """enter(code, **facts) -> a project of the bare office."""

    def make(code: str = "P-1", **said: Any) -> Project:
        return enter_project(bare, replace(FACTS, code=code, **said), by=keeper, at=NOW)

    return make
