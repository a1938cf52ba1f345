import pytest

from shonod.ground.charter.headers import asks_for_name, index_of, kind_of

KINDS = [
    ("ক্রমিক নং", "no"), ("ক্রঃনং", "no"), ("্রমিক নং", "no"), ("সেবার নাম", "name"), ("সেবার ধরন", "name"),
    ("কাজের সংক্ষিপ্ত বিবরণ", "name"), ("সেবা প্রদান পদ্ধতি", "method"), ("প্রয়োজনীয় কাগজপত্র ও প্রাপ্তিস্থান", "both"),
    ("প্রয়োজনীয় কাগজপত্র", "papers"), ("সেবার মূল্য ও পরিশোধ পদ্ধতি", "fee"), ("ফিস/কোর্ট ফি", "fee"),
    ("প্রয়োজনীয় ফি/ট্যাক্স/আনুষঙ্গিক খরচ", "fee"), ("প্রয়োজনীয় সময় (ঘন্টা/দিন/মাস)", "time"), ("সেবা প্রদানের সময়কাল/মেয়াদ", "time"),
    ("সেবা প্রাপ্তির প্রয়োজনীয় সময় ও খরচ", "time_fee"), ("দায়িত্ব প্রাপ্ত ব্যাক্তি", "officer"), ("সেবা দাতার পদবী", "officer"),
    ("উর্দ্ধতন কর্মকর্তা", "superior"), ("আপীল কর্তৃপক্ষ", "superior"), ("প্রতিকারের বিধান", "superior"),
    ("কক্ষ নং", "room"), ("মন্তব্য", "note"), ("সংশ্লিষ্ট আইন-কানুন/ বিধি-বিধান", "law"), ("সেবা গ্রহীতা", "recipient"),
    ("সেবাপ্রদানেরস্থান", "site"), ("সেবার নামঃ", "name"), ("নাগরিক সনদ", None),
    ("সিডিউল মূল্য", "foreign"), ("Responsible officer", "officer"), ("Required documents", "papers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_header_is_known_by_its_words(text: str, kind: str | None) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "number"), [("১", 1), ("০১।", 1), ("(১)", 1), (".২)", 2), ("12.", 12), ("১ দিন", None)]
)
def test_a_serial_is_read_in_any_digits(text: str, number: int | None) -> None:
    assert index_of(text) == number


def test_a_header_may_say_whether_it_asks_for_a_name() -> None:
    assert asks_for_name("দায়িত্বপ্রাপ্ত কর্মকর্তা (নাম, পদবি ফোন নম্বর ও ইমেইল)") is True
    assert asks_for_name("দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর") is False
    assert asks_for_name("কর্মকর্তা") is None
