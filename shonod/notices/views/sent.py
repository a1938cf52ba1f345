"""What waits and why, and what failed, with a button to send it again."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from shonod.notices.actions.again import let_be, send_again
from shonod.notices.policy import sends_again
from shonod.notices.queries.lines import standing_of_line
from shonod.notices.queries.waiting import failed_page, is_of_office, queues_of
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk
from shonod.ui.templatetags.days import digits

DEEDS = {"again": send_again, "leave": let_be}


@desk_view(sees_desk)
@require_safe
def all_of(request: HttpRequest, desk: Desk) -> HttpResponse:
    try:
        page = failed_page(desk.office, after=request.GET.get("after", ""))
    except ValueError:
        raise Http404 from None
    queues = queues_of(desk.office, desk.at)
    lines = [(queue, standing_of_line(queue.by)) for queue in queues]
    context = {"desk": desk, "lines": lines, "page": page}
    return render(request, "notices/queues.html", context)


@desk_view(sends_again)
@require_POST
def see_to(
    request: HttpRequest, desk: Desk, deed: str, notice_id: UUID | None = None
) -> HttpResponse:
    """Send one or all again, or let them be; pressed twice, it is done once."""
    if deed not in DEEDS or (notice_id and not is_of_office(desk.office, notice_id)):
        raise Http404
    done = DEEDS[deed](desk.office, notice_id, by=desk.officer, at=desk.at)
    if done and deed == "again":
        words = ngettext("%(count)s notice goes again.", "%(count)s notices go again.", done)
        messages.success(request, words % {"count": digits(done)})
    elif done:
        messages.success(request, _("It is no longer warned of."))
    else:
        messages.info(request, _("That was done already."))
    return redirect("notices:queues")
