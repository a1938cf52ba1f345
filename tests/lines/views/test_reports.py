"""Gateways tell what became of a message: with the secret, by GET, form or JSON."""

import json

import pytest

from shonod.lines.gateways.callbacks import callback_secret, report_url
from shonod.lines.queries import reports_of

MAPPING = """
[reports]
mark = "csms_id"
said = "status"
delivered = ["DELIVRD"]
failed = ["UNDELIV", "EXPIRED"]
"""


def address(secret: str = "") -> str:
    return f"/lines/{secret or callback_secret()}/report/"


@pytest.fixture
def kannel(settings):
    settings.SMS_URL = "kannel://u:p@127.0.0.1:13013"


@pytest.fixture
def generic(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    (tmp_path / "gateway.toml").write_text(MAPPING)
    settings.SMS_URL = "https://sms.example.bd/send#gateway.toml"


@pytest.mark.parametrize(
    ("said", "is_delivered"), [("1", True), ("2", False), ("16", False), ("8", None), ("4", None)]
)
def test_kannel_tells(db, client, kannel, said, is_delivered):
    assert client.get(address(), {"mark": "r-1", "said": said}).status_code == 200
    told = reports_of(["r-1"]).get("r-1")
    assert (told and told.is_delivered) == is_delivered


@pytest.mark.parametrize("how", ["get", "form", "json"])
def test_any_gateway_tells_as_its_mapping_says(db, client, generic, how):
    fields = {"csms_id": "r-1", "status": "DELIVRD"}
    if how == "get":
        response = client.get(address(), fields)
    elif how == "form":
        response = client.post(address(), fields)
    else:
        response = client.post(address(), json.dumps(fields), content_type="application/json")
    assert response.status_code == 200
    assert reports_of(["r-1"])["r-1"].is_delivered


@pytest.mark.parametrize("fields", [{}, {"csms_id": "r-1"}, {"status": "DELIVRD"}])
def test_what_is_not_understood_is_said_so(db, client, generic, fields):
    assert client.get(address(), fields).status_code == 400


def test_without_the_secret_there_is_no_such_page(db, client, kannel):
    assert client.get(address("0" * 32), {"mark": "r-1", "said": "1"}).status_code == 404
    assert not reports_of(["r-1"])


def test_without_a_gateway_nobody_reports(db, client, settings):
    settings.SMS_URL = ""
    assert client.get(address(), {"mark": "r-1", "said": "1"}).status_code == 400


def test_the_address_is_this_program(settings):
    settings.HOSTS, settings.BIND = [], "127.0.0.1:8000"
    assert report_url() == f"http://127.0.0.1:8000{address()}"
    settings.HOSTS = ["homna.gov.bd", "www.homna.gov.bd"]
    assert report_url() == f"https://homna.gov.bd{address()}"
    assert report_url("http://10.0.0.5/") == f"http://10.0.0.5{address()}"
