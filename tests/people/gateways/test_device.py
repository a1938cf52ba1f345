"""What a browser says of itself, and where it roughly is."""

import pytest

from shonod.people.gateways.device import device_of, place_of

CHROME = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (CHROME, "Chrome, Android"),
        ("Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0", "Firefox, Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/156.0 Safari/537.36 Edg/156.0", "Edge, Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 19) Version/19 Safari/604.1", "Safari, iPhone"),
        ("curl/8.0", ""),
        ("<script>Chrome</script>", "Chrome"),
    ],
)
def test_a_device_is_named_by_our_own_words_alone(line, words):
    assert device_of(line) == words


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("103.4.145.77", "103.4.145.×"),
        ("2001:db8:1:2::/64", "2001:db8:1:×"),
        ("unknown", ""),
    ],
)
def test_of_an_address_the_last_part_is_hidden(address, place):
    assert place_of(address) == place
