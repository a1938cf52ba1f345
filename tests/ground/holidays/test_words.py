from shonod.ground.bangla import folded
from shonod.ground.holidays.words import COLUMNS, HEAD_OF, KIND_OF, WEEKDAY_OF


def test_every_column_that_is_written_is_read_by_its_own_name():
    assert [HEAD_OF[folded(name)] for name in COLUMNS] == list(COLUMNS)


def test_kinds_and_weekdays_in_both_languages():
    assert KIND_OF[folded("নির্বাহী আদেশে সরকারি ছুটি")] == KIND_OF["executive"]
    assert WEEKDAY_OF[folded("শুক্রবার")] == WEEKDAY_OF[folded("শুক্র")] == WEEKDAY_OF["fri"] == 4
