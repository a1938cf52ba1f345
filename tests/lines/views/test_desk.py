"""The desk's page of lines, its alarm, and what the public sees of a dead one."""

import pytest
from django.core.cache import cache

from shonod.lines.actions import note_try
from shonod.lines.gateways import LineDown
from shonod.lines.states import Channel
from tests.fixtures import NOW

PAGE = "/desk/lines/"


def text_of(response) -> str:
    return response.content.decode()


def down(channel: Channel, office=None) -> None:
    for _ in range(2):
        note_try(channel, office, at=NOW, code="no_answer", said="Connection refused")


def test_what_is_missing_is_named_with_its_setting(desk, only_sms):
    only_sms.is_set = False
    page = text_of(desk.get(f"{PAGE}?lang=en"))
    assert "not set up yet" in page
    assert "SHONOD_SMS_URL" in page


def test_a_dead_line_is_told_with_what_to_do(desk, only_sms):
    down(Channel.SMS)
    page = text_of(desk.get(f"{PAGE}?lang=en"))
    assert "out of order" in page
    assert "Nobody answers." in page
    assert "Connection refused" in page
    first = text_of(desk.get("/desk/?lang=en"))
    assert "Text messages: out of order since 23 November 2026, 10 am." in first


def test_try_now_says_how_it_went(desk, only_sms):
    only_sms.error = LineDown("too_slow")
    page = text_of(desk.post(f"{PAGE}sms/try/?lang=en", follow=True))
    assert "It takes too long to answer" in page
    only_sms.error = None
    desk.post(f"{PAGE}sms/try/")
    assert "in order" in text_of(desk.get(f"{PAGE}?lang=en"))


def test_a_line_is_not_tried_without_end(desk, only_sms):
    for _ in range(8):
        desk.post(f"{PAGE}sms/try/")
    assert len(only_sms.tried) == 6


@pytest.mark.parametrize("channel", ["form", "nothing"])
def test_what_is_not_there_is_not_tried(desk, only_sms, channel):
    assert desk.post(f"{PAGE}{channel}/try/").status_code == 404


def test_the_page_takes_few_queries(desk, only_sms, django_assert_max_num_queries):
    down(Channel.SMS)
    with django_assert_max_num_queries(5):
        desk.get(PAGE)


def test_the_public_page_follows_without_a_query(
    homna, client, only_form, django_assert_num_queries
):
    cache.clear()
    page = "/services/2.1.1/?lang=en"
    assert "alive" not in text_of(client.get(page))
    note_try(Channel.FORM, homna, at=NOW)
    assert "In order" in text_of(client.get(page))
    down(Channel.FORM, homna)
    assert "Out of order since 23 November 2026, 10 am." in text_of(client.get(page))
    with django_assert_num_queries(1):
        client.get(page)
