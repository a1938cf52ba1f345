"""Channels in words."""

from django.template import Library
from django.utils.translation import gettext_lazy as _

from shonod.lines.gateways.checks import CHECKS
from shonod.lines.queries import State, state_of
from shonod.lines.states import Channel
from shonod.offices.models import Office

register = Library()

# What the channel is called at the desk.
NAMES = {
    Channel.FORM: _("Requests by the web form"),
    Channel.MAILBOX: _("E-mail in"),
    Channel.EMAIL: _("E-mail out"),
    Channel.SMS: _("Text messages"),
}
MISSED = {
    Channel.FORM: _("Nobody can ask by the web form."),
    Channel.MAILBOX: _("Nobody’s e-mail becomes a request by itself."),
    Channel.EMAIL: _("Notices by e-mail wait until it is there."),
    Channel.SMS: _("Notices by text message wait until it is there."),
}
# By the code of LineDown: what is wrong, and what to do.
WRONG = {
    "no_answer": _("Nobody answers. Look whether the server runs, and at host and port."),
    "too_slow": _("It takes too long to answer. If it lasts, ask whoever runs the server."),
    "no_tls": _("It offers no encryption (TLS), so no password is sent to it. Ask who runs it."),
    "not_secure": _("No secure connection. Its certificate may have run out; ask who runs it."),
    "not_let_in": _("We are not let in. Look at user name and password in the setting."),
    "no_money": _("There is no money left in the account. Top it up; what waits then goes out."),
    "not_understood": _("The answer is not understood. Look at the address and its mapping."),
    "misset": _("The setting is written wrongly."),
    "busy": _("It is too busy just now, and is asked again in a while."),
    "broken": _("It went wrong here. The log says more, at channel_broken."),
}


@register.filter
def channel_name(channel: str) -> str:
    return str(NAMES[Channel(channel)])


@register.filter
def channel_setting(channel: str) -> str:
    """The setting that makes the channel; empty for what is always there."""
    return CHECKS[channel].setting


@register.filter
def channel_missed(channel: str) -> str:
    """What does not happen without the channel."""
    return str(MISSED[Channel(channel)])


@register.filter
def wrong_words(code: str) -> str:
    return str(WRONG[code])


@register.simple_tag
def channel_state(office: Office, channel: str) -> State:
    return state_of(office, Channel(channel))


@register.inclusion_tag("lines/mark.html")
def channel_mark(office: Office, kind: str) -> dict[str, State | None]:
    """Whether the way of asking (a kind of delivery in the charter) works, beside its name."""
    channel = {"web": Channel.FORM, "email": Channel.MAILBOX}.get(kind)
    return {"state": state_of(office, channel) if channel else None}
