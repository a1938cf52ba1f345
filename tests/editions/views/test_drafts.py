"""Bringing a charter in at the desk, and its drafts."""

import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from shonod.editions.models import Manuscript
from tests.editions.sources import HOSPITAL

NEW = "/desk/charter/new/"


def given(**fields: object) -> dict[str, object]:
    return {"once": str(uuid4()), "text": "", **fields}


def test_a_file_becomes_a_draft_with_its_source_beside_it(desk: Client) -> None:
    sent = given(file=SimpleUploadedFile("হাসপাতাল.txt", HOSPITAL))
    page = desk.post(NEW, sent, follow=True).content.decode()
    assert "হাসপাতাল.txt" in page
    assert "বহির্বিভাগে রোগী নিবন্ধন" in page
    assert desk.post(NEW, given(once=sent["once"], text=HOSPITAL.decode())).status_code == 302
    assert Manuscript.objects.count() == 1


def test_a_pasted_text_becomes_a_draft(desk: Client) -> None:
    assert desk.post(NEW, given(text=HOSPITAL.decode())).status_code == 302
    assert Manuscript.objects.get().source_name == "পেস্ট করা লেখা.txt"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Choose a file, or paste"),
        ({"file": SimpleUploadedFile("a.doc", b"\xd0\xcf\x11\xe0 old")}, "Save it as DOCX or XLSX"),
        ({"file": SimpleUploadedFile("a.docx", b"PK\x03\x04 no")}, "damaged or locked"),
        ({"file": SimpleUploadedFile("a.txt", b" ")}, "The file is empty"),
        ({"text": "an essay on charters"}, "No table of services was found"),
    ],
)
def test_what_cannot_be_read_is_said_and_what_was_typed_stays(
    desk: Client, fields: dict[str, object], said: str
) -> None:
    page = desk.post(f"{NEW}?lang=en", given(**fields))
    assert page.status_code == 422
    assert said in page.content.decode()
    assert str(fields.get("text", "")) in page.content.decode()
    assert not Manuscript.objects.exists()


def test_the_edition_in_force_can_be_changed_by_hand_and_the_draft_deleted(desk: Client) -> None:
    assert "/editions/1/change/" in desk.get("/desk/charter/").content.decode()
    review = desk.post("/desk/charter/editions/1/change/", {"once": str(uuid4())})
    assert desk.get(review["Location"]).status_code == 200
    assert desk.post(f"{review['Location']}delete/").status_code == 302
    assert not Manuscript.objects.exists()
    assert desk.post("/desk/charter/editions/9/change/").status_code == 404


def test_what_the_whole_charter_lacks_is_one_tap_from_where_it_is_written(desk: Client) -> None:
    review = desk.post("/desk/charter/editions/1/change/", {"once": str(uuid4())})["Location"]
    whole = desk.get(review).content.decode().split('id="whole"')[1].split("</details>")[0]
    for page in ("tiers", "expectations", "sections"):
        (address,) = re.findall(rf'href="([^"]+/{page}/[^"]*)"', whole)
        assert desk.get(address).status_code == 200
