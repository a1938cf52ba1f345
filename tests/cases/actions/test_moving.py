"""What every move shares: the lock, the version, the officer's right, the event."""

from datetime import date

import pytest

from shonod.cases.actions import start_case
from shonod.cases.actions.moving import end, said_once, say
from shonod.cases.models import Case
from shonod.cases.states import State
from shonod.ground.refusals import MoveNotAllowed, NotPermitted, Stale
from shonod.ledger.actions import REQUESTER
from shonod.ledger.models import Event
from shonod.ledger.queries import events_of
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.states import Role
from tests.cases.moments import at, pause_of

pytestmark = pytest.mark.django_db


def test_a_move_takes_the_version_one_on_and_says_when(make_case, officer):
    case, _ = make_case()
    moved = start_case(case.id, by=officer, at=at(24), version=1)
    assert (moved.version, moved.changed_at) == (2, at(24))


def test_an_officer_who_looked_at_an_older_state_is_told_so(make_case, officer):
    case, _ = make_case()
    start_case(case.id, by=officer, at=at(24), version=1)
    with pytest.raises(Stale):
        start_case(case.id, by=officer, at=at(24), version=1)
    assert events_of(case.id).count() == 2


def test_the_event_names_the_officer(make_case, officer):
    case, _ = make_case()
    start_case(case.id, by=officer, at=at(24))
    event = events_of(case.id).get(kind=EventKind.CASE_STARTED)
    assert (event.actor_kind, event.actor, event.chain) == (
        ActorKind.OFFICER,
        officer.id,
        case.office_id,
    )


def test_a_refused_move_leaves_neither_change_nor_event(make_case, officer):
    case, _ = make_case()
    start_case(case.id, by=officer, at=at(24))
    before = Event.objects.count()
    with pytest.raises(MoveNotAllowed):
        start_case(case.id, by=officer, at=at(24))
    assert Event.objects.count() == before
    assert Case.objects.get(pk=case.pk).version == 2


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.VIEWER])
def test_whoever_only_looks_moves_nothing(make_case, officer, homna, role: Role):
    case, _ = make_case()
    Case.objects.update(owner=None)
    homna.posts.update(role=role)
    with pytest.raises(NotPermitted):
        start_case(case.id, by=officer, at=at(24))
    assert Case.objects.get(pk=case.pk).state == State.RECEIVED


def test_an_officer_of_another_office_moves_nothing(make_case, rupali_officer):
    case, _ = make_case()
    with pytest.raises(NotPermitted):
        start_case(case.id, by=rupali_officer, at=at(24))


def test_words_stay_out_of_the_ledger(make_case):
    case, _ = make_case()
    message = say(case, "গোপন কথা", by=REQUESTER, at=at(24))
    event = events_of(case.id).get(kind=EventKind.MESSAGE_ADDED)
    assert event.data == {"message": str(message.id)}


def test_a_forms_message_is_found_by_its_token_on_its_own_case(make_case):
    case, _ = make_case()
    other, _ = make_case()
    message = say(case, "কথা", by=REQUESTER, at=at(24), once="token")
    assert said_once(case, "token") == message
    assert said_once(case, "") is None
    assert said_once(other, "token") is None


@pytest.mark.parametrize(
    ("ended_at", "expected"),
    [
        (at(25), at(25)),
        (at(26, 23, 59), at(26, 23, 59)),
        # Nobody ended it in time: it ended with its last day all the same.
        (at(29), at(26, 23, 59).replace(second=59, microsecond=999999)),
    ],
)
def test_a_pause_never_lasts_beyond_its_last_day(make_case, officer, ended_at, expected):
    case, _ = make_case()
    pause = pause_of(case, officer, from_at=at(24), until_on=date(2026, 11, 26))
    pause.save()
    end(pause, at=ended_at)
    pause.refresh_from_db()
    assert pause.ended_at == expected
