"""Two workers at the same moment, and again and again: each step of each request is told once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from shonod.cases.models import Case
from shonod.ledger.models import Event
from shonod.ledger.queries import breaks_in
from shonod.posts.jobs import escalate_what_is_late
from shonod.posts.models import Escalation
from tests.offices.tree import Tree
from tests.posts.conftest import at

pytestmark = pytest.mark.usefixtures("lasting")


def test_two_workers_tell_each_step_once(
    tree: Tree, make_case: Callable[..., tuple[Case, str]]
) -> None:
    cases = [make_case()[0] for _ in range(5)]

    def work(_worker: int) -> int:
        try:
            return sum(escalate_what_is_late(at(day)) for day in (29, 29, 30))
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(work, range(2)))
    assert sum(told) == len(cases)
    assert Escalation.objects.count() == len(cases)
    assert Event.objects.filter(kind="case_escalated").count() == len(cases)
    assert not list(breaks_in(cases[0].office_id))
