"""Files: taken through the gate, kept before the row that names them, swept when no row does."""

from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from shonod.cases.actions.moving import note_event
from shonod.cases.gateways import scanner, store
from shonod.cases.gateways.gate import pass_gate
from shonod.cases.models import Attachment, Case, Message
from shonod.cases.states import Scan
from shonod.ledger.actions import REQUESTER, SYSTEM, Actor
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.models import Office

# A file is stored before its row commits; one that has no row after this long never will.
ORPHAN_AFTER = timedelta(hours=24)


def attach_to_draft(
    content: bytes, *, name: str, office: Office, draft: UUID, at: datetime
) -> Attachment:
    """A file of a form that is still being filled in. Raises FileRefused."""
    row = _kept(content, name=name, office=office, at=at)
    row.draft = draft
    return _saved(row)


def attach_to_case(
    content: bytes,
    *,
    name: str,
    case: Case,
    at: datetime,
    by: Actor = REQUESTER,
    message: Message | None = None,
) -> Attachment:
    """A file sent on an open case, alone or with a message. Raises FileRefused."""
    row = _kept(content, name=name, office=case.office, at=at)
    row.case, row.message = case, message
    row.from_requester = by.kind == ActorKind.REQUESTER
    with transaction.atomic():
        _saved(row)
        data = {"attachment": str(row.id), "sha256": row.sha256, "kind": row.kind}
        note_event(EventKind.FILE_ADDED, case, by=by, at=at, data=data)
    return row


@transaction.atomic
def put_to_case(
    kept: UUID, *, case: Case, by: Actor, at: datetime, message: Message | None = None
) -> None:
    """What was kept under `kept` and belongs to no case yet goes with this one, or its message."""
    for row in Attachment.objects.filter(draft=kept, case=None).order_by("id"):
        row.case, row.message = case, message
        # A paper that an officer enters with the case came from the requester, too.
        row.from_requester = message is None or by.kind == ActorKind.REQUESTER
        row.save(update_fields=["case", "message", "from_requester"])
        data = {"attachment": str(row.id), "sha256": row.sha256, "kind": row.kind}
        note_event(EventKind.FILE_ADDED, case, by=by, at=at, data=data)


def _kept(content: bytes, *, name: str, office: Office, at: datetime) -> Attachment:
    """The row, not saved, of bytes that are on the disk already."""
    passed = pass_gate(content, name=name)
    return Attachment(
        office=office,
        name=passed.name,
        kind=passed.kind,
        size=len(passed.content),
        sha256=sha256(passed.content).hexdigest(),
        path=store.keep(passed.content),
        added_at=at,
    )


def _saved(row: Attachment) -> Attachment:
    try:
        row.save(force_insert=True)
    except Exception:
        store.drop(row.path)
        raise
    return row


def scan_file(row: Attachment, *, at: datetime) -> Scan:
    """Have a case's file looked at; a harmful one is held back from everybody from now on.

    Raises OSError when the scanner does not say.
    """
    with store.opened(row.path) as content:
        row.scan = Scan.HARMFUL if scanner.is_harmful(content) else Scan.CLEAN
    with transaction.atomic():
        row.save(update_fields=["scan"])
        if row.case and row.is_held_back:
            data = {"attachment": str(row.id)}
            note_event(EventKind.FILE_HELD_BACK, row.case, by=SYSTEM, at=at, data=data)
    return row.scan


def remove_from_draft(attachment_id: UUID, *, draft: UUID) -> bool:
    """Take a file off a form; False when it is not on that form."""
    return bool(_remove(Attachment.objects.filter(pk=attachment_id, draft=draft, case=None)))


def forget_files_of_drafts(drafts: list[UUID]) -> int:
    """Delete what these forms held and never sent; returns how many files went."""
    return _remove(Attachment.objects.filter(draft__in=drafts, case=None))


def _remove(rows: QuerySet[Attachment]) -> int:
    paths = list(rows.values_list("path", flat=True))
    rows.delete()
    for path in paths:
        store.drop(path)
    return len(paths)


def sweep_files(*, at: datetime) -> int:
    """Drop stored bytes that no row names, a day after they came; returns how many went."""
    gone = 0
    for path in store.kept_before((at - ORPHAN_AFTER).timestamp()):
        if not Attachment.objects.filter(path=path).exists():
            store.drop(path)
            gone += 1
    return gone
