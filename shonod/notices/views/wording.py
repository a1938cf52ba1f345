"""The words of each notice, with a preview while they are written."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.ground.parts import parts_of
from shonod.notices.actions.composing import composed
from shonod.notices.actions.filling import filled, sample_facts
from shonod.notices.actions.wording import check_words, keep_words, take_back_words
from shonod.notices.forms import WordingForm
from shonod.notices.policy import words_notices
from shonod.notices.queries.wordings import LANGUAGES, Words, own_wording, words_of
from shonod.notices.states import PLACES, By, Kind, WordingWrong, ways_of
from shonod.offices.middleware import Desk, desk_view


@desk_view(words_notices)
@require_safe
def wordings(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Every notice, and which of its words are the office's own."""
    words = words_of(desk.office)
    rows = [
        (kind, [(by, lang, words[kind, by, lang]) for by in ways_of(kind) for lang in LANGUAGES])
        for kind in Kind
    ]
    return render(request, "notices/wordings.html", {"desk": desk, "rows": rows})


@desk_view(words_notices)
@require_http_methods(["GET", "HEAD", "POST"])
def words(request: HttpRequest, desk: Desk, kind: str, by: str, language: str) -> HttpResponse:
    """The form; with `preview` pressed nothing is kept, and a script gets the preview alone."""
    which = _which(kind, by, language)
    form = WordingForm(request.POST or None, which=which, words=words_of(desk.office)[which])
    is_preview = "preview" in request.POST
    if form.is_valid() and _holds(form, desk, *which) and not is_preview:
        keep_words(desk.office, *which, form.words(), officer=desk.officer, at=desk.at)
        messages.success(request, _("The words are kept. The next notice has them."))
        return redirect("notices:words", kind=kind, by=by, language=language)
    context = {
        "desk": desk,
        "form": form,
        "kind": kind,
        "by": by,
        "written_in": language,
        "own": own_wording(desk.office, *which),
        "places": [f"{{{place}}}" for place in PLACES[Kind(kind)]],
        "preview": _preview(form, desk, *which),
    }
    if request.headers.get("HX-Request"):
        return render(request, "notices/preview.html", context)
    refused = bool(form.errors) and not is_preview
    return render(request, "notices/words.html", context, status=422 if refused else 200)


def _which(kind: str, by: str, language: str) -> tuple[Kind, By, str]:
    """Raises Http404 where the notice does not go out that way."""
    if By(by) not in ways_of(Kind(kind)):
        raise Http404
    return Kind(kind), By(by), language


def _holds(form: WordingForm, desk: Desk, kind: Kind, by: By, language: str) -> bool:
    """Whether the words could be sent; else the form says what is wrong."""
    try:
        with override(language):
            check_words(form.words(), kind, by, desk.office, desk.at)
    except WordingWrong as wrong:
        form.refuse(wrong)
    return form.is_valid()


def _preview(
    form: WordingForm, desk: Desk, kind: Kind, by: By, language: str
) -> dict[str, object] | None:
    """The words as somebody would get them; None while a place is unknown or nothing is there."""
    if form.errors:
        return None
    typed = form.is_bound
    first = {name: form.initial[name] for name in ("text", "subject", "short")}
    words = form.words() if typed else Words(**first)
    with override(language):
        facts = sample_facts(kind, by, desk.office, desk.at)
        letter = composed(words, facts, by, desk.office, language)
        whole = filled(words.text, facts)
    if by != By.SMS:
        return {"letter": letter}
    return {"letter": letter, "parts": parts_of(letter.text), "whole": parts_of(whole)}


@desk_view(words_notices)
@require_POST
def default(request: HttpRequest, desk: Desk, kind: str, by: str, language: str) -> HttpResponse:
    """The words that come with the program."""
    which = _which(kind, by, language)
    if take_back_words(desk.office, *which, officer=desk.officer, at=desk.at):
        messages.success(request, _("The first words are in force again."))
    return redirect("notices:words", kind=kind, by=by, language=language)
