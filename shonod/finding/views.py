"""The search page, and what somebody says of what he found."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from shonod.finding.actions.answered import count_answered
from shonod.finding.queries.search import LONGEST_SEARCH, find
from shonod.finding.queries.suggesting import answerable
from shonod.ground.refusals import TooMany
from shonod.offices.middleware import office_of
from shonod.offices.queries import standing_of
from shonod.people.policy import open_to_all
from shonod.turnstile.actions import count_look, turnstile_key

SEARCHES_AN_ADDRESS = 1_200
_AN_HOUR = timedelta(hours=1)


@open_to_all
@never_cache
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What holds the words of `?q=`, best first."""
    office, at = office_of(request), timezone.now()
    words = request.GET.get("q", "")[:LONGEST_SEARCH].strip()
    context = {"words": words, "standing": standing_of(office, at)}
    try:
        key = turnstile_key("search", _address(request))
        count_look(key, limit=SEARCHES_AN_ADDRESS, per=_AN_HOUR, at=at)
    except TooMany:
        return _page(request, {**context, "too_many": True}, status=429)
    return _page(request, {**context, "found": answerable(office, find(office, words))})


def _page(request: HttpRequest, context: dict[str, object], *, status: int = 200) -> HttpResponse:
    response = render(request, "finding/search.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@open_to_all
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answered(request: HttpRequest) -> HttpResponse:
    """`This answered me`: counted, and thanked for whether it is counted or not."""
    office, at = office_of(request), timezone.now()
    if request.method == "POST":
        token, address = request.POST.get("answered", ""), _address(request)
        count_answered(office, token, address=address, at=at)
        return HttpResponseRedirect(reverse("finding:answered"))
    return render(request, "finding/answered.html", {"standing": standing_of(office, at)})


def _address(request: HttpRequest) -> str:
    return str(request.address)  # type: ignore[attr-defined]
