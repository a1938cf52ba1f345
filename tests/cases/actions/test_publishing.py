"""What rooms that publish do alike; the rest is seen through each of them."""

import pytest

from shonod.cases.actions.publishing import check_public, fingerprint, take_away
from shonod.cases.models import Case
from shonod.ground.refusals import MoveNotAllowed, ReasonMissing
from shonod.information.models import Answer
from tests.fixtures import NOW


def test_the_same_words_in_another_order_have_another_fingerprint():
    assert fingerprint(["ক", "খ"]) == fingerprint(("ক", "খ"))
    assert fingerprint(["ক", "খ"]) != fingerprint(["খ", "ক"])


def test_what_is_not_answered_yet_is_not_published():
    with pytest.raises(MoveNotAllowed):
        check_public(["কখন খোলা?"], None, Case(state="received"), ())


def test_without_a_reason_it_stays():
    answer = Answer()
    with pytest.raises(ReasonMissing):
        take_away(answer, why=" ", at=NOW)
    assert answer.is_public
