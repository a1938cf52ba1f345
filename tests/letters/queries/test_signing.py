"""Whose name stands under a letter: who issues it in charge, else today's holder of the post."""

from datetime import timedelta

import pytest

from shonod.letters.queries.signing import signatory_of
from shonod.offices.actions import appoint, renew_rosters, take_leave
from shonod.offices.models import Holding
from shonod.offices.states import Role
from shonod.people.actions import add_officer
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_who_is_in_charge_signs_with_his_post_and_ways_to_reach_him(homna, officer):
    officer.phone, officer.email = "+8801712345678", "ap@example.org"
    officer.save()
    holding = Holding.objects.get(officer=officer)
    assert signatory_of(homna, officer, TODAY) == {
        "name": officer.name,
        "post": holding.post.title,
        "phone": "+8801712345678",
        "email": "ap@example.org",
    }


def test_where_he_has_none_the_offices_own_stand(homna, officer):
    officer.phone = officer.email = ""
    officer.save()
    who = signatory_of(homna, officer, TODAY)
    assert (who["phone"], who["email"]) == (homna.phone, homna.email)


def test_a_clerks_draft_bears_the_name_of_todays_holder(homna, officer):
    clerk, _ = add_officer(username="clerk", name="ক", chain=homna.id, at=NOW)
    appoint(clerk, office=homna, title="সহকারী", title_en="", role=Role.FRONT_DESK, since_on=TODAY)
    assert signatory_of(homna, clerk, TODAY)["name"] == officer.name


def test_who_has_charge_signs_during_the_leave(homna, officer):
    cover, _ = add_officer(
        username="cover", name="খ", chain=homna.id, at=NOW, phone="+8801911111111"
    )
    take_leave(homna, officer, from_on=TODAY, until_on=TODAY, cover=cover, by=officer, at=NOW)
    homna.refresh_from_db()
    who = signatory_of(homna, cover, TODAY)
    assert (who["name"], who["post"]) == ("খ", homna.posts.get().title)
    assert who["phone"] == "+8801911111111"
    assert signatory_of(homna, officer, TODAY)["name"] == "খ"


def test_who_left_signs_no_more(homna, officer):
    Holding.objects.filter(officer=officer).update(until_on=TODAY)
    renew_rosters([homna])
    homna.refresh_from_db()
    assert signatory_of(homna, officer, TODAY + timedelta(days=1))["name"] == ""
