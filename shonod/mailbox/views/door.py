"""From an address of the desk to the office's own mail."""

from uuid import UUID

from django.http import Http404

from shonod.catalogue.models import Terms
from shonod.catalogue.queries import charter_in_force, promises_of
from shonod.ground.clock import local
from shonod.mailbox.models import Mail
from shonod.mailbox.queries.piles import mail_of
from shonod.offices.middleware import Desk


def mail_at(desk: Desk, mail_id: UUID) -> Mail:
    """The office's own mail; another office's is as good as none. Raises Http404."""
    mail = mail_of(desk.office, mail_id)
    if mail is None:
        raise Http404
    return mail


def promises_for(desk: Desk, mail: Mail) -> list[Terms]:
    """The services of the edition that was in force when the mail came."""
    charter = charter_in_force(desk.office, local(mail.received_at).date())
    charter = charter or charter_in_force(desk.office, desk.today)
    return promises_of(charter) if charter else []
