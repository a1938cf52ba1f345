import pytest

from shonod.ground.bangla import normal
from shonod.ground.charter.times import read_time_limit, reading_of, sounds_like_time
from shonod.ground.refusals import TimeLimitUnclear
from tests.ground.charter.judged import limit_of
from tests.ground.charter.wordings import wordings

COUNTED = [
    # text, min, max
    ("৩ কার্যদিবস", None, (3, "working_day")),
    ("০৭ (সাত) কর্ম দিবস", None, (7, "working_day")),
    ("তিন কার্য দিবস", None, (3, "working_day")),
    ("15 working days", None, (15, "working_day")),
    ("৭ দিন (কার্যদিবস)", None, (7, "working_day")),
    ("২৪ ঘন্টার মধ্যে", None, (24, "hour")),
    ("৫-১০ মিনিট", (5, "minute"), (10, "minute")),
    ("3 থেকে 4 দিন", (3, "day"), (4, "day")),
    ("দপ্তরভেদে ২ মাস থেকে ১ বছর", (2, "month"), (1, "year")),
    ("আবেদনপাওয়ার৫(পাঁচ) দিনেরমধ্যে।", None, (5, "day")),
    ("আবেদনের তারিখ হতে ৩০ দিন", None, (30, "day")),
    ("১ ঘণ্টা ৩০ মিনিট", None, (90, "minute")),
    ("আধা ঘণ্টা", None, (0.5, "hour")),
    ("কমপক্ষে ৩ দিন", (3, "day"), None),
    ("ন্যূনতম ৩ দিন সর্বোচ্চ ৭ দিন", (3, "day"), (7, "day")),
    ("০৮ (আট)\nকার্যদিবস", None, (8, "working_day")),
]


@pytest.mark.parametrize(("text", "low", "high"), COUNTED)
def test_a_duration_is_read(
    text: str, low: tuple[float, str] | None, high: tuple[float, str] | None
) -> None:
    limit = read_time_limit(text)
    assert (limit.min and (limit.min.value, limit.min.unit)) == low
    assert (limit.max and (limit.max.value, limit.max.unit)) == high


@pytest.mark.parametrize(
    ("text", "instant", "negotiable", "conditional"),
    [
        ("তাৎক্ষণিক", True, False, False),
        ("চাহিবা মাত্র", True, False, False),
        ("তাৎক্ষণিক/ ৩ কার্যদিবস (প্রয়োজ্য ক্ষেত্রে)", True, False, True),
        ("৭ কার্যদিবস/ চাহিদা অনুযায়ী", False, True, False),
        ("প্রয়োজনঅনুযায়ী।", False, True, False),
    ],
)
def test_instant_on_demand_and_where_applicable_are_told_apart(
    text: str, instant: bool, negotiable: bool, conditional: bool
) -> None:
    limit = read_time_limit(text)
    assert (limit.instant, limit.negotiable, limit.conditional) == (
        instant,
        negotiable,
        conditional,
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("২৪ ঘণ্টা", "round_the_clock"),
        ("সারা বছর", "round_the_clock"),
        ("অফিস চলাকালীন", "office_hours"),
        ("প্রতিবছর১বৈশাখেরপ্রায়৩(তিন) মাসআগে।", "fixed_date"),
        ("প্রতি মাসের ১০ তারিখের মধ্যে", "fixed_date"),
        ("সাধারণ ২০ কার্যদিবস, জরুরি ৩ দিন", "several_limits"),
        ("বরাদ্দ সাপেক্ষে", "unread"),
        ("0 দিন", "unread"),
        ("", "unstated"),
    ],
)
def test_what_promises_nothing_countable_is_refused_and_the_reason_kept(
    text: str, why: str
) -> None:
    reading = reading_of(text)
    assert (reading.why, reading.limit.max, reading.limit.min) == (why, None, None)
    with pytest.raises(TimeLimitUnclear):
        read_time_limit(text)


def test_the_text_is_kept_as_written() -> None:
    assert read_time_limit("০৩ কার্যদিবস").text == normal("০৩ কার্যদিবস")


@pytest.mark.parametrize(("cell", "meant"), wordings("times"))
def test_a_limit_is_read_as_a_careful_human_reads_it(cell: str, meant: str) -> None:
    assert limit_of(reading_of(cell).limit.to_json()) == meant
    silent = {"-", "প্রযোজ্য নয়", "নীতিমালা অনুযায়ী"}
    assert sounds_like_time(cell) or cell in {normal(words) for words in silent}
