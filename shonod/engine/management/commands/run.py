"""`shonod run`: the whole office in one command and one process tree."""

import gc
import importlib
import os
import signal
import socket
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.utils import timezone

from shonod.advice.actions import keep_first_advice
from shonod.cases.actions import keep_first_replies
from shonod.cases.queries import codes_open
from shonod.catalogue.actions import found_first_office
from shonod.config.environment import keep_secret_key, setting
from shonod.engine.gateways.processes import Hand, run_crew
from shonod.engine.gateways.statics import gather
from shonod.engine.gateways.tally import TALLY
from shonod.engine.gateways.web import address_of, listen, serve
from shonod.engine.jobs import work
from shonod.engine.queries import TO_BE_READY, findings
from shonod.ground.clock import DHAKA
from shonod.information.actions import keep_first_information, keep_laws
from shonod.people.models import Officer
from shonod.projects.actions import keep_first_projects


class Command(BaseCommand):
    help = "Prepare the installation where it needs it, then serve the web pages and do the work."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--bind", default=settings.BIND, help="host:port (SHONOD_BIND)")
        parser.add_argument("--web", type=int, default=2, help="web processes, 1 to 15")

    def handle(self, *args: Any, **options: Any) -> None:
        # What the office keeps is read by this account alone.
        os.umask(0o077)
        sock = self._listen(options["bind"])
        self._prepare()
        # Loaded before the password is shown: a program that can't start must not use it up.
        application = load()
        self._found()
        self._refuse_if_unready()
        self.stdout.write(f"সনদ চলছে / Shonod is running: {address_of(sock)}  (Ctrl-C: থামান / stop)")
        self.stdout.flush()
        run_crew(crew(application, sock, web=max(1, min(options["web"], 15))))
        self.stdout.write("সনদ থেমেছে / Shonod has stopped")

    def _listen(self, bind: str) -> socket.socket:
        try:
            return listen(bind)
        except ValueError:
            raise CommandError(f"SHONOD_BIND is not host:port: {bind}") from None
        except OSError as error:
            raise CommandError(
                f"{bind}: {error.strerror}. Another program, or another shonod, is there; "
                "stop it or choose another address with SHONOD_BIND."
            ) from None

    def _prepare(self) -> None:
        """Directory, secret key, tables and static files: each made only where it is missing."""
        directory = Path(settings.DATA_DIR)
        directory.mkdir(parents=True, exist_ok=True)
        # The set-up may have made it for everybody to read; what it holds is the office's own.
        if directory.stat().st_uid == os.getuid():
            directory.chmod(0o700)
        settings.SECRET_KEY = setting("SHONOD_SECRET_KEY") or keep_secret_key(directory)
        settings.SECRET_KEY_IS_KEPT = True
        call_command("migrate", verbosity=0, interactive=False)
        if not codes_open():
            raise CommandError(
                "The secret key is not the one that this database was made with, so no tracking "
                "code would be found. Put back its secret.key, or set SHONOD_SECRET_KEY to it."
            )
        keep_laws(at=timezone.now())
        gather()

    def _found(self) -> None:
        at = timezone.now()
        founded = found_first_office(at=at)
        if founded is None:
            return
        office, password = founded
        keep_first_replies(office, on=at.astimezone(DHAKA).date())
        keep_first_information(office, at=at)
        keep_first_advice(office, at=at)
        keep_first_projects(office, at=at)
        officer = Officer.objects.order_by("added_at").first()
        rows = (
            ("কার্যালয় / office", f"{office.name} / {office.name_en}"),
            ("হিসাব / account", officer.username if officer else ""),
            ("এককালীন পাসওয়ার্ড / one-time password", password),
            ("ঠিকানা / sign in at", "/desk/"),
        )
        for label, value in rows:
            self.stdout.write(f"  {label}: {value}")
        self.stdout.write(
            "  পাসওয়ার্ডটি আর দেখানো হবে না / The password is not shown again; write it down."
        )

    def _refuse_if_unready(self) -> None:
        wrong = [found.code for found in findings(TO_BE_READY, timezone.now()) if not found.holds]
        if wrong:
            raise CommandError(f"not fit to take requests: {', '.join(wrong)}. See: shonod doctor")


def load() -> WSGIHandler:
    """The whole program, in memory once before the processes part."""
    application = get_wsgi_application()
    importlib.import_module(settings.ROOT_URLCONF)
    return application


def crew(application: WSGIHandler, sock: socket.socket, *, web: int) -> list[Hand]:
    """The web processes and the worker."""
    part_from_database()
    gc.collect()
    gc.freeze()
    hands = [Hand(f"web-{row}", partial(serve_web, application, sock, row)) for row in range(web)]
    return [*hands, Hand("worker", partial(do_work, sock))]


def part_from_database() -> None:
    """No connection may be shared by two processes."""
    for connection in connections.all(initialized_only=True):
        connection.close()
        if hasattr(connection, "close_pool"):
            connection.close_pool()


def serve_web(application: WSGIHandler, sock: socket.socket, row: int) -> None:
    TALLY.take_row(row)
    serve(application, sock, proxy=settings.PROXY)


def do_work(sock: socket.socket) -> None:
    """The worker answers no visitor, so it lets go of the socket."""
    sock.close()
    stop = Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    work(stop)
