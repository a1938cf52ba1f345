"""Papers about a project: through the same gate as every file, and public until taken off."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.actions.files import attach_to_draft
from shonod.ground.bangla import stored
from shonod.ledger.states import EventKind
from shonod.people.models import Officer
from shonod.projects.actions.recording import note_event
from shonod.projects.models import Document, Project


def add_document(
    project: Project, content: bytes, *, name: str, title: str, by: Officer, at: datetime
) -> Document:
    """The same bytes again are the paper that is there. Raises FileRefused."""
    file = attach_to_draft(content, name=name, office=project.office, draft=project.id, at=at)
    with transaction.atomic():
        there = project.documents.filter(file__sha256=file.sha256, removed_at=None).first()
        if there is not None:
            file.delete()
            return there
        document = Document.objects.create(
            project=project, file=file, title=stored(title), added_at=at, added_by=by
        )
        data = {"document": str(document.id), "sha256": file.sha256}
        note_event(EventKind.PROJECT_PAPER_ADDED, project, by=by, at=at, data=data)
    return document


@transaction.atomic
def remove_document(project: Project, document: UUID, *, by: Officer, at: datetime) -> bool:
    """Nobody gets it any more; False where it is no paper of the project."""
    papers = project.documents.filter(pk=document, removed_at=None)
    if not papers.update(removed_at=at):
        return False
    data = {"document": str(document)}
    note_event(EventKind.PROJECT_PAPER_REMOVED, project, by=by, at=at, data=data)
    return True
