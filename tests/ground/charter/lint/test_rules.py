"""Each rule by a charter that breaks it: shonod.ground.charter.lint.{times,fees,contacts,people,
whole,reading,finding}. A charter with nothing to mend has no finding."""

from typing import Any

import pytest

from shonod.ground.charter.lint import RULES, Place, lint
from shonod.ground.charter.lint.contacts import contact_findings
from shonod.ground.charter.lint.fees import fee_findings
from shonod.ground.charter.lint.finding import Rule, Words
from shonod.ground.charter.lint.people import people_findings
from shonod.ground.charter.lint.reading import reading_findings
from shonod.ground.charter.lint.times import time_findings
from shonod.ground.charter.lint.whole import whole_findings
from shonod.ground.charter.times import reading_of
from tests.ground.charter.making import charter, fee, limit, person, section, service, tier

Document = dict[str, Any]
HERE = Place("2.1", "2.1.1", None, 11)


def codes(found: Any) -> list[str]:
    return [each.code for each in found]


def test_a_charter_with_nothing_to_mend_has_no_finding() -> None:
    assert lint(charter()) == []


# the cell as written → what is said of it
TIMES = [
    ("৩ কার্যদিবস", []),
    ("তাৎক্ষণিক", []),
    ("৩০ মিনিট", []),
    ("", ["time_unstated"]),
    ("তাৎক্ষণিক/ ৩ কার্যদিবস", ["time_two_valued"]),
    ("তাৎক্ষণিক/ ৩ কার্যদিবস (প্রযোজ্য ক্ষেত্রে)", ["time_two_valued", "time_conditional"]),
    ("৭ কার্যদিবস/ চাহিদা অনুযায়ী", ["time_on_demand"]),
    ("চাহিদা অনুযায়ী", ["time_unbounded"]),
    ("৭-১৫ কার্যদিবস", ["time_range"]),
    ("কমপক্ষে ৩ কার্যদিবস", ["time_at_least"]),
    ("৩ দিন", ["time_bare_days"]),
    ("৩ থেকে ৪ দিন", ["time_range", "time_bare_days"]),
    ("অফিস চলাকালীন", ["time_open_hours"]),
    ("২৪ ঘণ্টা", ["time_open_hours"]),
    ("প্রতি বছর ১ বৈশাখের আগে", ["time_fixed_date"]),
    ("শহরে ৩ কার্যদিবস, গ্রামে ৭ কার্যদিবস", ["time_several"]),
    ("বিধি মোতাবেক", ["time_unclear"]),
]


@pytest.mark.parametrize(("text", "said"), TIMES)
def test_a_time_cell(text: str, said: list[str]) -> None:
    assert codes(time_findings(reading_of(text).limit.to_json(), HERE)) == said


FEES = [
    (fee(), []),
    (fee(None), ["fee_unstated"]),
    (fee("পরে জানানো হবে"), ["fee_unclear"]),
    (fee("সরকারি নীতিমালা অনুযায়ী", per_policy=True), ["fee_policy_unnamed"]),
    (fee("প্রচলিত বিধি মোতাবেক নির্ধারিত ফি", per_policy=True), ["fee_policy_unnamed"]),
    (fee("তথ্য অধিকার বিধিমালা ২০০৯ অনুযায়ী", per_policy=True), []),
    (fee("স্মারক নং ৫৬.০০.০০০০ অনুযায়ী", per_policy=True), []),
    (
        fee("বিনামূল্যে / সরকারি নীতিমালা অনুযায়ী", free=True, per_policy=True),
        ["fee_two_valued", "fee_policy_unnamed"],
    ),
    (fee("২০ টাকা", amounts_bdt=[20]), ["fee_payment_unstated"]),
    (fee("২০ টাকা, ট্রেজারি চালানে", amounts_bdt=[20]), []),
]


@pytest.mark.parametrize(("cell", "said"), FEES)
def test_a_fee_cell(cell: Document, said: list[str]) -> None:
    assert codes(fee_findings(cell, HERE)) == said


