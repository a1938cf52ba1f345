"""`shonod doctor` says what is wrong, what to do about it, and exits 1."""

import pytest
from django.core.management import call_command

from shonod.engine.management.commands.doctor import WORDS, line_of
from shonod.engine.queries import TO_BE_SEEN_TO, TO_BE_SOUND, Finding


def test_every_claim_has_words_and_a_remedy():
    assert set(WORDS) == {*TO_BE_SOUND, *TO_BE_SEEN_TO}
    assert all(all(words) for words in WORDS.values())


@pytest.mark.django_db
def test_an_installation_without_office_or_worker_is_told_what_to_do(capsys):
    with pytest.raises(SystemExit) as ended:
        call_command("doctor")
    said = capsys.readouterr().out
    assert ended.value.code == 1
    assert "shonod charter publish" in said
    assert "সনদ প্রকাশিত" in said


def test_a_claim_that_holds_is_one_line():
    line = line_of(Finding("disk_has_room", holds=True, facts={"free_percent": 31}))
    assert line.startswith("ok ")
    assert line.endswith("(free_percent: 31)")
    assert "\n" not in line


def test_what_is_not_wrong_yet_is_a_note_with_what_to_do():
    said = line_of(Finding("next_year_listed", holds=False, facts={"year": 2027}), otherwise="note")
    assert said.startswith("note ")
    assert "/desk/holidays/import/" in said
