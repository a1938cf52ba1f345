"""What every page of the web form begins and ends with: whose form this is, and what stays."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import wraps
from typing import Any, Literal
from uuid import UUID

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import get_script_prefix, reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from shonod.catalogue.models import Terms
from shonod.ground.clock import local
from shonod.intake.models import Draft
from shonod.intake.queries import draft_of, steps_for, terms_to_ask
from shonod.intake.states import Step
from shonod.offices.models import Office
from shonod.people.policy import open_to_all
from shonod.projects.models import Project
from shonod.projects.queries import project_at, public_project

DRAFT, SENT = "draft", "sent"
SECONDS = {DRAFT: 7 * 24 * 60 * 60, SENT: 10 * 60}
PAGES = {
    Step.DETAILS: "intake:details",
    Step.NEED: "intake:need",
    Step.WHO: "intake:who",
    Step.FORM: "intake:form",
    Step.FILES: "intake:files",
    Step.DATE: "intake:date",
    Step.CHECK: "intake:check",
}


@dataclass(frozen=True, slots=True)
class Visit:
    """One request to a page of one service's form, and the instant it came."""

    request: HttpRequest
    office: Office
    code: str
    terms: Terms
    at: datetime

    @property
    def language(self) -> Literal["bn", "en"]:
        return "en" if (get_language() or "").startswith("en") else "bn"

    @property
    def address(self) -> str:
        return str(self.request.address)  # type: ignore[attr-defined]

    @property
    def draft_id(self) -> UUID | None:
        return self.kept(DRAFT)

    def draft(self) -> Draft | None:
        return draft_of(self.office, self.code, self.draft_id)

    def project(self, draft: Draft | None) -> Project | None:
        """The project that is asked about: the one that the address names, else the form's own."""
        if "project" in self.request.GET:
            code = self.request.GET["project"]
            return project_at(self.office, code) if code.isprintable() else None
        kept = draft.data.get("project") if draft else None
        return public_project(self.office, UUID(kept)) if kept else None

    @property
    def steps(self) -> tuple[Step, ...]:
        return steps_for(self.terms, local(self.at).date())

    @property
    def service_url(self) -> str:
        """Where the service is told of."""
        place = "rti" if self.terms.is_by_law else f"services/{self.code}"
        return f"{get_script_prefix()}{place}/"

    def paced(self) -> "Visit":
        """By the limit that was chosen, where a law has more than one."""
        draft = self.draft() if self.terms.is_by_law else None
        if draft is None:
            return self
        on = local(self.at).date()
        chosen = terms_to_ask(self.office, self.code, on, draft.data.get("pace", ""))
        return replace(self, terms=chosen or self.terms)

    def url(self, step: Step) -> str:
        return reverse(PAGES[step], args=[self.code])

    def after(self, step: Step) -> str:
        """The next page; straight to the review for whoever came from there to mend an answer."""
        if "change" in self.request.GET:
            return self.url(Step.CHECK)
        return self.url(self.steps[self.steps.index(step) + 1])

    def before(self, step: Step) -> str:
        """The page that 'back' leads to."""
        if "change" in self.request.GET:
            return self.url(Step.CHECK)
        place = self.steps.index(step)
        return self.url(self.steps[place - 1]) if place else self.service_url

    def signed(self, name: str, value: UUID) -> str:
        return signing.TimestampSigner(salt=self._salt(name)).sign(value.hex)

    def read(self, name: str, token: str) -> UUID | None:
        """The id that `signed` wrote for this office and service, while it is young enough."""
        signer = signing.TimestampSigner(salt=self._salt(name))
        try:
            return UUID(signer.unsign(token, max_age=SECONDS[name]))
        except (signing.BadSignature, ValueError):
            return None

    def kept(self, name: str) -> UUID | None:
        return self.read(name, self.request.COOKIES.get(name, ""))

    def _salt(self, name: str) -> str:
        return f"intake:{name}:{self.office.id}:{self.code}"

    def keep(self, response: HttpResponse, name: str, value: UUID) -> None:
        """Remember the id in this browser, for the pages of this service's form alone."""
        response.set_cookie(
            name,
            self.signed(name, value),
            max_age=SECONDS[name],
            path=self.url(Step.DETAILS),
            httponly=True,
            secure=self.request.is_secure(),
            samesite="Lax",
        )

    def forget(self, response: HttpResponse, name: str) -> None:
        response.delete_cookie(name, path=self.url(Step.DETAILS), samesite="Lax")

    def page(self, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
        context = {
            "terms": self.terms,
            "code": self.code,
            "service_url": self.service_url,
            "clear_url": reverse("intake:clear", args=[self.code]),
            "today": local(self.at).date(),
            **context,
        }
        return render(self.request, template, context, status=status)


def redirect_to(url: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(url)


def form_door(view: Callable[[Visit], HttpResponse]) -> Callable[..., HttpResponse]:
    """Opens the form of a service that the charter in force promises, or the Right to Information
    Act; 404 for any other."""

    @open_to_all
    @never_cache
    @wraps(view)
    def door(request: HttpRequest, code: str) -> HttpResponse:
        at = timezone.now()
        office: Office | None = request.office  # type: ignore[attr-defined]
        # PostgreSQL refuses a NUL in a text before it looks for it.
        is_code = code.isprintable()
        terms = terms_to_ask(office, code, local(at).date()) if office and is_code else None
        if office is None or terms is None:
            raise Http404
        response = view(Visit(request, office, code, terms, at).paced())
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return door
