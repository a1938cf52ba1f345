import pytest

from shonod.ground.bangla import normal
from shonod.ground.charter.entries import channel_of, is_ditto, read_delivery, read_papers


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("দাপ্তরিক ওয়েব সাইটের মাধ্যমে", "web"),
        ("টেলিফোন যোগাযোগ", "phone"),
        ("ই-মেইল", "email"),
        ("ব্যক্তিগত উপস্থিতির মাধ্যমে", "in_person"),
        ("ডাকযোগে", "post"),
        ("সংশ্লিষ্ট দপ্তরের অধিষাচন এর মাধ্যমে", "requisition"),
        ("উর্ধ্বতন কর্তৃপক্ষের নির্দেশনা মোতাবেক", "directive"),
        ("বার্ষিক কর্মপরিকল্পনা অনুযায়ী", "annual_plan"),
        ("চাহিদ মোতাবেক", "on_demand"),
        ("যাচাই করে", "other"),
    ],
)
def test_a_way_of_asking_has_its_channel(text: str, channel: str) -> None:
    assert channel_of(text) == channel


def test_numbered_entries_are_parted() -> None:
    found = read_delivery("১। সরাসরি ২। টেলিফোনে ৩। ই-মেইল")
    assert [entry.channel for entry in found] == ["in_person", "phone", "email"]


def test_a_slash_between_two_channels_parts_them() -> None:
    assert [entry.text for entry in read_delivery("সরাসরি/ অনলাইন")] == ["সরাসরি", "অনলাইন"]


@pytest.mark.parametrize(
    ("text", "papers", "places"),
    [
        ("সাদা কাগজে আবেদন; অফিস থেকে", ("সাদা কাগজে আবেদন",), ("অফিস থেকে",)),
        ("ছবি ২ কপি\nপ্রাপ্তিস্থান: উপজেলা অফিস", ("ছবি ২ কপি",), ("উপজেলা অফিস",)),
        ("পরিচয়পত্র/ জন্ম সনদ", ("পরিচয়পত্র/ জন্ম সনদ",), ()),
        ("নাই", (), ()),
        ("প্রযোজ্য নয়", (), ()),
        ("কাগজপত্রের প্রয়োজন নেই", (), ()),
    ],
)
def test_papers_and_places_are_told_apart(
    text: str, papers: tuple[str, ...], places: tuple[str, ...]
) -> None:
    assert read_papers(text) == (tuple(map(normal, papers)), tuple(map(normal, places)))


@pytest.mark.parametrize(
    ("text", "same"), [("-ঐ-", True), ("ঐ", True), ('"', True), ("ঐতিহ্য", False), ("", False)]
)
def test_ditto_is_known(text: str, same: bool) -> None:
    assert is_ditto(text) is same
