"""Times and shares in the reader's words."""

from datetime import timedelta

import pytest
from django.utils.translation import override

from shonod.helpdesk.templatetags.helpdesk import time_words


@pytest.mark.parametrize(
    ("hours", "words"), [(0.1, "1 hour"), (5, "5 hours"), (47, "47 hours"), (60, "2 days")]
)
def test_a_time_is_said_in_hours_and_then_in_days(hours: float, words: str) -> None:
    with override("en"):
        assert time_words(timedelta(hours=hours)) == words
