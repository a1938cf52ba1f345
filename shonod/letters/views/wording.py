"""Words that the office chooses for its letters."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.letters.actions import change_memo_pattern, change_text
from shonod.letters.forms.writing import PatternForm, TextForm
from shonod.letters.models import Letter
from shonod.letters.policy import keeps_register
from shonod.letters.queries.numbers import memo_of, memo_pattern_of, next_number
from shonod.letters.queries.wording import PLACES, texts_of
from shonod.letters.states import LetterKind
from shonod.offices.middleware import Desk, desk_view


@desk_view(keeps_register)
@require_http_methods(["GET", "HEAD", "POST"])
def words(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The texts by kind, and the pattern of the office's memo numbers."""
    pattern = memo_pattern_of(desk.office)
    form = PatternForm(request.POST or None, initial={"pattern": pattern})
    if form.is_valid():
        change_memo_pattern(desk.office, form.cleaned_data["pattern"], by=desk.officer, at=desk.at)
        messages.success(request, _("The next memo numbers follow this pattern."))
        return redirect("letters:words")
    number = next_number(Letter, desk.office, desk.today.year)
    context = {
        "desk": desk,
        "form": form,
        "texts": texts_of(desk.office),
        "next": memo_of(pattern, desk.today, number),
    }
    return render(request, "letters/words.html", context, status=422 if form.errors else 200)


@desk_view(keeps_register)
@require_http_methods(["GET", "HEAD", "POST"])
def text(request: HttpRequest, desk: Desk, kind: str) -> HttpResponse:
    """What letters of a kind begin with; those already written keep their words."""
    try:
        which = LetterKind(kind)
    except ValueError:
        raise Http404 from None
    form = TextForm(request.POST or None, initial=texts_of(desk.office)[which]._asdict())
    if form.is_valid():
        change_text(desk.office, which, **form.cleaned_data, by=desk.officer, at=desk.at)
        messages.success(request, _("New letters begin with these words."))
        return redirect("letters:words")
    context = {"desk": desk, "form": form, "kind": which, "places": PLACES}
    return render(request, "letters/text.html", context, status=422 if form.errors else 200)
