"""A workflow as a table that can be read to a clerk: (state, move) -> next state."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from shonod.ground.refusals import MoveNotAllowed

State = TypeVar("State", bound=StrEnum)
Move = TypeVar("Move", bound=StrEnum)


@dataclass(frozen=True)
class Flow(Generic[State, Move]):
    table: Mapping[tuple[State, Move], State]

    def after(self, state: State, move: Move) -> State:
        """The state that `move` leads to. Raises MoveNotAllowed where the table has no such row."""
        try:
            return self.table[state, move]
        except KeyError:
            raise MoveNotAllowed(f"{move} from {state}") from None

    def moves(self, state: State) -> list[Move]:
        """What can be done in `state`, in the table's order."""
        return [move for before, move in self.table if before == state]
