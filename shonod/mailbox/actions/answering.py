"""Telling who wrote that the mail came, while it waits for an officer: once, and never a machine.

From the request on that becomes of it, notices tell the rest.
"""

from datetime import datetime, timedelta

from django.utils.translation import gettext, override

from shonod.lines.gateways import Line, LineBusy, LineDown, Parcel, ParcelDeferred, ParcelRefused
from shonod.mailbox.models import Mail
from shonod.mailbox.states import Receipt, State
from shonod.ui.templatetags.days import moment
from shonod.ui.templatetags.numbers import phone
from shonod.ui.templatetags.ui import in_language

# Later than that it tells nobody anything.
TOLD_WITHIN = timedelta(days=1)
AT_ONCE = 50


def answer_mails(line: Line, *, at: datetime) -> int:
    """Send the receipts that are due; returns how many went. Killed in between, the next round may
    send one again, under the same reference."""
    sent = 0
    for mail in (
        Mail.objects.filter(receipt=Receipt.DUE).select_related("office").order_by("id")[:AT_ONCE]
    ):
        try:
            mail.receipt = _answer(mail, line, at=at)
        except ParcelDeferred:
            continue
        except (LineBusy, LineDown):
            break
        mail.save(update_fields=["receipt"])
        sent += mail.receipt == Receipt.SENT
    return sent


def _answer(mail: Mail, line: Line, *, at: datetime) -> Receipt:
    if mail.state != State.WAITING or at - mail.kept_at > TOLD_WITHIN:
        return Receipt.NEEDLESS
    try:
        line.send(parcel_of(mail))
    except ParcelRefused:
        return Receipt.FAILED
    return Receipt.SENT


def parcel_of(mail: Mail) -> Parcel:
    """In the writer's language. No word of the mail stands in it, so that nobody can have us send
    his words to others."""
    with override(mail.language):
        office = in_language(mail.office, "name")
        words = gettext(
            "We received your e-mail on %(moment)s. An officer will look at it; you will then get "
            "a tracking code and the day by which it is done.\n\n%(office)s\n%(phone)s"
        )
        facts = {
            "moment": moment(mail.received_at),
            "office": office,
            "phone": phone(mail.office.phone),
        }
        return Parcel(
            reference=f"mail-{mail.id}",
            to=mail.sender,
            subject=gettext("Your e-mail has arrived"),
            text=(words % facts).strip(),
            sender=office,
            headers={"Auto-Submitted": "auto-replied"},
        )
