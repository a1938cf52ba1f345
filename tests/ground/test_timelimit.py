"""Time limits keep their shape on the way to JSON and back."""

import json

import pytest

from shonod.ground.timelimit import Duration, TimeLimit, Unit

LIMITS = [
    TimeLimit(),
    TimeLimit(text="তাৎক্ষণিক", instant=True),
    TimeLimit("তাৎক্ষণিক / ৩ কর্মদিবস", True, None, Duration(3, Unit.WORKING_DAY), False, True),
    TimeLimit("৭ কার্যদিবস/চাহিদা অনুযায়ী", max=Duration(7, Unit.WORKING_DAY), negotiable=True),
    TimeLimit("১-২ ঘণ্টা", min=Duration(1, Unit.HOUR), max=Duration(2, Unit.HOUR)),
    TimeLimit("দেড় মাস", max=Duration(1.5, Unit.MONTH)),
]


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.text or "none")
def test_a_limit_comes_back_from_json_as_it_went(limit: TimeLimit):
    assert TimeLimit.from_json(json.loads(json.dumps(limit.to_json()))) == limit


def test_extra_keys_such_as_the_english_reading_do_not_hurt():
    assert TimeLimit.from_json({**LIMITS[1].to_json(), "text_en": "at once"}) == LIMITS[1]


def test_an_unknown_unit_is_refused():
    with pytest.raises(ValueError, match="fortnight"):
        Duration.from_json({"value": 1, "unit": "fortnight"})
