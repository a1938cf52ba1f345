"""What an officer does with a mail; each deed is one action, and the next mail of the pile."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from shonod.cases.queries import case_by_id
from shonod.ground.refusals import ClockBehind, MoveNotAllowed, NotPermitted, Refusal
from shonod.mailbox.actions import (
    match_mail,
    open_case_of_mail,
    set_aside,
    set_machines_aside,
    take_back,
)
from shonod.mailbox.forms import OpenForm
from shonod.mailbox.models import Mail
from shonod.mailbox.policy import reads_mail
from shonod.mailbox.states import CaseElsewhere
from shonod.mailbox.views.door import mail_at, promises_for
from shonod.mailbox.views.reading import mail_page
from shonod.offices.middleware import Desk, desk_view
from shonod.ui.templatetags.days import digits

_WORDS: dict[type[Refusal], tuple[Promise, int]] = {
    MoveNotAllowed: (gettext_lazy("Somebody saw to this mail meanwhile. See below."), 409),
    NotPermitted: (gettext_lazy("Only those who work on requests sort the mail."), 403),
    CaseElsewhere: (gettext_lazy("That request is not one of this office."), 404),
    ClockBehind: (
        gettext_lazy("The clock of this computer is wrong, so nothing was saved. "
                     "Tell the administrator."),
        503,
    ),
}  # fmt: skip
# All that is left comes from the calendar and the charter's limit.
_NO_DATE = (
    gettext_lazy("No date can be promised for this service by itself. Choose another service."),
    422,
)


@desk_view(reads_mail)
@require_POST
def open_case(request: HttpRequest, desk: Desk, mail_id: UUID) -> HttpResponse:
    """Make it a request: the service it seems to ask for, or another."""
    mail = mail_at(desk, mail_id)
    form = OpenForm(request.POST, mail=mail, promises=promises_for(desk, mail))
    if not form.is_valid():
        return mail_page(request, desk, mail, form=form, status=422)
    return _done(
        request,
        desk,
        mail,
        lambda: open_case_of_mail(
            mail.id, terms=form.terms, requester=form.requester(), by=desk.officer, at=desk.at
        ),
        _("It is a request now. Its clock runs from when the mail came."),
        form=form,
    )


@desk_view(reads_mail)
@require_POST
def match(request: HttpRequest, desk: Desk, mail_id: UUID) -> HttpResponse:
    """Put it on the request that it answers."""
    mail = mail_at(desk, mail_id)
    typed = request.POST.get("case", "")
    case = case_by_id(desk.office, UUID(typed)) if _is_id(typed) else None
    if case is None:
        return _refused(request, desk, mail, CaseElsewhere())
    return _done(
        request,
        desk,
        mail,
        lambda: match_mail(mail.id, case=case, by=desk.officer, at=desk.at),
        _("The mail is on the request now."),
    )


def _is_id(typed: str) -> bool:
    try:
        UUID(typed)
    except ValueError:
        return False
    return True


@desk_view(reads_mail)
@require_POST
def aside(request: HttpRequest, desk: Desk, mail_id: UUID) -> HttpResponse:
    mail = mail_at(desk, mail_id)
    said = _("Set aside. It is kept among what is seen to, and can be taken back.")
    return _done(request, desk, mail, lambda: set_aside(mail.id, by=desk.officer, at=desk.at), said)


@desk_view(reads_mail)
@require_POST
def back(request: HttpRequest, desk: Desk, mail_id: UUID) -> HttpResponse:
    mail = mail_at(desk, mail_id)
    said = _("Taken back: it waits again.")
    return _done(request, desk, mail, lambda: take_back(mail.id, by=desk.officer, at=desk.at), said)


@desk_view(reads_mail)
@require_POST
def machines(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Everything that machines sent is seen."""
    n = set_machines_aside(desk.office, by=desk.officer, at=desk.at)
    said = ngettext(
        "%(number)s mail of a machine is set aside.",
        "%(number)s mails of machines are set aside.",
        n,
    )
    messages.success(request, said % {"number": digits(n)})
    return redirect("mailbox:pile")


def _done(
    request: HttpRequest,
    desk: Desk,
    mail: Mail,
    do: Callable[[], object],
    said: str,
    form: OpenForm | None = None,
) -> HttpResponse:
    """Do it and show the mail as it is then; sent twice, it is done once."""
    try:
        do()
    except Refusal as refusal:
        return _refused(request, desk, mail, refusal, form)
    messages.success(request, said)
    return redirect("mailbox:mail", mail_id=mail.id)


def _refused(
    request: HttpRequest, desk: Desk, mail: Mail, refusal: Refusal, form: OpenForm | None = None
) -> HttpResponse:
    words, status = _WORDS.get(type(refusal), _NO_DATE)
    fresh = mail_at(desk, mail.id)
    return mail_page(request, desk, fresh, form=form, refused=words, status=status)
