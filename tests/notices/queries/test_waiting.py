"""What waits, at which line, and what failed, page by page."""

from datetime import timedelta

import pytest

from shonod.lines.gateways import LineDown, ParcelRefused
from shonod.notices.actions.reading import read_ledger
from shonod.notices.models import Notice
from shonod.notices.queries.lines import Standing, line_of, standing_of_line
from shonod.notices.queries.waiting import (
    alarms_to_sound,
    chains_behind,
    failed_page,
    has_due,
    is_behind,
    queues_of,
)
from shonod.notices.states import By
from tests.fixtures import NOW

MINUTE = timedelta(minutes=1)


def test_a_chain_is_behind_until_it_is_read(told):
    assert chains_behind() == [told[0].office_id]
    assert is_behind(NOW)
    read_ledger(NOW)
    assert not is_behind(NOW)


def test_there_is_something_to_do_while_it_is_due_and_the_line_does_not_rest(told, send, line):
    assert not has_due(By.SMS, NOW)
    read_ledger(NOW)
    assert has_due(By.SMS, NOW)
    line.fails = [LineDown("no_answer")]
    send()
    assert not has_due(By.SMS, NOW + MINUTE / 10)
    assert has_due(By.SMS, NOW + 2 * MINUTE)


def test_each_way_has_its_queue(told, homna, send, line, django_assert_num_queries):
    line.fails = [LineDown("no_answer")]
    send()
    later = NOW + timedelta(hours=1)
    with django_assert_num_queries(2):
        mail, sms = queues_of(homna, later)
    assert (mail.by, mail.waiting, mail.late, mail.oldest_at, mail.outage) == (
        *(By.EMAIL, 1, 1, NOW),
        None,
    )
    assert sms.outage
    assert (sms.by, sms.waiting, sms.outage.since_at) == (By.SMS, 1, NOW)


def test_failed_ones_are_listed_page_by_page(told, homna, rupali, make_case, send, line):
    for _ in range(4):
        make_case()
    line.fails = [ParcelRefused("no")] * 5
    send()
    seen, after = [], ""
    for size in (2, 2, 1):
        page = failed_page(homna, after=after, size=2)
        assert len(page.notices) == size
        seen += [notice.id for notice in page.notices]
        after = page.after
    assert not after
    assert len(set(seen)) == 5
    assert not failed_page(rupali).notices
    for mark in ("x", "2026_1", f"{NOW.isoformat()}_x"):
        with pytest.raises(ValueError):
            failed_page(homna, after=mark)


def test_only_counts_that_changed_are_sounded(told, homna):
    assert not list(alarms_to_sound(NOW))
    read_ledger(NOW)
    late = NOW + timedelta(hours=1)
    assert list(alarms_to_sound(late)) == [(homna.id, "notices_late", 2)]
    homna.alarms = {"notices_late": Notice.objects.count(), "another": 1}
    homna.save()
    assert not list(alarms_to_sound(late))


@pytest.mark.parametrize(
    ("url", "standing"),
    [
        ("", Standing.NOT_SET),
        ("console:", Standing.SET),
        ("nonsense://x", Standing.MISSET),
    ],
)
def test_a_line_is_set_or_not_or_wrongly(settings, url, standing):
    settings.EMAIL_URL = settings.SMS_URL = url
    for by in By:
        assert standing_of_line(by) is standing
        assert (line_of(by) is not None) is (standing is Standing.SET)
