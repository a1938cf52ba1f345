"""What can be done to a case: one verb, one function; each in one transaction with its event."""

from shonod.cases.actions.opening import Requester, open_case
from shonod.cases.actions.requester import (
    dispute_case,
    rate_case,
    reply_to_office,
    withdraw_case,
)
from shonod.cases.actions.working import (
    add_note,
    ask_requester,
    decline_case,
    deliver_case,
    end_pause,
    start_case,
    write_to_requester,
)

__all__ = [
    "Requester",
    "add_note",
    "ask_requester",
    "decline_case",
    "deliver_case",
    "dispute_case",
    "end_pause",
    "open_case",
    "rate_case",
    "reply_to_office",
    "start_case",
    "withdraw_case",
    "write_to_requester",
]
