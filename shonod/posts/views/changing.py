"""What changes posts: adding, filling, leaving, leave, superiors, closing, the ladder."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from shonod.ground.refusals import Refusal
from shonod.ledger.actions import Actor
from shonod.ledger.states import ActorKind
from shonod.offices.actions import (
    add_post,
    end_holding,
    end_leave,
    fill_post,
    set_ladder,
    set_superior,
    take_leave,
)
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.models import Post
from shonod.offices.policy import arranges_posts, may_keep_posts, sees_desk
from shonod.offices.queries import ladder_of, roster_of, steps_of
from shonod.offices.states import HoldingKind, Role
from shonod.people.actions import add_officer
from shonod.people.models import Officer
from shonod.posts.actions import close_post
from shonod.posts.forms import (
    NEW,
    CloseForm,
    EndForm,
    FillForm,
    LadderForm,
    LeaveForm,
    PostForm,
    SuperiorForm,
    officer_choices,
    seat_choices,
)
from shonod.posts.queries import holding_at, known_to, leave_at, staff_of
from shonod.posts.views.flow import (
    Done,
    Page,
    asked,
    done_already,
    form_page,
    kept_from,
    post_or_404,
    typed,
)
from shonod.posts.views.refused import refused
from shonod.ui.templatetags.days import digits, short_day
from shonod.ui.templatetags.ui import in_language

ONE = timedelta(days=1)
ways = require_http_methods(["GET", "HEAD", "POST"])


def _above(desk: Desk) -> list[tuple[str, str]]:
    """The posts of the office and of those above it."""
    return seat_choices(roster_of(desk.office, desk.today).seats.values(), desk.office.id)


def _chosen(chosen: str) -> Post | None:
    return Post.objects.get(pk=chosen) if chosen else None


@desk_view(arranges_posts, fresh=True)
@ways
def add(request: HttpRequest, desk: Desk) -> HttpResponse:
    form = PostForm(typed(request), above=_above(desk))
    page = Page(_("Add a post"), _("Add the post"))

    def do() -> Done:
        given = form.cleaned_data
        post = add_post(
            desk.office,
            title=given["title"],
            title_en=given["title_en"],
            role=Role(given["role"]),
            superior=_chosen(given["superior"]),
            by=desk.officer,
            at=desk.at,
        )
        return _("%(post)s is added. Now appoint somebody to it.") % {"post": post.title}

    return kept_from(request, desk) or asked(request, desk, form, page, do)


@desk_view(arranges_posts, fresh=True)
@ways
def superior(request: HttpRequest, desk: Desk, post_id: UUID) -> HttpResponse:
    post = post_or_404(desk, post_id)
    others = [one for one in _above(desk) if one[0] != str(post.id)]
    initial = {"superior": str(post.superior_id or "")}
    form = SuperiorForm(typed(request), initial=initial, above=others)
    page = Page(_("Post above it"), _("Keep it"), about=in_language(post, "title"))

    def do() -> Done:
        chosen = _chosen(form.cleaned_data["superior"])
        changed = set_superior(post, chosen, by=desk.officer, at=desk.at)
        return _("The post above is kept.") if changed else done_already()

    return kept_from(request, desk) or asked(request, desk, form, page, do)


@desk_view(arranges_posts, fresh=True)
@ways
def fill(request: HttpRequest, desk: Desk, post_id: UUID) -> HttpResponse:
    """Appoint: a regular holder, who relieves the one before, or charge beside him."""
    post = post_or_404(desk, post_id)
    form = FillForm(
        typed(request),
        initial={"since_on": desk.today},
        officers=officer_choices(known_to(desk.office, desk.today)),
    )
    why = _("He has the post’s requests from his first day on. What was done before stays theirs.")
    page = Page(
        _("Appoint to a post"),
        _("Appoint"),
        about=in_language(post, "title"),
        why=why,
        folded=FillForm.new,
    )
    return kept_from(request, desk) or asked(
        request, desk, form, page, lambda: _filled(request, desk, post, form)
    )


def _filled(request: HttpRequest, desk: Desk, post: Post, form: FillForm) -> Done:
    """A new account's one-time password stands on this answer alone."""
    given = form.cleaned_data
    days: dict[str, Any] = {
        name: given[name] for name in ("since_on", "until_on", "phone", "email")
    }
    kind = HoldingKind(given["kind"])
    password = ""
    try:
        with transaction.atomic():
            if given["officer"] == NEW:
                officer, password = _new_officer(desk, given)
            else:
                officer = Officer.objects.get(pk=given["officer"])
            fill_post(post, officer, kind=kind, **days, by=desk.officer, at=desk.at)
    except IntegrityError:
        return _known_already(request, desk, post, form)
    if password:
        context = {"desk": desk, "officer": officer, "post": post, "password": password}
        return render(request, "posts/filled.html", context)
    words = _("%(officer)s holds the post from %(day)s on.")
    return words % {"officer": in_language(officer, "name"), "day": short_day(days["since_on"])}


def _new_officer(desk: Desk, given: dict[str, Any]) -> tuple[Officer, str]:
    return add_officer(
        username=given["username"],
        name=given["name"],
        name_en=given["name_en"],
        chain=desk.office.id,
        at=desk.at,
        by=Actor(ActorKind.OFFICER, desk.officer.id),
    )


def _known_already(request: HttpRequest, desk: Desk, post: Post, form: FillForm) -> Done:
    """The form sent twice made one account, whose password was shown the first time."""
    given = form.cleaned_data
    made = post.holdings.filter(officer__username=given["username"], since_on=given["since_on"])
    if made.exists():
        return _("This account was made before, and its password was shown then.")
    form.add_error("username", _("This user name is taken. Choose another"))
    page = Page(_("Appoint to a post"), _("Appoint"), in_language(post, "title"))
    return form_page(request, desk, form, page, status=422)


