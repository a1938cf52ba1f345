import pytest

from shonod.ground.charter import NoCharter, read_charter

HEAD = "শিক্ষা অফিস, নদীপাড়\nসিটিজেন চার্টার\n"


def test_a_numbered_list_with_limits_is_a_charter() -> None:
    page = HEAD + "১. বই বিতরণ - ৩ দিন\n২. উপবৃত্তি প্রদান ঃ ৭ কার্যদিবস\n৩। বদলি … তাৎক্ষণিক\n"
    charter = read_charter(page.encode(), name="x.txt")
    services = charter.sections[0].services
    assert [service.name for service in services] == ["বই বিতরণ", "উপবৃত্তি প্রদান", "বদলি"]
    assert services[1].time_limit.max is not None
    assert services[2].time_limit.instant
    assert charter.diagnostics[-1].code == "list_read"
    assert charter.office.location is not None


@pytest.mark.parametrize(
    "lines",
    ["১. একটি কথা\n২. আরেকটি কথা\n", "১. বই বিতরণ - ৩ দিন\n", "৫. বই - ৩ দিন\n৭. খাতা - ৪ দিন\n"],
)
def test_a_list_without_limits_or_order_is_no_charter(lines: str) -> None:
    with pytest.raises(NoCharter):
        read_charter((HEAD + lines).encode(), name="x.txt")
