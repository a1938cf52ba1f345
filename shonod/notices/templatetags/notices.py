"""`{% load notices %}`: what notices are, how they go out and what became of them, in words."""

from collections.abc import Iterable
from datetime import datetime

from django import template
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from shonod.cases.models import Case
from shonod.ground.parts import Parts
from shonod.notices.models import Notice
from shonod.notices.queries.lines import Standing, standing_of_line
from shonod.notices.queries.sending import address_for
from shonod.notices.queries.stopping import stop_token
from shonod.notices.queries.told import addresses_of, hash_of, is_stopped, told_about
from shonod.notices.states import By, Kind, State, Why
from shonod.ui.templatetags.days import digits
from shonod.ui.templatetags.numbers import email_masked, phone_masked

register = template.Library()

_KINDS = {
    Kind.RECEIVED: pgettext_lazy("a notice", "Request received"),
    Kind.WAITING: pgettext_lazy("a notice", "An answer is needed"),
    Kind.MESSAGE: pgettext_lazy("a notice", "A message from the office"),
    Kind.MOVED: pgettext_lazy("a notice", "The date was counted anew"),
    Kind.AGREED: pgettext_lazy("a notice", "A day was agreed"),
    Kind.EXTENDED: pgettext_lazy("a notice", "The time was extended"),
    Kind.DELIVERED: pgettext_lazy("a notice", "Delivered"),
    Kind.DECLINED: pgettext_lazy("a notice", "Declined"),
    Kind.ESCALATED: pgettext_lazy("a notice", "The superior was told"),
    Kind.HANDED_OVER: pgettext_lazy("a notice", "Another officer works on it"),
    Kind.CONTACT_OLD: pgettext_lazy("a notice", "A new contact was given, to the old one"),
    Kind.CONTACT_NEW: pgettext_lazy("a notice", "A new contact was given, to the new one"),
    Kind.PUBLISHED: pgettext_lazy("a notice", "The answer is public"),
    Kind.DIGEST: pgettext_lazy("a notice", "The officer’s day, at opening"),
    Kind.DUE_NEXT: pgettext_lazy("a notice", "Due by the next working day, to the officer"),
    Kind.NEWS_ASKED: pgettext_lazy("a notice", "Whether news of projects is wanted"),
    Kind.NEWS: pgettext_lazy("a notice", "What changed in projects"),
}
_WAYS = {
    By.EMAIL: pgettext_lazy("a way of sending", "e-mail"),
    By.SMS: pgettext_lazy("a way of sending", "SMS"),
}
_STATES = {
    State.WAITING: gettext_lazy("waits to be sent"),
    State.SENT: gettext_lazy("sent"),
    State.ARRIVED: gettext_lazy("arrived"),
    State.FAILED: gettext_lazy("could not be sent"),
    State.EXPIRED: gettext_lazy("not sent"),
    State.WITHHELD: gettext_lazy("not sent"),
}
_WHY = {
    Why.NOT_TAKEN: gettext_lazy("the number or address was not accepted"),
    Why.DEFERRED: gettext_lazy("it could not be taken just then"),
    Why.LINE_DOWN: gettext_lazy("the line did not answer"),
    Why.LINE_BUSY: gettext_lazy("the line took no more for now"),
    Why.BROKEN: gettext_lazy("something went wrong; the administrator finds it in the log"),
    Why.NOT_ARRIVED: gettext_lazy("it was sent and did not arrive"),
    Why.TOO_OLD: gettext_lazy("it could not be sent in time"),
    Why.OVERTAKEN: gettext_lazy("the request had moved on"),
    Why.STOPPED: gettext_lazy("its owner wants no messages"),
    Why.LONG_CLOSED: gettext_lazy("the request was closed long ago"),
    Why.NO_ADDRESS: gettext_lazy("no number or address is known"),
    Why.TOO_MANY: gettext_lazy("there were too many messages in one day"),
    Why.TAKEN_BACK: gettext_lazy("the officer took the step back"),
}
_TONES = {State.ARRIVED: "green", State.FAILED: "red"}


@register.filter
def kind_words(kind: str) -> str:
    """'Request received'."""
    return str(_KINDS[Kind(kind)])


@register.filter
def way_words(by: str) -> str:
    return str(_WAYS[By(by)])


@register.filter
def why_words(why: str) -> str:
    """Why it was not sent, in lower case; empty where all is well."""
    return str(_WHY[Why(why)]) if why else ""


@register.filter
def became_words(notice: Notice) -> str:
    """What became of it, and why where it was not sent: 'not sent: the request had moved on'."""
    state = str(_STATES[State(notice.state)])
    if not notice.why:
        return state
    if notice.why == Why.NOT_ARRIVED:
        return why_words(notice.why)
    return gettext("%(state)s: %(why)s") % {"state": state, "why": why_words(notice.why)}


@register.filter
def tone(state: str) -> str:
    """The colour of the tag; the words beside it say the same."""
    return _TONES.get(State(state), "grey")


@register.filter
def failed(notice: Notice) -> bool:
    return notice.state == State.FAILED


@register.filter
def when(notice: Notice) -> datetime:
    """When it was done with; of one that waits, when it is due."""
    return notice.done_at or notice.next_at


@register.filter
def masked_address(notice: Notice) -> str:
    """Enough to know one's own number or mail address by."""
    address = address_for(notice)
    return phone_masked(address) if notice.by == By.SMS else email_masked(address)


@register.filter
def parts_words(parts: Parts) -> str:
    """'2 messages of 67 letters: 82 used', since each part is paid for."""
    used = {"parts": digits(parts.parts), "length": digits(parts.length)}
    if parts.parts == 1:
        return gettext("1 message: %(length)s of %(room)s letters used") % {
            **used,
            "room": digits(parts.room),
        }
    return gettext("%(parts)s messages, each paid for: %(length)s letters in all") % used


@register.simple_tag
def notices_about(case: Case) -> Iterable[Notice]:
    """What was to be told about the case, oldest first; one query."""
    told = list(told_about(case))
    for notice in told:
        notice.case = case
    return told


@register.simple_tag
def sms_ahead(case: Case) -> dict[str, object]:
    """Whether an SMS about a new case goes out: to which number, if the line is there, and if its
    owner still wants any."""
    number = addresses_of(case).get(By.SMS, "")
    return {
        "number": phone_masked(number),
        "is_set": standing_of_line(By.SMS) is Standing.SET,
        "is_stopped": bool(number) and is_stopped(hash_of(number)),
    }


@register.simple_tag
def ways_to_stop(case: Case) -> list[tuple[str, str]]:
    """For each way in which the requester can be reached: its name, and the token that stops it."""
    return [(by, stop_token(case.id, by)) for by in addresses_of(case)]
