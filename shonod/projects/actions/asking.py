"""A question about a project is a case that is bound to it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.models import Case
from shonod.ledger.actions import REQUESTER, record
from shonod.ledger.states import EventKind
from shonod.projects.models import Project, Question


@transaction.atomic
def bind_case(case: Case, project: UUID, *, at: datetime) -> Question | None:
    """The case is about this public project of its own office; None where there is none such.

    Bound before, it stays with the project that it was asked about.
    """
    about = Project.objects.public().filter(office=case.office_id, pk=project).first()
    if about is None:
        return None
    question, is_new = Question.objects.get_or_create(case=case, defaults={"project": about})
    if is_new:
        record(
            EventKind.PROJECT_ASKED_ABOUT,
            chain=case.office_id,
            subject=about.id,
            by=REQUESTER,
            at=at,
            data={"case": str(case.id)},
        )
    return question
