"""An advice sheet is written, and given: then it is the answer to its request."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext, override

from shonod.advice.actions.keeping import hold
from shonod.advice.models import Kind, Sheet, Words
from shonod.advice.policy import may_be_written
from shonod.advice.states import CaseClosed, NoSheet
from shonod.cases.actions import deliver_case
from shonod.cases.models import Case
from shonod.ground.refusals import Stale
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.models import Officer


@transaction.atomic
def write_sheet(
    case: Case, kind: Kind, words: Words, *, version: int, by: Officer, at: datetime
) -> Sheet:
    """Keep what was written; the requester sees nothing of it yet. `version` 0: there was none.

    Raises NotPermitted, CaseClosed, and Stale where somebody else wrote meanwhile.
    """
    held = hold(case.office_id, by, at)
    case = Case.objects.get(pk=case.pk)
    if not may_be_written(case):
        raise CaseClosed
    sheet = Sheet.objects.filter(case=case).first() or Sheet(office=held, case=case, version=0)
    if sheet.version != version:
        raise Stale
    sheet.kind, sheet.words, sheet.changed_at = kind, words.to_json(), at
    sheet.version += 1
    sheet.save()
    return sheet


@transaction.atomic
def give_sheet(
    case_id: UUID, *, version: int, on_the_spot: bool, by: Officer, at: datetime
) -> Sheet:
    """The sheet as it stands is the answer: the case is delivered by it.

    Raises NoSheet, Stale where it is not at `version` any more, and what `deliver_case` raises.
    """
    sheet = Sheet.objects.select_related("kind", "case").filter(case=case_id).first()
    if sheet is None:
        raise NoSheet
    hold(sheet.office_id, by, at)
    if Sheet.objects.get(pk=sheet.pk).version != version:
        raise Stale
    sheet.given, sheet.given_at = sheet.words, at
    sheet.save(update_fields=["given", "given_at"])
    # Before the delivery, so that this stays the newest step, which can be taken back.
    record(
        EventKind.CASE_ADVISED,
        chain=sheet.office_id,
        subject=case_id,
        by=Actor(ActorKind.OFFICER, by.id),
        at=at,
        data={"kind": sheet.kind.number},
    )
    answer = _answer(sheet.written, sheet.case.language)
    sheet.case = deliver_case(case_id, by=by, at=at, answer=answer, on_the_spot=on_the_spot)
    return sheet


def _answer(words: Words, language: str) -> str:
    """The sheet as a message to whoever asked, in his language."""
    with override(language):
        where = gettext(
            "The whole advice sheet, with prices and what to look at when buying, is on the page "
            "of your request, to read and as PDF."
        )
    return "\n\n".join(part for part in (words.title, words.advice, where) if part)
