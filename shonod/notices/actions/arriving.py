"""What gateways report later of what they took: it arrived, or it did not."""

from datetime import datetime, timedelta

from shonod.lines.models import Report
from shonod.lines.queries import reports_of
from shonod.notices.models import Notice
from shonod.notices.states import REPORTED_WITHIN, State, Why

AT_ONCE = 500
# A report may be quicker than the answer that the gateway took the message.
QUICKER = timedelta(minutes=1)


def read_reports(at: datetime) -> int:
    """Settle what was reported on since; returns how many. What did not arrive has failed, and
    stands at the desk."""
    awaited = Notice.objects.exclude(mark="").filter(state=State.SENT)
    awaited.filter(done_at__lte=at - REPORTED_WITHIN).update(mark="")
    settled = 0
    marks = list(awaited.order_by("done_at").values_list("mark", flat=True))
    for first in range(0, len(marks), AT_ONCE):
        reports = reports_of(marks[first : first + AT_ONCE])
        for notice in awaited.filter(mark__in=reports):
            settled += _settle(notice, reports[notice.mark])
    return settled


def _settle(notice: Notice, report: Report) -> bool:
    """False for a report on an earlier try, which is of the past."""
    if notice.done_at is None or report.at < notice.done_at - QUICKER:
        return False
    arrived = report.is_delivered
    notice.state = State.ARRIVED if arrived else State.FAILED
    notice.why = "" if arrived else Why.NOT_ARRIVED
    notice.mark, notice.done_at = "", report.at
    notice.save(update_fields=["state", "why", "mark", "done_at"])
    return True
