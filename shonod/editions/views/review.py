"""The source beside its reading, and what is still to be settled."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from shonod.editions.actions.editing import settle as settle_points
from shonod.editions.actions.importing import new_key
from shonod.editions.models import Manuscript
from shonod.editions.policy import keeps_charter, may_found_office
from shonod.editions.queries import Point, notes_of, points_of
from shonod.editions.views.door import manuscript_at
from shonod.ground.charter.bilingual import Part
from shonod.ground.charter.codes import coded_services
from shonod.offices.middleware import Desk, desk_view


@desk_view(keeps_charter)
@require_safe
def review(request: HttpRequest, desk: Desk, manuscript_id: UUID) -> HttpResponse:
    manuscript = manuscript_at(desk, manuscript_id)
    points = points_of(manuscript)
    counted = [point for point in points if point.counts]
    context = {
        "desk": desk,
        "manuscript": manuscript,
        "charter": manuscript.charter,
        "sections": list(_sections(manuscript, points)),
        "elsewhere": [one for one in points if not one.place],
        "waiting": sum(point.waits for point in counted),
        "settled": sum(point.settled for point in counted),
        "all": len(counted),
        "kinds": _kinds(counted),
        "new_key": new_key(),
        "may_found": may_found_office(desk.officer, desk.office, desk.today),
        "is_other": is_another_office(manuscript),
    }
    return render(request, "editions/review.html", context)


def _kinds(points: list[Point]) -> list[tuple[Point, int]]:
    """Of each kind that waits more than once: its first point, and how many wait."""
    waiting = [point for point in points if point.waits]
    counts = Counter(point.code for point in waiting)
    firsts = {point.code: point for point in reversed(waiting)}
    return [(firsts[code], n) for code, n in counts.most_common() if n > 1]


def _sections(
    manuscript: Manuscript, points: list[Point]
) -> Iterator[tuple[Part, list[dict[str, Any]]]]:
    """Each section with its services: code, points, and what the reader mended."""
    notes, services = notes_of(manuscript), iter(coded_services(manuscript.charter))
    for section in manuscript.charter["sections"]:
        yield (
            section,
            [
                {
                    "service": service,
                    "code": code,
                    "points": [one for one in points if one.place == service["key"]],
                    "notes": [one for one in notes if one.place == service["key"]],
                }
                for code, _number, service in islice(services, len(section["services"]))
            ],
        )


def is_another_office(manuscript: Manuscript) -> bool:
    """Whether the charter's head names an office that is not the desk's."""
    named = manuscript.charter["office"]["name"]
    own = manuscript.office
    return bool(named) and "".join(named.split()) != "".join(own.name.split())


@desk_view(keeps_charter)
@require_safe
def source(_request: HttpRequest, desk: Desk, manuscript_id: UUID) -> HttpResponse:
    """The source as it came, as a download and nothing else."""
    manuscript = manuscript_at(desk, manuscript_id)
    response = HttpResponse(bytes(manuscript.source), content_type="application/octet-stream")
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    attached = content_disposition_header(True, manuscript.source_name)
    response.headers["Content-Disposition"] = attached or "attachment"
    return response


@desk_view(keeps_charter)
@require_POST
def settle(request: HttpRequest, desk: Desk, manuscript_id: UUID) -> HttpResponse:
    """Let a point, or all of a kind, stand, or take that back; the page comes back at its place."""
    manuscript = manuscript_at(desk, manuscript_id)
    asked, stands = request.POST.get("point", ""), "again" not in request.POST
    chosen = [one.key for one in points_of(manuscript) if asked in (one.key, one.code)]
    settle_points(manuscript.id, chosen, stands=stands, by=desk.officer, at=desk.at)
    place = request.POST.get("place", "")
    there = f"#{place}" if place.isalnum() else "#points"
    return redirect(reverse("editions:review", args=[manuscript_id]) + there)
