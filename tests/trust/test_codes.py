"""R11, G10, R15: codes that nobody guesses, and limits that a forged address does not move."""

import math
from datetime import timedelta

import pytest
from django.test import Client

from shonod.cases.models import Case
from shonod.ground.code import ALPHABET, LENGTH, new_code
from shonod.turnstile.models import Count
from tests.fixtures import NOW
from tests.trust.world import World


def guess(n: int) -> str:
    """A well-made code that names no case."""
    while Case.objects.filter(code_hash=(code := new_code())).exists():
        pass
    return code


def tries(count: int, **headers: str) -> list[int]:
    client = Client()
    return [client.get(f"/track/{guess(n)}/", **headers).status_code for n in range(count)]


def test_a_code_holds_sixty_bits_and_none_follows_from_another() -> None:
    assert (LENGTH - 1) * math.log2(len(ALPHABET)) >= 60
    assert not set("01OI") & set(ALPHABET)
    codes = [new_code() for _ in range(2000)]
    assert len(set(codes)) == 2000
    for place in range(LENGTH - 1):
        assert len({code[place] for code in codes}) == len(ALPHABET)


def test_the_database_holds_no_code(world: World) -> None:
    case = Case.objects.get(pk=world.case.pk)
    bare = world.code.replace("-", "")
    for field in Case._meta.concrete_fields:
        kept = getattr(case, field.attname)
        text = bytes(kept).decode("latin-1") if isinstance(kept, bytes) else str(kept)
        assert bare not in text
        assert world.code not in text


def test_twenty_wrong_codes_a_minute_and_no_more(world: World) -> None:
    assert tries(25) == [404] * 20 + [429] * 5
    # The right one waits too: else the answer would tell which was right.
    assert Client().get(f"/track/{world.code}/").status_code == 429


def test_a_mistyped_code_counts_as_well(world: World) -> None:
    client = Client()
    found = [client.post("/track/", {"code": "AAAA-AAAA-AAAAB"}).status_code for _ in range(22)]
    assert found == [404] * 20 + [429] * 2


def test_after_a_minute_there_are_tries_again(world: World, ten_on_monday) -> None:
    assert tries(21)[-1] == 429
    ten_on_monday.move_to(NOW + timedelta(minutes=2))
    assert tries(1) == [404]
    assert Client().get(f"/track/{world.code}/").status_code == 200


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Real-IP", "Forwarded", "Client-IP"])
def test_a_forged_address_gains_nothing(world: World, header: str) -> None:
    client = Client()
    found = [
        client.get(f"/track/{guess(n)}/", headers={header: f"203.0.113.{n}"}).status_code
        for n in range(25)
    ]
    assert found == [404] * 20 + [429] * 5


def test_behind_the_proxy_only_its_own_word_counts(world: World, settings) -> None:
    settings.PROXY = "127.0.0.1"
    client = Client()
    found = [
        client.get(
            f"/track/{guess(n)}/", headers={"X-Forwarded-For": f"203.0.113.{n}, 198.51.100.7"}
        ).status_code
        for n in range(25)
    ]
    assert found == [404] * 20 + [429] * 5


def test_from_many_addresses_all_are_slowed_after_two_hundred(world: World) -> None:
    """A botnet: each address then has three tries a minute; who has his code gets through."""
    found = [tries(20, REMOTE_ADDR=f"203.0.113.{n}") for n in range(10)]
    assert found == [[404] * 20] * 10
    assert tries(5, REMOTE_ADDR="198.51.100.1") == [404] * 3 + [429] * 2
    answer = Client().get(f"/track/{world.code}/", REMOTE_ADDR="198.51.100.2")
    assert answer.status_code == 200


def test_a_household_of_ipv6_is_one_address(world: World) -> None:
    found = [tries(1, REMOTE_ADDR=f"2001:db8:1:2::{n:x}")[0] for n in range(1, 23)]
    assert found == [404] * 20 + [429] * 2


def test_wrong_passwords_are_counted_by_household_too(world: World) -> None:
    """Five for one account; the sixth waits though its address is another of the same /64."""
    given = {"username": "homna", "password": "wrong password"}
    pages = [
        Client().post("/desk/sign-in/?lang=en", given, REMOTE_ADDR=f"2001:db8:1:2::{n:x}")
        for n in range(1, 8)
    ]
    assert ["too many" in page.content.decode() for page in pages] == [False] * 5 + [True] * 2


def test_the_second_proof_is_not_to_be_guessed_either(world: World) -> None:
    Case.objects.filter(pk=world.case.pk).update(phone="+8801712345678", email="")
    url = f"/track/{world.code}/prove/"
    found = [
        Client().post(url, {"contact": f"{n:04}"}, REMOTE_ADDR=f"203.0.113.{n}").status_code
        for n in range(8)
    ]
    assert found == [422] * 5 + [429] * 3
    # Whoever is refused for another's guesses is told how to reach the office.
    page = Client().post(f"{url}?lang=bn", {"contact": "5678"})
    assert page.status_code == 429


def test_the_limits_stand_in_the_database_for_all_workers(world: World) -> None:
    tries(7)
    counted = dict(Count.objects.values_list("key", "n"))
    assert counted["code:all"] == 7
    assert not any("127.0.0.1" in key for key in counted), "an address is kept as a hash alone"


@pytest.mark.parametrize(
    ("language", "words"), [("bn", ("অপেক্ষা করুন", "tel:")), ("en", ("Please wait", "tel:"))]
)
def test_who_is_slowed_is_given_the_offices_telephone(
    world: World, language: str, words: tuple[str, ...]
) -> None:
    tries(20)
    page = Client().get(f"/track/{world.code}/?lang={language}")
    assert page.status_code == 429
    assert page["Retry-After"] == "60"
    for word in words:
        assert word in page.content.decode()
