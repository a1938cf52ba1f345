"""Any HTTP gateway, spoken to as its mapping says: a real server stands in for it."""

import logging

import pytest

from shonod.lines.gateways import LineBusy, LineDown, Parcel, ParcelRefused, sms_line
from shonod.lines.gateways.generic import written
from tests.lines.gateways.gateway import gateway

PARCEL = Parcel("r-1", "+8801712345678", "আবেদন {to} গৃহীত & দেখা হচ্ছে")
JSON = """
method = "POST"
body = "json"
[fields]
token = "SECRET"
msisdn = "{to}"
sms = "{text}"
csms_id = "{reference}"
kind = "{kind}"
[answer]
field = "status"
yes = ["SUCCESS"]
refused = ["INVALID"]
later = ["LIMIT"]
no_money = ["LOW"]
id = "smsinfo.0.id"
"""
FORM = """
body = "form"
number = "local"
[fields]
number = "{to}"
message = "{text}"
[answer]
yes = ["1701|"]
refused = ["1706|"]
"""


@pytest.fixture(scope="module")
def running():
    with gateway() as one:
        yield one


@pytest.fixture
def there(running):
    running.asked.clear()
    running.says("")
    return running


@pytest.fixture
def line(there, settings, tmp_path):
    """line(mapping) -> the line as the settings and the file make it."""
    settings.DATA_DIR = tmp_path

    def made(mapping: str = JSON):
        (tmp_path / "gateway.toml").write_text(mapping)
        settings.SMS_URL = f"{there.url}/send#gateway.toml"
        return sms_line()

    return made


def test_json_goes_as_mapped_and_its_id_comes_back(line, there):
    there.says({"status": "success", "smsinfo": [{"id": 9}]})
    assert line().send(PARCEL).gateway_id == "9"
    assert there.asked == [
        {
            "method": "POST",
            "path": "/send",
            "token": "SECRET",
            "msisdn": "8801712345678",
            "sms": PARCEL.text,
            "csms_id": "r-1",
            "kind": "unicode",
        }
    ]


def test_a_form_is_answered_by_a_text(line, there):
    there.says("1701|8801712345678|9c")
    line(FORM).send(PARCEL)
    assert there.asked[0]["number"] == "01712345678"
    there.says("1706|")
    with pytest.raises(ParcelRefused):
        line(FORM).send(PARCEL)


def test_without_a_file_the_address_holds_all(there, settings):
    settings.SMS_URL = f"{there.url}/s?to={{to}}&text={{text}}&ref={{reference}}"
    sms_line().send(PARCEL)
    asked = there.asked[0]
    assert (asked["to"], asked["text"], asked["ref"]) == ("8801712345678", PARCEL.text, "r-1")


@pytest.mark.parametrize(
    ("body", "status", "refusal", "code"),
    [
        ({"status": "INVALID"}, 200, ParcelRefused, "not_taken"),
        ({"status": "LIMIT"}, 200, LineBusy, "busy"),
        ({"status": "LOW"}, 200, LineDown, "no_money"),
        ({"status": "WHAT"}, 200, LineDown, "not_understood"),
        ({}, 200, LineDown, "not_understood"),
        ("<html>garbage", 200, LineDown, "not_understood"),
        ("[" * 5000, 200, LineDown, "not_understood"),
        ("x" * 200_000, 200, LineDown, "not_understood"),
        ("", 500, LineDown, "not_understood"),
        ("", 302, LineDown, "not_understood"),
        ("", 401, LineDown, "not_let_in"),
        ("", 402, LineDown, "no_money"),
        ("", 429, LineBusy, "busy"),
    ],
)
def test_what_is_no_yes_is_told_apart(line, there, body, status, refusal, code):
    there.says(body, status)
    with pytest.raises(refusal) as raised:
        line().send(PARCEL)
    assert raised.value.code == code


def test_how_long_to_wait_is_heard_within_reason(line, there):
    for told, seconds in (("30", 30), ("99999", 3600), ("soon", 60)):
        there.says("", 429, Retry_After=told)
        with pytest.raises(LineBusy) as raised:
            line().send(PARCEL)
        assert raised.value.retry_after.total_seconds() == seconds


def test_one_that_hangs_is_not_waited_for(line, there, monkeypatch):
    monkeypatch.setattr("shonod.lines.gateways.http.SECONDS", 0.2)
    there.answer = None
    with pytest.raises(LineDown) as raised:
        line().send(PARCEL)
    assert raised.value.code == "too_slow"


def test_nobody_there_is_a_dead_line(settings):
    settings.SMS_URL = "http://127.0.0.1:1/?to={to}"
    with pytest.raises(LineDown) as raised:
        sms_line().send(PARCEL)
    assert raised.value.code == "no_answer"


@pytest.mark.parametrize(("balance", "is_well"), [("120.5", True), ("1,200", True), ("3", False)])
def test_a_check_asks_for_the_balance(line, there, balance, is_well):
    there.says({"data": {"balance": balance}})
    check = f'[check]\nurl = "{there.url}/balance"\nfield = "data.balance"\nat_least = 50\n'
    if is_well:
        line(JSON + check).check()
    else:
        with pytest.raises(LineDown) as raised:
            line(JSON + check).check()
        assert raised.value.code == "no_money"


@pytest.mark.parametrize(
    ("mapping", "why"),
    [
        ("[fields]\nto = '{two}'\n", "fields.to: Value error, nobody knows {two}"),
        ("methd = 'GET'\n", "methd"),
        ("method = 'PUT'\n", "method"),
        ("[answer\n", "gateway.toml"),
        ("[check]\nurl = 'https://other.example/'\n", "another host"),
    ],
)
def test_a_mapping_written_badly_says_where(line, mapping, why):
    with pytest.raises(LineDown) as raised:
        line(mapping)
    assert raised.value.code == "misset"
    assert why in raised.value.said


def test_a_password_never_goes_in_the_open_to_another_machine(settings):
    for url in ("http://sms.example.bd/?to={to}", "kannel://u:p@10.0.0.5:13013"):
        settings.SMS_URL = url
        with pytest.raises(LineDown) as raised:
            sms_line()
        assert "https" in raised.value.said


@pytest.mark.parametrize(
    ("how", "number"),
    [("plus", "+8801712345678"), ("plain", "8801712345678"), ("local", "01712345678")],
)
def test_numbers_are_written_as_the_gateway_wants(how, number):
    assert written("+8801712345678", how) == number


def test_no_address_with_a_password_is_logged(there, settings, caplog):
    settings.SMS_URL = f"{there.url}/s?key=SECRET&to={{to}}"
    with caplog.at_level(logging.INFO):
        sms_line().send(PARCEL)
    assert "SECRET" not in caplog.text
