"""What the environment says, and the secret key that outlives the process."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from shonod.config.environment import bind, hosts, keep_secret_key, proxy, secret_key


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("SHONOD_")]:
        monkeypatch.delenv(name)


@pytest.mark.parametrize(
    ("given", "expected"),
    [("", []), ("a.gov.bd", ["a.gov.bd"]), (" a.gov.bd, b.gov.bd ,", ["a.gov.bd", "b.gov.bd"])],
)
def test_hosts_are_separated_by_commas(
    monkeypatch: pytest.MonkeyPatch, given: str, expected: list[str]
) -> None:
    monkeypatch.setenv("SHONOD_HOSTS", given)
    assert hosts() == expected


def test_only_this_machine_is_served_by_default() -> None:
    assert bind() == "127.0.0.1:8000"


@pytest.mark.parametrize(("public", "expected"), [(True, "127.0.0.1"), (False, "")])
def test_a_proxy_counts_only_in_front_of_a_public_office(public: bool, expected: str) -> None:
    assert proxy(public=public) == expected


def test_the_key_that_was_given_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SHONOD_SECRET_KEY", "given")
    assert secret_key(tmp_path) == ("given", True)
    assert not list(tmp_path.iterdir())


def test_a_key_is_kept_in_the_directory_for_its_owner_alone(tmp_path: Path) -> None:
    key, kept = secret_key(tmp_path)
    assert kept
    assert secret_key(tmp_path) == (key, True)
    assert [file.name for file in tmp_path.iterdir()] == ["secret.key"]
    assert (tmp_path / "secret.key").stat().st_mode & 0o777 == 0o600


def test_without_a_directory_the_key_is_this_process_s_own(tmp_path: Path) -> None:
    nowhere = tmp_path / "var"
    first, kept = secret_key(nowhere)
    assert not kept
    assert secret_key(nowhere)[0] != first
    assert not nowhere.exists()


def test_two_first_starts_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(keep_secret_key, [tmp_path] * 32))
    assert len(keys) == 1
    assert len(keys.pop()) >= 64
