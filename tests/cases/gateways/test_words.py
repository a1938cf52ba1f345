"""Words are folded alike by Python, which asks, and by the database, which keeps them."""

import pytest

from shonod.cases.gateways.words import asked_by, words_of
from shonod.cases.queries import found_by_words, page_of

PAIRS = dict(zip("ীূণষশৎঊঈ০১২৩৪৫৬৭৮৯", "িুনসসতউই0123456789", strict=True))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("শিক্ষা-প্রতিষ্ঠান, ২০২৬।", ["সিক্সা", "প্রতিস্ঠান", "2026"]),
        ("র\u200d্যাব", ["র্যাব"]),
        ("Homna’s OFFICE", ["homna", "s", "office"]),
        ("\u0000;--'\"*()", []),
        ("ক" * 300, ["ক" * 100]),
    ],
)
def test_a_text_is_taken_apart_into_folded_words(text: str, words: list[str]):
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("রহিমা কলেজ", [[["রহিমা"]], [["কলেজ"]]]),
        ("০১৮১১-২২২৩৩৩", [[["8801811222333"]]]),  # a telephone number is one word
        ("05-41", [[["05", "41"], ["0541"]]]),
        ("- *", []),
    ],
)
def test_what_is_asked_is_a_choice_of_words(typed: str, asked: list[list[list[str]]]):
    assert asked_by(typed) == asked


@pytest.mark.django_db
def test_every_spelling_is_kept_as_its_plain_one(homna, make_case):
    case, _ = make_case(details=" ".join(f"ক{letter}খ" for letter in PAIRS))
    for letter, plain in PAIRS.items():
        assert list(found_by_words(homna, f"ক{letter}খ")) == [case]
        assert list(found_by_words(homna, f"ক{plain}খ")) == [case]


@pytest.mark.django_db
@pytest.mark.parametrize("mark", "।॥–—‘’“”…,.;:!?()[]{}'\"")
def test_marks_part_words(homna, make_case, mark: str):
    case, _ = make_case(details=f"আগে{mark}পরে")
    assert list(found_by_words(homna, "পরে")) == [case]


@pytest.mark.django_db
def test_a_changed_or_deleted_case_is_found_by_what_it_holds_now(homna, make_case):
    case, _ = make_case(details="পুরোনো")
    case.details = "নতুন"
    case.save()
    assert not found_by_words(homna, "পুরোনো")
    assert list(found_by_words(homna, "নতুন")) == [case]
    case.delete()
    assert not found_by_words(homna, "নতুন")


@pytest.mark.django_db
def test_a_page_of_what_is_found_begins_beyond_its_mark(homna, make_case):
    cases = [make_case()[0] for _ in range(5)]
    after, before = str(cases[3].id), str(cases[1].id)
    older = page_of(found_by_words(homna, "সালমা", after=after, most=2), after=after, size=1)
    newer = page_of(found_by_words(homna, "সালমা", before=before, most=2), before=before, size=1)
    assert [line.id for page in (older, newer) for line in page.cases] == [cases[2].id] * 2


def test_no_step_of_the_tables_leaves_the_words_unkept(make_case, homna):
    case, _ = make_case(details="অনুসন্ধান")
    assert list(found_by_words(homna, "অনুসন্ধান")) == [case]
