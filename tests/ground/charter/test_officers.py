import pytest

from shonod.ground.bangla import normal
from shonod.ground.charter.officers import e164, mail_is_mended, read_officer
from tests.ground.charter.wordings import wordings

POSTS = [
    # cell, does the header ask for a name, name, designation, office
    ("তারেক আজিজ সহকারী প্রোগ্রামার", True, "তারেক আজিজ", "সহকারী প্রোগ্রামার", None),
    ("রফিক মৃধা, নিম্নমান সহকারী", None, "রফিক মৃধা", "নিম্নমান সহকারী", None),
    ("হাসান আলী (উপজেলা কৃষি কর্মকর্তা)", None, "হাসান আলী", "উপজেলা কৃষি কর্মকর্তা", None),
    ("জনাব করিম উদ্দিন\nউপজেলা মৎস্য কর্মকর্তা", None, "জনাব করিম উদ্দিন", "উপজেলা মৎস্য কর্মকর্তা", None),
    ("সনদপ্রাপ্ত দলিল লেখক", False, None, "সনদপ্রাপ্ত দলিল লেখক", None),
    ("জোনাল (সদস্য সেবা)", None, None, "জোনাল (সদস্য সেবা)", None),
    ("আবু তালেব জেলার", None, "আবু তালেব", "জেলার", None),
    ("Upazila Statistics Officer", None, None, "Upazila Statistics Officer", None),
    ("ভেটেরিনারি সার্জন", None, None, "ভেটেরিনারি সার্জন", None),
    ("প্রোগ্রামার\nজেলা কার্যালয়", False, None, "প্রোগ্রামার", "জেলা কার্যালয়"),
    ("অফিস সহকারী কাম কম্পিউটার মুদ্রাক্ষরিক", None, None, "অফিস সহকারী কাম কম্পিউটার মুদ্রাক্ষরিক", None),
]


@pytest.mark.parametrize(("text", "named", "name", "designation", "office"), POSTS)
def test_name_post_and_office_are_told_apart(
    text: str, named: bool | None, name: str | None, designation: str, office: str | None
) -> None:
    officer = read_officer(text, named=named)
    assert officer.name == (name and normal(name))
    assert officer.designation == normal(designation)
    assert officer.office == (office and normal(office))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("০১৩০৮৬৩৩৫৬৬", "+8801308633566"),
        ("01700-000201", "+8801700000201"),
        ("+8801711-223344", "+8801711223344"),
        ("০৯৯৯-৯৫৫৫০১", "+880999955501"),
        ("1711223344", "+8801711223344"),
        ("104", None),
        ("2009", None),
    ],
)
def test_a_phone_is_e164_in_any_digits(text: str, number: str | None) -> None:
    assert e164(text) == number


def test_a_space_inside_an_address_is_mended() -> None:
    officer = read_officer("ইমেইলঃShahalam@Gmail. com")
    assert officer.emails == ("shahalam@gmail.com",)
    assert mail_is_mended("shahalam@gmail. com")
    assert not mail_is_mended("shahalam@gmail.com")
    assert read_officer("uao .homna@cga .gov.bd").emails == ("uao.homna@cga.gov.bd",)


def test_an_empty_cell_names_nobody() -> None:
    assert read_officer(" - ").text is None


@pytest.mark.parametrize("joint", ["\n", " "])
@pytest.mark.parametrize("row", wordings("officers"), ids=lambda row: row[0][:30])
def test_an_officer_is_read_as_a_careful_human_reads_them(row: list[str], joint: str) -> None:
    cell, *meant = row
    found = read_officer(cell.replace("\n", joint))
    said = [found.name, found.designation, " ".join(found.phones), " ".join(found.emails)]
    assert [part or "-" for part in said] == meant
