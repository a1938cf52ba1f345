"""Where the server listens, and whom it believes."""

import pytest

from shonod.engine.gateways.web import _settings, address_of, listen


@pytest.mark.parametrize(
    "bind", ["", "8000", "localhost", "127.0.0.1:port", "127.0.0.1:70000", ":"]
)
def test_what_is_no_address_is_refused(bind):
    with pytest.raises(ValueError):
        listen(bind)


def test_a_free_port_is_told():
    with listen("127.0.0.1:0") as sock:
        assert address_of(sock) == f"http://127.0.0.1:{sock.getsockname()[1]}/"


def test_a_taken_address_is_refused():
    with listen("127.0.0.1:0") as sock, pytest.raises(OSError, match="in use"):
        listen(f"127.0.0.1:{sock.getsockname()[1]}")


def test_without_a_proxy_nobody_is_believed():
    assert "trusted_proxy" not in _settings("")
    assert _settings("")["clear_untrusted_proxy_headers"]


def test_one_proxy_is_believed_about_address_and_scheme():
    found = _settings("127.0.0.1")
    assert found["trusted_proxy"] == "127.0.0.1"
    assert found["trusted_proxy_headers"] == {"x-forwarded-for", "x-forwarded-proto"}
