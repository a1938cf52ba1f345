"""Scans of papers are looked at for viruses, also where no case was made of the paper."""

import pytest

from shonod.cases.models import Attachment
from shonod.cases.states import Scan
from shonod.letters.actions import add_scan
from shonod.letters.jobs import scan_papers
from tests.cases.clamd import HARMFUL, clamd
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db


def test_a_harmful_scan_is_held_back(register, officer, desk, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    row = register()
    for name, content in (("a.txt", b"plain"), ("b.txt", HARMFUL)):
        add_scan(row, content, name=name, by=officer, at=NOW)
    with clamd() as settings.CLAMD_URL:
        assert scan_papers(NOW) == 2
        assert scan_papers(NOW) == 0
    bad = Attachment.objects.get(name="b.txt")
    assert (bad.scan, Attachment.objects.get(name="a.txt").scan) == (Scan.HARMFUL, Scan.CLEAN)
    assert desk.get(f"/desk/letters/papers/{row.id}/files/{bad.id}/").status_code == 404


def test_without_a_scanner_nothing_is_judged(register, officer):
    add_scan(register(), b"plain", name="a.txt", by=officer, at=NOW)
    assert scan_papers(NOW) == 0
