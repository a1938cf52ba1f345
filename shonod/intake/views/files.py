"""Papers that go with a request: put to the form one by one, each through the gate."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.cases.gateways.gate import LARGEST_FILE, LARGEST_TOTAL, MOST_FILES
from shonod.cases.templatetags.refused_files import refusal_words
from shonod.ground.refusals import FileRefused, TooMany
from shonod.intake.actions import add_file, take_file_off
from shonod.intake.forms import FilesForm
from shonod.intake.models import Draft
from shonod.intake.queries import files_of
from shonod.intake.states import DraftGone, Step, TooManyFiles
from shonod.intake.views.door import Visit, form_door, redirect_to
from shonod.intake.views.pages import page_of
from shonod.ui.templatetags.days import digits

MEGABYTE = 1024 * 1024


@require_http_methods(["GET", "HEAD", "POST"])
@form_door
def files(visit: Visit) -> HttpResponse:
    """The list so far and a box for more; leaving it empty is an answer too."""
    draft = visit.draft()
    if draft is None:
        return redirect_to(visit.url(Step.DETAILS))
    if visit.request.method != "POST":
        return _page(visit, draft, FilesForm())
    if "remove" in visit.request.POST:
        _remove(draft, visit.request.POST["remove"])
        return redirect_to(visit.request.get_full_path())
    return _add(visit, draft)


def _add(visit: Visit, draft: Draft) -> HttpResponse:
    form = FilesForm(visit.request.POST, visit.request.FILES)
    form.is_valid()
    sent = form.cleaned_data.get("papers", [])
    status = 422
    for file in sent:
        try:
            _take(visit, draft, file)
        except FileRefused as refusal:
            words = {"name": shown_name(file), "why": refusal_words(refusal.code)}
            form.add_error("papers", _("%(name)s: %(why)s") % words)
        except TooManyFiles:
            form.add_error("papers", _full_words() % {"name": shown_name(file)})
        except TooMany:
            status = 429
            form.add_error("papers", _("Many files came in a short time. Wait a few minutes"))
            break
        except DraftGone:
            return redirect_to(visit.url(Step.DETAILS))
    if form.errors:
        return _page(visit, draft, form, status=status)
    more = "more" in visit.request.POST
    return redirect_to(visit.request.get_full_path() if more else visit.after(Step.FILES))


def _take(visit: Visit, draft: Draft, file: Any) -> None:
    if file.size > LARGEST_FILE:
        raise FileRefused("file_too_large")
    add_file(draft, file.read(), name=file.name or "", address=visit.address, at=visit.at)


def shown_name(file: Any) -> str:
    """The name as it came, cut to what a line holds."""
    return "".join(c for c in str(file.name or "") if c.isprintable())[:80] or "?"


def _full_words() -> str:
    limits = {"files": digits(MOST_FILES), "size": digits(LARGEST_TOTAL // MEGABYTE)}
    words = _("there is room for %(files)s files and %(size)s MB in all. Take one off first")
    return f"%(name)s: {words % limits}"


def _remove(draft: Draft, typed: str) -> None:
    try:
        take_file_off(draft, UUID(typed))
    except ValueError:
        return


def _page(visit: Visit, draft: Draft, form: FilesForm, *, status: int = 200) -> HttpResponse:
    kept = files_of(draft)
    shown = {
        "heading": _("Papers, if you have any"),
        "files": kept,
        "is_full": len(kept) >= MOST_FILES,
        "limits": {
            "files": digits(MOST_FILES),
            "each": digits(LARGEST_FILE // MEGABYTE),
            "all": digits(LARGEST_TOTAL // MEGABYTE),
        },
    }
    return page_of(visit, Step.FILES, form, shown, status=status)
