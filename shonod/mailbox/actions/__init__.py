"""What is done with a mail: kept, read, put where it belongs, forgotten."""

from shonod.mailbox.actions.answering import answer_mails
from shonod.mailbox.actions.forgetting import forget_old_mails, sweep_mails
from shonod.mailbox.actions.keeping import keep_mail
from shonod.mailbox.actions.reading import read_mail
from shonod.mailbox.actions.settling import (
    match_mail,
    open_case_of_mail,
    set_aside,
    set_machines_aside,
    take_back,
)

__all__ = [
    "answer_mails",
    "forget_old_mails",
    "keep_mail",
    "match_mail",
    "open_case_of_mail",
    "read_mail",
    "set_aside",
    "set_machines_aside",
    "sweep_mails",
    "take_back",
]
