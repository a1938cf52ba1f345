"""CPSV-AP 3.2: classes, cardinalities and ranges as its SHACL shapes have them.

The table holds what releases/3.2.0/shacl of the standard says of each property used here; a
property that does not stand in it fails, so that nothing is invented under the standard's names.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from shonod.ground.timelimit import Duration, Unit
from shonod.offices.models import Office
from shonod.partners.api.linked import _duration
from tests.partners.api.asked import get

pytestmark = pytest.mark.django_db
TEXT, LITERAL = "rdf:langString", "literal"
ATU = "http://data.europa.eu/88u/dataset/atu-type"
# Class -> property -> (at least, at most, range).
SHAPES: dict[str, dict[str, tuple[int, int | None, str]]] = {
    "cpsv:PublicService": {
        "dct:identifier": (1, 1, LITERAL),
        "dct:title": (1, None, TEXT),
        "dct:description": (1, None, TEXT),
        "cv:hasCompetentAuthority": (1, None, "cv:PublicOrganisation"),
        "cv:hasChannel": (0, None, "cv:Channel"),
        "cv:hasInputType": (0, None, "cv:EvidenceType"),
        "cv:hasCost": (0, None, "cv:Cost"),
        "cv:contactPoint": (0, None, "cv:ContactPoint"),
        "cv:processingTime": (0, 1, "xsd:duration"),
        "shonod:workingDays": (0, 1, "xsd:decimal"),  # ours: shapes are not closed
    },
    "cv:PublicOrganisation": {
        "dct:identifier": (0, 1, LITERAL),
        "skos:prefLabel": (1, None, TEXT),
        "dct:spatial": (1, None, ATU),
    },
    "cv:Channel": {
        "dct:identifier": (1, 1, LITERAL),
        "dct:type": (0, 1, "skos:Concept"),
        "dct:description": (0, None, TEXT),
    },
    "cv:EvidenceType": {
        "dct:identifier": (0, 1, LITERAL),
        "skos:prefLabel": (0, None, TEXT),
    },
    "cv:Cost": {
        "dct:identifier": (1, 1, LITERAL),
        "dct:description": (0, None, TEXT),
        "cv:currency": (0, 1, "skos:Concept"),
        "cv:hasValue": (0, 1, "xsd:double"),
    },
    "cv:ContactPoint": {
        "cv:telephone": (0, None, LITERAL),
        "cv:email": (0, None, LITERAL),
    },
    "skos:Concept": {"skos:notation": (0, 1, LITERAL)},
    ATU: {},
}


@pytest.fixture
def told(client: Client, homna: Office) -> dict[str, Any]:
    answer = get(client, "/charter.jsonld")
    assert answer.headers["Content-Type"] == "application/ld+json"
    found: dict[str, Any] = json.loads(answer.content)
    return found


def nodes(told: Any) -> Iterator[dict[str, Any]]:
    """Every node that says what it is."""
    if isinstance(told, list):
        for one in told:
            yield from nodes(one)
    elif isinstance(told, dict):
        if "@id" in told and "@type" in told:
            yield told
        for value in told.values():
            yield from nodes(value)


def test_every_node_has_the_shape_of_its_class(told: dict[str, Any]) -> None:
    known = {node["@id"]: node["@type"] for node in nodes(told["@graph"])}
    wrong = []
    for node in nodes(told["@graph"]):
        shape = SHAPES[node["@type"]]
        assert {name for name in node if name[0] != "@"} <= shape.keys()
        for name, (least, most, expected) in shape.items():
            values = node.get(name, [])
            values = values if isinstance(values, list) else [values]
            kinds = {kind_of(value, known) for value in values}
            is_counted = least <= len(values) <= (len(values) if most is None else most)
            if not is_counted or kinds - {expected}:
                wrong.append((node["@id"], name, values))
    assert not wrong


def kind_of(value: Any, known: dict[str, str]) -> str:
    if not isinstance(value, dict):
        return LITERAL
    if "@language" in value:
        assert value["@language"] in ("bn", "en")
        return TEXT
    if "@value" in value:
        return str(value["@type"])
    return known[value["@id"]]


def test_every_prefix_is_declared(told: dict[str, Any]) -> None:
    used = set(re.findall(r'"(\w+):[A-Za-z]+"(?=[:,\]} ])', json.dumps(told["@graph"])))
    assert used - {"http", "https", "urn"} <= told["@context"].keys()


def test_all_services_are_there_in_both_languages(told: dict[str, Any]) -> None:
    services = [node for node in told["@graph"] if node["@type"] == "cpsv:PublicService"]
    assert len(services) == 13
    assert all({word["@language"] for word in one["dct:title"]} == {"bn", "en"} for one in services)
    first = services[0]
    assert first["@id"] == "http://testserver/services/2.1.1/"
    assert first["shonod:workingDays"] == {"@type": "xsd:decimal", "@value": "3"}
    assert "cv:processingTime" not in first, "three working days are no length of time"
    assert first["cv:hasCost"][0]["cv:hasValue"] == {"@type": "xsd:double", "@value": "0.00"}


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (30, Unit.MINUTE, "PT30M"),
        (2, Unit.HOUR, "PT2H"),
        (1.5, Unit.HOUR, "PT90M"),
        (15, Unit.DAY, "P15D"),
        (1, Unit.WEEK, "P1W"),
        (3, Unit.MONTH, "P3M"),
        (1, Unit.YEAR, "P1Y"),
    ],
)
def test_calendar_time_is_written_by_iso_8601(value: float, unit: Unit, written: str) -> None:
    assert _duration(Duration(value, unit)) == written


def test_an_office_without_a_charter_is_an_office(client: Client, homna: Office) -> None:
    Office.objects.create(slug="new", name="নতুন")
    told = json.loads(client.get("/o/new/api/v1/charter.jsonld").content)
    assert [node["@type"] for node in told["@graph"]] == ["cv:PublicOrganisation"]
