"""Homna below a district and headquarters, with a request of its own."""

from collections.abc import Callable
from datetime import datetime

import pytest

from shonod.cases.models import Case
from shonod.ground.clock import DHAKA
from shonod.offices.actions import renew_rosters
from shonod.offices.models import Office
from tests.offices.tree import Tree


def at(day: int, hour: int = 10, month: int = 11) -> datetime:
    """An hour of Dhaka's clock in 2026."""
    return datetime(2026, month, day, hour, tzinfo=DHAKA)


@pytest.fixture
def tree(homna: Office) -> Tree:
    """Homna stands below the district."""
    tree = Tree()
    homna.parent = tree.offices["district"]
    homna.save()
    renew_rosters([homna])
    homna.refresh_from_db()
    return tree


@pytest.fixture
def late_case(tree: Tree, make_case: Callable[..., tuple[Case, str]]) -> Case:
    """Received on Monday, 23 November; three working days end on Thursday, the 26th."""
    case, _code = make_case()
    return case
