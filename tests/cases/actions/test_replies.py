"""Ready-made replies: kept by who works cases, and a few to start with."""

import pytest

from shonod.cases.actions import (
    change_reply_template,
    delete_reply_template,
    keep_first_replies,
    keep_reply_template,
)
from shonod.cases.models import ReplyTemplate
from shonod.ground.refusals import NotPermitted
from tests.fixtures import TODAY

WORDS = {"title": "প্রাপ্তি", "text": "পেয়েছি", "text_en": "Received"}


def test_a_new_office_starts_with_replies_in_both_languages_and_gets_them_once(homna):
    assert keep_first_replies(homna, on=TODAY) == 3
    assert keep_first_replies(homna, on=TODAY) == 0
    for reply in ReplyTemplate.objects.filter(office=homna):
        assert reply.title
        assert reply.text
        assert reply.text_en


def test_an_officer_keeps_changes_and_deletes_a_reply(homna, officer):
    reply = keep_reply_template(homna, by=officer, on=TODAY, **WORDS)
    change_reply_template(reply, by=officer, on=TODAY, **{**WORDS, "text": "আমরা পেয়েছি"})
    reply.refresh_from_db()
    assert reply.text == "আমরা পেয়েছি"
    delete_reply_template(reply, by=officer, on=TODAY)
    assert not ReplyTemplate.objects.filter(office=homna).exists()


def test_an_officer_of_another_office_may_not(homna, officer, rupali_officer):
    reply = keep_reply_template(homna, by=officer, on=TODAY, **WORDS)
    with pytest.raises(NotPermitted):
        keep_reply_template(homna, by=rupali_officer, on=TODAY, **WORDS)
    with pytest.raises(NotPermitted):
        change_reply_template(reply, by=rupali_officer, on=TODAY, **WORDS)
    with pytest.raises(NotPermitted):
        delete_reply_template(reply, by=rupali_officer, on=TODAY)
