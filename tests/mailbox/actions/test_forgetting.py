"""Kept first, and forgotten ninety days after the matter is closed."""

import os
import time
from datetime import UTC, datetime, timedelta

import pytest

from shonod.cases.actions import deliver_case
from shonod.cases.gateways import store
from shonod.mailbox.actions import forget_old_mails, match_mail, set_aside, sweep_mails
from shonod.mailbox.actions.keeping import SHELF, Place, keep_mail
from shonod.mailbox.models import Mail
from tests.fixtures import NOW
from tests.mailbox.mails import mail
from tests.mailbox.taking import take_mail

pytestmark = pytest.mark.django_db
OLD, YOUNG = NOW + timedelta(days=91), NOW + timedelta(days=89)


def test_what_is_closed_is_forgotten_in_time_and_what_waits_never(homna, officer, make_case):
    case, _code = make_case()
    matched, aside, waits = (take_mail(homna, mail(text)) for text in "abc")
    match_mail(matched.id, case=case, by=officer, at=NOW)
    set_aside(aside.id, by=officer, at=NOW)
    deliver_case(case.id, by=officer, at=NOW, answer="হয়েছে")
    assert forget_old_mails(at=YOUNG) == 0
    assert forget_old_mails(at=OLD) == 2
    assert forget_old_mails(at=OLD) == 0
    for gone in (matched, aside):
        path = gone.path
        gone.refresh_from_db()
        assert (gone.path, gone.sender, gone.subject, gone.text) == ("", "", "", "")
        with pytest.raises(FileNotFoundError):
            store.opened(path)
    waits.refresh_from_db()
    assert waits.text == "c"


def test_forgotten_it_is_still_known_when_it_comes_again(homna, officer):
    content = mail()
    set_aside(take_mail(homna, content).id, by=officer, at=NOW)
    forget_old_mails(at=OLD)
    place = Place(9, 9, len(content), OLD)
    assert not keep_mail(content, place=place, office=homna, at=OLD)
    assert Mail.objects.count() == 1


def test_bytes_without_a_row_are_swept_after_a_day(homna):
    kept = take_mail(homna, mail())
    lost = store.keep(b"lost", shelf=SHELF)
    day_ago = time.time() - 2 * 24 * 3600
    for path in (kept.path, lost):
        os.utime(store.opened(path).name, (day_ago, day_ago))
    assert sweep_mails(at=datetime.now(UTC)) == 1
    store.opened(kept.path).close()
