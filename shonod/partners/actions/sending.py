"""A request that a program sends with an Idempotency-Key: taken once, answered alike each time."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import IntegrityError, transaction

from shonod.cases.models import Case
from shonod.cases.queries import code_of
from shonod.catalogue.models import Terms
from shonod.ground.refusals import FileRefused
from shonod.intake.actions import Program, add_file, clear_draft, keep_form, send_draft
from shonod.partners.models import Sending
from shonod.partners.states import SentDifferently, StillSending

# Longer than any answer takes; a process that died with one in hand frees it by then.
UNDER_WAY = timedelta(minutes=2)
UNFINISHED_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole form: answers by name, files as (name, content)."""

    terms: Terms
    answers: dict[str, str]
    files: Sequence[tuple[str, bytes]]
    language: str

    @property
    def digest(self) -> str:
        """What makes two requests the same, however their bytes were packed."""
        files = [(name, sha256(content).hexdigest()) for name, content in self.files]
        told = [self.terms.service.code, self.answers, files, self.language]
        return sha256(json.dumps(told, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def send_once(
    form: Whole, *, once: str, address: str, program: Program, at: datetime
) -> tuple[Case, str]:
    """The case and its code; the same `once` finds the case it made.

    Raises SentDifferently, StillSending, and what the web form's actions refuse; what was refused
    leaves no trace, and may be mended and sent again under the same `once`.
    """
    sending = _begun(form, once=once, program=program, at=at)
    if sending.case is not None:
        return sending.case, code_of(sending.case)
    try:
        return _sent(form, sending, address=address, program=program, at=at)
    except Exception:
        _undo(sending)
        raise


def _begun(form: Whole, *, once: str, program: Program, at: datetime) -> Sending:
    """The sending, in this caller's hand alone unless it is done."""
    once_hash = sha256(f"{program.key or 'anybody'}:{once}".encode()).hexdigest()
    office = form.terms.office
    try:
        with transaction.atomic():
            return Sending.objects.create(
                office=office, once_hash=once_hash, digest=form.digest, begun_at=at
            )
    except IntegrityError:
        made = Sending.objects.select_related("case__service", "office")
        return _again(made.get(office=office, once_hash=once_hash), form, at=at)


def _again(sending: Sending, form: Whole, *, at: datetime) -> Sending:
    if sending.digest != form.digest:
        raise SentDifferently
    if sending.case is None:
        left = Sending.objects.filter(pk=sending.pk, case=None, begun_at__lte=at - UNDER_WAY)
        if not left.update(begun_at=at):
            raise StillSending
    return sending


def _sent(
    form: Whole, sending: Sending, *, address: str, program: Program, at: datetime
) -> tuple[Case, str]:
    draft = keep_form(sending.id, form.answers, terms=form.terms, at=at)
    for name, content in form.files:
        try:
            add_file(draft, content, name=name, address=address, at=at, program=program)
        except FileRefused as refusal:
            raise FileRefused(refusal.code, name) from refusal
    with transaction.atomic():
        case, code = send_draft(
            draft.id,
            terms=form.terms,
            address=address,
            language=form.language,
            at=at,
            program=program,
        )
        Sending.objects.filter(pk=sending.pk).update(case=case)
    return case, code


def _undo(sending: Sending) -> None:
    """Nothing was opened: the form and its files go, and the key is free again."""
    clear_draft(sending.office, sending.id)
    Sending.objects.filter(pk=sending.pk, case=None).delete()


def forget_unfinished(*, at: datetime) -> int:
    """Drop sendings that were begun and never finished; returns how many went."""
    old = Sending.objects.filter(case=None, begun_at__lt=at - UNFINISHED_FOR)
    return old.delete()[0]