CONTACTS = [
    ("ফোন ০১৭১১-২২৩৩৪৪, ap@doict.gov.bd", []),
    ("ফোনঃ ০২৪৭৭৭১২৩৪৫", []),
    ("ফোনঃ ০৮১-৬৫৪৩২", []),
    ("ফোনঃ ০১৭১১২২৩৩৪", ["phone_malformed"]),  # ten digits
    ("মোবাইলঃ ০১৭১১২২৩৩৪৪৫", ["phone_malformed"]),  # twelve
    ("মোবাইলঃ ০১২১১২২৩৩৪৪", ["phone_malformed"]),  # no network starts with 012
    ("ফোনঃ 017XXXXXXXX", ["phone_malformed"]),
    ("মোবাইলঃ ০১১৯৯৮৮৭৭৬৬", ["phone_dead"]),
    ("মোবাইলঃ ০১৭১১১১১১১১", ["phone_dead"]),
    ("a@gmail.com", ["email_private"]),
    ("a@gmail. com", ["email_spaced", "email_private"]),
    ("a@example.org", ["email_dead"]),
    ("a@gamil.com", ["email_dead"]),
    ("a@gmail.con", ["email_dead"]),
    ("ইমেইলঃ @doict.gov.bd", ["email_malformed"]),
    ("ইমেইলঃ ap@doict", ["email_malformed"]),
    ("ap@doict..gov.bd", ["email_malformed"]),
    ("সহকারী প্রোগ্রামার, কক্ষ ১০৪", []),
]


@pytest.mark.parametrize(("text", "said"), CONTACTS)
def test_the_contacts_of_an_officer(text: str, said: list[str]) -> None:
    assert codes(contact_findings(person(text), HERE)) == said


UNREACHED = person("সহকারী প্রোগ্রামার", phones=[], emails=[])
REACH = [
    (UNREACHED, ["officer_unreachable"]),
    (person("সহকারী প্রোগ্রামার, ap@doict.gov.bd", phones=[]), ["officer_phone_missing"]),
    (person("সহকারী প্রোগ্রামার, ০১৭১১২২৩৩৪৪", emails=[]), ["officer_email_missing"]),
]


@pytest.mark.parametrize(("officer", "said"), REACH)
def test_an_officer_out_of_reach(officer: Document, said: list[str]) -> None:
    document = charter(sections=[section("citizen", "2.1", service(officer=officer))])
    assert codes(people_findings(document)) == said


def test_an_officer_of_many_rows_is_said_once_with_his_services() -> None:
    rows = [service(n, f"সেবা {n}", officer=UNREACHED) for n in (1, 2, 3)]
    (finding,) = people_findings(charter(sections=[section("citizen", "2.1", *rows)]))
    assert finding.place == Place("2.1", "2.1.1", "officer", 11)
    assert finding.facts["services"] == ["2.1.1", "2.1.2", "2.1.3"]
    assert "সেবা ২.১.১, ২.১.২, ২.১.৩" in finding.said("bn").what


def test_a_phone_in_two_cells_written_differently_is_said_at_the_second() -> None:
    again = person("ফোন ০১৭১১২২৩৩৪৪ (সহকারী প্রোগ্রামার) ap@doict.gov.bd")
    rows = [service(1, "ক সেবা"), service(2, "খ সেবা", officer=again)]
    document = charter(sections=[section("citizen", "2.1", *rows)])
    assert [(each.code, each.place.service) for each in people_findings(document)] == [
        ("phone_repeated", "2.1.2")
    ]


NOBODY = person(None)
WHOLES = [
    ({"vision": None, "mission": None}, ["vision_missing", "mission_missing"]),
    ({"office": {"name": None}}, ["office_missing"]),
    ({"expectations": []}, ["expectations_missing"]),
    ({"grievance": []}, ["grievance_missing"]),
    (
        {"grievance": [tier(contact=person("আপিল কর্মকর্তা", phones=[], emails=[]))]},
        ["grievance_unreachable"],
    ),
    ({"grievance": [tier(time_limit=limit(None, None))]}, ["time_unstated"]),
    (
        {"sections": [section("unspecified", None, service())]},
        ["sections_unnamed"],
    ),
    (
        {"sections": [section("institutional", "2.2", service())]},
        ["citizen_section_missing", "internal_section_missing"],
    ),
    (
        {"sections": [section("citizen", "2.1", service())]},
        ["institutional_section_missing", "internal_section_missing"],
    ),
]


@pytest.mark.parametrize(("lacks", "said"), WHOLES)
def test_what_a_charter_lacks_as_a_whole(lacks: Document, said: list[str]) -> None:
    assert codes(whole_findings(charter(**lacks))) == said


def test_a_column_that_no_row_fills_is_said_once() -> None:
    rows = [service(n, f"সেবা {n}", officer=NOBODY, fee=fee(None)) for n in (1, 2, 3)]
    document = charter(sections=[section("unspecified", None, *rows)])
    said = [(each.code, each.place.column) for each in lint(document)]
    assert ("column_missing", "officer") in said
    assert ("column_missing", "fee") in said
    assert not {"officer_missing", "fee_unstated"} & {code for code, _ in said}


