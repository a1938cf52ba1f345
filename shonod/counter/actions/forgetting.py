"""Forgetting who came and called; that somebody did, with its number, stays."""

from datetime import datetime, timedelta

from django.db.models import Q

from shonod.counter.models import Contact
from shonod.counter.states import Kind
from shonod.ground.clock import local
from shonod.offices.models import Office
from shonod.offices.queries import measure_of
from shonod.offices.states import MeasureName


def forget_old_contacts(at: datetime) -> int:
    """Names, numbers and notes older than each office keeps them; of how many contacts.

    A call that still waits and whoever's request is open stay as they are: the log's hours, slip
    numbers and outcomes stay for ever.
    """
    return sum(_forget(office, at) for office in Office.objects.order_by("id"))


def _forget(office: Office, at: datetime) -> int:
    kept = timedelta(days=measure_of(office, MeasureName.CONTACTS_KEPT, local(at).date()))
    old = Contact.objects.filter(office=office, at__lte=at - kept).exclude(
        name="", phone="", note=""
    )
    waits = Q(kind=Kind.MISSED, settled_at=None) | Q(case__isnull=False, case__closed_on=None)
    return old.exclude(waits).update(name="", phone="", note="")
