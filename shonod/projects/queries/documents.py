"""Public projects as things to find."""

from collections.abc import Iterator
from datetime import date

from shonod.finding.states import Document
from shonod.offices.models import Office
from shonod.projects.models import Project

FOUND_AS = "project"


def project_documents(office: Office, _on: date) -> Iterator[Document]:
    """All projects that everybody may see."""
    rows = Project.objects.public().filter(office=office).prefetch_related("places")
    return map(document_of, rows)


def document_of(project: Project) -> Document:
    places = [" ".join(place.names) for place in project.places.all()]
    return Document(
        FOUND_AS,
        project.id,
        f"projects/{project.code}/",
        title=project.name,
        title_en=project.name_en,
        text=" ".join([project.code, project.objective, project.executor, *places]),
        text_en=f"{project.code} {project.objective_en} {project.executor_en}",
        on=project.begins_on,
    )
