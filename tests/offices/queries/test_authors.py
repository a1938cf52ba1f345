"""The post that answers for what is told everybody: its author's, else that of the head."""

import pytest

from shonod.offices.actions import add_office, appoint
from shonod.offices.queries import author_post
from shonod.offices.states import Role
from shonod.people.actions import add_officer
from tests.fixtures import NOW, TODAY


@pytest.mark.django_db
def test_the_authors_post_else_the_heads():
    office = add_office(slug="o", name="কার্যালয়", at=NOW)
    assert author_post(office, None, NOW) is None
    officer, _ = add_officer(username="a", name="ক", chain=office.id, at=NOW)
    post = {"title": "খ", "title_en": "", "role": Role.OFFICER, "since_on": TODAY}
    appoint(officer, office=office, **post)
    office.refresh_from_db()
    found = author_post(office, officer, NOW)
    assert found is not None
    assert author_post(office, None, NOW) == found
