"""R14: what every answer says about itself, here and behind a public name."""

import json
import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client

from shonod.ground.code import ALPHABET
from shonod.people.actions import one_time_password
from shonod.people.models import Officer
from tests.engine.running import ROOT
from tests.fixtures import NOW
from tests.trust.addresses import addresses
from tests.trust.world import World

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
PRIVATE = ("desk:", "editions:", "people:", "track:", "intake:")
# Answered before anything else, to machines that read no page.
OF_THE_ENGINE = "engine:"
# In a process of its own, because a public name changes settings at their source.
PUBLIC = """
import json, django
django.setup()
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
from django.utils import timezone
from shonod.catalogue.actions import found_first_office
from shonod.people.models import Officer
from shonod.people.actions import change_password
office, _ = found_first_office(at=timezone.now())
change_password(Officer.objects.get(), "correct horse battery", chain=office.id, at=timezone.now())
client = Client(HTTP_HOST="office.example.gov.bd")
secure = {"secure": True}
plain = client.get("/")
page = client.get("/desk/sign-in/", **secure)
given = {"username": "homna", "password": "correct horse battery"}
signed = client.post("/desk/sign-in/?lang=en", given, **secure)
desk = client.get("/desk/", **secure)
other = Client(HTTP_HOST="evil.example").get("/", **secure)
forged = Client(HTTP_HOST="office.example.gov.bd", HTTP_X_FORWARDED_PROTO="https").get("/privacy/")
print(json.dumps({
    "plain": [plain.status_code, plain.get("Location")],
    "hsts": page["Strict-Transport-Security"],
    "cookies": {n: m.OutputString() for n, m in client.cookies.items()},
    "desk": desk.status_code, "signed": signed.status_code, "other": other.status_code,
    "forwarded": forged.status_code,
}))
"""


def is_whole(policy: str) -> bool:
    """The policy forbids whatever is not named, and no part of it lets inline code run."""
    if policy == "sandbox; default-src 'none'":
        return True
    parts = {part.split()[0]: part.partition(" ")[2] for part in policy.strip("; ").split("; ")}
    return POLICY.items() <= parts.items() and "unsafe" not in policy


@pytest.mark.parametrize("role", ["anonymous", "officer"])
def test_every_answer_carries_its_headers(role: str, world: World, browsers) -> None:
    """200, redirects, refusals and not-founds alike."""
    wrong, client = [], browsers(role)
    places = [(one.name, one.path(world.ids)) for one in addresses()]
    places += [
        ("none", "/none/"),
        ("track:none", "/track/2222-2222-22222/"),
        ("static", "/static/x"),
    ]
    for name, path in places:
        if name.startswith(OF_THE_ENGINE):
            continue
        for method in ("get", "post") if name != "people:sign_out" else ("get",):
            answer = getattr(client, method)(path)
            said = answer.headers
            claims = {
                "policy": is_whole(said.get("Content-Security-Policy", "")),
                "nosniff": said.get("X-Content-Type-Options") == "nosniff",
                "frames": said.get("X-Frame-Options") == "DENY",
                "referrer": said.get("Referrer-Policy")
                == ("no-referrer" if name.startswith("track:") else "same-origin")
                or said.get("Referrer-Policy") == "no-referrer",
                "kept": "no-store" in said.get("Cache-Control", "")
                or not name.startswith(PRIVATE)
                or answer.status_code == 405,
                "server": "Server" not in said and "X-Powered-By" not in said,
            }
            wrong += [
                (name, method, answer.status_code, claim) for claim, ok in claims.items() if not ok
            ]
    assert not wrong


def test_pages_of_refusal_carry_them_too(world: World) -> None:
    refusals = {
        400: Client(HTTP_HOST="in valid").get("/"),
        403: Client(enforce_csrf_checks=True).post(f"/track/{world.code}/prove/", {"contact": "1"}),
        413: Client().post("/track/", {"code": "x"}, CONTENT_LENGTH=str(10**9)),
    }
    for status, answer in refusals.items():
        assert answer.status_code == status
        assert is_whole(answer.headers["Content-Security-Policy"]), status
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_tracked_page_is_kept_by_nobody(world: World) -> None:
    page = Client().get(f"/track/{world.code}/")
    assert page["Cache-Control"] == "private, no-store"
    assert page["Referrer-Policy"] == "no-referrer"
    assert page["X-Robots-Tag"] == "noindex, nofollow"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """As one who installs sets it: a public name, and nothing else."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("SHONOD_", "DJANGO_"))}
    place: Path = tmp_path_factory.mktemp("public")
    return {
        **kept,
        "SHONOD_DATA_DIR": str(place),
        "SHONOD_HOSTS": "office.example.gov.bd",
        "DJANGO_SETTINGS_MODULE": "shonod.config.settings",
        "DEBUG": "1",
        "DJANGO_DEBUG": "true",
    }


def run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_behind_a_public_name_everything_is_https(environment: dict[str, str]) -> None:
    made = run(environment, "-m", "shonod", "collectstatic", "--noinput")
    assert made.returncode == 0, made.stderr
    done = run(environment, "-c", PUBLIC)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["plain"] == [301, "https://office.example.gov.bd/"]
    assert int(said["hsts"].partition("max-age=")[2].partition(";")[0]) >= 365 * 24 * 60 * 60
    assert (said["signed"], said["desk"], said["other"], said["forwarded"]) == (302, 200, 400, 200)
    assert {"__Host-session", "__Host-csrf"} <= set(said["cookies"])
    for name, cookie in said["cookies"].items():
        assert "Secure" in cookie, name
        assert "HttpOnly" in cookie, name
        assert "SameSite" in cookie, name
        assert "Domain" not in cookie, name


@pytest.mark.slow
def test_production_settings_are_the_only_ones(environment: dict[str, str]) -> None:
    """R18: the deployment check is clean, and no word in the environment turns debugging on."""
    done = run(environment, "-m", "shonod", "check", "--deploy", "--fail-level", "INFO")
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout + done.stderr
    told = "from django.conf import settings as s; print(s.DEBUG, s.PASSWORD_HASHERS)"
    said = run(environment, "-c", told).stdout
    assert said.startswith("False ['django.contrib.auth.hashers.Argon2PasswordHasher']")


def test_no_account_has_a_password_that_is_known(officer: Officer) -> None:
    """The one-time password is made at first run: 60 random bits, and it must be changed."""
    made = {one_time_password() for _ in range(1000)}
    assert len(made) == 1000
    assert set("".join(made)) == {*ALPHABET, "-"}
    assert {len(one.replace("-", "")) for one in made} == {12}


def test_whoever_finds_a_weakness_learns_whom_to_tell(world: World) -> None:
    """RFC 9116: a contact, and a day in the future by which to look again."""
    answer = Client().get("/.well-known/security.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    said = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    assert said["Contact"].startswith(("mailto:", "tel:"))
    assert said["Canonical"] == "http://testserver/.well-known/security.txt"
    expires = datetime.fromisoformat(said["Expires"])
    assert NOW < expires < NOW + timedelta(days=366)
    world.office.email = world.office.phone = ""
    world.office.save(update_fields=["email", "phone"])
    assert Client().get("/.well-known/security.txt").status_code == 404
