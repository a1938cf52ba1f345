"""What is found of a project follows what is said of it."""

from shonod.finding.actions.index import drop, put_all
from shonod.projects.models import Project
from shonod.projects.queries.documents import FOUND_AS, document_of


def show(project: Project) -> None:
    """Have it found as it stands now, or not at all where it was withdrawn."""
    if project.is_public:
        put_all(project.office, [document_of(project)])
    else:
        drop(project.office, FOUND_AS, project.id)
