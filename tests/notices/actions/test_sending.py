"""What waits goes out once, in turn, and what fails rests and keeps nobody waiting."""

from datetime import timedelta
from itertools import pairwise

import pytest

from shonod.cases.actions import Requester, deliver_case, start_case
from shonod.cases.models import Case
from shonod.lines.gateways import LineBusy, LineDown, ParcelDeferred, ParcelRefused
from shonod.notices.actions import sending
from shonod.notices.actions.reading import read_ledger
from shonod.notices.actions.sending import LEASE, claim, send_waiting
from shonod.notices.actions.stopping import allow_notices, stop_notices
from shonod.notices.actions.tidying import sound_alarms
from shonod.notices.models import Notice, Outage
from shonod.notices.states import BACK_OFF, By, Kind, State, Why
from shonod.offices.models import Office
from tests.fixtures import NOW

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def of(by: By = By.SMS) -> Notice:
    return Notice.objects.get(by=by, kind=Kind.RECEIVED)


def test_a_notice_goes_out_and_says_so(told, send, line):
    assert send() == 1
    (parcel,) = line.parcels
    assert parcel.to == "+8801712345678"
    assert parcel.reference == str(of().id)
    assert (of().state, of().why, of().tries, of().done_at) == (State.SENT, "", 1, NOW)
    assert send() == 0


def test_the_address_is_read_when_it_goes_out(told, send, line):
    read_ledger(NOW)
    Case.objects.update(phone="+8801812345678")
    send()
    assert [parcel.to for parcel in line.parcels] == ["+8801812345678"]


def test_without_a_line_nothing_is_tried(told, settings):
    from shonod.notices.jobs import has_texts, send_texts

    read_ledger(NOW)
    assert send_texts(NOW) == 0
    assert not has_texts(NOW)
    assert of().state == State.WAITING


@pytest.mark.parametrize(
    ("failure", "state", "why"),
    [
        (ParcelRefused("no"), State.FAILED, Why.NOT_TAKEN),
        (ParcelDeferred("full"), State.WAITING, Why.DEFERRED),
        (LineDown("away"), State.WAITING, Why.LINE_DOWN),
        (LineBusy("later"), State.WAITING, Why.LINE_BUSY),
        (RuntimeError("nobody thought of this"), State.WAITING, Why.BROKEN),
    ],
)
def test_each_failure_has_its_end(told, send, line, failure, state, why):
    line.fails = [failure]
    send()
    assert (of().state, of().why, of().held_until) == (state, why, None)


def test_tries_come_later_after_each_and_end_after_three_days(told, send, line):
    """With the same reference each time, and at most one a minute."""
    line.fails = [ParcelDeferred()] * 100
    at, tried = NOW, []
    while of().state == State.WAITING if Notice.objects.exists() else True:
        if send(at):
            tried.append(at)
        at = max(of().next_at, at + timedelta(seconds=1))
    pauses = [after - before for before, after in pairwise(tried)]
    for pause, wanted in zip(pauses, BACK_OFF, strict=False):
        assert 0.85 * wanted < pause < 1.15 * wanted
    assert min(pauses) >= 0.85 * MINUTE
    assert 72 * HOUR <= tried[-1] - tried[0] < 78 * HOUR
    assert (of().state, of().why) == (State.FAILED, Why.DEFERRED)


def test_a_line_that_is_down_is_asked_by_one_message_at_a_time(told, make_case, send, line):
    for _ in range(9):
        make_case()
    line.fails = [LineDown("no_answer")]
    assert send() == 1
    assert Outage.objects.get().since_at == NOW
    assert send(NOW + timedelta(seconds=14)) == 0
    # All nine that were not tried kept their turn, and the tenth need not rest any longer.
    assert send(NOW + timedelta(seconds=16)) == 10
    assert not Outage.objects.exists()
    assert len({parcel.reference for parcel in line.parcels}) == 10


def test_a_gateway_dead_for_three_days_loses_nothing(told, make_case, send, line):
    """It is asked by one notice at a time, whatever waits; then all go, or are shown."""
    for _ in range(5):
        make_case()
    at, asked = NOW, 0
    while at < NOW + 72 * HOUR:
        line.fails = [LineDown("no_answer")]
        asked += send(at)
        at += 30 * MINUTE
    sound_alarms(at)
    assert Office.objects.get().alarms["notices_late"] == Notice.objects.count()
    assert asked == 72 * 2
    line.fails = []
    send(at)
    texts = Notice.objects.filter(by=By.SMS)
    ends = set(texts.values_list("state", flat=True))
    assert ends <= {State.SENT, State.FAILED}
    assert len(line.parcels) == texts.filter(state=State.SENT).count()
    assert len({parcel.reference for parcel in line.parcels}) == len(line.parcels)


def test_an_outage_is_asked_about_less_and_less_but_every_five_minutes(told, send, line):
    line.fails = [LineDown("no_answer")] * 50
    at = NOW
    for _ in range(12):
        send(at)
        rest = Outage.objects.get().until_at - at
        at = max(Outage.objects.get().until_at, of().next_at)
    assert rest <= 5 * MINUTE


def test_a_bad_notice_keeps_no_other_waiting(told, make_case, send, line):
    make_case()
    line.fails = [RuntimeError()]
    assert send() == 2
    assert len(line.parcels) == 1


