from shonod.ground.charter.posts import post_end, split_post


def test_a_post_ends_with_its_head_word() -> None:
    assert post_end("উপজেলা কৃষি কর্মকর্তা রূপনগর".split()) == 3
    assert post_end("রূপনগর সদর".split()) == 0


def test_words_before_a_post_are_a_name_only_where_a_name_is_asked_for() -> None:
    named = split_post("সুমন পাল সহকারী প্রোগ্রামার", True, None)
    unnamed = split_post("সুমন পাল সহকারী প্রোগ্রামার", False, None)
    assert named is not None
    assert named.name == "সুমন পাল"
    assert unnamed is not None
    assert unnamed.name is None
