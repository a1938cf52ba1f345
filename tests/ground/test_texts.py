"""What a text says by itself."""

import pytest

from shonod.ground.bangla import bangla_digits
from shonod.ground.code import grouped, with_check
from shonod.ground.texts import Said, read_text

CODE = with_check("23456789ABCD")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (CODE, Said(code=CODE, is_asking=True)),
        (f"STATUS {grouped(CODE)}", Said(code=CODE, is_asking=True)),
        (f"status: {CODE.lower()} ", Said(code=CODE, is_asking=True)),
        (f"অবস্থা {bangla_digits(grouped(CODE))}", Said(code=CODE, is_asking=True)),
        ("STATUS ABC", Said(is_asking=True)),
        ("status", Said(is_asking=True)),
        ("statusquo", Said()),
        ("5", Said(rating=5)),
        ("৪", Said(rating=4)),
        ("মান ৩", Said(rating=3)),
        ("rate 1.", Said(rating=1)),
        ("6", Said()),
        ("55", Said()),
        ("STOP", Said(is_stop=True)),
        ("বন্ধ করুন।", Said(is_stop=True)),
        ("stop it please", Said()),
        ("Not me", Said(is_not_me=True)),
        ("আমি নই", Said(is_not_me=True)),
        ("আমার কাগজ কাল আনব", Said()),
        ("", Said()),
    ],
)
def test_what_a_text_says(text: str, said: Said):
    assert read_text(text) == said
