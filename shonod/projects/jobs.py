"""What time does to projects' papers and followers."""

from datetime import datetime

from shonod.cases.jobs import scan_each
from shonod.cases.models import Attachment
from shonod.projects.actions.following import forget_unconfirmed
from shonod.projects.models import Document

__all__ = ["forget_unconfirmed", "scan_documents"]


def scan_documents(at: datetime) -> int:
    """Have the scanner look at the papers of projects."""
    papers = Document.objects.filter(removed_at=None).values("file")
    return scan_each(Attachment.objects.filter(pk__in=papers), at)
