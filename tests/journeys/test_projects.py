"""Projects come in by a file, are charted and taken away; a question about one is bound to it."""

import json

import pytest

from tests.journeys.steps import code_of, open_case, sign_in
from tests.journeys.visitor import DESKTOP, PHONE, Way

pytestmark = pytest.mark.browser
FILE = """কোড,নাম,অবস্থা,শুরু,শেষ,এলাকা,তথ্যসূত্র,অর্থবছর,প্রান্তিক,বাস্তব অগ্রগতি (%),আর্থিক অগ্রগতি (%)
J-1,সেতু নির্মাণ,চলমান,জুলাই ২০২৫,জুন ২০২৮,চট্টগ্রাম > কুমিল্লা > তিতাস,আদেশ ৫৬,২০২৫-২৬,১,১২,৯
J-2,ভুল,চলছে,কাল,,,,,,,
"""


@pytest.mark.parametrize("way", [Way(DESKTOP, "bn", False)], ids=str)
def test_a_project_is_imported_charted_taken_away_and_asked_about(visit, office, way) -> None:
    officer = visit(way)
    sign_in(officer, office.account())
    officer.goes("/desk/projects/import/")
    file = {"name": "projects.csv", "mimeType": "text/csv", "buffer": FILE.encode()}
    officer.page.locator("[name=file]").set_input_files(files=[file])
    officer.sends("main form")
    officer.reads("This is no month. Write for example %(example)s", example="জুলাই ২০২৬")
    officer.sends("main form:has([name=sheet])")

    jamal = visit(Way(PHONE, "bn", False))
    jamal.goes("/projects/?place=তিতাস")
    jamal.follows(jamal.page.locator("main .list__title").first)
    assert jamal.page.locator(".chart__physical").count() == 1
    assert "১২%" in jamal.text()
    got = jamal.page.request.get(f"{office.url}/projects/projects.json?place=তিতাস")
    assert "J-1" in {one["identifiers"][0]["id"] for one in json.loads(got.text())["projects"]}
    jamal.clicks("Ask about this project", "main")
    jamal.fills(details="সেতুটি কবে শেষ হবে?")
    jamal.clicks("Continue", "main")
    jamal.fills(name="জামাল উদ্দিন", phone=jamal.phone)
    jamal.clicks("Continue", "main")
    jamal.clicks("Continue", "main")
    jamal.clicks("Send the request", "main")
    open_case(officer, code_of(jamal))
    assert "সেতু নির্মাণ" in officer.text()
