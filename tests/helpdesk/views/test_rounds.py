"""Stock-taking by typing, and as a phone sends what it kept."""

from uuid import uuid4

import pytest

from shonod.helpdesk.models import Round, Sighting
from tests.fixtures import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ten_on_monday")]


def test_typed_or_sent_by_a_phone_a_label_counts_once(at_desk, make_device, college) -> None:
    device, other = make_device(make="HP"), make_device("ল্যাপটপ")
    begun = at_desk.post(f"/desk/devices/offices/{college.id}/round/").url
    assert "ল্যাপটপ" in at_desk.get(begun).content.decode()
    assert at_desk.post(f"{begun}see/", {"id": uuid4(), "code": ""}).status_code == 422
    assert at_desk.post(f"{begun}see/", {"id": uuid4(), "code": device.code}).status_code == 302
    kept = {"id": str(uuid4()), "code": other.code, "seen_at": "2031-01-01T00:00:00Z"}
    as_phone = {"headers": {"Accept": "application/json"}}
    answers = [at_desk.post(f"{begun}see/", kept, **as_phone).json() for _ in range(2)]
    assert [one["fate"] for one in answers] == ["new", "again"]
    assert Sighting.objects.get(pk=kept["id"]).seen_at.date() == NOW.date()
    unknown = {"id": str(uuid4()), "code": "XYZ", "seen_at": "x"}
    assert "XYZ" in at_desk.post(f"{begun}see/", unknown, **as_phone).json()["words"]
    assert at_desk.post(f"{begun}see/", {"id": "x"}, **as_phone).status_code == 422
    assert at_desk.post(f"{begun}end/").status_code == 302
    late = {"id": str(uuid4()), "code": "ABC"}
    assert at_desk.post(f"{begun}see/", late, **as_phone).json()["fate"] == "ended"
    assert at_desk.post(f"{begun}see/", late).status_code == 409
    assert Round.objects.get().sightings.count() == 3
    assert at_desk.get(begun).status_code == 200
    assert at_desk.get(f"/desk/devices/offices/{college.id}/").status_code == 200
