"""Known faults as things to find, so that a question of a clerk is answered before it is asked."""

from collections.abc import Iterator
from datetime import date

from shonod.finding.states import Document
from shonod.ground.clock import local
from shonod.helpdesk.models import KnownFault
from shonod.helpdesk.queries import known_faults_of
from shonod.offices.models import Office

FOUND_AS = "fault"


def fault_documents(office: Office, _on: date) -> Iterator[Document]:
    """All known faults in force."""
    return map(document_of, known_faults_of(office))


def document_of(known: KnownFault) -> Document:
    kind, kind_en = (known.kind.name, known.kind.name_en) if known.kind else ("", "")
    return Document(
        FOUND_AS,
        known.id,
        f"devices/faults/{known.id}/",
        title=f"{kind}: {known.title}" if kind else known.title,
        title_en=f"{kind_en}: {known.title_en}" if kind_en else known.title_en,
        text=known.steps,
        text_en=known.steps_en,
        on=local(known.said_at).date(),
    )
