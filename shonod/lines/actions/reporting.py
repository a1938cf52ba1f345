"""Delivery reports, as gateways tell them: again, late, and out of order."""

from datetime import datetime, timedelta

from django.db import transaction

from shonod.lines.models import Report

# Longer than anybody waits for a report, or asks for what became of a message.
KEPT = timedelta(days=14)


@transaction.atomic
def note_report(mark: str, *, is_delivered: bool, said: str, at: datetime) -> None:
    """Write what the gateway says; that a message arrived is never taken back."""
    facts = {"is_delivered": is_delivered, "said": said[:200], "at": at}
    report, is_new = Report.objects.select_for_update().get_or_create(mark=mark, defaults=facts)
    if not is_new and not report.is_delivered:
        Report.objects.filter(pk=mark).update(**facts)


def forget_old_reports(at: datetime) -> int:
    """Returns how many went."""
    return Report.objects.filter(at__lt=at - KEPT).delete()[0]
