"""Who saw a whole contact: noted before it is shown, read by the head, gone after a year."""

from datetime import timedelta

import pytest

from shonod.cases.actions import forget_old_looks, note_look, see_contact
from shonod.cases.models import Look
from shonod.cases.queries import looks_at, looks_lately
from shonod.cases.states import Seen
from shonod.ground.refusals import NotPermitted
from shonod.offices.states import Role
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


def test_a_look_is_noted_once_in_minutes(make_case, homna, officer):
    case, _ = make_case()
    first = see_contact(case, by=officer, at=NOW)
    assert see_contact(case, by=officer, at=NOW + 4 * MINUTE) == first
    again = see_contact(case, by=officer, at=NOW + 6 * MINUTE)
    assert [look.id for look in looks_at(homna)] == [again.id, first.id]
    assert [look.id for look in looks_at(homna, after=again.id)] == [first.id]
    assert looks_lately(homna, NOW + 6 * MINUTE) == 2


@pytest.mark.parametrize(
    ("role", "may"),
    [(Role.OFFICER, True), (Role.FRONT_DESK, True), (Role.SUPERVISOR, True), (Role.VIEWER, False)],
)
def test_who_only_looks_on_never_sees_it_whole(make_case, homna, officer, role, may):
    case, _ = make_case()
    homna.posts.update(role=role)
    if not may:
        with pytest.raises(NotPermitted):
            see_contact(case, by=officer, at=NOW)
    else:
        see_contact(case, by=officer, at=NOW)
    assert Look.objects.exists() is may


def test_looks_are_forgotten_after_a_year(homna, officer):
    note_look(homna, Seen.REGISTER, by=officer, at=NOW)
    note_look(homna, Seen.REGISTER, by=officer, at=NOW + MINUTE)
    assert forget_old_looks(NOW + timedelta(days=365)) == 1
    assert looks_lately(homna, NOW + timedelta(days=31)) == 0
