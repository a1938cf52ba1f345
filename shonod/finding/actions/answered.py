"""Counting answers that were found without anybody asking."""

from datetime import datetime, timedelta

from django.db import transaction

from shonod.finding.models import Answered, Entry
from shonod.finding.queries.suggesting import read_token
from shonod.ground.clock import local
from shonod.ground.refusals import TooMany
from shonod.offices.models import Office
from shonod.turnstile.actions import count_pass, turnstile_key

# Sixty people may share one address; nobody alone makes a figure of it.
ANSWERS_AN_ADDRESS = 60
_AN_HOUR = timedelta(hours=1)


@transaction.atomic
def count_answered(office: Office, token: str, *, address: str, at: datetime) -> bool:
    """Somebody says that this answered him; pressed again, it is the same. False: it is not
    counted, for the token is none, the answer is gone, or too many came from one address."""
    read = read_token(office, token)
    if read is None:
        return False
    once, entry_id = read
    if Answered.objects.filter(pk=once).exists():
        return True
    entry = Entry.objects.filter(pk=entry_id, office=office, is_public=True).first()
    if entry is None or not _may_count(address, at):
        return False
    said = {"office": office, "kind": entry.kind, "object_id": entry.object_id}
    Answered.objects.get_or_create(id=once, defaults={**said, "on": local(at).date()})
    return True


def _may_count(address: str, at: datetime) -> bool:
    key = turnstile_key("answered", address)
    try:
        count_pass(key, limit=ANSWERS_AN_ADDRESS, per=_AN_HOUR, at=at)
    except TooMany:
        return False
    return True
