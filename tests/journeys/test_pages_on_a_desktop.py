"""Every shape of page on a desktop, in English."""

import pytest

from tests.journeys.looking import Looked, LookedAtOnce
from tests.journeys.visitor import DESKTOP

pytestmark = pytest.mark.browser
LOOK = (DESKTOP, "en")


class TestOnADesktop(Looked, LookedAtOnce):
    pass
