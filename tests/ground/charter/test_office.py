import pytest

from shonod.ground.bangla import normal
from shonod.ground.charter.office import HeadLine, read_office


def silent(*_: object) -> None:
    return None


@pytest.mark.parametrize(
    ("lines", "name", "department", "location", "website"),
    [
        (
            ["সমাজসেবা অধিদপ্তর", "উপজেলা সমাজসেবা কার্যালয়, বকুলতলা, চাঁদনগর"],
            "উপজেলা সমাজসেবা কার্যালয়, বকুলতলা, চাঁদনগর", "সমাজসেবা অধিদপ্তর", "বকুলতলা, চাঁদনগর", None,
        ),
        (
            ["মৎস্য অধিদপ্তর, উপজেলা কার্যালয়, মেঘতলা", "Fish.Meghtala.gov.bd"],
            "উপজেলা কার্যালয়, মেঘতলা", "মৎস্য অধিদপ্তর", "মেঘতলা", "fish.meghtala.gov.bd",
        ),
        (["উপজেলা ভূমি অফিস", "নন্দীপুর, শালবন"], "উপজেলা ভূমি অফিস", None, "নন্দীপুর, শালবন", None),
        (["শিমুলপুর পৌরসভা"], "শিমুলপুর পৌরসভা", None, None, None),
        ([], None, None, None, None),
    ],
)  # fmt: skip
def test_the_head_names_the_office(
    lines: list[str],
    name: str | None,
    department: str | None,
    location: str | None,
    website: str | None,
) -> None:
    office = read_office([HeadLine(normal(text), 1) for text in lines], [], silent)
    expected = [part and normal(part) for part in (name, department, location, website)]
    assert [office.name, office.department, office.location, office.website] == expected
