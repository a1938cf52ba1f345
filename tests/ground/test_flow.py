"""A workflow as a table."""

from enum import StrEnum

import pytest

from shonod.ground.flow import Flow
from shonod.ground.refusals import MoveNotAllowed


class Lamp(StrEnum):
    OFF = "off"
    ON = "on"


class Press(StrEnum):
    SWITCH = "switch"
    BREAK = "break"


FLOW = Flow({(Lamp.OFF, Press.SWITCH): Lamp.ON, (Lamp.ON, Press.SWITCH): Lamp.OFF})


def test_a_move_leads_where_its_row_says():
    assert FLOW.after(Lamp.OFF, Press.SWITCH) is Lamp.ON


def test_a_move_without_a_row_is_refused_by_name():
    with pytest.raises(MoveNotAllowed, match="break from on"):
        FLOW.after(Lamp.ON, Press.BREAK)


def test_the_moves_of_a_state_are_its_rows():
    assert FLOW.moves(Lamp.ON) == [Press.SWITCH]
