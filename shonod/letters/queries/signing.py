"""Whose name stands under a letter."""

from datetime import date

from shonod.offices.models import Office
from shonod.offices.policy import is_in_charge
from shonod.offices.queries import Answer, desk_post, roster_of
from shonod.offices.states import Role
from shonod.people.models import Officer

Signatory = dict[str, str]


def signatory_of(office: Office, officer: Officer, on: date) -> Signatory:
    """Who is in charge and issues it himself, in the post that he sits in or answers for today; a
    draft of somebody else bears the name of whoever answers for the office's first post.

    Telephone and e-mail are those of the charge or his own, else the office's.
    """
    answer = _own(office, officer, on) or _first(office, on)
    if answer is None:
        return {"name": "", "post": "", "phone": office.phone, "email": office.email}
    sitter = answer.sitter
    own = Officer.objects.get(pk=sitter.officer)
    return {
        "name": sitter.name,
        "post": answer.asked.title,
        "phone": sitter.phone or own.phone or office.phone,
        "email": sitter.email or own.email or office.email,
    }


def _own(office: Office, officer: Officer, on: date) -> Answer | None:
    """The office's post, of those in charge, that the officer answers for."""
    roster = roster_of(office, on)
    answers = [
        answer
        for seat in roster.of(office.id)
        if is_in_charge({Role(seat.role)}) and (answer := roster.answer(seat.id))
    ]
    return next((one for one in answers if one.sitter.officer == officer.id), None)


def _first(office: Office, on: date) -> Answer | None:
    post = desk_post(office)
    return roster_of(office, on).answer(post.id) if post else None
