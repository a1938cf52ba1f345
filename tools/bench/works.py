"""The works that are measured on an office, each with its goals (docs/reference/speed.md)."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from tools.bench.load import Rate, Request, alone, ask, together
from tools.bench.office import Server
from tools.bench.processes import cpu_ms

PACKED = {"Accept-Encoding": "gzip", "Accept-Language": "bn"}


@dataclass(frozen=True, slots=True)
class Goal:
    """Most ms alone, CPU ms, SQL statements and ms at p99; fewest requests a second."""

    alone: float | None = None
    cpu: float | None = None
    rps: float | None = None
    p99: float | None = None
    sql: int | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """`counted` names its SQL count; `once`: a request can't be repeated."""

    name: str
    requests: Sequence[Request]
    goal: Goal
    status: int = 200
    counted: str = ""
    once: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """`cpu` is CPU ms a request of the whole process tree, under eight connections."""

    work: str
    goal: Goal
    alone: float
    cpu: float
    rate: Rate
    sql: int | None


GOALS = {
    "home, not kept": Goal(alone=3, cpu=2.5, rps=700, sql=3),
    "home, kept": Goal(cpu=0.8, rps=2000),
    "home, unchanged (304)": Goal(cpu=0.8, rps=2000),
    "service page, not kept": Goal(alone=3, cpu=2.5, rps=700, sql=3),
    "track by code": Goal(alone=5),
    "queue of 50": Goal(alone=15, sql=6),
    "search, a name": Goal(alone=40),
    "search, a common word": Goal(alone=40),
    "submit": Goal(alone=12, cpu=8, rps=200, p99=60, sql=10),
}


def works_of(port: int, known: dict[str, Any]) -> list[Work]:
    service, desk = known["service"], {**PACKED, "Cookie": known["cookies"]}
    etag = ask(port, [Request("/", headers=PACKED)])[0][1].headers["etag"]
    sql_of = {
        "home, not kept": ("home", [Request("/?q=", headers=PACKED)]),
        "home, kept": ("home kept", [Request("/", headers=PACKED)]),
        "home, unchanged (304)": (
            "home kept",
            [Request("/", headers={**PACKED, "If-None-Match": etag})],
        ),
        "service page, not kept": (
            "service",
            [Request(f"/services/{service}/?x=", headers=PACKED)],
        ),
        "track by code": (
            "track",
            [Request(f"/track/{code}/", headers=PACKED) for code in known["codes"]],
        ),
        "queue of 50": ("queue", [Request("/desk/", headers=desk)]),
        "search, a name": ("search", [Request(f"/desk/?q={quote('রহমান')}", headers=desk)]),
        "search, a common word": ("search", [Request(f"/desk/?q={quote('তথ্য')}", headers=desk)]),
        "submit": ("submit", _submissions(port, known)),
    }
    return [
        Work(
            name,
            requests,
            GOALS[name],
            status={"home, unchanged (304)": 304, "submit": 302}.get(name, 200),
            counted=counted,
            once=name == "submit",
        )
        for name, (counted, requests) in sql_of.items()
    ]


def _submissions(port: int, known: dict[str, Any]) -> list[Request]:
    """The last page of each waiting form, sent by visitors of many addresses."""
    path = f"/services/{known['service']}/apply/check/"
    cookie = ask(port, [Request(f"/services/{known['service']}/apply/")])[0][1].headers
    token = cookie["set-cookie"].partition("=")[2].partition(";")[0]
    return [
        Request(
            path,
            "POST",
            {
                "Content-Type": "application/x-www-form-urlencoded",
                "Cookie": f"{form['cookie']}; csrftoken={token}",
                "X-Forwarded-For": f"10.0.{number // 250}.{number % 250}",
            },
            f"csrfmiddlewaretoken={token}&once={quote(form['once'])}",
        )
        for number, form in enumerate(known["forms"])
    ]


def measured(server: Server, work: Work, sql: dict[str, int]) -> Measured:
    """The work alone, then over eight connections."""
    first, rest = work.requests, work.requests
    if work.once:
        first, rest = work.requests[:200], work.requests[200:]
    by_itself = alone(server.port, first, status=work.status, count=min(150, len(first) * 150))
    time.sleep(0.2)
    before = cpu_ms(server.pid)
    rate = together(server.port, rest, once=work.once)
    spent = (cpu_ms(server.pid) - before) / max(rate.n, 1)
    return Measured(work.name, work.goal, by_itself, spent, rate, sql.get(work.counted))
