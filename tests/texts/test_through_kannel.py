"""Notices out, reports back and texts in through Debian's own Kannel, over its wires."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from shonod.ground.code import grouped
from shonod.lines.gateways import sms_line
from shonod.notices.actions.reading import read_ledger
from shonod.notices.actions.sending import send_waiting
from shonod.notices.jobs import tidy_notices
from shonod.notices.models import Notice
from shonod.notices.states import By, State
from shonod.texts.actions import answer_texts
from tests.engine.waiting import until
from tests.fixtures import NOW
from tests.lines.kannel import Kannel, kannel_running, words_got

pytestmark = [pytest.mark.usefixtures("ten_on_monday"), pytest.mark.slow]
SALMA = "+8801712345678"


@pytest.fixture(scope="module")
def kannel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kannel]:
    with kannel_running(tmp_path_factory.mktemp("kannel")) as running:
        yield running


@pytest.fixture
def calls(kannel: Kannel, client: Client, settings: Any) -> Callable[..., None]:
    """calls(said="1"): the call with which Kannel tells us this has come, and we answered it."""
    settings.SMS_URL = kannel.url
    kannel.office.asked.clear()

    def come(**told: str) -> None:
        def found() -> list[dict[str, Any]]:
            return [call for call in kannel.office.asked if told.items() <= call.items()]

        until(lambda: bool(found()))
        call = found()[0]
        assert client.get(call["path"], call).status_code == 200

    return come


def told() -> Notice:
    """The requester was told, as far as the gateway says now."""
    read_ledger(NOW)
    assert send_waiting(By.SMS, sms_line(), now=lambda: NOW, until=NOW.replace(minute=1)) == 1
    notice = Notice.objects.get(by=By.SMS)
    assert notice.state == State.SENT
    return notice


def test_a_notice_arrives_and_a_code_texted_back_is_answered(kannel, calls, make_case, desk):
    case, code = make_case()
    phone = kannel.text(SALMA, code)
    calls(text=code)
    told()
    until(lambda: len(words_got(phone)) == 1)
    calls(said="1")
    tidy_notices(NOW)
    assert Notice.objects.get(by=By.SMS).state == State.ARRIVED
    assert "arrived" in desk.get(f"/desk/cases/{case.id}/?lang=en").content.decode()

    assert answer_texts(NOW) == 1
    until(lambda: len(words_got(phone)) == 3)
    notice, *answer = words_got(phone)
    assert notice.startswith("আবেদন পেয়েছি")
    assert "".join(answer).startswith(f"{grouped(code)}: আবেদনটি আমরা পেয়েছি")


def test_what_the_operator_takes_and_loses_later_is_said_everywhere(
    kannel, calls, make_case, desk, settings
):
    case, code = make_case()
    settings.SMS_URL = f"{kannel.url}&smsc=later"
    told()
    kannel.tells_later(0, said=2)
    calls(said="2")
    tidy_notices(NOW)
    assert Notice.objects.get(by=By.SMS).state == State.FAILED
    for page, said in (
        ("/desk/", "1 notice did not get through."),
        ("/desk/notices/", "it was sent and did not arrive"),
        (f"/desk/cases/{case.id}/", "it was sent and did not arrive"),
        (f"/track/{grouped(code)}/", "it was sent and did not arrive"),
    ):
        assert said in desk.get(f"{page}?lang=en").content.decode(), page
