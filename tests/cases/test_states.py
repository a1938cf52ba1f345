"""The flow of a case as it is read to a clerk."""

from itertools import product

import pytest

from shonod.cases.states import CLOSED, FLOW, OPEN, Move, State
from shonod.ground.refusals import MoveNotAllowed

ROWS = {
    # What the office does with a new request.
    (State.RECEIVED, Move.START): State.IN_PROGRESS,
    (State.RECEIVED, Move.ASK): State.WAITING,
    (State.RECEIVED, Move.DELIVER): State.DELIVERED,
    (State.RECEIVED, Move.DECLINE): State.DECLINED,
    (State.RECEIVED, Move.WITHDRAW): State.WITHDRAWN,
    # While it works.
    (State.IN_PROGRESS, Move.ASK): State.WAITING,
    (State.IN_PROGRESS, Move.DELIVER): State.DELIVERED,
    (State.IN_PROGRESS, Move.DECLINE): State.DECLINED,
    (State.IN_PROGRESS, Move.WITHDRAW): State.WITHDRAWN,
    # While it waits for the requester.
    (State.WAITING, Move.RESUME): State.IN_PROGRESS,
    (State.WAITING, Move.DELIVER): State.DELIVERED,
    (State.WAITING, Move.DECLINE): State.DECLINED,
    (State.WAITING, Move.WITHDRAW): State.WITHDRAWN,
    # What the office closed can be disputed; what the requester withdrew can not.
    (State.DELIVERED, Move.DISPUTE): State.IN_PROGRESS,
    (State.DECLINED, Move.DISPUTE): State.IN_PROGRESS,
}


@pytest.mark.parametrize(("state", "by"), list(product(State, Move)))
def test_a_move_leads_where_the_table_says_and_nowhere_else(state: State, by: Move):
    if (state, by) in ROWS:
        assert FLOW.after(state, by) is ROWS[state, by]
    else:
        with pytest.raises(MoveNotAllowed):
            FLOW.after(state, by)


def test_every_state_is_either_open_or_closed():
    assert {*OPEN, *CLOSED} == set(State)
    assert not set(OPEN) & set(CLOSED)


def test_every_state_is_reached_and_only_withdrawn_is_the_end():
    assert {*ROWS.values(), State.RECEIVED} == set(State)
    assert [state for state in State if not FLOW.moves(state)] == [State.WITHDRAWN]
