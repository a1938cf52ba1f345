"""A plan comes in by a file, is approved by order, and everybody sees it."""

import pytest

from tests.journeys.steps import sign_in
from tests.journeys.visitor import DESKTOP, Way

pytestmark = pytest.mark.browser
FILE = """সেবা নং,ধরন,কার্যক্রম,সময়,লক্ষ্যমাত্রা
২.২.১,প্রশিক্ষণ,ডি-নথি প্রশিক্ষণ,৪র্থ প্রান্তিক,২৫
৯.৯.৯,সভা,সমন্বয় সভা,কাল,১
"""
YEAR = "2028"


@pytest.mark.parametrize("way", [Way(DESKTOP, "bn", False)], ids=str)
def test_a_plan_is_imported_approved_and_public(visit, office, way) -> None:
    officer = visit(way)
    sign_in(officer, office.account())
    officer.goes(f"/desk/plan/{YEAR}/")
    officer.clicks("Begin an empty plan", "main")
    officer.clicks("Import a file", "main")
    file = {"name": "plan.csv", "mimeType": "text/csv", "buffer": FILE.encode()}
    officer.page.locator("[name=file]").set_input_files(files=[file])
    officer.sends("main form")
    officer.reads("The charter has no service of this number")
    officer.sends("main form:has([name=sheet])")
    officer.fills(authority="জেলা প্রোগ্রামার, কুমিল্লা", order_number="৫৬.০৪.১৯৫৪")
    officer.sends("#approve form")
    officer.reads("The plan is approved. Each entry opens its request on its day.", "body")

    anybody = visit(way)
    anybody.goes(f"/plan/{YEAR}/")
    assert "ডি-নথি প্রশিক্ষণ" in anybody.text()
    anybody.reads("Progress by quarter")
