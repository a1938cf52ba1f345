"""What a text message costs: counted as the network counts."""

import pytest

from shonod.ground.parts import parts_of


@pytest.mark.parametrize(
    ("text", "parts", "length", "room"),
    [
        ("", 1, 0, 160),
        ("a" * 160, 1, 160, 160),
        ("a" * 161, 2, 161, 153),
        ("a" * 306, 2, 306, 153),
        ("a" * 307, 3, 307, 153),
        # These take two places of the Latin alphabet.
        ("[" * 80, 1, 160, 160),
        ("[" * 81, 2, 162, 153),
        ("ক" * 70, 1, 70, 70),
        ("ক" * 71, 2, 71, 67),
        ("ক" * 134, 2, 134, 67),
        ("ক" * 135, 3, 135, 67),
        # One letter beyond GSM's makes the whole message dear.
        ("a" * 70 + "।", 2, 71, 67),
        # A picture is two places wide.
        ("😀" * 35, 1, 70, 70),
        ("😀" * 36, 2, 72, 67),
    ],
)
def test_a_message_is_counted_as_the_network_counts(text, parts, length, room):
    assert parts_of(text) == (parts, length, room)
