"""What an office can tell on its first day: everything with its source, nothing personal."""

import json

import pytest

from shonod.information.actions import keep_first_information
from shonod.information.actions.first import FIRST
from shonod.information.models import Answer, Fact, Topic
from shonod.offices.models import Office
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db


def test_another_office_begins_with_what_holds_everywhere(place: Office):
    told = keep_first_information(place, at=NOW)
    assert told == Answer.objects.count() == 4
    assert (Topic.objects.count(), Fact.objects.count()) == (7, 1)
    assert keep_first_information(place, at=NOW) == 0


def test_homnas_own_all_pass_the_same_gate(homna: Office):
    told = keep_first_information(homna, at=NOW)
    answers = Answer.objects.filter(office=homna)
    assert answers.count() == told == len(json.loads(FIRST.read_text())["answers"])
    assert not answers.filter(source="").exists()
    assert all(answer.is_translated for answer in answers)
    assert answers.values("review_on").distinct().count() > 1
