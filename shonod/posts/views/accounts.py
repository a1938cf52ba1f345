"""Closing the account of somebody who holds a post, and opening it again."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from shonod.ground.refusals import Refusal
from shonod.offices.actions import close_account, open_account
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import arranges_posts
from shonod.posts.queries import officer_at
from shonod.posts.views.flow import done_already, kept_from
from shonod.posts.views.refused import refused
from shonod.ui.templatetags.ui import in_language


@desk_view(arranges_posts, fresh=True)
@require_POST
def switch(request: HttpRequest, desk: Desk, officer_id: UUID, active: bool) -> HttpResponse:
    """One press, and one to take it back."""
    officer = officer_at(desk.office, officer_id)
    if officer is None:
        raise Http404
    if kept := kept_from(request, desk):
        return kept
    name = {"officer": in_language(officer, "name")}
    words = (
        _("%(officer)s can sign in again.")
        if active
        else _("The account of %(officer)s is closed, and nobody is signed in with it any more.")
    )
    try:
        act = open_account if active else close_account
        done = act(desk.office, officer, by=desk.officer, at=desk.at)
        messages.success(request, words % name if done else done_already())
    except Refusal as refusal:
        messages.error(request, str(refused(refusal)[0]))
    return redirect("posts:all")
