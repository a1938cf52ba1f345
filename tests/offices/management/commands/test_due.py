"""`shonod due`: a date and its receipt on standard output, a reason on refusal."""

import json

import pytest
from django.core.management import CommandError, call_command

from tools import verify_receipt


def answer(capsys, *args):
    call_command("due", *args)
    return json.loads(capsys.readouterr().out)


def test_three_working_days_from_a_monday(capsys):
    found = answer(capsys, "--received", "2026-11-23T14:10", "--limit", "৩ কার্যদিবস")
    assert (found["due_on"], found["due_at"], found["day_zero_on"]) == (
        "2026-11-26",
        None,
        "2026-11-23",
    )
    verify_receipt.verify(found["receipt"])


def test_bangla_digits_and_another_zone_are_read(capsys):
    found = answer(capsys, "--received", "২০২৬-১১-২৩T১৪:১০", "--limit", "৩ কার্যদিবস")
    # 18:30 UTC on Monday is 00:30 on Tuesday in Dhaka.
    later = answer(capsys, "--received", "2026-11-23T18:30+00:00", "--limit", "৩ কার্যদিবস")
    assert (found["due_on"], later["due_on"]) == ("2026-11-26", "2026-11-29")


def test_explain_adds_the_words_in_both_languages(capsys):
    found = answer(capsys, "--received", "2026-11-23T14:10", "--limit", "৩ কার্যদিবস", "--explain")
    assert found["explanation"]["en"][-1] == "Due by Thursday, 26 November 2026."
    assert found["explanation"]["bn"][-1] == "শেষ তারিখ: বৃহস্পতিবার, ২৬ নভেম্বর ২০২৬।"


@pytest.mark.parametrize(
    ("received", "limit", "words"),
    [
        ("yesterday", "৩ কার্যদিবস", "--received"),
        ("0001-01-01T00:00+14:00", "৩ দিন", "--received"),
        ("9999-12-31T10:00", "৩ কার্যদিবস", "no_working_day"),
        ("2026-11-23T14:10", "যথাসময়ে", "time_limit_unclear"),
        ("2026-11-23T14:10", "", "time_limit_unclear"),
    ],
)
def test_what_cannot_be_counted_is_refused_with_exit_2(received, limit, words):
    with pytest.raises(CommandError, match=words) as refusal:
        call_command("due", "--received", received, "--limit", limit)
    assert refusal.value.returncode == 2


def test_an_office_counts_by_its_own_calendar(homna, capsys):
    found = answer(
        capsys, "--received", "2026-11-23T14:10", "--limit", "৩ কার্যদিবস", "--office", homna.slug
    )
    assert found["due_on"] == "2026-11-26"


def test_an_unknown_office_is_refused(db):
    with pytest.raises(CommandError, match="no office"):
        call_command("due", "--received", "2026-11-23", "--limit", "৩ দিন", "--office", "nowhere")
