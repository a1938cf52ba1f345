"""The gateway's door, and the desk's page of what needs an officer."""

import pytest

from shonod.lines.gateways.callbacks import callback_secret
from shonod.texts.models import Text

ASKED = {"sender": "8801912345678", "text": "অফিস কোথায়?", "id": "1"}


@pytest.fixture
def kannel(settings):
    settings.SMS_URL = "kannel://u:p@127.0.0.1:13013"


def brought(client, secret: str = "", **fields):
    return client.get(f"/texts/{secret or callback_secret()}/", {**ASKED, **fields})


def test_a_text_comes_in_by_the_secret_address(homna, client, kannel):
    assert brought(client).status_code == 200
    assert brought(client).status_code == 200
    text = Text.objects.get()
    assert (text.sender, text.text) == ("+8801912345678", "অফিস কোথায়?")


@pytest.mark.parametrize(
    ("secret", "fields", "status"), [("0" * 32, {}, 404), ("", {"sender": ""}, 400)]
)
def test_whatever_else_comes_is_refused(homna, client, kannel, secret, fields, status):
    assert brought(client, secret, **fields).status_code == status
    assert not Text.objects.exists()


def test_an_officer_reads_it_and_is_done_with_it(desk, kannel):
    brought(desk)
    assert "1 text message waits to be read" in desk.get("/desk/?lang=en").content.decode()
    page = desk.get("/desk/texts/").content.decode()
    assert "অফিস কোথায়?" in page
    assert "phone=%2B8801912345678" in page
    desk.post(f"/desk/texts/{Text.objects.get().id}/settle/")
    assert "Nothing to read" in desk.get("/desk/texts/?lang=en").content.decode()


def test_another_offices_text_is_not_found(desk, rupali, kannel):
    brought(desk)
    Text.objects.update(office=rupali)
    assert desk.post(f"/desk/texts/{Text.objects.get().id}/settle/").status_code == 404
