"""A mail taken in without a server."""

from datetime import datetime

from shonod.mailbox.actions import keep_mail, read_mail
from shonod.mailbox.actions.keeping import Place
from shonod.mailbox.models import Mail
from shonod.offices.models import Office
from tests.fixtures import NOW


def take_mail(office: Office, content: bytes, *, at: datetime = NOW) -> Mail:
    """Kept and read: the mail as it was sorted."""
    place = Place(1, Mail.objects.count() + 1, len(content), at)
    assert keep_mail(content, place=place, office=office, at=at)
    return read_mail(Mail.objects.latest("id").id, at=at)
