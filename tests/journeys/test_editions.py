"""Editions: an office out of a Bijoy file, and a promise that gets worse with a reason."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import docx
import pytest

from tests.journeys.running import Account, RunningOffice
from tests.journeys.steps import sign_in
from tests.journeys.visitor import DESKTOP, PHONE, Visitor, Way

pytestmark = pytest.mark.browser
# An invented hospital's charter as a clerk types it in SutonnyMJ.
HEAD = ["e¸jvKv›`v miKvwi nvmcvZvj", "Puv`cyi", "wmwU‡Rb PvU©vi"]
WHO = "iwngv LvZzb, wPwKrmv Kg©KZ©v, 01712345678"
TABLE = [
    ["µwgK bs", "‡mevi bvg", "‡mev cÖ`vb c×wZ", "‡mevi g~j¨", "mgqmxgv", "Kg©KZ©v"],
    ["1|", "‡ivMx wbeÜb", "mivmwi", "10 UvKv", "1 Kvh©w`em", WHO],
    ["2|", "i³ cixÿv", "mivmwi", "150 UvKv", "2 Kvh©w`em", WHO],
    ["3|", "wPwKrmv mb`", "mivmwi", "webvg~‡j¨", "3 Kvh©w`em", WHO],
]
Visit = Callable[..., Visitor]


def bijoy_file(place: Path) -> Path:
    document = docx.Document()
    document.styles["Normal"].font.name = "SutonnyMJ"
    for line in HEAD:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=len(TABLE[0]))
    for texts in TABLE:
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    written = BytesIO()
    document.save(written)
    path = place / "bogulakanda-hospital.docx"
    path.write_bytes(written.getvalue())
    return path


@pytest.fixture
def administrator(office: RunningOffice, visit: Visit) -> Callable[[Way], Visitor]:
    """The officer who runs the installation, signed in."""

    def come(way: Way) -> Visitor:
        found = visit(way)
        sign_in(found, office.administrator)
        return found

    return come


@pytest.mark.parametrize("way", [Way(PHONE, "bn", False), Way(DESKTOP, "en", True)], ids=str)
def test_a_hospitals_bijoy_file_becomes_a_running_office(
    administrator: Callable[[Way], Visitor], visit: Visit, way: Way, tmp_path: Path
) -> None:
    slug = f"hospital-{uuid4().hex[:8]}"
    officer = administrator(way)
    officer.goes("/desk/charter/new/")
    officer.page.locator("[name=file]").set_input_files(bijoy_file(tmp_path))
    officer.clicks("Read it", "main")
    assert "বগুলাকান্দা সরকারি হাসপাতাল" in officer.text()
    assert "রক্ত পরীক্ষা" in officer.text(".beside__reading")
    officer.clicks("Start a new office with it", "main")
    officer.fills(slug=slug, username=slug)
    officer.clicks("Found the office and publish its charter", "main")
    officer.reads("The office is founded")
    password = officer.sees("#one-time").inner_text()
    citizen = visit(way)
    citizen.goes(f"/o/{slug}/")
    assert "রক্ত পরীক্ষা" in citizen.text()
    doctor = visit(way, prefix=f"/o/{slug}")
    sign_in(doctor, Account(slug, password))
    doctor.goes("/desk/charter/")
    doctor.reads("The charter")


def test_a_worsening_is_published_with_its_reason_and_told_to_an_old_poster(
    administrator: Callable[[Way], Visitor], visit: Visit, tmp_path: Path
) -> None:
    """In an office of its own, so that Homna's charter stays as the other journeys know it."""
    way, slug = Way(DESKTOP, "en", True), f"hospital-{uuid4().hex[:8]}"
    officer = administrator(way)
    officer.goes("/desk/charter/new/")
    officer.page.locator("[name=file]").set_input_files(bijoy_file(tmp_path))
    officer.clicks("Read it", "main")
    officer.clicks("Start a new office with it", "main")
    officer.fills(slug=slug, username=slug)
    officer.clicks("Found the office and publish its charter", "main")
    password = officer.sees("#one-time").inner_text()
    doctor = visit(way, prefix=f"/o/{slug}")
    sign_in(doctor, Account(slug, password))
    doctor.goes("/desk/charter/")
    doctor.clicks("Change edition 1 by hand", "main")
    doctor.page.locator(".reading__name a").first.click()
    doctor.fills(time_limit="৫ কার্যদিবস", time_limit_en="5 working days")
    doctor.clicks("Save", ".cells")
    doctor.reads("Within 5 working days")
    doctor.clicks("The whole draft", "main")
    doctor.clicks("Publish it", "main")
    doctor.reads("Longer time limit")
    doctor.clicks("Publish", "main form")
    doctor.sees(".govuk-error-summary")
    doctor.fills(reason="জনবল কমেছে", reason_en="Fewer staff")
    doctor.clicks("Publish", "main form")
    assert "announced" in doctor.text()
    citizen = visit(way, prefix=f"/o/{slug}")
    citizen.goes("/charter/changes/?lang=en")
    assert "Fewer staff" in citizen.text()
    assert "Longer time limit" in citizen.text()
    citizen.goes("/services/1.1/?e=1&lang=en")
    assert "by Tuesday, 24 November" in citizen.text(), "the old promise holds until its day"
