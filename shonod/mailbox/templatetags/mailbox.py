"""`{% load mailbox %}`: mails in the reader's words."""

from uuid import UUID

from django import template
from django.utils.translation import gettext_lazy as _

from shonod.cases.templatetags.refused_files import refusal_words
from shonod.ground.mail.reason import Reason
from shonod.mailbox.models import Mail
from shonod.mailbox.queries.piles import mails_of
from shonod.mailbox.states import Match

register = template.Library()
register.filter("file_words", refusal_words)

_REASONS = {
    Reason.AUTO_REPLY: _("A program answered by itself, for example an absence note."),
    Reason.LIST: _("It was sent to many at once, by a list or a robot."),
    Reason.BOUNCE: _("A mail server reports on a mail of ours that did not arrive or is late."),
    Reason.LOOP: _("It is a mail of our own that came back."),
    Reason.TOO_MANY: _("This sender wrote very often today. Look whether a person is behind it."),
    Reason.NO_SENDER: _("It names no sender who could be answered."),
    Reason.TOO_LARGE: _("It is larger than 40 MB. The whole mail lies in the mailbox’s archive."),
    Reason.TOO_MANY_PARTS: _("It has more parts than a letter has. Download it to see it."),
    Reason.TOO_DEEP: _("Its parts lie too deep inside each other. Download it to see it."),
    Reason.TOO_SLOW: _("Reading it took too long. Download it to see it."),
    Reason.UNREADABLE: _("It could not be read. Download it to see it."),
    Reason.GAVE_UP: _("Reading it failed several times. Download it to see it."),
}
_MATCHES = {
    Match.THREAD: _("It answers a mail of ours about this request."),
    Match.CODE: _("It names the tracking code of this request."),
    Match.SENDER: _("Its sender has this open request."),
}


@register.filter
def why_words(mail: Mail) -> str:
    """Why it is parked or held; '' for what is neither."""
    return str(_REASONS[Reason(mail.reason)]) if mail.reason else ""


@register.filter
def match_words(mail: Mail) -> str:
    """How its request was found."""
    return str(_MATCHES[Match(mail.match)]) if mail.match else ""


@register.filter
def is_stranger(mail: Mail) -> bool:
    """Does it come from another address than its request?"""
    return mail.case is not None and mail.case.email.casefold() != mail.sender


@register.simple_tag
def mails_on(case_id: UUID) -> list[Mail]:
    return mails_of(case_id)
