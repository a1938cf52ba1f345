"""What time itself does to papers."""

from datetime import datetime

from shonod.cases.jobs import scan_each
from shonod.cases.models import Attachment
from shonod.letters.models import Received


def scan_papers(at: datetime) -> int:
    """Have the scanner look at the scans of papers that became no case."""
    papers = Received.objects.filter(case=None).values("id")
    return scan_each(Attachment.objects.filter(case=None, draft__in=papers), at)
