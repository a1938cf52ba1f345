from dataclasses import asdict

import pytest

from shonod.ground.charter.fees import read_fee
from tests.ground.charter.judged import fee_of
from tests.ground.charter.wordings import wordings

FEES = [
    # text, free, amounts, per policy
    ("বিনামূল্যে", True, (), False),
    ("বিনা মূল্যে", True, (), False),
    ("নাই", True, (), False),
    ("25/-", False, (25,), False),
    ("250/=", False, (250,), False),
    ("২,৫০০ টাকা", False, (2500,), False),
    ("১,০০,০০০/-", False, (100000,), False),
    ("৫.০০ টাকা", False, (5,), False),
    ("২০ (বিশ) টাকা", False, (20,), False),
    ("১০-২০ টাকা", False, (10, 20), False),
    ("২ হাজার টাকা", False, (2000,), False),
    ("৫০০", False, (500,), False),
    ("১-৩৩০৩-০০০১-১২১৩ কোডে ৫০ টাকা", False, (50,), False),
    ("সরকার নির্ধারিত মূল্য", False, (), True),
    ("নির্ধারিত ফি", False, (), True),
    ("সরকারি বিধি অনুযায়ী", False, (), True),
    ("বিনামূল্যে / বিদ্যমান সরকারী নীতিমালা অনুযায়ী", True, (), True),
    ("", False, (), False),
    ("-", False, (), False),
]


@pytest.mark.parametrize(("text", "free", "amounts", "per_policy"), FEES)
def test_a_fee_is_read(text: str, free: bool, amounts: tuple[float, ...], per_policy: bool) -> None:
    fee = read_fee(text)
    assert (fee.free, fee.amounts_bdt, fee.per_policy) == (free, amounts, per_policy)


@pytest.mark.parametrize(("cell", "meant"), wordings("fees"))
def test_a_fee_is_read_as_a_careful_human_reads_it(cell: str, meant: str) -> None:
    assert fee_of(asdict(read_fee(cell))) == meant
