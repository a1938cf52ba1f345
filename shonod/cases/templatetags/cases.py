"""`{% load cases %}`: states, doors and reasons of a case in the reader's words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template
from django.utils.translation import gettext, gettext_lazy, ngettext, pgettext_lazy

from shonod.cases.models import Case
from shonod.cases.states import Channel, PauseReason, Seen, State
from shonod.ledger.models import Event
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.models import Post
from shonod.offices.states import LATE
from shonod.ui.templatetags.days import clock, day, digits, reads_bangla
from shonod.ui.templatetags.ui import in_language

register = template.Library()

_STATES = {
    State.RECEIVED: pgettext_lazy("state of a request", "Received"),
    State.IN_PROGRESS: pgettext_lazy("state of a request", "In progress"),
    State.WAITING: pgettext_lazy("state of a request", "Waiting for the requester"),
    State.DELIVERED: pgettext_lazy("state of a request", "Delivered"),
    State.DECLINED: pgettext_lazy("state of a request", "Declined"),
    State.WITHDRAWN: pgettext_lazy("state of a request", "Withdrawn"),
}
_CHANNELS = {
    Channel.WEB: pgettext_lazy("came in by", "website"),
    Channel.COUNTER: pgettext_lazy("came in by", "counter"),
    Channel.PHONE: pgettext_lazy("came in by", "telephone"),
    Channel.EMAIL: pgettext_lazy("came in by", "e-mail"),
    Channel.LETTER: pgettext_lazy("came in by", "letter"),
    Channel.DIRECTIVE: pgettext_lazy("came in by", "directive from above"),
    Channel.PLAN: pgettext_lazy("came in by", "annual work plan"),
    Channel.PARTNER: pgettext_lazy("came in by", "another program"),
}
_REASONS = {
    PauseReason.PAPERS: gettext_lazy("papers are missing"),
    PauseReason.DETAILS: gettext_lazy("a detail is unclear"),
    PauseReason.VISIT: gettext_lazy("a day for a visit has to be fixed"),
    PauseReason.APPROVAL: gettext_lazy("your consent is needed"),
}
_SEEN = {
    Seen.CONTACT: gettext_lazy("the contact of a request"),
    Seen.REGISTER: gettext_lazy("a register of letters, as a file"),
    Seen.MAIL: gettext_lazy("a mail as it came, as a file"),
}
_EVENTS = {
    EventKind.CASE_OPENED: gettext_lazy("The office received the request"),
    EventKind.CASE_STARTED: gettext_lazy("An officer took the request up"),
    EventKind.CASE_PAUSED: gettext_lazy("The office asked the requester something"),
    EventKind.CASE_RESUMED: gettext_lazy("Work went on"),
    EventKind.CASE_DELIVERED: gettext_lazy("The office delivered"),
    EventKind.CASE_DECLINED: gettext_lazy("The office declined the request"),
    EventKind.CASE_WITHDRAWN: gettext_lazy("The requester withdrew the request"),
    EventKind.CASE_DISPUTED: gettext_lazy(
        "The requester said: not done. The request is open again"
    ),
    EventKind.CASE_RATED: gettext_lazy("The requester rated the service"),
    EventKind.CASE_DATE_MOVED: gettext_lazy("The date was counted anew"),
    EventKind.CASE_ANNOTATED: gettext_lazy("Looked at again under a later calendar"),
    EventKind.CASE_EXTENDED: gettext_lazy("The time was extended"),
    EventKind.CASE_DATE_AGREED: gettext_lazy("Another day was agreed with the requester"),
    EventKind.CASE_REBOUND: gettext_lazy("The request is answered by another rule from now on"),
    EventKind.CASE_HANDED_OVER: gettext_lazy("The request was passed to another post"),
    EventKind.CASE_ESCALATED: gettext_lazy("It was late, so it went up to the post above"),
    EventKind.CONTACT_CHANGE_ASKED: gettext_lazy("A new telephone number or address was given"),
    EventKind.CONTACT_CHANGE_STOPPED: gettext_lazy("The contact stays as it was"),
    EventKind.CONTACT_CHANGED: gettext_lazy("The new telephone number or address holds"),
    EventKind.CASE_STEP_UNDONE: gettext_lazy("The office took its last step back"),
    EventKind.CASE_ANSWER_PUBLISHED: gettext_lazy(
        "The office made its answer public, without the requester’s name"
    ),
    EventKind.CASE_NEED_NOTED: gettext_lazy("It was noted what the advice is needed for"),
    EventKind.CASE_ADVISED: gettext_lazy("The office gave its advice sheet"),
    EventKind.CASE_ADVICE_PUBLISHED: gettext_lazy(
        "The office made its advice public, without the requester’s name"
    ),
    EventKind.LAW_REQUEST_TAKEN: gettext_lazy("It is a request under the Right to Information Act"),
    EventKind.LAW_REQUEST_REFUSED: gettext_lazy("The office gave the legal ground of its refusal"),
    EventKind.LAW_FEE_ASKED: gettext_lazy("The office told what the information costs"),
    EventKind.LAW_FEE_PAID: gettext_lazy("The information was paid for"),
    EventKind.LAW_APPEAL_NOTED: gettext_lazy("The office heard of an appeal"),
    EventKind.FILE_ADDED: gettext_lazy("A file was added"),
    EventKind.FILE_HELD_BACK: gettext_lazy("The virus scanner held a file back"),
}


_RATINGS = (
    pgettext_lazy("a rating", "very poor"),
    pgettext_lazy("a rating", "poor"),
    pgettext_lazy("a rating", "fair"),
    pgettext_lazy("a rating", "good"),
    pgettext_lazy("a rating", "very good"),
)


@register.filter
def seen_words(seen: str) -> str:
    """What an officer saw that is masked else."""
    return str(_SEEN[Seen(seen)])


@register.filter
def state_words(state: str) -> str:
    """The state as a label: 'Received'."""
    return str(_STATES[State(state)])


@register.filter
def channel_words(channel: str) -> str:
    """The door a case came in by: 'counter'."""
    return str(_CHANNELS[Channel(channel)])


@register.filter
def reason_words(reason: str) -> str:
    """Why a case waits, to be read after a colon: 'papers are missing'."""
    return str(_REASONS[PauseReason(reason)])


@register.filter
def event_words(event: Event) -> str:
    """One line of the timeline; empty for what the requester has no part in."""
    if event.kind == EventKind.MESSAGE_ADDED:
        if event.actor_kind == ActorKind.OFFICER:
            return gettext("The office wrote to the requester")
        return gettext("The requester wrote to the office")
    if event.kind == EventKind.CASE_RESUMED and event.data.get("ran_out"):
        return gettext("The waiting reached its last day; work goes on")
    if event.kind == EventKind.CASE_ESCALATED and event.data.get("level", LATE) < LATE:
        return gettext("The post that has it was reminded of the date")
    return str(_EVENTS.get(EventKind(event.kind), ""))


@register.filter
def to_post(event: Event, posts: Mapping[str, Post]) -> str:
    """The post that an event sent the case to, with its office; empty for other events."""
    post = posts.get(event.data.get("to_post") or "")
    if post is None:
        return ""
    return f"{in_language(post, 'title')}, {in_language(post.office, 'name')}"


_SENTENCES = {
    State.RECEIVED: gettext_lazy("We have the request. It will be done by %(due)s."),
    State.IN_PROGRESS: gettext_lazy("Work is under way. It will be done by %(due)s."),
    State.WAITING: gettext_lazy(
        "We are waiting for your reply. Until then the clock stands still."
    ),
    State.DELIVERED: gettext_lazy("Done on %(closed)s, within the promised time."),
    State.DECLINED: gettext_lazy("The office declined the request on %(closed)s."),
    State.WITHDRAWN: gettext_lazy("The request was withdrawn on %(closed)s."),
}
_REOPENED = gettext_lazy(
    "You told us it was not done, so the request is open again. Its first day stands: %(due)s."
)
_LATE = gettext_lazy(
    "We are late, and we are sorry. This was promised by %(due)s, %(late)s ago. Work goes on."
)
_LATE_AND_CLOSED = {
    State.DELIVERED: gettext_lazy(
        "Done on %(closed)s, %(late)s later than promised. We are sorry."
    ),
    State.DECLINED: gettext_lazy(
        "The office declined the request on %(closed)s, %(late)s later than promised. We are sorry."
    ),
}


@register.simple_tag
def state_sentence(case: Case, today: date) -> str:
    """Where the case stands, in one or two sentences. Lateness is said as it is."""
    return str(_sentence(case, today)) % {
        "due": due_words(case),
        "closed": day(case.closed_on),
        "late": _days(((case.closed_on or today) - case.due_on).days),
    }


def _sentence(case: Case, today: date) -> object:
    state = State(case.state)
    if case.is_late(today):
        return _LATE_AND_CLOSED.get(state, _SENTENCES[state]) if case.is_closed else _LATE
    if case.disputed_at and state is State.IN_PROGRESS:
        return _REOPENED
    return _SENTENCES[state]


@register.filter
def due_words(case: Case) -> str:
    """The promised day, with its time where the limit is in minutes or hours."""
    if case.due_at is None:
        return day(case.due_on)
    return gettext("%(day)s, %(clock)s") % {"day": day(case.due_on), "clock": clock(case.due_at)}


@register.filter
def limit_words(limit: Mapping[str, Any]) -> str:
    """A time limit as the charter words it, or its English reading."""
    english = "" if reads_bangla() else limit.get("text_en", "")
    return digits(english or limit["text"] or "")


@register.filter
def rating_words(rating: int) -> str:
    """One to five in words."""
    return str(_RATINGS[rating - 1])


def _days(number: int) -> str:
    return ngettext("%(number)s day", "%(number)s days", number) % {"number": digits(number)}
