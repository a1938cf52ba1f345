"""What changed between two editions: shonod.ground.charter.compare.{change,likeness,promises}."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shonod.ground.charter.compare import KINDS, Change, compare
from shonod.ground.charter.compare.change import LIMIT_LONGER
from shonod.ground.charter.compare.likeness import likeness, matched, matched_texts
from shonod.ground.charter.compare.promises import longest_days
from shonod.ground.charter.times import reading_of
from tests.ground.charter.making import charter, fee, limit, person, section, service, tier

Document = dict[str, Any]


def kinds(old: Document, new: Document) -> list[tuple[str, str]]:
    """(kind, effect) of each change."""
    return [(change.code, change.kind.effect.value) for change in compare(old, new)]


def between(**cells: tuple[Any, Any]) -> list[tuple[str, str]]:
    """Changes of one service whose cells go from one to the other."""
    old = {column: pair[0] for column, pair in cells.items()}
    new = {column: pair[1] for column, pair in cells.items()}
    return kinds(charter(service(**old)), charter(service(**new)))


# before, after → changes; a limit as the charter words it
LIMITS = [
    ("৩ কার্যদিবস", "৫ কার্যদিবস", [("limit_longer", "worse")]),
    ("৫ কার্যদিবস", "৩ কার্যদিবস", [("limit_shorter", "better")]),
    ("৩ দিন", "৩ কার্যদিবস", [("limit_longer", "worse")]),
    ("৭ দিন", "৫ কার্যদিবস", [("limit_changed", "neither")]),
    ("১ মাস", "২ সপ্তাহ", [("limit_shorter", "better")]),
    ("২৪ ঘণ্টার মধ্যে", "১ কার্যদিবস", [("limit_longer", "worse")]),
    ("৭-১৫ কার্যদিবস", "১০-১৫ কার্যদিবস", [("limit_changed", "neither")]),
    ("তাৎক্ষণিক/ ৩ কার্যদিবস", "৩ কার্যদিবস", [("instant_dropped", "worse")]),
    ("৩ কার্যদিবস", "তাৎক্ষণিক/ ৩ কার্যদিবস", [("instant_given", "better")]),
    ("তাৎক্ষণিক", "তাৎক্ষণিক/ ৩ কার্যদিবস", [("limit_longer", "worse")]),
    (
        "তাৎক্ষণিক",
        "৩ কার্যদিবস",
        [("limit_longer", "worse"), ("instant_dropped", "worse")],
    ),
    (
        "৩ কার্যদিবস",
        "চাহিদা অনুযায়ী",
        [("limit_dropped", "worse"), ("on_demand_new", "neither")],
    ),
    ("বিধি মোতাবেক", "৭ কার্যদিবস", [("limit_given", "better")]),
    ("৭ কার্যদিবস", "৭ কার্যদিবস/ চাহিদা অনুযায়ী", [("on_demand_new", "neither")]),
    ("৩ কার্যদিবস", "৩ কার্যদিবস (প্রযোজ্য ক্ষেত্রে)", [("condition_new", "worse")]),
    ("৩ কার্যদিবস", "০৩ (তিন) কর্মদিবস", [("wording", "neither")]),
    ("৩ কার্যদিবস", "৩ কার্যদিবস।", []),
]


@pytest.mark.parametrize(("before", "after", "changes"), LIMITS)
def test_a_time_limit(before: str, after: str, changes: list[tuple[str, str]]) -> None:
    pair = reading_of(before).limit.to_json(), reading_of(after).limit.to_json()
    assert between(time_limit=pair) == changes


POLICY = fee("সরকারি নীতিমালা অনুযায়ী", per_policy=True)
TWENTY, FIFTY = fee("২০ টাকা", amounts_bdt=[20]), fee("৫০ টাকা", amounts_bdt=[50])
PARTLY = fee("বিনামূল্যে/ ২০ টাকা", free=True, amounts_bdt=[20])
FEES = [
    (TWENTY, FIFTY, [("fee_higher", "worse")]),
    (FIFTY, TWENTY, [("fee_lower", "better")]),
    (fee(), TWENTY, [("fee_charged", "worse")]),
    (fee(), POLICY, [("fee_charged", "worse")]),
    (fee(), PARTLY, [("fee_charged", "worse")]),
    (TWENTY, PARTLY, [("fee_freed", "better")]),
    (POLICY, fee(), [("fee_freed", "better")]),
    (POLICY, TWENTY, [("fee_changed", "neither")]),
    (fee(None), TWENTY, [("fee_changed", "neither")]),
    (TWENTY, fee("২০/-", amounts_bdt=[20]), [("wording", "neither")]),
]


@pytest.mark.parametrize(("before", "after", "changes"), FEES)
def test_a_fee(before: Document, after: Document, changes: list[tuple[str, str]]) -> None:
    assert between(fee=(before, after)) == changes


PAPERS = [
    (["আবেদনপত্র"], ["আবেদনপত্র", "ছবি ২ কপি"], [("document_new", "worse")]),
    (["আবেদনপত্র", "ছবি ২ কপি"], ["আবেদনপত্র"], [("document_dropped", "better")]),
    (["ক পত্র", "খ সনদ"], ["খ সনদ", "ক পত্র"], []),
    (["জন্ম নিবন্ধন সনদের কপি"], ["জন্ম নিবন্ধন সনদ (কপি)"], [("wording", "neither")]),
    (
        ["ছবি ১ কপি"],
        ["ছবি ২ কপি"],
        [("document_dropped", "better"), ("document_new", "worse")],
    ),
]


@pytest.mark.parametrize(("before", "after", "changes"), PAPERS)
def test_papers_to_bring(
    before: list[str], after: list[str], changes: list[tuple[str, str]]
) -> None:
    assert between(documents=(before, after)) == changes


def way(channel: str, text: str) -> Document:
    return {"channel": channel, "text": text}


CHANNELS = [
    ([way("phone", "ফোনে")], [way("phone", "ফোনে"), way("web", "অনলাইনে")], "channel_new"),
    ([way("phone", "ফোনে"), way("web", "অনলাইনে")], [way("phone", "ফোনে")], "channel_dropped"),
    ([way("phone", "ফোনে")], [way("phone", "টেলিফোন যোগাযোগ")], "wording"),
    ([way("other", "মাইকে")], [way("other", "ঢোল পিটিয়ে")], "channel_dropped channel_new"),
]


@pytest.mark.parametrize(("before", "after", "codes"), CHANNELS)
def test_ways_of_asking(before: list[Document], after: list[Document], codes: str) -> None:
    assert [code for code, _ in between(delivery=(before, after))] == codes.split()


PEOPLE = [
    (person(), person(None), "officer_dropped"),
    (person(None), person(), "officer_named"),
    (person(), person("সালমা খাতুন, সহকারী প্রোগ্রামার", name="সালমা খাতুন"), "officer_changed"),
    (person(), person("সহকারী প্রোগ্রামার ০১৮…", phones=["+8801811223344"]), "contact_changed"),
    (person(), person("সহকারী প্রোগ্রামার; ০১৭১১২২৩৩৪৪"), "wording"),
    (person(None), person(None), ""),
]


@pytest.mark.parametrize(("before", "after", "codes"), PEOPLE)
def test_who_answers(before: Document, after: Document, codes: str) -> None:
    assert [code for code, _ in between(officer=(before, after))] == codes.split()


def test_where_papers_are_had() -> None:
    assert between(documents_from=(["কক্ষ ১"], ["কক্ষ ২"])) == [("documents_from_changed", "neither")]


TRAINING, PROJECTS = "ই-নথি বিষয়ক প্রশিক্ষণ প্রদান", "প্রকল্পের তথ্য প্রদান"
NETWORK = "ইন্টারনেট সমস্যার সমাধানে সহায়তা"


def test_a_service_put_before_the_others_moves_them_and_nothing_more() -> None:
    old = charter(service(1, TRAINING), service(2, PROJECTS))
    new = charter(service(1, NETWORK), service(2, TRAINING), service(3, PROJECTS))
    assert [(c.code, c.service, c.was) for c in compare(old, new)] == [
        ("service_moved", "2.1.2", "2.1.1"),
        ("service_moved", "2.1.3", "2.1.2"),
        ("service_new", "2.1.1", None),
    ]


def test_another_service_under_the_same_number_is_gone_and_new() -> None:
    changes = compare(charter(service(1, TRAINING)), charter(service(1, NETWORK)))
    assert [(c.code, c.before, c.after, c.worsens, c.betters) for c in changes] == [
        ("service_gone", TRAINING, None, True, False),
        ("service_new", None, NETWORK, False, True),
    ]


def test_a_name_put_otherwise_is_the_same_service_with_its_changes() -> None:
    old = charter(service(1, TRAINING))
    new = charter(service(1, "ই-নথি বিষয়ে প্রশিক্ষণ", time_limit=limit("৫ কার্যদিবস", 5)))
    (renamed, longer) = compare(old, new)
    assert (renamed.code, longer.code) == ("service_renamed", "limit_longer")
    assert (longer.before, longer.after) == ("৩ কার্যদিবস", "৫ কার্যদিবস")
    assert longer.said("bn") == "সময়সীমা বেড়েছে"
    assert longer.to_json()["effect"] == "worse"


WHOLES = [
    ({"vision": "সুশাসন"}, {"vision": "সেবা সবার জন্য"}, [("wording", "neither")]),
    ({"expectations": ["ক"]}, {"expectations": ["ক", "খগ"]}, [("expectation_new", "worse")]),
    ({"grievance": [tier()]}, {"grievance": []}, [("grievance_tier_gone", "worse")]),
    (
        {"grievance": [tier()]},
        {"grievance": [tier(), tier(2)]},
        [("grievance_tier_new", "better")],
    ),
    (
        {"grievance": [tier()]},
        {"grievance": [tier(time_limit=limit("৬০ কার্যদিবস", 60))]},
        [("limit_longer", "worse")],
    ),
    (
        {"sections": [section("citizen", "2.1", service())]},
        {"sections": [section("citizen", "2.1", service(), title="নাগরিকের সেবা")]},
        [("section_changed", "neither")],
    ),
    (
        {"sections": [section("citizen", "2.1", service())]},
        {"sections": [section("citizen", "2.1", service()), section("internal", "2.3")]},
        [("section_new", "neither")],
    ),
]


@pytest.mark.parametrize(("before", "after", "changes"), WHOLES)
def test_the_whole(before: Document, after: Document, changes: list[tuple[str, str]]) -> None:
    assert kinds(charter(**before), charter(**after)) == changes


def test_codes_are_one_a_kind_and_both_languages_are_there() -> None:
    assert LIMIT_LONGER in KINDS
    assert len({kind.code for kind in KINDS}) == len(KINDS)
    assert all(kind.en and kind.bn for kind in KINDS)


NAMES = st.sampled_from([TRAINING, PROJECTS, NETWORK, "ই-নথি বিষয়ে প্রশিক্ষণ", "প্রকল্পের তথ্য"])
LIMIT_TEXTS = st.sampled_from([text for case in LIMITS for text in case[:2]])
SERVICES = st.builds(
    lambda number, name, time, cost, papers, ways, who: service(
        number,
        name,
        time_limit=reading_of(time).limit.to_json(),
        fee=cost,
        documents=papers,
        delivery=ways,
        officer=who,
    ),
    st.one_of(st.none(), st.integers(1, 4)),
    NAMES,
    LIMIT_TEXTS,
    st.sampled_from([fee(), fee(None), POLICY, TWENTY, FIFTY, PARTLY]),
    st.lists(st.sampled_from(["আবেদনপত্র", "ছবি ১ কপি", "ছবি ২ কপি", "আবেদন"]), max_size=3),
    st.lists(
        st.sampled_from([way("phone", "ফোনে"), way("web", "অনলাইনে"), way("other", "মাইকে")]),
        max_size=3,
    ),
    st.sampled_from([person(), person(None), person("অন্য", designation="অন্য")]),
)
DOCUMENTS = st.builds(
    lambda one, two, wishes, tiers: charter(
        sections=[section("citizen", "2.1", *one), section("internal", "2.3", *two)],
        expectations=wishes,
        grievance=[tier(n + 1) for n in range(tiers)],
    ),
    st.lists(SERVICES, max_size=4),
    st.lists(SERVICES, max_size=2),
    st.lists(st.sampled_from(["পূর্ণাঙ্গ আবেদন", "ফি পরিশোধ", "উপস্থিত থাকা"]), max_size=3),
    st.integers(0, 3),
)


@given(DOCUMENTS)
@settings(max_examples=60, deadline=None)
def test_nothing_changes_between_an_edition_and_itself(document: Document) -> None:
    assert compare(document, document) == []


def tally(changes: list[Change]) -> list[tuple[bool, bool]]:
    return sorted((change.worsens, change.betters) for change in changes)


@given(DOCUMENTS, DOCUMENTS)
@settings(max_examples=100, deadline=None)
def test_what_worsens_one_way_betters_the_other(old: Document, new: Document) -> None:
    forth, back = compare(old, new), compare(new, old)
    assert tally(forth) == sorted((better, worse) for worse, better in tally(back))
    assert not any(change.worsens and change.betters for change in forth)


@given(st.text(max_size=12), st.text(max_size=12))
@settings(max_examples=60, deadline=None)
def test_likeness_is_the_same_both_ways_round(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) == 1


def test_every_item_is_matched_once_or_left() -> None:
    assert matched_texts(["ক পত্র", "খ সনদ"], ["খ সনদ", "গ রসিদ"]) == [
        ("খ সনদ", "খ সনদ"),
        ("ক পত্র", None),
        (None, "গ রসিদ"),
    ]
    assert matched([1, 2], [2, 1], str, lambda a, b: float(a == b), 0.5) == [(2, 2), (1, 1)]


def test_lists_longer_than_any_charters_are_matched_by_their_words_alone() -> None:
    old = [service(n, f"সেবা {n}") for n in range(1, 401)]
    new = [service(n + 1, f"সেবা {n}") for n in range(1, 400)]
    changes = compare(charter(*old), charter(*new))
    assert [c.code for c in changes if c.code != "service_moved"] == ["service_gone"]


def test_a_limit_without_a_promise_is_no_number_of_days() -> None:
    assert longest_days(limit(None, None)) is None
    assert longest_days(limit("তাৎক্ষণিক", None, instant=True)) == 0
