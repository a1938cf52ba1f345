import pytest

from shonod.ground.bangla import normal
from shonod.ground.charter.bijoy import looks_bijoy, unicode_of


@pytest.mark.parametrize(
    ("bijoy", "text"),
    [
        ("Dc‡Rjv cÖvwYm¤ú` `ßi", "উপজেলা প্রাণিসম্পদ দপ্তর"),
        ("wcÖw›Us", "প্রিন্টিং"),
        ("cÖ¯Íve", "প্রস্তাব"),
        ("msµvšÍ", "সংক্রান্ত"),
        ("¯^v¯’¨", "স্বাস্থ্য"),
        ("†mŠ›`h©", "সৌন্দর্য"),
        ("KZ…©c¶", "কর্তৃপক্ষ"),
        ("c~‡e©", "পূর্বে"),
        ("‡K›`ª", "কেন্দ্র"),
        ("15 Kvh©w`em", "১৫ কার্যদিবস"),
        ("B‡gBj homna@gmail.com", "ইমেইল homna@gmail.com"),
    ],
)
def test_bijoy_becomes_unicode_and_addresses_stay(bijoy: str, text: str) -> None:
    assert unicode_of(bijoy) == normal(text)


@pytest.mark.parametrize(
    ("text", "bijoy"),
    [
        ("µwgK bs ‡mevi bvg mgqmxgv ‡mevi g~j¨ Kg©KZ©v webvg~†j¨", True),
        ("The office of the citizen's charter", False),
        ("ক্রমিক নং সেবার নাম", False),
        ("", False),
    ],
)
def test_bijoy_is_told_from_english_and_unicode(text: str, bijoy: bool) -> None:
    assert looks_bijoy(text) is bijoy
