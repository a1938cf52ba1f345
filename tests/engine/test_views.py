"""Health for machines, and the page of last resort."""

import json

import pytest
from django.db import DatabaseError, OperationalError
from django.test import Client, RequestFactory
from django.utils import timezone

from shonod.engine import views
from shonod.engine.models import Duty
from shonod.engine.views import server_error


@pytest.fixture
def worker(db):
    now = timezone.now()
    Duty.objects.create(name="be_alive", due_at=now, ran_at=now)


def test_ready_without_any_office(client, db):
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "wrong": []})


def test_healthy_with_a_worker_ill_without(client, worker, monkeypatch):
    monkeypatch.setattr("shonod.engine.queries.free_disk", lambda: 0.5)
    assert client.get("/healthz").status_code == 200
    Duty.objects.all().delete()
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["wrong"]) == (503, ["worker_alive"])


def test_health_is_answered_while_the_database_is_away(client, monkeypatch):
    def away(at):
        raise OperationalError

    monkeypatch.setattr(views, "TO_BE_READY", {"database_answers": away})
    answer = client.get("/readyz", headers={"host": "anything.example"})
    assert (answer.status_code, answer.json()["wrong"]) == (503, ["database_answers"])


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_only_reading_is_answered(client, path):
    assert client.post(path).status_code == 405


def test_metrics_are_prometheus_text(client, worker):
    client.get("/readyz")
    text = client.get("/metrics").content.decode()
    rows = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert float(rows['shonod_requests_total{status="2xx"}']) >= 1
    assert rows['shonod_request_seconds_bucket{le="+Inf"}'] == rows["shonod_request_seconds_count"]
    assert rows['shonod_claim{code="worker_alive"}'] == "1"
    assert "shonod_worker_seen_timestamp_seconds" in rows


def post(**fields):
    request = RequestFactory().post("/x/", fields)
    request.reference = "ABCD2345"
    return request


def test_a_failure_shows_its_reference_in_both_languages():
    answer = server_error(post())
    page = answer.content.decode()
    assert answer.status_code == 500
    assert "ABCD2345" in page
    assert "দুঃখিত" in page
    assert "Sorry" in page


def test_what_was_typed_comes_back_and_secrets_do_not():
    page = server_error(
        post(details="আমার <b>কথা</b>", password="hush-hush", csrfmiddlewaretoken="tok3n")
    ).content.decode()
    assert "আমার &lt;b&gt;কথা&lt;/b&gt;" in page
    assert "সংরক্ষিত হয়নি" in page
    assert "hush-hush" not in page
    assert "tok3n" not in page


def test_a_page_that_fails_while_failing_still_shows_the_reference(monkeypatch):
    def fail(*_, **__):
        raise DatabaseError

    monkeypatch.setattr(views.loader, "render_to_string", fail)
    page = server_error(post()).content.decode()
    assert "ABCD2345" in page
    assert "দুঃখিত" in page


def test_a_crash_anywhere_says_the_number_that_the_log_keeps(monkeypatch, db, caplog):
    def fail(**_):
        raise RuntimeError("no such luck")

    monkeypatch.setattr("shonod.offices.middleware.office.reading_at", fail)
    client = Client(raise_request_exception=False)
    answer = client.get("/track/ABCD-EFGH-JKLMN/")
    assert answer.status_code == 500
    lines = [record.msg for record in caplog.records if record.name == "access"]
    assert lines[-1]["reference"] in answer.content.decode()
    assert "no such luck" not in answer.content.decode()
    assert "ABCD-EFGH" not in json.dumps(lines, default=str)
