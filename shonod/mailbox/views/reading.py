"""The piles, a mail, its files, and the mail as it came."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_POST, require_safe

from shonod.cases.actions import note_look
from shonod.cases.gateways import store
from shonod.cases.models import Attachment
from shonod.cases.queries import code_of
from shonod.cases.states import Scan, Seen
from shonod.mailbox.forms import OpenForm
from shonod.mailbox.gateways.imap import has_mailbox
from shonod.mailbox.models import Mail
from shonod.mailbox.policy import reads_mail
from shonod.mailbox.queries.matching import cases_sought
from shonod.mailbox.queries.piles import DONE, PILES, counts_of, mails_in, next_after, page_of
from shonod.mailbox.states import Pile, State
from shonod.mailbox.views.door import mail_at, promises_for
from shonod.offices.middleware import Desk, desk_view
from shonod.ui.downloads import download

LABELS = {
    Pile.NEW: pgettext_lazy("mails", "New"),
    Pile.REPLY: pgettext_lazy("mails", "Answers to match"),
    Pile.PARKED: pgettext_lazy("mails", "Parked"),
    Pile.HELD: pgettext_lazy("mails", "Held"),
    DONE: _("Seen to"),
}
_AS_IT_CAME = "application/octet-stream"
LONGEST_SEARCH = 100


@desk_view(reads_mail)
@require_safe
def pile(request: HttpRequest, desk: Desk) -> HttpResponse:
    """One pile; the first that holds anything, where none is asked for."""
    counts = counts_of(desk.office.id)
    chosen = request.GET.get("pile") or next((one for one in Pile if counts[one]), Pile.NEW)
    if chosen not in PILES:
        raise Http404
    try:
        page = page_of(mails_in(desk.office, chosen), after=request.GET.get("after", ""))
    except ValueError:
        raise Http404 from None
    context = {
        "desk": desk,
        "piles": [
            (one, LABELS[one], counts.get(one), str(key)) for key, one in enumerate(PILES, 1)
        ],
        "pile": chosen,
        "title": LABELS[chosen],
        "page": page,
        "has_mailbox": has_mailbox(),
        "older_url": f"?pile={chosen}&after={page.after}" if page.after else "",
        "newer_url": f"?pile={chosen}" if request.GET.get("after") else "",
    }
    return render(request, "mailbox/pile.html", context)


@desk_view(reads_mail)
@require_safe
def mail(request: HttpRequest, desk: Desk, mail_id: UUID) -> HttpResponse:
    return mail_page(request, desk, mail_at(desk, mail_id))


def mail_page(
    request: HttpRequest,
    desk: Desk,
    mail: Mail,
    *,
    form: OpenForm | None = None,
    refused: object = "",
    status: int = 200,
) -> HttpResponse:
    """The mail with what can be done with it; `form` as it was typed, `refused` why it was not."""
    waits = mail.state == State.WAITING
    words = "".join(c for c in request.GET.get("q", "") if c.isprintable())[:LONGEST_SEARCH].strip()
    context = {
        "desk": desk,
        "mail": mail,
        "waits": waits,
        "files": Attachment.objects.filter(draft=mail.id).order_by("id"),
        "form": form or (OpenForm(mail=mail, promises=promises_for(desk, mail)) if waits else None),
        "code": code_of(mail.case) if mail.case else "",
        "q": words,
        "found": cases_sought(desk.office, words) if words and waits else [],
        "next": next_after(mail),
        "refused": refused,
    }
    return render(request, "mailbox/mail.html", context, status=status)


@desk_view(reads_mail)
@require_POST
def raw(_request: HttpRequest, desk: Desk, mail_id: UUID) -> FileResponse:
    """The mail as it came, to keep or to open in a mail program; never shown in place. Its sender's
    address stands in it whole, so that it was taken is noted."""
    found = mail_at(desk, mail_id)
    try:
        content = store.opened(found.path)
    except FileNotFoundError:
        raise Http404 from None
    note_look(desk.office, Seen.MAIL, by=desk.officer, at=desk.at)
    size = content.seek(0, 2)
    content.seek(0)
    return download(content, kind=_AS_IT_CAME, name=f"{found.id}.eml", size=size)


@desk_view(reads_mail)
@require_safe
def file(_request: HttpRequest, desk: Desk, mail_id: UUID, file_id: UUID) -> FileResponse:
    """A file of a mail that waits."""
    found = mail_at(desk, mail_id)
    files = Attachment.objects.filter(pk=file_id, draft=found.id, office=desk.office)
    attachment = files.exclude(scan=Scan.HARMFUL).first()
    if attachment is None:
        raise Http404
    content = store.opened(attachment.path)
    return download(content, kind=attachment.kind, name=attachment.name, size=attachment.size)
