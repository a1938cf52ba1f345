"""What time itself does to cases."""

from datetime import datetime

from django.db.models import QuerySet

from shonod.cases.actions import end_pause, hold_contact
from shonod.cases.actions.files import scan_file
from shonod.cases.gateways.scanner import check_scanner, has_scanner
from shonod.cases.models import Attachment, ContactChange, Pause
from shonod.cases.states import Scan
from shonod.ground.clock import DHAKA

FILES_AT_ONCE = 100


def end_pauses_that_ran_out(at: datetime) -> int:
    """End every pause whose last day is over; returns how many. A missed night is made up for.

    One case that can't go on keeps no other waiting; what went wrong is raised at the end.
    """
    today = at.astimezone(DHAKA).date()
    over = Pause.objects.filter(ended_at=None, until_on__lt=today).order_by("until_on", "id")
    ended, errors = 0, []
    for case_id in over.values_list("case_id", flat=True):
        try:
            ended += end_pause(case_id, at=at)
        except Exception as error:  # noqa: BLE001 - raised below, when the others are done
            errors.append(error)
    if errors:
        raise ExceptionGroup("pauses that would not end", errors)
    return ended


def hold_contacts(at: datetime) -> int:
    """Let each new contact hold whose days are over; how many."""
    due = ContactChange.objects.filter(held_at=None, stopped_at=None, holds_at__lte=at)
    cases = due.order_by("holds_at", "id").values_list("case_id", flat=True)
    return sum(hold_contact(case_id, at=at) for case_id in cases)


def scan_files(at: datetime) -> int:
    """Have the scanner look at each file of a case that no scanner has seen."""
    return scan_each(Attachment.objects.filter(case__isnull=False), at)


def scan_each(files: QuerySet[Attachment], at: datetime) -> int:
    """Of these the newest that no scanner has seen; returns how many it judged.

    A file that it will not judge keeps no other waiting; what went wrong is raised at the end.
    """
    if not has_scanner():
        return 0
    check_scanner()
    waiting = files.filter(scan=Scan.NOT_YET)
    judged, errors = 0, []
    for row in waiting.select_related("case").order_by("-added_at")[:FILES_AT_ONCE]:
        try:
            scan_file(row, at=at)
            judged += 1
        except OSError as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("files that were not judged", errors)
    return judged
