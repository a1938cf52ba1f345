"""How much mail waits, told to the desk's first page and its menu."""

from uuid import UUID

from shonod.mailbox.queries.piles import counts_of
from shonod.mailbox.states import Pile
from shonod.offices.actions.alarms import sound_alarms

WAITING, ASIDE = "mail", "mail_held"


def count_waiting(office: UUID) -> None:
    """New mails and answers are the day's work; what is parked or held may hide some."""
    counts = counts_of(office)
    waiting, aside = counts[Pile.NEW] + counts[Pile.REPLY], counts[Pile.PARKED] + counts[Pile.HELD]
    sound_alarms(office, {WAITING: waiting, ASIDE: aside})
