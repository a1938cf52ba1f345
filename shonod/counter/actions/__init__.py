"""What an officer notes of who comes and calls: requests, questions, missed calls."""

from shonod.counter.actions.calls import note_missed_call, settle_call
from shonod.counter.actions.forgetting import forget_old_contacts
from shonod.counter.actions.taking import Asked, take_request
from shonod.counter.actions.telling import note_told

__all__ = [
    "Asked",
    "forget_old_contacts",
    "note_missed_call",
    "note_told",
    "settle_call",
    "take_request",
]
