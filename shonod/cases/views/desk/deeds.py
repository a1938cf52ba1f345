"""What an officer can do to a case, as one table: its key, its form, its action."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shonod.cases.actions import (
    add_note,
    agree_on_date,
    ask_contact_change,
    ask_requester,
    decline_case,
    deliver_case,
    extend_case,
    resume_case,
    start_case,
    stop_contact_change,
    undo_last_step,
    write_to_requester,
)
from shonod.cases.forms.dates import AgreeForm, ExtendForm
from shonod.cases.forms.desk import (
    AnswerForm,
    AskForm,
    ContactForm,
    DeclineForm,
    DeedForm,
    MessageForm,
    NoteForm,
    ResumeForm,
)
from shonod.cases.models import Case
from shonod.cases.policy import (
    may_be_agreed,
    may_be_asked_back,
    may_be_declined,
    may_be_extended,
    may_be_on_the_spot,
    may_be_undone,
)
from shonod.cases.states import FLOW, Move, State
from shonod.ground.clock import DHAKA
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.people.models import Officer

Given = dict[str, Any]


class Said(NamedTuple):
    """The words of a deed: what opens it, what does it, what is said when it is done."""

    label: Promise
    button: Promise
    done: Promise


@dataclass(frozen=True)
class Deed:
    """`move` is what the flow must allow (None: always possible); `event` proves that it is done;
    `at_counter`: the front desk does it too.

    Their order is that of the buttons; the first that is possible is the likeliest next step.
    """

    name: str
    key: str
    said: Said
    form: type[DeedForm]
    do: Callable[[UUID, Officer, datetime, Given], object]
    event: EventKind
    move: Move | None = None
    at_counter: bool = False

    @property
    def asks_nothing(self) -> bool:
        return self.form is DeedForm


def _start(case: UUID, by: Officer, at: datetime, given: Given) -> object:
    return start_case(case, by=by, at=at, version=given["version"])


def _deliver(case: UUID, by: Officer, at: datetime, given: Given) -> object:
    return deliver_case(case, by=by, at=at, answer=given["text"], version=given["version"])


def _deliver_now(case: UUID, by: Officer, at: datetime, given: Given) -> object:
    return deliver_case(
        case, by=by, at=at, answer=given["text"], on_the_spot=True, version=given["version"]
    )


def _ask(case: UUID, by: Officer, at: datetime, given: Given) -> object:
    return ask_requester(
        case,
        by=by,
        at=at,
        question=given["text"],
        reason=given["reason"],
        until_on=given["until_on"],
        version=given["version"],
    )


def _resume(case: UUID, by: Officer, at: datetime, given: Given) -> object:
    return resume_case(case, by=by, at=at, why=given["text"], version=given["version"])


def _decline(case: UUID, by: Officer, at: datetime, given: Given) -> object:
    return decline_case(
        case,
        by=by,
        at=at,
        reason=given["reason"],
        appeal_to=given["appeal_to"],
        version=given["version"],
    )


def _write(case: UUID, by: Officer, at: datetime, given: Given) -> object:
    return write_to_requester(case, by=by, at=at, text=given["text"], version=given["version"])


def _note(case: UUID, by: Officer, at: datetime, given: Given) -> object:
    return add_note(case, by=by, at=at, text=given["text"])


def _contact(case: UUID, by: Officer, at: datetime, given: Given) -> object:
    return ask_contact_change(
        case,
        by=by,
        at=at,
        phone=given["phone"],
        email=given["email"],
        known_by=given["text"],
        version=given["version"],
    )


def _keep_contact(case: UUID, by: Officer, at: datetime, _given: Given) -> object:
    return stop_contact_change(case, by=by, at=at)


def _extend(case: UUID, by: Officer, at: datetime, given: Given) -> object:
    return extend_case(
        case,
        by=by,
        at=at,
        until_on=given["until_on"],
        reason=given["text"],
        order_number=given["order_number"],
        version=given["version"],
    )


def _agree(case: UUID, by: Officer, at: datetime, given: Given) -> object:
    return agree_on_date(
        case,
        by=by,
        at=at,
        agreed_on=given["agreed_on"],
        consent=given["text"],
        version=given["version"],
    )


def _undo(case: UUID, by: Officer, at: datetime, given: Given) -> object:
    return undo_last_step(case, by=by, at=at, version=given["version"])


DEEDS = {
    deed.name: deed
    for deed in (
        Deed(
            "start", "s", Said(_("Take up"), _("Take up"), _("You took the request up.")),
            DeedForm, _start, EventKind.CASE_STARTED, Move.START, at_counter=True,
        ),
        Deed(
            "answer-now", "i",
            Said(_("Answer on the spot"), _("Answer and close"), _("Answered on the spot.")),
            AnswerForm, _deliver_now, EventKind.CASE_DELIVERED, Move.DELIVER, at_counter=True,
        ),
        Deed(
            "resume", "r", Said(_("Go on"), _("Let the clock go on"), _("The clock goes on.")),
            ResumeForm, _resume, EventKind.CASE_RESUMED, Move.RESUME, at_counter=True,
        ),
        Deed(
            "deliver", "d", Said(_("Deliver"), _("Deliver and close"), _("Delivered and closed.")),
            AnswerForm, _deliver, EventKind.CASE_DELIVERED, Move.DELIVER,
        ),
        Deed(
            "ask", "a",
            Said(_("Ask back"), _("Ask and wait"), _("Asked. The clock waits for the reply.")),
            AskForm, _ask, EventKind.CASE_PAUSED, Move.ASK,
        ),
        Deed(
            "message", "m", Said(_("Write"), _("Send the message"), _("The message is sent.")),
            MessageForm, _write, EventKind.MESSAGE_ADDED,
        ),
        Deed(
            "note", "n", Said(_("Note"), _("Keep the note"), _("The note is kept.")),
            NoteForm, _note, EventKind.NOTE_ADDED, at_counter=True,
        ),
        Deed(
            "agree", "g",
            Said(_("Agree on a day"), _("Keep the agreed day"), _("The agreed day is kept.")),
            AgreeForm, _agree, EventKind.CASE_DATE_AGREED,
        ),
        Deed(
            "extend", "e",
            Said(_("Extend"), _("Extend the time"), _("The time is extended.")),
            ExtendForm, _extend, EventKind.CASE_EXTENDED,
        ),
        Deed(
            "new-contact", "w",
            Said(
                _("Reach elsewhere"), _("Tell the old and the new contact"),
                _("Both contacts are told. The new one holds after some days."),
            ),
            ContactForm, _contact, EventKind.CONTACT_CHANGE_ASKED,
        ),
        Deed(
            "keep-contact", "v",
            Said(
                _("Keep the old contact"), _("Keep the old contact"),
                _("The contact stays as it was."),
            ),
            DeedForm, _keep_contact, EventKind.CONTACT_CHANGE_STOPPED,
        ),
        Deed(
            "decline", "x",
            Said(_("Decline"), _("Decline and close"), _("Declined, with the reason.")),
            DeclineForm, _decline, EventKind.CASE_DECLINED, Move.DECLINE,
        ),
        Deed(
            "undo", "z",
            Said(_("Undo"), _("Undo"), _("Taken back. The request stands as before.")),
            DeedForm, _undo, EventKind.CASE_STEP_UNDONE, at_counter=True,
        ),
    )
}  # fmt: skip


def deeds_for(
    case: Case, newest: Event | None, *, by: Officer, at: datetime, new_contact: bool = False
) -> list[Deed]:
    """What the flow allows now; on the spot only where the charter promises it, on day zero; undo
    after a step of one's own; the old contact is kept where a new one waits."""
    moves = FLOW.moves(State(case.state))
    today = at.astimezone(DHAKA).date()
    may = {
        "agree": may_be_agreed(case),
        "extend": may_be_extended(case, today),
        "ask": may_be_asked_back(case),
        "decline": may_be_declined(case),
        "answer-now": case.terms.limit.instant and may_be_on_the_spot(case, at),
        "undo": may_be_undone(newest, by, at),
        "new-contact": not case.is_closed,
        "keep-contact": new_contact,
    }
    return [
        deed
        for deed in DEEDS.values()
        if (deed.move is None or deed.move in moves) and may.get(deed.name, True)
    ]
