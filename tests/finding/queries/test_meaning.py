"""What a typed word may mean, likelier first."""

import pytest

from shonod.finding.actions.index import put
from shonod.finding.queries.meaning import meant_by
from shonod.ground.words.spelling import key_of
from shonod.offices.models import Office


@pytest.fixture
def known(office: Office) -> Office:
    title = "প্রশিক্ষণ প্রশিক্ষণের ট্রেনিং আবেদন নথি নেট প্রিন্টার ইউনিয়ন ডিজিটাল সেন্টার"
    put(office, "answer", "1", address="a/", title=title)
    put(office, "answer", "2", address="b/", title="আবেদন")
    return office


def likeliest(text: str) -> list[str]:
    (meant,) = meant_by(text)
    return [" ".join(phrase) for phrase in meant.phrases]


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("প্রশিক্ষন", "প্রশিক্ষণ"),
        ("প্রশিক্ষণগুলোতে", "প্রশিক্ষণ"),
        ("abedoner", "আবেদন"),
        ("abdeon", "আবেদন"),
        ("আবদন", "আবেদন"),
        ("nothi", "নথি"),
        ("প্রিন্ট", "প্রিন্টার"),
        ("kormoshala", "প্রশিক্ষণ"),
        ("udc", "ইউনিয়ন ডিজিটাল সেন্টার"),
    ],
)
def test_a_word_means_one_of_the_index(known: Office, typed: str, means: str) -> None:
    meant = " ".join(key_of(word) for word in means.split())
    assert meant in likeliest(typed)


def test_as_it_is_written_is_likelier_than_another_form_and_another_name(known: Office) -> None:
    words = ["প্রশিক্ষণের", "প্রশিক্ষণ", "ট্রেনিং"]
    assert likeliest("প্রশিক্ষণের")[:3] == [key_of(word) for word in words]


def test_what_sounds_otherwise_is_not_meant(known: Office) -> None:
    assert key_of("নেট") not in likeliest("nothi")


def test_the_rarest_word_comes_first_and_unknown_and_silent_ones_are_left_out(
    known: Office,
) -> None:
    meant = meant_by("আমি আবেদন কীভাবে প্রিন্টার হিমালয়")
    assert [(one.key, one.n) for one in meant] == [(key_of("প্রিন্টার"), 1), (key_of("আবেদন"), 2)]
    assert meant_by("কীভাবে") == meant_by("") == meant_by("%_'\"*§¶") == []
