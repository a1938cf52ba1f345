import pytest

from shonod.ground.bangla import normal
from shonod.ground.charter.headings import heading_of


@pytest.mark.parametrize(
    ("text", "role", "number", "kind"),
    [
        ("২.১) নাগরিক সেবা", "section", "2.1", "citizen"),
        ("2.2. প্রাতিষ্ঠানিক সেবাসমূহ:", "section", "2.2", "institutional"),
        (".৩) অভ্যন্তরীণ সেবা", "section", "2.3", "internal"),
        ("নাগরিক সেবা", "section", None, "citizen"),
        ("খ) প্রাতিষ্ঠানিক সেবা", "section", None, "institutional"),
        ("২. প্রতিশ্রুত সেবাসমূহ", "mark", None, "unspecified"),
        (". ভিশন ও মিশনঃ", "mark", None, "unspecified"),
        ("১.১ রূপকল্প (Vision):", "vision", None, "unspecified"),
        ("মিশন", "mission", None, "unspecified"),
        ("সিটিজেন চার্টার", "title", None, "unspecified"),
        ("প্রকৌশল বিভাগঃ", "department", None, "unspecified"),
        ("৩. আপনার কাছে আমাদের প্রত্যাশা", "expectations", None, "unspecified"),
        ("৪. অভিযোগ প্রতিকার ব্যবস্থাপনা (GRS)", "grievance", None, "unspecified"),
        ("মেনু নির্বাচন করুন", "debris", None, "unspecified"),
        ("সর্ব-শেষ হাল-নাগাদ: ২৪ মে ২০২৫", "debris", None, "unspecified"),
    ],
)
def test_a_line_is_known_by_what_it_heads(
    text: str, role: str, number: str | None, kind: str
) -> None:
    heading = heading_of(text)
    assert heading is not None
    assert (heading.role, heading.number, heading.kind) == (role, number, kind)


@pytest.mark.parametrize("text", ["১।", "৩ কার্যদিবস", "ট্রেড লাইসেন্স প্রদান", "সরাসরি", "", "তথ্য সরবরাহ"])
def test_a_cell_heads_nothing(text: str) -> None:
    assert heading_of(text) is None


def test_the_sentence_behind_a_colon_is_kept() -> None:
    heading = heading_of("ভিশন: সবার জন্য সেবা।")
    assert heading is not None
    assert heading.rest == "সবার জন্য সেবা।"


def test_a_title_may_name_the_office() -> None:
    heading = heading_of("উপজেলা ভূমি অফিস, নন্দীপুর এর সিটিজেন চার্টার")
    assert heading is not None
    assert heading.title == normal("উপজেলা ভূমি অফিস, নন্দীপুর")
