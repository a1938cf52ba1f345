"""One part of a draft on a page of its own: what is typed is saved, and the page stays."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from shonod.editions.actions.editing import (
    Change,
    change_manuscript,
    move_part,
    put_back,
    remove_part,
    save_fields,
    save_listed,
    save_service,
)
from shonod.editions.forms.cells import PartForm
from shonod.editions.forms.head import (
    ExpectationsForm,
    HeadForm,
    typed_expectations,
    typed_head,
)
from shonod.editions.forms.sections import (
    SectionForm,
    TierForm,
    next_tier,
    no_section,
    typed_section,
    typed_tier,
)
from shonod.editions.forms.service import ServiceForm, section_words, typed_service
from shonod.editions.models import Manuscript
from shonod.editions.policy import keeps_charter
from shonod.editions.queries import listed_at, points_of, service_at
from shonod.editions.views.door import manuscript_at
from shonod.editions.views.refused import refused
from shonod.ground.charter.bilingual import Part, mark_of
from shonod.ground.refusals import Refusal
from shonod.offices.middleware import Desk, desk_view


@dataclass(frozen=True)
class PartPage:
    """A part as it stands, as its form shows it, and what saving the form does."""

    title: str
    before: Part
    typed: dict[str, Any]
    form: Callable[..., Any]
    save: Callable[[Any], Change]
    template: str = "editions/part.html"
    more: dict[str, Any] = field(default_factory=dict)


def _edited(
    request: HttpRequest,
    desk: Desk,
    manuscript_id: UUID,
    page_of: Callable[[Manuscript], PartPage],
) -> HttpResponse:
    """The page; saved, the same page again. What changed meanwhile comes beside what was typed."""
    manuscript = manuscript_at(desk, manuscript_id)
    page = page_of(manuscript)
    form = page.form(request.POST or None, initial={**page.typed, "mark": mark_of(page.before)})
    status, words = (422 if form.errors else 200), ""
    news: list[tuple[str, str]] = []
    if form.is_valid():
        try:
            change_manuscript(manuscript.id, page.save(form), by=desk.officer, at=desk.at)
        except Refusal as refusal:
            said, status = refused(refusal)
            words, manuscript = str(said), manuscript_at(desk, manuscript_id)
            page = page_of(manuscript)
            form, news = _typed_again(page, request)
        else:
            messages.success(request, _("Saved."))
            return redirect(request.get_full_path())
    context = {
        "desk": desk,
        "manuscript": manuscript,
        "page": page,
        "form": form,
        "refused": words,
        "news": news,
        **page.more,
    }
    return render(request, page.template, context, status=status)


def _typed_again(page: PartPage, request: HttpRequest) -> tuple[PartForm, list[tuple[str, str]]]:
    """The form with what was typed, fit to save over what stands now; and what that is."""
    typed = request.POST.copy()
    typed["mark"] = mark_of(page.before)
    form = page.form(typed)
    return form, [
        (form[name].label, str(value))
        for name, value in page.typed.items()
        if "\n".join(str(value).split()) != "\n".join(typed.get(name, "").split())
        and name != "section"
    ]


@desk_view(keeps_charter)
@require_http_methods(["GET", "HEAD", "POST"])
def service(request: HttpRequest, desk: Desk, manuscript_id: UUID, key: str) -> HttpResponse:
    """A service; one that is not there yet is added to the section that the address names."""

    def page_of(manuscript: Manuscript) -> PartPage:
        charter = manuscript.charter
        found = service_at(charter, key, request.GET.get("section", ""))
        if listed_at(charter["sections"], found["section"]) is None:
            raise Http404
        if not found["name"]:
            _new(key, found)
        return _service_page(manuscript, found)

    return _edited(request, desk, manuscript_id, page_of)


def _service_page(manuscript: Manuscript, found: Part) -> PartPage:
    sections, key = manuscript.charter["sections"], found["key"]
    order = [one["key"] for section in sections for one in section["services"]]
    place = order.index(key) if key in order else len(order)
    first, last = found["lines"]

    def save(form: ServiceForm) -> Change:
        given = form.cleaned_data
        return save_service(
            key,
            form.part(found),
            section=given["section"],
            mark=given["mark"],
            everywhere=given["everywhere"],
        )

    return PartPage(
        title=found["name"] or _("A new service"),
        before=found,
        typed=typed_service(found),
        form=lambda *given, **named: ServiceForm(*given, sections=sections, **named),
        save=save,
        template="editions/service.html",
        more={
            "service": found,
            "is_new": key not in order,
            "points": [one for one in points_of(manuscript) if one.place == key],
            "lines": [line for line in manuscript.lines if first <= line[0] <= last],
            "before_key": order[place - 1] if 0 < place < len(order) else "",
            "after_key": order[place + 1] if place + 1 < len(order) else "",
        },
    )


@desk_view(keeps_charter)
@require_http_methods(["GET", "HEAD", "POST"])
def section(request: HttpRequest, desk: Desk, manuscript_id: UUID, key: str) -> HttpResponse:
    return _edited(request, desk, manuscript_id, lambda found: _section_page(found, key))


def _section_page(manuscript: Manuscript, key: str) -> PartPage:
    found = listed_at(manuscript.charter["sections"], key) or _new(key, no_section())

    def save(form: SectionForm) -> Change:
        mark = form.cleaned_data["mark"]
        return save_listed("sections", key, form.part(), no_section(), mark=mark)

    title = section_words(found) if found["title"] else _("A new section")
    return PartPage(title, found, typed_section(found), SectionForm, save)


@desk_view(keeps_charter)
@require_http_methods(["GET", "HEAD", "POST"])
def tier(request: HttpRequest, desk: Desk, manuscript_id: UUID, key: str) -> HttpResponse:
    return _edited(request, desk, manuscript_id, lambda found: _tier_page(found, key))


def _tier_page(manuscript: Manuscript, key: str) -> PartPage:
    nothing = next_tier(manuscript.charter)
    found = listed_at(manuscript.charter["grievance"], key) or _new(key, nothing)

    def save(form: TierForm) -> Change:
        mark = form.cleaned_data["mark"]
        return save_listed("grievance", key, form.part(found), nothing, mark=mark)

    return PartPage(_("Whom to turn to"), found, typed_tier(found), TierForm, save)


@desk_view(keeps_charter)
@require_http_methods(["GET", "HEAD", "POST"])
def head(request: HttpRequest, desk: Desk, manuscript_id: UUID) -> HttpResponse:
    return _edited(request, desk, manuscript_id, _head_page)


# Of what is added, the page's address brings the key along.
_NEW_KEY = re.compile("[0-9a-f]{12}")


def _new(key: str, nothing: Part) -> Part:
    if not _NEW_KEY.fullmatch(key):
        raise Http404
    return {**nothing, "key": key}


HEAD = ("office", "vision", "vision_en", "mission", "mission_en")


def _head_page(manuscript: Manuscript) -> PartPage:
    before = {name: manuscript.charter[name] for name in HEAD}

    def save(form: HeadForm) -> Change:
        return save_fields(form.part(before), mark=form.cleaned_data["mark"])

    return PartPage(
        _("Office, vision and mission"), before, typed_head(manuscript.charter), HeadForm, save
    )


@desk_view(keeps_charter)
@require_http_methods(["GET", "HEAD", "POST"])
def expectations(request: HttpRequest, desk: Desk, manuscript_id: UUID) -> HttpResponse:
    return _edited(request, desk, manuscript_id, _expectations_page)


def _expectations_page(manuscript: Manuscript) -> PartPage:
    before = {"expectations": manuscript.charter["expectations"]}

    def save(form: ExpectationsForm) -> Change:
        return save_fields(form.part(), mark=form.cleaned_data["mark"])

    return PartPage(
        _("What the office expects"),
        before,
        typed_expectations(manuscript.charter),
        ExpectationsForm,
        save,
    )


# What the buttons of the review do to a part, by their name.
DEEDS: dict[str, Callable[[str], Change]] = {
    "up": lambda key: move_part(key, up=True),
    "down": lambda key: move_part(key, up=False),
    "remove": remove_part,
    "restore": put_back,
}


@desk_view(keeps_charter)
@require_POST
def arrange(request: HttpRequest, desk: Desk, manuscript_id: UUID, deed: str) -> HttpResponse:
    """Move a part, take it out, or put it back; doing it twice is fine."""
    manuscript, key = manuscript_at(desk, manuscript_id), request.POST.get("key", "")
    change_manuscript(manuscript.id, DEEDS[deed](key), by=desk.officer, at=desk.at)
    there = f"#{key}" if key.isalnum() and deed != "remove" else "#removed"
    return redirect(reverse("editions:review", args=[manuscript_id]) + there)
