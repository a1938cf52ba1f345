"""The worker's loop: one job that fails stops nobody else."""

from datetime import timedelta
from threading import Event

import pytest
import time_machine
from django.contrib.sessions.models import Session

from shonod.engine import jobs
from shonod.engine.actions import list_duties
from shonod.engine.jobs import JOBS, Job, run_job, work
from shonod.engine.models import Duty
from tests.engine.moments import NOW

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


def fail(at):
    raise ValueError(at)


def test_a_job_runs_when_due_and_then_rests():
    ran = []
    job = Job("note", ran.append, MINUTE)
    list_duties(["note"], at=NOW)
    assert run_job(job, by="a", at=NOW)
    assert not run_job(job, by="a", at=NOW + MINUTE * 0.8)
    assert run_job(job, by="a", at=NOW + MINUTE * 1.2)
    assert ran == [NOW, NOW + MINUTE * 1.2]


def test_a_job_that_fails_leaves_the_others_running():
    stop, ran = Event(), []

    def last(at):
        ran.append(at)
        stop.set()

    work(stop, jobs=[Job("bad", fail, MINUTE), Job("good", last, MINUTE)], pause=0)
    assert len(ran) == 1
    assert dict(Duty.objects.values_list("name", "failures")) == {"bad": 1, "good": 0}


@pytest.mark.django_db(transaction=True)
def test_a_round_that_fails_is_tried_again(monkeypatch):
    stop, tries = Event(), []

    def list_after_one_failure(names, *, at):
        tries.append(at)
        if len(tries) == 1:
            raise OSError("the database is away")
        list_duties(names, at=at)

    monkeypatch.setattr(jobs, "list_duties", list_after_one_failure)
    monkeypatch.setattr(jobs, "REST_AFTER_FAILURE", 0)
    work(stop, jobs=[Job("end", lambda at: stop.set(), MINUTE)], pause=0)
    assert len(tries) == 2


def test_every_job_has_a_name_of_its_own():
    names = [job.name for job in JOBS]
    assert len(names) == len(set(names))
    assert all(job.lease > timedelta(0) and job.every > timedelta(0) for job in JOBS)


@time_machine.travel(NOW)
def test_ended_sessions_are_forgotten_and_others_kept():
    for key, days in (("old", -1), ("new", 1)):
        Session.objects.create(session_key=key, expire_date=NOW + timedelta(days=days))
    assert jobs.forget_ended_sessions(NOW) == 1
    assert Session.objects.get().session_key == "new"
