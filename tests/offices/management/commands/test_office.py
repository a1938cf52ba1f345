"""`shonod office add`: an office, its officer and a password said once."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from shonod.offices.models import Office
from shonod.people.models import Officer

WORDS = ("--name", "রূপালীচর কার্যালয়", "--officer", "rahima", "--officer-name", "রহিমা খাতুন")


def added(slug: str) -> str:
    out = StringIO()
    call_command("office", "add", slug, *WORDS, stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_an_added_office_has_an_officer_with_the_password_that_was_printed() -> None:
    password = added("rupali").split()[-1]
    officer = Officer.objects.get(username="rahima")
    assert officer.check_password(password)
    assert officer.must_change_password
    assert officer.holdings.get().post.office == Office.objects.get(slug="rupali")


@pytest.mark.django_db
def test_a_slug_or_officer_that_exists_adds_nothing() -> None:
    added("rupali")
    with pytest.raises(CommandError, match="exists already"):
        added("rupali")
    with pytest.raises(CommandError, match="exists already"):
        added("other")
    assert Office.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["", "Rupali", "a/b", "রূপালী", "x" * 61])
def test_a_slug_that_no_address_could_hold_is_refused(slug: str) -> None:
    with pytest.raises(CommandError, match="small letters"):
        added(slug)
