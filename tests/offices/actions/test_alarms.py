import pytest

from shonod.offices.actions.alarms import sound_alarm
from shonod.offices.models import Office

pytestmark = pytest.mark.django_db


def test_an_alarm_is_kept_with_its_count_and_goes_when_there_is_none(homna: Office):
    sound_alarm(homna.id, "mail_held", 3)
    sound_alarm(homna.id, "notices_failed", 1)
    assert Office.objects.get(pk=homna.id).alarms == {"mail_held": 3, "notices_failed": 1}
    sound_alarm(homna.id, "mail_held", 0)
    assert Office.objects.get(pk=homna.id).alarms == {"notices_failed": 1}


def test_an_alarm_changes_nothing_that_the_public_is_told(homna: Office):
    facts = Office.objects.get(pk=homna.id).facts
    sound_alarm(homna.id, "mail_held", 3)
    assert Office.objects.get(pk=homna.id).facts == facts


# The row, in a savepoint of its own; no update.
def test_an_alarm_that_says_the_same_writes_nothing(homna: Office, django_assert_num_queries):
    sound_alarm(homna.id, "mail_held", 3)
    with django_assert_num_queries(3):
        sound_alarm(homna.id, "mail_held", 3)
