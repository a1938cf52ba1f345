"""The worker: what it does again and again, and the loop that does it."""

import os
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event

import structlog
from django.contrib.sessions.models import Session
from django.db import connections
from django.utils import timezone

from shonod.advice.jobs import watch_advice
from shonod.cases.actions import forget_old_looks
from shonod.cases.actions.files import sweep_files
from shonod.cases.jobs import end_pauses_that_ran_out, hold_contacts, scan_files
from shonod.catalogue.jobs import has_charters_to_index, index_charters
from shonod.counter.actions import forget_old_contacts
from shonod.engine.actions import (
    free_what_the_dead_hold,
    give_back,
    give_up,
    list_duties,
    take_duty,
)
from shonod.engine.gateways.processes import is_running, this_machine
from shonod.information.jobs import watch_answers
from shonod.institutions.jobs import forget_old_codes, has_codes, send_codes
from shonod.intake.actions import forget_old_drafts
from shonod.letters.jobs import scan_papers
from shonod.lines.actions import forget_old_reports
from shonod.lines.jobs import try_channels
from shonod.mailbox.jobs import (
    fetch_mails,
    forget_mails,
    has_receipts,
    has_unread,
    may_fetch,
    read_mails,
    send_receipts,
)
from shonod.notices.actions.digests import write_digests
from shonod.notices.actions.reading import read_ledger
from shonod.notices.jobs import has_emails, has_texts, send_emails, send_texts, tidy_notices
from shonod.notices.queries.waiting import is_behind
from shonod.partners.actions import forget_unfinished
from shonod.people.actions import forget_old_security
from shonod.plans.jobs import open_planned
from shonod.posts.actions import watch_posts
from shonod.posts.jobs import escalate_what_is_late
from shonod.projects.jobs import forget_unconfirmed, scan_documents
from shonod.texts.actions import answer_texts, forget_old_texts
from shonod.texts.queries import has_answers
from shonod.turnstile.actions import forget_old_counts

log = structlog.get_logger()
REST_AFTER_FAILURE = 5.0
# As often as the worker goes round.
SOON = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Job:
    """`run(at)` may be repeated safely: a worker that dies holds its job until the lease ends.

    `needed(at)`, which only reads, says whether there is anything to do: a job that is asked for
    every moment writes nothing while there is not.
    """

    name: str
    run: Callable[[datetime], object]
    every: timedelta
    lease: timedelta = timedelta(minutes=5)
    needed: Callable[[datetime], object] | None = None


def be_alive(at: datetime) -> None:
    """Nothing to do: the row that says when this ran shows that a worker is there."""


def forget_ended_sessions(at: datetime) -> int:
    return Session.objects.filter(expire_date__lte=at).delete()[0]


JOBS = (
    Job("be_alive", be_alive, timedelta(seconds=20)),
    Job("end_pauses_that_ran_out", end_pauses_that_ran_out, timedelta(minutes=5)),
    Job("hold_contacts", hold_contacts, timedelta(minutes=10)),
    Job("open_planned", open_planned, timedelta(minutes=5), lease=timedelta(minutes=15)),
    Job("index_charters", index_charters, timedelta(seconds=5), needed=has_charters_to_index),
    Job("scan_files", scan_files, timedelta(minutes=1), lease=timedelta(hours=1)),
    Job("scan_papers", scan_papers, timedelta(minutes=1), lease=timedelta(hours=1)),
    Job("scan_documents", scan_documents, timedelta(minutes=1), lease=timedelta(hours=1)),
    Job("read_ledger", read_ledger, SOON, needed=is_behind),
    Job("write_digests", write_digests, timedelta(minutes=1)),
    Job("send_emails", send_emails, SOON, needed=has_emails),
    Job("send_texts", send_texts, SOON, needed=has_texts),
    Job("send_codes", send_codes, SOON, needed=has_codes),
    Job("tidy_notices", tidy_notices, timedelta(minutes=1)),
    Job(
        "escalate_what_is_late",
        escalate_what_is_late,
        timedelta(minutes=10),
        lease=timedelta(minutes=30),
    ),
    Job("watch_answers", watch_answers, timedelta(hours=1)),
    Job("watch_advice", watch_advice, timedelta(hours=1)),
    Job("watch_posts", watch_posts, timedelta(minutes=10)),
    Job("answer_texts", answer_texts, SOON, needed=has_answers),
    Job("forget_old_texts", forget_old_texts, timedelta(hours=6)),
    Job("try_channels", try_channels, timedelta(minutes=1), lease=timedelta(minutes=10)),
    Job("forget_old_reports", forget_old_reports, timedelta(hours=6)),
    # Both end by themselves well before their lease: after a kill the mail waits no longer than it.
    Job("fetch_mails", fetch_mails, SOON, lease=timedelta(seconds=45), needed=may_fetch),
    Job("read_mails", read_mails, SOON, lease=timedelta(seconds=45), needed=has_unread),
    Job("send_receipts", send_receipts, timedelta(seconds=20), needed=has_receipts),
    Job("forget_mails", forget_mails, timedelta(hours=6)),
    Job("forget_ended_sessions", forget_ended_sessions, timedelta(hours=1)),
    Job("forget_old_security", forget_old_security, timedelta(hours=6)),
    Job("forget_unconfirmed", forget_unconfirmed, timedelta(hours=1)),
    Job("forget_old_codes", forget_old_codes, timedelta(hours=1)),
    Job("forget_old_drafts", forget_old_drafts, timedelta(hours=1)),
    Job("forget_unfinished", lambda at: forget_unfinished(at=at), timedelta(hours=1)),
    Job("forget_old_counts", lambda at: forget_old_counts(at=at), timedelta(hours=1)),
    Job("forget_old_contacts", forget_old_contacts, timedelta(hours=6)),
    Job("forget_old_looks", forget_old_looks, timedelta(hours=6)),
    Job("sweep_files", lambda at: sweep_files(at=at), timedelta(hours=6)),
)


def run_job(job: Job, *, by: str, at: datetime) -> bool:
    """Run the job if it is due and free. One that fails is logged and stops nobody else."""
    if job.needed is not None and not job.needed(at):
        return False
    if not take_duty(job.name, by=by, at=at, lease=job.lease):
        return False
    try:
        job.run(at)
    except Exception:
        log.exception("job_failed", job=job.name)
        give_up(job.name, by=by, at=timezone.now(), every=job.every)
    else:
        # A tenth of jitter, so that many installations on one machine do not beat together.
        rest = job.every * random.uniform(0.9, 1.1)  # noqa: S311 - not a secret
        done_at = timezone.now()
        give_back(job.name, by=by, at=done_at, due_at=at + rest)
    return True


def work(stop: Event, *, jobs: Sequence[Job] = JOBS, pause: float = 1.0) -> None:
    """Run what is due until `stop` is set; a database that is away is waited for."""
    here = this_machine()
    me = f"{here}:{os.getpid()}"
    listed = False
    while not stop.is_set():
        try:
            if not listed:
                list_duties([job.name for job in jobs], at=timezone.now())
                free_what_the_dead_hold(here=here, lives=is_running)
                listed = True
            for job in jobs:
                if not stop.is_set():
                    run_job(job, by=me, at=timezone.now())
        except Exception:
            log.exception("worker_round_failed")
            connections.close_all()
            stop.wait(REST_AFTER_FAILURE)
        stop.wait(pause)
