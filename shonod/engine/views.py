"""Health for machines, and the page of last resort for people."""

from datetime import datetime

import structlog
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import loader
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.engine.gateways.tally import TALLY
from shonod.engine.queries import (
    TO_BE_READY,
    TO_BE_WELL,
    Checks,
    findings,
    free_disk,
    worker_seen_at,
)
from shonod.people.policy import open_to_all

log = structlog.get_logger()
# Never echoed, whatever failed.
SECRET_FIELDS = ("csrf", "password", "token", "secret", "otp")


@open_to_all
@require_safe
def healthz(_request: HttpRequest) -> HttpResponse:
    """200 while all is well; 503 with the claims that do not hold (disk, worker, clock …)."""
    return _verdict(TO_BE_WELL, timezone.now())


@open_to_all
@require_safe
def readyz(_request: HttpRequest) -> HttpResponse:
    """200 while a request may be taken: database there, migrated, clock right."""
    return _verdict(TO_BE_READY, timezone.now())


def _verdict(checks: Checks, at: datetime) -> HttpResponse:
    wrong = [finding.code for finding in findings(checks, at) if not finding.holds]
    status = {"status": "ill" if wrong else "ok", "wrong": wrong}
    return JsonResponse(status, status=503 if wrong else 200, headers={"Cache-Control": "no-store"})


@open_to_all
@require_safe
def metrics(_request: HttpRequest) -> HttpResponse:
    """Prometheus text format 0.0.4; figures of the machine, none of a person."""
    classes, buckets, seconds = TALLY.total()
    requests = sum(classes.values())
    lines = ["# TYPE shonod_requests_total counter"]
    lines += [f'shonod_requests_total{{status="{name}"}} {n}' for name, n in classes.items()]
    lines += ["# TYPE shonod_request_seconds histogram"]
    lines += [f'shonod_request_seconds_bucket{{le="{le}"}} {n}' for le, n in buckets.items()]
    lines += [
        f'shonod_request_seconds_bucket{{le="+Inf"}} {requests}',
        f"shonod_request_seconds_sum {seconds:.6f}",
        f"shonod_request_seconds_count {requests}",
        "# TYPE shonod_disk_free_ratio gauge",
        f"shonod_disk_free_ratio {free_disk():.4f}",
        "# TYPE shonod_claim gauge",
    ]
    well = list(findings(TO_BE_WELL, timezone.now()))
    lines += [f'shonod_claim{{code="{found.code}"}} {int(found.holds)}' for found in well]
    if well[0].holds and (seen := worker_seen_at()):
        lines += [
            "# TYPE shonod_worker_seen_timestamp_seconds gauge",
            f"shonod_worker_seen_timestamp_seconds {seen.timestamp():.3f}",
        ]
    return HttpResponse(
        "\n".join(lines) + "\n", content_type="text/plain; version=0.0.4; charset=utf-8"
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """The page of last resort: what happened is logged under the number that it shows.

    What was typed comes back as text, so that a full disk costs nobody their letter.
    """
    context = {"reference": getattr(request, "reference", ""), "typed": _typed(request)}
    try:
        page: str = loader.render_to_string("engine/failed.html", context)
    except Exception:
        log.exception("error_page_failed")
        page = LAST_WORDS.format(**context)
    return HttpResponse(page, status=500, headers={"Cache-Control": "no-store"})


LAST_WORDS = (
    '<!doctype html><html lang="bn"><meta charset="utf-8"><title>সনদ</title>'
    "<h1>দুঃখিত, কাজটি হয়নি</h1><p>সূত্র নম্বর (reference): {reference}</p>"
    '<p lang="en">Sorry, this was not done.</p></html>'
)


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    if request.method != "POST":
        return []
    try:
        fields = request.POST.items()
    except Exception:
        log.exception("form_unreadable")
        return []
    return [
        (name, str(value))
        for name, value in fields
        if value and not any(word in name.lower() for word in SECRET_FIELDS)
    ]
