"""`shonod office add`: an office, its officer and a password said once, its charter from a file."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from shonod.offices.models import Office
from shonod.people.models import Officer

HOMNA = Path(__file__).parents[4] / "shonod/catalogue/data/homna-doict.txt"
WORDS = ("--name", "রূপালীচর কার্যালয়", "--officer", "rahima", "--officer-name", "রহিমা খাতুন")


def added(slug: str, *more: str) -> str:
    out = StringIO()
    call_command("office", "add", slug, *WORDS, *more, stdout=out)
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


@pytest.mark.django_db
def test_the_file_is_its_first_edition_and_the_office_above_lends_its_days(homna: Office) -> None:
    password = added("rupali", "--parent", homna.slug, "--charter", str(HOMNA)).split()[-1]
    office = Office.objects.get(slug="rupali")
    assert office.parent == homna
    edition = office.charters.get()
    assert (edition.number, edition.terms.count()) == (1, 13)
    assert edition.source == HOMNA.read_bytes()
    assert Officer.objects.get(username="rahima").check_password(password)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "code", "reason"),
    [
        (None, 2, "No such file"),
        ("an essay", 3, "no charter"),
        (HOMNA.read_text().replace("\n২\t", "\n১\t"), 4, "number"),
    ],
)
def test_what_is_no_charter_adds_no_office(
    tmp_path: Path, content: str | None, code: int, reason: str
) -> None:
    file = tmp_path / "page.txt"
    if content is not None:
        file.write_text(content)
    with pytest.raises(CommandError, match=reason) as raised:
        added("rupali", "--charter", str(file))
    assert raised.value.returncode == code
    assert not Office.objects.exists()


@pytest.mark.django_db
def test_a_parent_that_is_not_here_adds_nothing() -> None:
    with pytest.raises(CommandError, match="No office is named nobody"):
        added("rupali", "--parent", "nobody")
    assert not Office.objects.exists()


def test_the_office_above_can_be_set_later(homna: Office, rupali: Office) -> None:
    call_command("office", "under", "rupali", "--parent", homna.slug)
    rupali.refresh_from_db()
    assert rupali.parent == homna
    with pytest.raises(CommandError) as refused:
        call_command("office", "under", homna.slug, "--parent", "rupali")
    assert refused.value.returncode == 4