def test_serials_that_were_all_lost_are_said_once() -> None:
    rows = [service(None, "ক সেবা"), service(None, "খ সেবা")]
    found = whole_findings(charter(sections=[section("unspecified", None, *rows)]))
    assert codes(found) == ["sections_unnamed", "column_missing"]


def test_a_superior_who_answers_for_another_row_is_not_said_to_repeat() -> None:
    other = person("জেলা কর্মকর্তা ০১৭১১২২৩৩৪৪ dc@doict.gov.bd")
    document = charter(service(1, "ক সেবা", supervisor=other))
    assert codes(people_findings(document)) == []


def test_a_row_that_lacks_what_others_have_is_said_by_itself() -> None:
    rows = [service(1, "ক সেবা"), service(2, "খ সেবা", officer=NOBODY)]
    said = [each for each in lint(charter(*rows)) if each.code == "officer_missing"]
    assert [each.place for each in said] == [Place("2.1", "2.1.2", "officer", 12)]


NUMBERS = [
    ([(1, "ক সেবা"), (1, "খ সেবা")], ["number_repeated"]),
    ([(None, "ক সেবা"), (2, "খ সেবা")], ["number_missing"]),
    ([(1, "ক সেবা"), (3, "খ সেবা")], ["number_skipped"]),
    ([(2, "ক সেবা")], ["number_skipped"]),
    ([(1, "ক সেবা"), (2, "ক  সেবা")], ["name_repeated"]),
    ([(1, "ক সেবা"), (None, "খ সেবা"), (2, "গ সেবা")], ["number_missing", "number_repeated"]),
]


@pytest.mark.parametrize(("rows", "said"), NUMBERS)
def test_the_numbers_of_services(rows: list[tuple[int | None, str]], said: list[str]) -> None:
    document = charter(*(service(number, name) for number, name in rows))
    assert codes(whole_findings(document)) == said


def test_two_sections_of_one_number() -> None:
    twice = [
        section("citizen", "2.1", service(1, "ক সেবা")),
        section("institutional", "2.1", service(2, "খ সেবা")),
        section("internal", "2.3", service(1, "গ সেবা")),
    ]
    found = whole_findings(charter(sections=twice))
    assert "section_number_repeated" in codes(found)


def said_by_reader(code: str, level: str = "info", line: int | None = 11) -> Document:
    return {"code": code, "level": level, "line": line, "message": "as the reader words it"}


DIAGNOSTICS = [
    (said_by_reader("row_joined"), ["row_cut"], "2.1.1"),
    (said_by_reader("repeat_dropped"), ["cell_repeated"], "2.1.1"),
    (said_by_reader("officer_merged", line=999), ["officer_between_rows"], None),
    (said_by_reader("draft", "warning", None), ["draft_reading"], None),
    (said_by_reader("cells_realigned", "warning"), ["cells_realigned"], "2.1.1"),
    (said_by_reader("functions_read", "warning", None), ["functions_read"], None),
    (said_by_reader("told_by_a_later_reader", "warning"), ["reader_warning"], "2.1.1"),
    (said_by_reader("bijoy_converted"), [], None),
    (said_by_reader("time_unclear", "warning"), [], None),
]


@pytest.mark.parametrize(("diagnostic", "said", "where"), DIAGNOSTICS)
def test_what_the_reader_said_is_carried_over(
    diagnostic: Document, said: list[str], where: str | None
) -> None:
    found = list(reading_findings(charter(diagnostics=[diagnostic])))
    assert codes(found) == said
    assert all(each.place.service == where for each in found)


def test_codes_are_one_a_rule_and_every_rule_speaks_both_languages() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert all((*rule.en, *rule.bn))
        assert any("\u0985" <= letter <= "\u09e3" for letter in "".join(rule.bn))


def test_a_finding_takes_the_readers_digits_and_leaves_texts_alone() -> None:
    words = Words("{text}: {number}, {codes}", "-", "-")
    finding = Rule("x", "info", words, words).at(HERE, text="a1@b.bd", number=3, codes=["2.1.1"])
    assert finding.said("en").what == "a1@b.bd: 3, 2.1.1"
    assert finding.said("bn").what == "a1@b.bd: ৩, ২.১.১"
    assert finding.to_json()["service"] == "2.1.1"
