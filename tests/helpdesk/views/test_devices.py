"""The register at the desk: entered, imported row by row, labelled, handed over."""

from uuid import uuid4

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from shonod.helpdesk.models import Device, Kind
from tests.fixtures import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ten_on_monday")]
ALL = "/desk/devices/"
FILE = """Office,Kind,Make,Serial number,Warranty until
হোমনা সরকারি কলেজ,Printer,HP,A1,31-12-2026
হোমনা সরকারি কলেজ,প্রিন্টার,HP,A1,
অচেনা অফিস,রোবট,,,গত বছর
"""


def test_an_empty_desk_begins_with_the_usual_ones(at_desk, college) -> None:
    assert "setup/begin" in at_desk.get(ALL).content.decode()
    assert at_desk.post(f"{ALL}setup/begin/").status_code == 302
    assert at_desk.get(f"{ALL}setup/?lang=en").status_code == 200
    assert "D-Nothi does not let in" in at_desk.get(f"{ALL}setup/?lang=en").content.decode()


def test_a_device_is_entered_refused_changed_and_handed_over(at_desk, begun, college) -> None:
    kind = Kind.objects.get(name="প্রিন্টার")
    typed = {"institution": college.id, "kind": kind.id, "serial": "A1", "once": uuid4()}
    refused = at_desk.post(f"{ALL}new/", {**typed, "kind": "", "make": "HP কালো"})
    assert refused.status_code == 422
    assert "HP কালো" in refused.content.decode()
    for _ in range(2):
        page = at_desk.post(f"{ALL}new/", typed)
    device = Device.objects.get()
    assert page.url == f"{ALL}{device.id}/"
    assert at_desk.post(f"{ALL}new/", {**typed, "once": uuid4()}).status_code == 422
    changed = {**typed, "place": "কক্ষ ৩", "state": "spare"}
    assert at_desk.get(f"{page.url}change/").status_code == 200
    assert at_desk.post(f"{page.url}change/", changed).status_code == 302
    signed = {
        "to_name": "সালমা",
        "condition": "ভালো",
        "signed_name": "সালমা বেগম",
        "strokes": "[[[1,2],[30,40]]]",
    }
    assert at_desk.post(f"{page.url}hand-over/", signed).status_code == 422
    broken = {**signed, "agreed": "on", "strokes": "[[[1,9999999]]]"}
    assert at_desk.post(f"{page.url}hand-over/", broken).status_code == 422
    assert at_desk.post(f"{page.url}hand-over/", {**signed, "agreed": "on"}).status_code == 302
    shown = at_desk.get(page.url).content.decode()
    for words in ("কক্ষ ৩", "সালমা বেগম", '<polyline points="1,2 30,40"/>'):
        assert words in shown
    assert "কক্ষ ৩" in at_desk.get(f"{ALL}offices/{college.id}/").content.decode()


def test_a_file_is_seen_row_by_row_and_taken_once(at_desk, begun, college) -> None:
    file = SimpleUploadedFile("devices.csv", FILE.encode())
    seen = at_desk.post(f"{ALL}import/?lang=en", {"file": file})
    words = seen.content.decode()
    assert "This device is in the register already" in words
    assert "No verified institution has this name" in words
    assert "There is no such date" in words
    assert not Device.objects.exists()
    form = seen.context["form"]
    sent = {"once": str(uuid4()), "sheet": form.initial["sheet"]}
    for _ in range(2):
        assert at_desk.post(f"{ALL}import/take/", sent).status_code == 302
    assert Device.objects.get().warranty_until_on.isoformat() == "2026-12-31"
    empty = SimpleUploadedFile("devices.csv", b"a,b\n1,2\n")
    assert at_desk.post(f"{ALL}import/", {"file": empty}).status_code == 422


def test_labels_are_printed_21_a_sheet_and_begin_where_the_sheet_does(make_device, at_desk) -> None:
    for number in range(20):
        device = make_device(serial=f"N{number}")
    of = f"{ALL}labels/?office={device.institution_id}"
    pages = {
        skip: len(pypdfium2.PdfDocument(at_desk.get(f"{of}&skip={skip}").content))
        for skip in (0, 2)
    }
    assert pages == {0: 1, 2: 2}
    assert at_desk.get(f"{ALL}labels/?office={uuid4()}").status_code == 404


def test_the_register_is_turned_by_key_and_searched_with_few_queries(
    make_device, at_desk, django_assert_max_num_queries
) -> None:
    first = make_device(make="Canon")
    Device.objects.bulk_create(
        Device(
            office=first.office,
            institution=first.institution,
            kind=first.kind,
            code=f"{number:09}",
            once=str(number),
            added_at=NOW,
        )
        for number in range(60)
    )
    with django_assert_max_num_queries(9):
        page = at_desk.get(ALL)
    assert len(page.context["devices"]) == 50
    assert len(at_desk.get(f"{ALL}{page.context['older_url']}").context["devices"]) == 11
    assert at_desk.get(f"{ALL}?q=canon").context["devices"] == [first]
    assert at_desk.get(f"{ALL}?q={first.code[:3]}-{first.code[3:]}").context["devices"] == [first]
    assert at_desk.get(f"{ALL}?before=x").status_code == 404


def test_kinds_faults_charges_and_days_are_the_offices_own(at_desk, begun) -> None:
    setup = f"{ALL}setup/"
    assert at_desk.post(f"{setup}kinds/new/", {"name": ""}).status_code == 422
    assert at_desk.post(f"{setup}kinds/new/", {"name": "সার্ভার"}).status_code == 302
    kind = Kind.objects.get(name="সার্ভার")
    said = {"kind": kind.id, "title": "গরম হয়", "steps": "ফ্যান দেখুন"}
    assert at_desk.post(f"{setup}faults/new/", said).status_code == 302
    known = kind.knownfault_set.get()
    assert at_desk.get(f"{setup}faults/{known.id}/").status_code == 200
    assert (
        at_desk.post(f"{setup}faults/{known.id}/", {**said, "title": "খুব গরম"}).status_code == 302
    )
    assert at_desk.get(f"{setup}faults/{known.id}/").status_code == 404
    price = {"name": "ফ্যান", "price": "৮৫০", "payer": "office"}
    assert at_desk.post(f"{setup}charges/new/", price).status_code == 302
    assert at_desk.post(f"{setup}charges/new/", {**price, "price": "অনেক"}).status_code == 422
    assert at_desk.post(f"{setup}kinds/{kind.id}/end/").status_code == 302
    days = {"confirm_days": "৫", "repeat_faults": "3", "repeat_days": "90"}
    assert at_desk.post(f"{setup}days/", days).status_code == 302
    assert at_desk.post(f"{setup}days/", {**days, "confirm_days": "৯০"}).status_code == 422
