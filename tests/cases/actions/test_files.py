"""Files on drafts and cases: the row follows the bytes, and neither stays without the other."""

import os
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from shonod.cases.actions import files
from shonod.cases.gateways import store
from shonod.cases.models import Attachment, Case
from shonod.ground.refusals import FileRefused
from shonod.ledger.models import Event
from shonod.offices.models import Office
from tests.cases.gateways.nasty import EICAR, pdf, picture
from tests.fixtures import NOW


@pytest.fixture(autouse=True)
def root(tmp_path: Path, settings: Any) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


def stored(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


def test_a_draft_takes_a_file_and_lets_it_go(homna: Office, root: Path) -> None:
    draft = uuid4()
    letter = pdf()
    row = files.attach_to_draft(letter, name="চিঠি.pdf", office=homna, draft=draft, at=NOW)
    assert (row.case, row.draft, row.name, row.size) == (None, draft, "চিঠি.pdf", len(letter))
    assert row.sha256 == sha256(letter).hexdigest()
    assert not files.remove_from_draft(row.id, draft=uuid4())
    assert files.remove_from_draft(row.id, draft=draft)
    assert stored(root) == []


def test_a_refused_file_leaves_nothing(homna: Office, root: Path) -> None:
    with pytest.raises(FileRefused):
        files.attach_to_draft(EICAR, name="a.txt", office=homna, draft=uuid4(), at=NOW)
    assert not Attachment.objects.exists()
    assert not root.exists() or stored(root) == []


def test_a_row_that_fails_takes_its_bytes_along(
    homna: Office, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: Any, **_named: Any) -> None:
        raise RuntimeError("no database")

    monkeypatch.setattr(Attachment, "save", fail)
    with pytest.raises(RuntimeError):
        files.attach_to_draft(pdf(), name="a.pdf", office=homna, draft=uuid4(), at=NOW)
    assert stored(root) == []


def test_a_file_on_a_case_is_an_event_without_its_name(
    make_case: Callable[..., tuple[Case, str]],
) -> None:
    case, _code = make_case()
    row = files.attach_to_case(pdf(), name="সালমার চিঠি.pdf", case=case, at=NOW)
    event = Event.objects.get(kind="file_added")
    assert event.data == {
        "attachment": str(row.id),
        "sha256": row.sha256,
        "kind": "application/pdf",
    }
    assert row.from_requester


def test_the_sweep_takes_orphans_a_day_old_and_no_others(homna: Office, root: Path) -> None:
    named = files.attach_to_draft(picture("PNG"), name="a.png", office=homna, draft=uuid4(), at=NOW)
    orphan, young = store.keep(b"orphan"), store.keep(b"young")
    for path in (named.path, orphan):
        os.utime(root / path, (0, 0))
    os.utime(root / young, (NOW.timestamp(), NOW.timestamp()))
    assert files.sweep_files(at=NOW + timedelta(hours=1)) == 1
    assert {path.name for path in stored(root)} == {
        named.path.partition("/")[2],
        young.partition("/")[2],
    }
