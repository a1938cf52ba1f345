"""Lists of holidays for tests."""

from datetime import UTC, date, datetime, time

from shonod.ground.holidays import Entry, ListedDay

AT = datetime(2026, 3, 18, 14, 5, 9, tzinfo=UTC)
LONG_NAME = "শহীদ দিবস ও আন্তর্জাতিক মাতৃভাষা দিবস; প্রভাতফেরি, আলোচনা সভা ও পুরস্কার বিতরণ"
DAYS = (
    ListedDay(date(2026, 2, 21), date(2026, 2, 21), LONG_NAME, name_en="Martyrs' Day, 21 February"),
    ListedDay(
        date(2026, 3, 20),
        date(2026, 3, 22),
        "ঈদুল ফিতর",
        kind="executive",
        order_number="০৫.০০.০০০০.১৭৩",
        order_on=date(2026, 3, 18),
        source="প্রজ্ঞাপন; জনপ্রশাসন মন্ত্রণালয়",
        confirmed=False,
    ),
    ListedDay(date(2026, 4, 18), date(2026, 4, 18), "কর্মদিবস", kind="executive", works=True),
    ListedDay(date(2026, 5, 3), date(2026, 5, 3), "অর্ধদিবস", kind="office", closes=time(12, 30)),
    ListedDay(
        date(2026, 5, 4), date(2026, 5, 4), "=1+1", kind="optional", opens=time(10), closes=time(13)
    ),
)
ENTRIES = tuple(Entry(day, f"day-{n}@homna", AT, sequence=n) for n, day in enumerate(DAYS))


def ical(*events: str) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test"]
    for event in events:
        lines += ["BEGIN:VEVENT", *event.split("|"), "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])
