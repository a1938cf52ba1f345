"""One form, one action, one way back: what all pages that change posts have in common."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from shonod.ground.refusals import Refusal
from shonod.offices.middleware import Desk
from shonod.offices.models import Post
from shonod.offices.policy import may_keep_posts
from shonod.posts.queries import post_at
from shonod.posts.views.refused import refused


@dataclass(frozen=True, slots=True)
class Page:
    """`about`: the post or person; `why`: what it does; `button`: what sends it; `folded`: fields
    that only a new account needs."""

    heading: str
    button: str
    about: str = ""
    why: str = ""
    folded: tuple[str, ...] = ()
    more: dict[str, Any] = field(default_factory=dict)


# What was done, in words; or an answer of its own.
Done = str | HttpResponse


def asked(
    request: HttpRequest, desk: Desk, form: forms.Form, page: Page, do: Callable[[], Done]
) -> HttpResponse:
    """The form until it is right and the action takes it; then the list of posts."""
    if request.method != "POST" or not form.is_valid():
        return form_page(request, desk, form, page, status=422 if form.is_bound else 200)
    try:
        done = do()
    except Refusal as refusal:
        words, status = refused(refusal)
        form.add_error(None, str(words))
        return form_page(request, desk, form, page, status=status)
    if isinstance(done, HttpResponse):
        return done
    messages.success(request, done)
    return redirect("posts:all")


def form_page(
    request: HttpRequest, desk: Desk, form: forms.Form, page: Page, *, status: int
) -> HttpResponse:
    shown = form.visible_fields()
    context = {
        "desk": desk,
        "form": form,
        "page": page,
        "shown": [one for one in shown if one.name not in page.folded],
        "folded": [one for one in shown if one.name in page.folded],
    }
    return render(request, "posts/form.html", context, status=status)


def typed(request: HttpRequest) -> QueryDict | None:
    """What was sent, be it nothing; None while the form is only shown."""
    return request.POST if request.method == "POST" else None


def kept_from(request: HttpRequest, desk: Desk) -> HttpResponse | None:
    """The page that says no, for who comes in at the door and keeps no posts."""
    if may_keep_posts(desk.officer, desk.office, desk.today):
        return None
    return render(request, "offices/refused.html", {"has_post": True}, status=403)


def post_or_404(desk: Desk, post_id: UUID) -> Post:
    post = post_at(desk.office, post_id)
    if post is None:
        raise Http404
    return post


def done_already() -> str:
    return _("That is so already. Nothing was changed.")
