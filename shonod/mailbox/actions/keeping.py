"""Keeping a mail's bytes before anybody looks into them."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db import IntegrityError, transaction

from shonod.cases.gateways import store
from shonod.ground.mail.reason import Reason
from shonod.mailbox.models import Mail
from shonod.offices.models import Office

SHELF = "mails"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message lies in the mailbox, how large it is there, and when it reached it."""

    validity: int
    uid: int
    size: int
    arrived_at: datetime


def keep_mail(
    content: bytes, *, place: Place, office: Office, at: datetime, is_whole: bool = True
) -> bool:
    """Put the bytes on the disk, then the row that names them; False when the same bytes are kept
    already: a mail delivered or fetched twice is one mail.

    `office` is where it lies until somebody reads whom it is for. `is_whole`: of a mail beyond
    the largest size its headers alone are kept here.
    """
    digest = sha256(content).hexdigest()
    if Mail.objects.filter(sha256=digest).exists():
        return False
    path = store.keep(content, shelf=SHELF)
    mail = Mail(
        office=office,
        path=path,
        sha256=digest,
        size=place.size,
        validity=place.validity,
        uid=place.uid,
        # A server whose clock is ahead gives nobody more time.
        received_at=min(place.arrived_at, at),
        kept_at=at,
        reason="" if is_whole else Reason.TOO_LARGE,
    )
    try:
        with transaction.atomic():
            mail.save(force_insert=True)
    except IntegrityError:
        store.drop(path)
        return False
    return True
