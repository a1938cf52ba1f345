"""An officer goes on leave and comes back; meanwhile everybody knows who answers."""

import pytest

from tests.journeys.steps import ask, open_case, sign_in
from tests.journeys.visitor import both_ends

pytestmark = pytest.mark.browser
COVER = {"bn": "নুসরাত জাহান", "en": "Nusrat Jahan"}


@both_ends
def test_leave_and_handover(visit, office, way):
    citizen, officer, cover = visit(way), visit(way), visit(way)
    code = ask(citizen)
    citizen.goes("/services/2.1.1/")
    assert COVER[way.language] not in citizen.text()

    sign_in(officer, office.administrator)
    officer.goes("/desk/posts/")
    officer.clicks("Enter leave", "main")
    officer.page.locator("[name=cover]").select_option(
        label=f"{COVER[way.language]} ({office.colleague.name})"
    )
    days = {"day": "23", "month": "11", "year": "2026"}
    officer.fills(
        **{f"{name}_{part}": n for name in ("from_on", "until_on") for part, n in days.items()}
    )
    officer.clicks("Enter the leave", "main")
    assert COVER[way.language] in officer.text(), "the list of posts says who answers"

    citizen.goes("/services/2.1.1/")
    assert COVER[way.language] in citizen.text(), "the public page says who answers"
    sign_in(cover, office.colleague)
    open_case(cover, code)
    cover.reads("Who has it")
    assert COVER[way.language] in cover.text()

    officer.goes("/desk/posts/")
    officer.clicks("Back today", "main")
    officer.sees(".govuk-notification-banner")
    citizen.goes("/services/2.1.1/")
    assert COVER[way.language] not in citizen.text()