def test_no_office_waits_for_another(homna, rupali, make_case, send, line):
    for _ in range(30):
        make_case()
    make_case(office=rupali, requester=Requester(name="খ", phone="+8801911111111"))
    read_ledger(NOW)
    held = claim(By.SMS, at=NOW, most=4)
    assert {notice.office_id for notice in held} == {homna.id, rupali.id}


def test_two_workers_never_hold_the_same(told, make_case):
    for _ in range(5):
        make_case()
    read_ledger(NOW)
    first, second = claim(By.SMS, at=NOW, most=4), claim(By.SMS, at=NOW, most=4)
    assert (len(first), len(second)) == (4, 2)
    assert not {notice.id for notice in first} & {notice.id for notice in second}
    assert not claim(By.SMS, at=NOW + LEASE - MINUTE)
    assert len(claim(By.SMS, at=NOW + LEASE)) == 6


@pytest.mark.parametrize("point", ["before the send", "after the send"])
def test_killed_at_any_moment_it_goes_out_again_under_the_same_reference(
    told, send, line, monkeypatch, point
):
    class Killed(BaseException):
        pass

    def die(*_args, **_more):
        raise Killed

    killed_at = {"before the send": "_parcel", "after the send": "settle"}[point]
    with monkeypatch.context() as patch:
        patch.setattr(sending, killed_at, die)
        with pytest.raises(Killed):
            send()
    assert send(NOW + MINUTE) == 0, "another worker holds it, for all anybody knows"
    assert send(NOW + LEASE) == 1
    assert len(line.parcels) == (1 if point == "before the send" else 2)
    assert len({parcel.reference for parcel in line.parcels}) == 1
    assert of().state == State.SENT


def test_a_worker_that_is_slow_lets_go_before_its_lease_ends(told, make_case, line):
    for _ in range(4):
        make_case()
    read_ledger(NOW)
    clock = [NOW]

    class Slow:
        def send(self, parcel):
            clock[0] += timedelta(seconds=100)
            return line.send(parcel)

    send_waiting(By.SMS, Slow(), now=lambda: clock[0], until=NOW + HOUR)
    assert len(line.parcels) == 5
    assert len({parcel.reference for parcel in line.parcels}) == 5
    assert not Notice.objects.filter(by=By.SMS, tries__gt=1).exists()


def test_time_is_up_and_the_rest_waits_its_turn(told, make_case, line):
    make_case()
    read_ledger(NOW)
    clock = [NOW]

    class Slow:
        def send(self, parcel):
            clock[0] += MINUTE
            return line.send(parcel)

    assert send_waiting(By.SMS, Slow(), now=lambda: clock[0], until=NOW + MINUTE) == 1
    left = Notice.objects.get(by=By.SMS, state=State.WAITING)
    assert (left.held_until, left.tries) == (None, 0)


# -- what speaks against sending


def test_what_is_too_old_is_not_sent(told, send, line):
    read_ledger(NOW)
    send(NOW + 8 * DAY)
    assert not line.parcels
    assert (of().state, of().why) == (State.EXPIRED, Why.TOO_OLD)


def test_what_was_overtaken_is_not_sent(told, officer, send, line):
    """The office asked and was answered before the line came back."""
    case, _ = told
    deliver_case(case.id, by=officer, at=NOW, answer="x")
    read_ledger(NOW)
    Case.objects.filter(pk=case.id).update(state="in_progress", closed_on=None, closed_at=None)
    send(NOW + HOUR)
    gone = Notice.objects.get(by=By.SMS, kind=Kind.DELIVERED)
    assert (gone.state, gone.why) == (State.EXPIRED, Why.OVERTAKEN)


def test_a_number_that_is_gone_is_no_failure(told, send, line):
    read_ledger(NOW)
    Case.objects.update(phone="")
    send()
    assert (of().state, of().why) == (State.WITHHELD, Why.NO_ADDRESS)


@pytest.mark.parametrize(("days", "count"), [(180, 1), (181, 0)])
def test_no_sms_goes_to_a_number_half_a_year_after_the_end(told, send, line, days, count):
    read_ledger(NOW)
    Case.objects.update(
        state="delivered", closed_at=NOW, closed_on=NOW.date() - timedelta(days=days)
    )
    send()
    assert len(line.parcels) == count


def test_who_wants_no_messages_gets_none_until_he_wants_them(told, make_case, send, line, homna):
    assert stop_notices("+8801712345678", By.SMS, chain=homna.id, at=NOW)
    assert not stop_notices("+8801712345678", By.SMS, chain=homna.id, at=NOW)
    send()
    assert not line.parcels
    assert (of().state, of().why) == (State.WITHHELD, Why.STOPPED)
    assert allow_notices("+8801712345678", By.SMS, chain=homna.id, at=NOW)
    make_case()
    send()
    assert len(line.parcels) == 1


@pytest.mark.parametrize(("channel", "most"), [("web", 10), ("email", 5)])
def test_an_address_hears_of_so_many_new_requests_a_day(
    homna, make_case, send, line, channel, most
):
    """Whoever floods an office with another's number floods him with ten messages."""
    for _ in range(most + 3):
        make_case(channel=channel)
    send(by=By.EMAIL)
    assert len(line.parcels) == most
    assert Notice.objects.filter(by=By.EMAIL, why=Why.TOO_MANY).count() == 3
    make_case(at=NOW + DAY + MINUTE)
    send(NOW + DAY + MINUTE, by=By.EMAIL)
    assert len(line.parcels) == most + 1


def test_a_step_without_a_notice_sends_nothing(told, officer, send, line):
    start_case(told[0].id, by=officer, at=NOW)
    assert send() == 1
