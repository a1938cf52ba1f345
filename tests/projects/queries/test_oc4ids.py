"""What programs take away is OC4IDS 0.9.5, and holds nothing that the register does not."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest

from shonod.projects.actions import Grounds, Reached, add_document, note_progress, revise_project
from shonod.projects.queries import Wanted, whole_register
from shonod.projects.queries.oc4ids import package_of
from tests.fixtures import NOW, TODAY
from tests.projects.conftest import FACTS, PLACE

pytestmark = pytest.mark.django_db
SCHEMA = json.loads((Path(__file__).parents[2] / "data/oc4ids-0.9.5.schema.json").read_text())
CHECK = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
FULL = {
    "objective": "সেবা",
    "executor": "অধিদপ্তর",
    "funding": "সরকার",
    "status": "ongoing",
    "approved_on": date(2024, 6, 1),
    "begins_on": date(2024, 7, 1),
    "ends_on": date(2027, 6, 30),
    "cost": Decimal("100.50"),
    "components": [{"name": "ল্যাব", "cost": "5"}, {"name": "প্রশিক্ষণ", "cost": ""}],
    "contacts": [{"post": "পরিচালক", "phone": "+8801712345678", "email": ""}],
    "is_nationwide": True,
}


def package(bare):
    uri = "https://example.gov.bd/projects/projects.json"
    made = package_of(
        bare, whole_register(bare, Wanted()), uri=uri, at=NOW, address=lambda one: f"{uri}/{one.id}"
    )
    return json.loads(json.dumps(made))


def test_a_full_project_is_a_valid_one(bare, enter, keeper) -> None:
    project = enter("P-1", **FULL)
    facts = replace(FACTS, **{**FULL, "cost": Decimal(200)})
    revise_project(project, facts, Grounds(TODAY, "দর বৃদ্ধি"), by=keeper, at=NOW)
    note_progress(project, Reached(2025, 1, Decimal("12.5"), None, "চলছে"), by=keeper, at=NOW)
    add_document(project, b"order", name="a.txt", title="আদেশ", by=keeper, at=NOW)
    made = package(bare)
    CHECK.validate(made)
    (one,) = made["projects"]
    assert one["id"] == "bare-P-1"
    assert one["budget"]["amount"] == {"amount": 200.0, "currency": "BDT"}
    assert one["status"] == "implementation"
    assert one["period"]["startDate"] == "2024-07-01T00:00:00+06:00"
    assert one["locations"][0]["address"]["locality"] == PLACE["upazila"]
    assert one["metrics"][0]["observations"][0]["measure"] == 12.5
    assert one["publicAuthority"] == {"id": "executor", "name": "অধিদপ্তর"}


def test_what_is_not_known_is_left_out(bare, enter) -> None:
    enter("P-1", places=[])
    made = package(bare)
    CHECK.validate(made)
    assert set(made["projects"][0]) == {"id", "identifiers", "updated", "title"}


@pytest.mark.parametrize(
    "wrong", [{"status": "running"}, {"id": 5}, {"period": {"startDate": "2024"}}, {"costs": 1}]
)
def test_the_schema_refuses_what_is_wrong(bare, enter, wrong) -> None:
    enter("P-1", places=[])
    made = package(bare)
    made["projects"][0] |= wrong
    assert not CHECK.is_valid(made)
