"""Keys of other programs: issued here, shown once, revoked here."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from shonod.offices.middleware import Desk, desk_view
from shonod.partners.actions import issue_key, revoke_key
from shonod.partners.forms import KeyForm
from shonod.partners.policy import keeps_keys
from shonod.partners.queries import key_of, keys_of
from shonod.partners.states import IssuedAlready


@desk_view(keeps_keys, fresh=True)
@require_http_methods(["GET", "HEAD", "POST"])
def keys(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The list, with a form for one more; a new key's secret stands on this answer alone."""
    form = KeyForm(request.POST or None, today=desk.today)
    if not form.is_valid():
        return _page(request, desk, form, status=422 if form.errors else 200)
    try:
        key, secret = issue_key(desk.office, **form.answers(), at=desk.at, by=desk.officer)
    except IssuedAlready:
        words = _("This key was issued before, and its secret was shown then.")
        messages.info(request, words)
        return redirect("keys:all")
    context = {"key": key, "secret": secret, "desk": desk}
    return render(request, "partners/issued.html", context)


def _page(request: HttpRequest, desk: Desk, form: KeyForm, *, status: int) -> HttpResponse:
    context = {
        "form": form,
        "keys": [(key, key.is_good(desk.today)) for key in keys_of(desk.office)],
        "desk": desk,
    }
    return render(request, "partners/keys.html", context, status=status)


@desk_view(keeps_keys, fresh=True)
@require_POST
def revoke(request: HttpRequest, desk: Desk, key_id: UUID) -> HttpResponse:
    key = key_of(desk.office, key_id)
    if key is None:
        raise Http404
    if revoke_key(key, at=desk.at, by=desk.officer):
        words = _("The key of %(partner)s is revoked.")
        messages.success(request, words % {"partner": key.partner})
    return redirect("keys:all")
