"""Keeping a form while it is filled in, and sending it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from shonod.advice.actions import note_need
from shonod.cases.actions import Requester, open_case
from shonod.cases.actions.files import attach_to_draft, forget_files_of_drafts, remove_from_draft
from shonod.cases.gateways.gate import LARGEST_TOTAL, MOST_FILES
from shonod.cases.models import Attachment, Case
from shonod.cases.queries import code_of
from shonod.cases.states import Channel
from shonod.catalogue.models import Terms
from shonod.ground.clock import local
from shonod.information.actions import take_law_request
from shonod.intake.models import Draft
from shonod.intake.queries import (
    agreed_day,
    case_of_form,
    form_ka_of,
    is_advised,
    locked_draft,
    missing_step,
    requester_of,
)
from shonod.intake.states import DraftGone, DraftIncomplete, TooManyFiles
from shonod.ledger.actions import REQUESTER, Actor
from shonod.ledger.states import ActorKind
from shonod.offices.models import Office
from shonod.projects.actions import bind_case
from shonod.turnstile.actions import count_pass, count_passes, turnstile_key

KEPT_FOR = timedelta(days=7)
AN_HOUR = timedelta(hours=1)
# Sixty people may share one address behind a Union Digital Centre or a carrier.
CASES_AN_ADDRESS = 60
CASES_A_CONTACT = 20
DRAFTS_AN_ADDRESS = 300
FILES_AN_ADDRESS = 200
# A partner is known and answers for what it sends; a counter of one may serve a whole district.
CASES_A_KEY = 1200
FILES_A_KEY = 2400


@dataclass(frozen=True, slots=True)
class Program:
    """Another program at the door; `key` and `partner` where one answers for it."""

    key: UUID | None = None
    partner: str = ""

    @property
    def actor(self) -> Actor:
        return Actor(ActorKind.PARTNER, self.key) if self.key else REQUESTER


@transaction.atomic
def save_answers(
    draft_id: UUID | None, answers: dict[str, str], *, terms: Terms, address: str, at: datetime
) -> Draft:
    """Keep one page's answers; the first ones make the draft. Raises TooMany for new drafts."""
    draft = locked_draft(terms.office, draft_id) if draft_id else None
    if draft is None:
        count_pass(turnstile_key("draft", address), limit=DRAFTS_AN_ADDRESS, per=AN_HOUR, at=at)
        draft = Draft(office=terms.office)
    draft.terms = terms
    draft.data = {**draft.data, **answers}
    draft.changed_at = at
    draft.save()
    return draft


@transaction.atomic
def keep_form(once: UUID, answers: dict[str, str], *, terms: Terms, at: datetime) -> Draft:
    """A form that comes whole, under the id that its sender gave it; one of that id is replaced."""
    clear_draft(terms.office, once)
    return Draft.objects.create(
        id=once, office=terms.office, terms=terms, data=answers, changed_at=at
    )


def add_file(
    draft: Draft,
    content: bytes,
    *,
    name: str,
    address: str,
    at: datetime,
    program: Program | None = None,
) -> Attachment:
    """Put a file to the form. Raises FileRefused, TooManyFiles, TooMany, DraftGone."""
    if program and program.key:
        count_pass(turnstile_key("file", str(program.key)), limit=FILES_A_KEY, per=AN_HOUR, at=at)
    else:
        count_pass(turnstile_key("file", address), limit=FILES_AN_ADDRESS, per=AN_HOUR, at=at)
    _check_room(draft, len(content))
    file = attach_to_draft(content, name=name, office=draft.office, draft=draft.id, at=at)
    try:
        with transaction.atomic():
            _check_still_there(draft, at=at)
            _check_room(draft, 0)
    except (DraftGone, TooManyFiles):
        remove_from_draft(file.id, draft=draft.id)
        raise
    return file


def _check_still_there(draft: Draft, *, at: datetime) -> None:
    if locked_draft(draft.office, draft.id) is None:
        raise DraftGone
    Draft.objects.filter(pk=draft.id).update(changed_at=at)


def _check_room(draft: Draft, more: int) -> None:
    """Room for `more` bytes, and for a file when there are any."""
    files = Attachment.objects.filter(draft=draft.id, case=None)
    total = files.aggregate(total=Sum("size"))["total"] or 0
    if files.count() + bool(more) > MOST_FILES or total + more > LARGEST_TOTAL:
        raise TooManyFiles


def take_file_off(draft: Draft, file_id: UUID) -> bool:
    return remove_from_draft(file_id, draft=draft.id)


def send_draft(
    draft_id: UUID,
    *,
    terms: Terms,
    address: str,
    language: str,
    at: datetime,
    program: Program | None = None,
) -> tuple[Case, str]:
    """Make the form a case and return it with its code; sent before, the case it made.

    The draft goes in the same transaction as the case comes, so of many sends at one moment one
    makes the case and the others find it. Raises DraftGone, DraftIncomplete, TooMany and the
    clock's refusals.
    """
    with transaction.atomic():
        draft = locked_draft(terms.office, draft_id)
        if draft is not None:
            return _send(draft, terms, address=address, language=language, at=at, program=program)
    case = case_of_form(terms.office, draft_id)
    if case is None:
        raise DraftGone
    return case, code_of(case)


def _send(
    draft: Draft,
    terms: Terms,
    *,
    address: str,
    language: str,
    at: datetime,
    program: Program | None,
) -> tuple[Case, str]:
    missing = missing_step(draft.data, terms)
    if missing:
        raise DraftIncomplete(missing)
    requester = requester_of(draft.data)
    count_passes(_limits(address, requester, program), per=AN_HOUR, at=at)
    negotiable = terms.limit.negotiable
    made = open_case(
        terms,
        requester=requester,
        details=draft.data["details"],
        once=str(draft.id),
        at=at,
        channel=Channel.PARTNER if program else Channel.WEB,
        via=program.partner if program else "",
        by=program.actor if program else REQUESTER,
        language=language,
        agreed_on=agreed_day(draft.data) if negotiable else None,
        draft=draft.id if draft.has_files else None,  # type: ignore[attr-defined]
        is_first=True,
    )
    if terms.is_by_law:
        take_law_request(made[0], form_ka_of(draft.data), by=REQUESTER, at=at)
    if project := draft.data.get("project"):
        bind_case(made[0], UUID(project), at=at)
    if is_advised(terms, local(at).date()):
        note_need(made[0], draft.data, by=None, at=at)
    Draft.objects.filter(pk=draft.id).delete()
    return made


def _limits(address: str, requester: Requester, program: Program | None) -> Mapping[str, int]:
    if program and program.key:
        return {turnstile_key("case", str(program.key)): CASES_A_KEY}
    return {
        turnstile_key("case", address): CASES_AN_ADDRESS,
        turnstile_key("case-by", requester.phone or requester.email): CASES_A_CONTACT,
    }


def clear_draft(office: Office, draft_id: UUID) -> None:
    """Forget a form and its files at once: the next person at this computer sees nothing."""
    drafts = Draft.objects.filter(pk=draft_id, office=office)
    if drafts.delete()[0]:
        forget_files_of_drafts([draft_id])


def forget_old_drafts(at: datetime) -> int:
    """Delete forms left alone for seven days, with their files; returns how many went."""
    old = list(
        Draft.objects.filter(changed_at__lt=at - KEPT_FOR).values_list("id", flat=True)[:1000]
    )
    forget_files_of_drafts(old)
    return Draft.objects.filter(pk__in=old).delete()[0]
