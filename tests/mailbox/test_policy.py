"""Only those who work on requests read the mail."""

import pytest

from shonod.mailbox.policy import may_sort_mail, reads_mail
from shonod.offices.states import Role
from tests.fixtures import TODAY


@pytest.mark.parametrize(
    ("role", "reads"),
    [(Role.OFFICER, True), (Role.FRONT_DESK, True), (Role.SUPERVISOR, False), (Role.VIEWER, False)],
)
def test_roles(role, reads):
    assert reads_mail({role}) is reads


@pytest.mark.django_db
def test_an_officer_sorts_the_mail_of_his_own_office(homna, officer, rupali_officer):
    assert may_sort_mail(officer, homna, TODAY)
    assert not may_sort_mail(rupali_officer, homna, TODAY)
