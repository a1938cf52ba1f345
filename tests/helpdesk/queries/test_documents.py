"""Known faults are found by what they are called, and no more once they are taken off."""

import pytest

from shonod.finding.queries.search import find
from shonod.helpdesk.actions import end_known_fault
from shonod.helpdesk.queries import known_faults_of
from shonod.helpdesk.queries.documents import FOUND_AS, fault_documents
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_a_known_fault_is_found_until_it_is_taken_off(begun, keeper) -> None:
    known = next(one for one in known_faults_of(begun) if "ডি-নথি" in one.title)
    found = find(begun, "ডি-নথি লগইন", kinds={FOUND_AS}, public_only=True, most=3)
    assert found[0].entry.object_id == str(known.id)
    assert len(list(fault_documents(begun, TODAY))) == len(known_faults_of(begun))
    end_known_fault(known, by=keeper, at=NOW)
    found = find(begun, "ডি-নথি লগইন", kinds={FOUND_AS}, public_only=True, most=3)
    assert str(known.id) not in {one.entry.object_id for one in found}
