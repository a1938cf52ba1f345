"""The page for a form whose token does not fit: the text typed in it is shown again, to be kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import requires_csrf_token

# Never echoed, whatever failed.
SECRET_FIELDS = ("csrf", "password", "token", "secret", "otp", "once")


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's shape
    """403 with what to do: open the page again and send once more; or let cookies be kept."""
    typed = [
        (name, str(value))
        for name, value in request.POST.items()
        if value and not any(word in name.lower() for word in SECRET_FIELDS)
    ]
    has_cookies = bool(request.COOKIES)
    context = {"typed": typed, "has_cookies": has_cookies, "again": request.path}
    page = render(request, "ui/csrf_failed.html", context, status=403)
    page.headers["Cache-Control"] = "no-store"
    return page
