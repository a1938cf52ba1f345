"""What can be done to a case: one verb, one function; each in one transaction with its event."""

from shonod.cases.actions.bettering import better_promises, preview_better_promises
from shonod.cases.actions.contact import (
    ask_contact_change,
    hold_contact,
    stop_contact_change,
)
from shonod.cases.actions.declaring import (
    declare_days,
    preview_days,
    preview_revocation,
    preview_undo,
    revoke_days,
    rows_of,
    undo_recount,
)
from shonod.cases.actions.extending import agree_on_date, extend_case
from shonod.cases.actions.handing import hand_over_all, hand_over_case
from shonod.cases.actions.looking import forget_old_looks, note_look, see_contact
from shonod.cases.actions.opening import Requester, open_case
from shonod.cases.actions.rebinding import rebind_case
from shonod.cases.actions.recounting import Preview
from shonod.cases.actions.replacing import (
    preview_replacement,
    replace_days,
    undo_replacement,
)
from shonod.cases.actions.replies import (
    change_reply_template,
    delete_reply_template,
    keep_first_replies,
    keep_reply_template,
)
from shonod.cases.actions.requester import (
    dispute_case,
    rate_case,
    reply_to_office,
    withdraw_case,
)
from shonod.cases.actions.undoing import undo_last_step
from shonod.cases.actions.viewing import look_at
from shonod.cases.actions.working import (
    add_note,
    ask_requester,
    decline_case,
    deliver_case,
    end_pause,
    resume_case,
    start_case,
    write_to_requester,
)

__all__ = [
    "Preview",
    "Requester",
    "add_note",
    "agree_on_date",
    "ask_contact_change",
    "ask_requester",
    "better_promises",
    "change_reply_template",
    "declare_days",
    "decline_case",
    "delete_reply_template",
    "deliver_case",
    "dispute_case",
    "end_pause",
    "extend_case",
    "forget_old_looks",
    "hand_over_all",
    "hand_over_case",
    "hold_contact",
    "keep_first_replies",
    "keep_reply_template",
    "look_at",
    "note_look",
    "open_case",
    "preview_better_promises",
    "preview_days",
    "preview_replacement",
    "preview_revocation",
    "preview_undo",
    "rate_case",
    "rebind_case",
    "replace_days",
    "reply_to_office",
    "resume_case",
    "revoke_days",
    "rows_of",
    "see_contact",
    "start_case",
    "stop_contact_change",
    "undo_last_step",
    "undo_recount",
    "undo_replacement",
    "withdraw_case",
    "write_to_requester",
]
