"""`shonod.notices.actions.bouncing`: what a report says of a notice that is not under way."""

import pytest

from shonod.notices.actions.bouncing import note_bounce
from shonod.notices.models import Notice
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("state", "is_noted"), [("sent", True), ("waiting", False)])
def test_only_what_was_sent_can_fail_to_arrive(homna, state, is_noted):
    moments = dict.fromkeys(("made_at", "due_at", "next_at", "expires_at"), NOW)
    notice = Notice.objects.create(
        id=homna.id, office=homna, kind="received", by="email", state=state, **moments
    )
    assert note_bounce(notice, status="5.1.1", at=NOW) is is_noted
    assert not note_bounce(notice, status="5.1.1", at=NOW)
