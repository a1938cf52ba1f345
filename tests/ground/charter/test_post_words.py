import pytest

from shonod.ground.charter.post_words import is_before_head, is_head, names_somebody


@pytest.mark.parametrize("word", ["কর্মকর্তা", "টিকাদানকারী", "উদ্যানতত্ত্ববিদ", "প্রশিক্ষক", "ইনচার্জ"])
def test_a_post_ends_in_a_known_word_or_a_known_ending(word: str) -> None:
    assert is_head(word)


@pytest.mark.parametrize("word", ["আবেদনকারী", "অংশগ্রহণকারী", "সরকারি", "কার্যালয়"])
def test_who_asks_and_where_is_no_post(word: str) -> None:
    assert not is_head(word)


def test_words_that_hyphens_join_stand_within_posts_when_each_does() -> None:
    assert is_before_head("কাম-কম্পিউটার")
    assert not is_before_head("কাম-তারেক")


def test_a_title_or_a_word_of_many_names_tells_a_person() -> None:
    assert names_somebody("ফাতেমা বেগম".split())
    assert names_somebody(["মোঃ", "অমুক"])
    assert not names_somebody("উপজেলা ভূমি অফিস".split())
