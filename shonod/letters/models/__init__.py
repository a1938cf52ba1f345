"""Tables of the room."""

from shonod.letters.models.received import Received
from shonod.letters.models.sent import Dispatch, Letter
from shonod.letters.models.words import LetterText, MemoPattern

__all__ = ["Dispatch", "Letter", "LetterText", "MemoPattern", "Received"]
