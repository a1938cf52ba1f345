"""`shonod charter publish`: the next edition of an office, once."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from shonod.catalogue.models import Charter, Terms
from shonod.offices.models import Office

pytestmark = pytest.mark.usefixtures("ten_on_monday")
PRACTICE = Path(__file__).parents[3] / "data/charters/practice-doict-stacked-pipe.txt"


def printed(*arguments: str) -> str:
    out = StringIO()
    call_command("charter", "publish", *arguments, stdout=out)
    return out.getvalue()


def test_a_second_charter_becomes_the_second_edition_from_its_day(homna: Office) -> None:
    said = printed(str(PRACTICE), "--effective", "2026-12-01", "--reason", "জনবল কমেছে")
    assert "edition 2, 5 services, in force from 2026-12-01" in said
    assert homna.charters.count() == 2


def test_publishing_the_same_file_twice_makes_one_edition(homna: Office) -> None:
    for _ in range(2):
        printed(str(PRACTICE), "--effective", "2026-12-01", "--reason", "জনবল কমেছে")
    assert homna.charters.count() == 2


def test_an_english_reading_is_kept_with_the_edition(homna: Office, tmp_path: Path) -> None:
    english = tmp_path / "en.json"
    english.write_text(
        json.dumps({"vision": "Service from home", "services": {"2.1.1": {"name": "Advice"}}})
    )
    printed(
        str(PRACTICE),
        "--effective",
        "2026-12-01",
        "--reason",
        "জনবল কমেছে",
        "--english",
        str(english),
    )
    assert Charter.objects.get(office=homna, number=2).vision_en == "Service from home"
    assert Terms.objects.get(charter__number=2, service__code="2.1.1").name_en == "Advice"


@pytest.mark.usefixtures("rupali")
def test_with_several_offices_the_command_asks_which() -> None:
    with pytest.raises(CommandError, match="homna-doict, rupali"):
        printed(str(PRACTICE))


def test_a_file_without_a_charter_publishes_nothing(homna: Office, tmp_path: Path) -> None:
    essay = tmp_path / "essay.txt"
    essay.write_text("an essay on charters")
    with pytest.raises(CommandError) as raised:
        printed(str(essay))
    assert raised.value.returncode == 3
    assert homna.charters.count() == 1


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--effective", "2026-12-01"], "Say why with --reason"),
        (["--reason", "জনবল কমেছে"], "--effective 2026-11-30 at the earliest"),
    ],
)
def test_what_gets_worse_needs_its_reason_and_its_notice(
    homna: Office, more: list[str], said: str
) -> None:
    with pytest.raises(CommandError, match=said) as raised:
        printed(str(PRACTICE), *more)
    assert raised.value.returncode == 4
    assert homna.charters.count() == 1
