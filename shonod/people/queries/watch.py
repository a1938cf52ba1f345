"""Reading sessions and the security log."""

from datetime import datetime

from django.contrib.sessions.models import Session
from django.db.models import QuerySet

from shonod.people.models import Happening, Officer, SignIn

PAGE = 50


def sessions_of(officer: Officer, at: datetime) -> QuerySet[SignIn]:
    """Open ones, the newest act first."""
    alive = Session.objects.filter(expire_date__gt=at).values("session_key")
    return SignIn.objects.filter(officer=officer, session_key__in=alive).order_by("-acted_at")


def happenings(officer: Officer | None, *, before: datetime | None = None) -> list[Happening]:
    """One page of what happened to an account, or, for None, to all: the newest first."""
    lines = Happening.objects.order_by("-at", "-id").select_related("officer")
    if officer is not None:
        lines = lines.filter(officer=officer)
    if before is not None:
        lines = lines.filter(at__lt=before)
    return list(lines[:PAGE])