@desk_view(arranges_posts, fresh=True)
@ways
def end(request: HttpRequest, desk: Desk, holding_id: UUID) -> HttpResponse:
    holding = holding_at(desk.office, holding_id)
    if holding is None:
        raise Http404
    last = max(desk.today, holding.since_on)
    if holding.since_on > desk.today:
        last = holding.since_on - ONE
    form = EndForm(typed(request), initial={"until_on": holding.until_on or last})
    who, post = in_language(holding.officer, "name"), in_language(holding.post, "title")
    why = _("A day before the first one calls it off. Requests stay with the post.")
    page = Page(_("End a holding"), _("Keep the day"), about=f"{who}, {post}", why=why)

    def do() -> Done:
        until = form.cleaned_data["until_on"]
        changed = end_holding(holding, until_on=until, by=desk.officer, at=desk.at)
        return _("The last day is kept.") if changed else done_already()

    return kept_from(request, desk) or asked(request, desk, form, page, do)


@desk_view(sees_desk)
@ways
def leave(request: HttpRequest, desk: Desk) -> HttpResponse:
    """One's own leave; who keeps the posts may set another's."""
    people, known = [desk.officer], known_to(desk.office, desk.today)
    if may_keep_posts(desk.officer, desk.office, desk.today):
        staff = staff_of(desk.office, desk.today)
        people = [
            *(one for one in people if one in staff),
            *(o for o in staff if o != desk.officer),
        ]
    covers = [one for one in known if len(people) > 1 or one not in people]
    form = LeaveForm(
        typed(request),
        initial={"from_on": desk.today + ONE},
        people=officer_choices(people),
        covers=officer_choices(covers),
        today=desk.today,
    )
    page = Page(_("Leave"), _("Enter the leave"), about=_whose(people), why=_who_else(desk))

    def do() -> Done:
        given = form.cleaned_data
        who = next(one for one in people if str(one.id) == given["officer"])
        cover = next((one for one in known if str(one.id) == given["cover"]), None)
        days = {name: given[name] for name in ("from_on", "until_on")}
        take_leave(desk.office, who, **days, cover=cover, by=desk.officer, at=desk.at)
        words = _("The leave of %(officer)s is entered, from %(first)s to %(last)s.")
        first, last = (short_day(day) for day in days.values())
        return words % {"officer": in_language(who, "name"), "first": first, "last": last}

    return asked(request, desk, form, page, do)


def _whose(people: list[Officer]) -> str:
    return in_language(people[0], "name") if len(people) == 1 else ""


def _who_else(desk: Desk) -> str:
    """That nobody would answer, where no office stands above."""
    roster = roster_of(desk.office, desk.today)
    head = roster.head_of(desk.office.id)
    if head is None or roster.above(head):
        return ""
    return _("No office stands above this one here. Name who covers, or nobody answers meanwhile.")


@desk_view(sees_desk)
@require_POST
def back(request: HttpRequest, desk: Desk, leave_id: UUID) -> HttpResponse:
    """Back today, or the leave called off."""
    found = leave_at(desk.office, leave_id)
    if found is None:
        raise Http404

    try:
        ended = end_leave(found, by=desk.officer, at=desk.at)
    except Refusal as refusal:
        messages.error(request, str(refused(refusal)[0]))
        return redirect("posts:all")
    name = in_language(found.officer, "name")
    words = _("The leave of %(officer)s is over.") % {"officer": name}
    messages.success(request, words if ended else done_already())
    return redirect("posts:all")


@desk_view(arranges_posts, fresh=True)
@ways
def close(request: HttpRequest, desk: Desk, post_id: UUID) -> HttpResponse:
    post = post_or_404(desk, post_id)
    seats = roster_of(desk.office, desk.today).of(desk.office.id)
    others = seat_choices([one for one in seats if one.id != post.id], desk.office.id)
    form = CloseForm(typed(request), others=others)
    why = _("From today on there is no such post. What was done in it can be read for ever.")
    page = Page(_("Close a post"), _("Close it"), about=in_language(post, "title"), why=why)

    def do() -> Done:
        to_post = post_or_404(desk, UUID(form.cleaned_data["to_post"]))
        count = close_post(post, to_post=to_post, by=desk.officer, at=desk.at)
        return ngettext(
            "The post is closed. %(number)s open request went on to the other post.",
            "The post is closed. %(number)s open requests went on to the other post.",
            count,
        ) % {"number": digits(count)}

    return kept_from(request, desk) or asked(request, desk, form, page, do)


@desk_view(arranges_posts, fresh=True)
@ways
def ladder(request: HttpRequest, desk: Desk) -> HttpResponse:
    now = ladder_of(desk.office, desk.today)
    steps = now.steps if now else steps_of(desk.office, desk.today)
    initial = {name: getattr(steps, name) for name in steps.__dataclass_fields__}
    form = LadderForm(typed(request), initial={**initial, "from_on": desk.today}, today=desk.today)
    why = _("Late requests go up in the office’s hours, and the requester sees to whom.")
    page = Page(_("When requests go up"), _("Keep these steps"), why=why)

    def do() -> Done:
        day = form.cleaned_data["from_on"]
        kept = set_ladder(desk.office, form.steps(), from_on=day, by=desk.officer, at=desk.at)
        return _("The steps are kept.") if kept else done_already()

    return kept_from(request, desk) or asked(request, desk, form, page, do)
