"""G14: every page that an address leads to is well-formed HTML, in both languages, refused too."""

import pytest

from tests.markup import faults_of
from tests.trust.addresses import addresses
from tests.trust.world import World


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("role", ["anonymous", "officer"])
def test_every_page_is_well_formed(world: World, browsers, role: str, language: str) -> None:
    wrong = {}
    for one in addresses():
        for method in ("get", "post"):
            path = f"{one.path(world.ids)}?lang={language}"
            answer = getattr(browsers(role), method)(path)
            if answer.headers.get("Content-Type", "").startswith("text/html"):
                page = answer.content.decode()
                faults = faults_of(page) if page.startswith("<!") else []
                if faults:
                    wrong[one.name, method] = faults[:5]
    assert wrong == {}
