"""The page of a case, and doing something to it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from shonod.cases.actions import look_at
from shonod.cases.forms.desk import DeedForm
from shonod.cases.models import Case, ReplyTemplate, Viewing
from shonod.cases.policy import UNDO_FOR, may_be_undone
from shonod.cases.queries import annotation_of, code_of, new_contact_on, recounts_of
from shonod.cases.views.desk.deeds import DEEDS, Deed, deeds_for
from shonod.cases.views.desk.door import case_at, his
from shonod.cases.views.desk.refused import refused
from shonod.cases.views.desk.shelf import shelf_of
from shonod.cases.views.desk.story import SAID, Entry, Story, story_of
from shonod.cases.views.desk.today import turns
from shonod.ground.bangla import stored
from shonod.ground.clock import explain
from shonod.ground.refusals import NotPermitted, Refusal, Stale
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import acts_on_cases, sees_desk

LOOKS_FOR = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Tried:
    """A deed that was not done: what was typed, why not, and what the officer had seen."""

    deed: Deed
    typed: QueryDict
    status: int = 422
    words: Promise | str = ""
    seen: int = 0


@dataclass(frozen=True, slots=True)
class Begun:
    """A deed for which a ready-made reply was chosen, and what was typed until then."""

    deed: Deed
    typed: QueryDict


@desk_view(sees_desk)
@require_safe
def case(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    found = case_at(desk, case_id)
    return case_page(request, desk, found, story_of(found, desk.officer))


@desk_view(acts_on_cases)
def act(request: HttpRequest, desk: Desk, case_id: UUID, deed: str) -> HttpResponse:
    """Do one deed of the table; sent twice, it is done once and said to be done."""
    found, chosen = case_at(desk, case_id), DEEDS[deed]
    back = reverse("desk:case", args=[case_id]) + shelf_of(request.GET).query()
    if request.method != "POST":
        return HttpResponseRedirect(back)
    if not his([chosen], desk, found):
        denied, status = refused(NotPermitted())
        return _again(request, desk, case_id, Tried(chosen, request.POST, status, denied))
    if "reply" in request.POST:
        begun = Begun(chosen, request.POST)
        return case_page(request, desk, found, story_of(found, desk.officer), begun=begun)
    form = _form(chosen, desk, found, data=request.POST)
    if not form.is_valid():
        # Marks that are no marks came from no page of ours; the officer sees the case afresh.
        marked = not form.errors.keys() & {"version", "seen"}
        words, status = ("", 422) if marked else refused(Stale())
        return _again(request, desk, case_id, Tried(chosen, request.POST, status, words))
    seen = form.cleaned_data["seen"]
    if not _is_done(chosen, form, story_of(found, desk.officer).since(seen), desk):
        try:
            chosen.do(found.id, desk.officer, desk.at, form.cleaned_data)
        except Refusal as refusal:
            words, status = refused(refusal)
            tried = Tried(chosen, request.POST, status, words, seen)
            return _again(request, desk, case_id, tried)
    messages.success(request, str(chosen.said.done))
    return HttpResponseRedirect(back)


def _again(request: HttpRequest, desk: Desk, case_id: UUID, tried: Tried) -> HttpResponse:
    """The page as the case is now, with what was typed in a form that fits it."""
    fresh = case_at(desk, case_id)
    return case_page(request, desk, fresh, story_of(fresh, desk.officer), tried=tried)


def _is_done(deed: Deed, form: DeedForm, news: list[Entry], desk: Desk) -> bool:
    """Whether all that is new since the form was shown is this very deed by this officer."""
    mine = bool(news) and all(one.who == desk.officer for one in news)
    kinds = {one.event.kind for one in news if one.event}
    texts = {one.message.text for one in news if one.message}
    text = stored(form.cleaned_data.get("text", ""))
    return mine and (deed.event in SAID or deed.event in kinds) and (not text or text in texts)


def case_page(
    request: HttpRequest,
    desk: Desk,
    case: Case,
    story: Story,
    *,
    tried: Tried | None = None,
    begun: Begun | None = None,
    shows_contact: bool = False,
) -> HttpResponse:
    shelf = shelf_of(request.GET)
    page = shelf.page(desk)
    before, after = shelf.neighbours(desk, case, page)
    replies = list(ReplyTemplate.objects.filter(office=desk.office).order_by("title", "id"))
    deeds = _offered(desk, case, story, replies, tried or begun)
    context = {
        "desk": desk,
        "case": case,
        "code": code_of(case),
        "story": story,
        "recounts": recounts_of(entry.event for entry in story.entries if entry.event),
        "annotation": annotation_of(case),
        "deeds": deeds,
        "form": next((one["form"] for one in deeds if one["form"].is_bound), None),
        "replies": replies,
        "tried": tried,
        "news": story.since(tried.seen) if tried and tried.status == 409 else [],
        "explained": explain(case.receipt, "en" if get_language() == "en" else "bn"),
        "undo_until": _undo_until(desk, story) if deeds else None,
        "lookers": lookers(desk, case),
        "shows_contact": shows_contact,
        "shelf": shelf,
        "here": shelf.query(),
        "page": page,
        "before": before,
        "after": after,
        **turns(shelf, page.before, page.after),
    }
    return render(request, "cases/desk/case.html", context, status=tried.status if tried else 200)


def _undo_until(desk: Desk, story: Story) -> datetime | None:
    """When his last step is past undoing; None when there is none that can be undone."""
    newest = story.newest
    if newest is None or not may_be_undone(newest, desk.officer, desk.at):
        return None
    return newest.at + UNDO_FOR


def _offered(
    desk: Desk,
    case: Case,
    story: Story,
    replies: list[ReplyTemplate],
    opened: Tried | Begun | None,
) -> list[dict[str, Any]]:
    """The deeds with their forms; one that was opened stays, so that its text does."""
    waits = new_contact_on([entry.event for entry in story.entries if entry.event]) is not None
    possible = deeds_for(case, story.newest, by=desk.officer, at=desk.at, new_contact=waits)
    offered = his(possible, desk, case)
    if opened and opened.deed not in offered:
        offered.append(opened.deed)
    marks = {"version": case.version, "seen": story.seen}
    deeds = []
    for deed in offered:
        is_open = opened is not None and opened.deed is deed
        if is_open and isinstance(opened, Tried):
            form = _typed_again(opened, desk, case, marks)
        elif is_open and isinstance(opened, Begun):
            form = _begun(opened, desk, case, replies)
        else:
            form = _form(deed, desk, case, initial=marks)
        deeds.append({"deed": deed, "form": form, "is_open": is_open})
    return deeds


def _begun(begun: Begun, desk: Desk, case: Case, replies: list[ReplyTemplate]) -> DeedForm:
    """With the reply below what was typed, and the marks of the state that was seen then."""
    typed, field = begun.typed.dict(), begun.deed.form.takes_reply
    chosen = next((one for one in replies if str(one.id) == typed["reply"]), None)
    words = str(typed.get(field, "")).replace("\r\n", "\n")
    typed[field] = _below(words, _reply_words(chosen, case)) if chosen else words
    return _form(begun.deed, desk, case, initial=typed)


def _below(typed: str, reply: str) -> str:
    """Once, however often it is chosen."""
    return typed if reply in typed else f"{typed.rstrip()}\n\n{reply}".lstrip()


def _typed_again(tried: Tried, desk: Desk, case: Case, marks: dict[str, int]) -> DeedForm:
    typed = tried.typed.copy()
    for name, mark in marks.items():
        typed[name] = str(mark)
    form = _form(tried.deed, desk, case, data=typed)
    if tried.words and tried.status == 422:
        form.add_error(None, str(tried.words))
    return form


def _form(deed: Deed, desk: Desk, case: Case, **given: Any) -> DeedForm:
    return deed.form(case=case, today=desk.today, auto_id=f"{deed.name}-%s", **given)


def _reply_words(reply: ReplyTemplate, case: Case) -> str:
    """In the language that the requester asked in, where the reply has it."""
    return (reply.text_en if case.language == "en" else "") or reply.text


def lookers(desk: Desk, case: Case) -> list[Viewing]:
    """Other officers who have the case open now."""
    lately = Viewing.objects.filter(case=case, seen_at__gte=desk.at - LOOKS_FOR)
    return list(
        lately.exclude(officer=desk.officer).select_related("officer").order_by("officer__name")
    )


@desk_view(sees_desk)
@require_POST
def looking(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """The open page says so every 20 seconds, and learns who else looks."""
    found = case_at(desk, case_id)
    look_at(found, by=desk.officer, at=desk.at)
    context = {"case": found, "lookers": lookers(desk, found)}
    response = render(request, "cases/desk/lookers.html", context)
    vars(response)["called_by_itself"] = True
    return response


@desk_view(sees_desk)
@require_safe
def slip(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """The paper for the requester: code, date, where to ask."""
    found = case_at(desk, case_id)
    code = code_of(found)
    track = reverse("desk:today").removesuffix("desk/") + "track/"
    context = {
        "desk": desk,
        "case": found,
        "code": code,
        "address": request.build_absolute_uri(f"{track}{code}/"),
        "short_address": request.get_host() + track,
        "here": shelf_of(request.GET).query(),
    }
    return render(request, "cases/desk/slip.html", context)
