from shonod.ground.charter.header_rows import Header
from shonod.ground.charter.services import service_of, tier_of
from shonod.ground.charter.tables import Record

HEADER = Header(("no", "name", "time", "fee"), ("", "", "", ""), 0, rows=True)
TIERS = Header(("no", "when", "whom", "address", "time"), ("",) * 5, 0, rows=True)


def test_a_row_without_a_name_is_no_service_and_that_is_said() -> None:
    said: list[str] = []
    row = Record({"no": "১", "name": " - ", "time": "৩ দিন"}, 4, 4)
    assert service_of(row, HEADER, lambda *entry: said.append(str(entry[1]))) is None
    assert said == ["row_without_name"]


def test_what_a_row_does_not_give_is_null_and_said() -> None:
    said: list[str] = []
    service = service_of(
        Record({"no": "১", "name": "ক সেবা"}, 4, 4),
        HEADER,
        lambda *entry: said.append(str(entry[1])),
    )
    assert service is not None
    assert (service.fee.text, service.time_limit.text, service.officer.text) == (None, None, None)
    assert said == ["fee_unstated", "time_unstated"]


def test_a_tier_names_whom_to_turn_to() -> None:
    row = Record(
        {"when": "সমাধান না পেলে", "whom": "আপিল কর্মকর্তা", "address": "ফোন: 01700000010"}, 9, 9
    )
    tier = tier_of(row, TIERS, 2, lambda *_: None)
    assert tier is not None
    assert (tier.contact.designation, tier.contact.phones) == ("আপিল কর্মকর্তা", ("+8801700000010",))
