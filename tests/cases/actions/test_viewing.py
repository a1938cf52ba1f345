"""Who has a case open."""

from datetime import timedelta

from shonod.cases.actions.viewing import look_at
from shonod.cases.models import Viewing
from tests.fixtures import NOW


def test_looking_again_moves_the_one_row_on(make_case, officer):
    case, _ = make_case()
    look_at(case, by=officer, at=NOW)
    look_at(case, by=officer, at=NOW + timedelta(seconds=20))
    assert Viewing.objects.get(case=case).seen_at == NOW + timedelta(seconds=20)
