"""Letters: the list of them, and the draft as a form."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.cases.models import Case
from shonod.cases.queries import case_by_id
from shonod.ground.refusals import Refusal
from shonod.letters.actions import change_draft, drop_draft, write_draft
from shonod.letters.forms.writing import LetterForm
from shonod.letters.models import Letter, Received
from shonod.letters.policy import keeps_register
from shonod.letters.queries.found import drafts_of, letters_of, page_of
from shonod.letters.queries.numbers import memo_pattern_of, next_memo
from shonod.letters.queries.wording import beginning_of
from shonod.letters.states import LetterKind
from shonod.letters.views.door import asked, letter_of, paper_of, refused
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk


@desk_view(sees_desk)
@require_safe
def letters(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Drafts first, then the issue register from its newest line."""
    words, after = asked(request.GET.get("q", "")), request.GET.get("after", "")
    try:
        page = page_of(letters_of(desk.office, words=words), after=after)
    except ValueError:
        raise Http404 from None
    drafts = [] if after else drafts_of(desk.office, words=words)
    context = {"desk": desk, "page": page, "drafts": drafts, "q": words, "place": "letters"}
    return render(request, "letters/letters.html", context)


@desk_view(keeps_register)
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, desk: Desk) -> HttpResponse:
    """A new draft, begun with what is known of the request or the paper that it answers."""
    kind, case, answers = _about(request.GET, desk)
    if request.method != "POST":
        words = beginning_of(desk.office, kind, case=case, answers=answers)
        words["memo_number"] = next_memo(desk.office, desk.today)
        form = _form(desk, initial=words)
        return _page(request, desk, form, kind=kind, case=case, answers=answers)
    form = _form(desk, data=request.POST)
    if not form.is_valid():
        return _page(request, desk, form, kind=kind, case=case, answers=answers)
    draft = write_draft(
        desk.office,
        form.words(),
        kind=kind,
        dated_on=form.cleaned_data["dated_on"],
        once=form.cleaned_data["once"],
        by=desk.officer,
        at=desk.at,
        case=case,
        answers=answers,
    )
    return redirect("letters:letter", draft.id)


def _about(query: QueryDict, desk: Desk) -> tuple[LetterKind, Case | None, Received | None]:
    """What the address says of a letter. Raises Http404 for what this office does not have."""
    try:
        kind = LetterKind(query.get("kind", LetterKind.REPLY))
        case_id = UUID(str(query["case"])) if "case" in query else None
        paper_id = UUID(str(query["paper"])) if "paper" in query else None
    except ValueError:
        raise Http404 from None
    answers = paper_of(desk, paper_id) if paper_id else None
    case = case_by_id(desk.office, case_id) if case_id else None
    if case_id and case is None:
        raise Http404
    if case:
        answers = case.papers.order_by("id").first()
    elif answers and answers.case_id:
        case = case_by_id(desk.office, answers.case_id)
    return kind, case, answers


def _form(desk: Desk, **given: Any) -> LetterForm:
    hint = (
        _("Proposed by the pattern of the office; type over it where D-Nothi gave another.")
        if memo_pattern_of(desk.office)
        else _("As your file or D-Nothi gives it. A pattern can be set under “Words of letters”.")
    )
    return LetterForm(today=desk.today, memo_hint=hint, **given)


def _page(
    request: HttpRequest, desk: Desk, form: LetterForm, *, kind: LetterKind, **more: Any
) -> HttpResponse:
    context = {
        "desk": desk,
        "form": form,
        "kind": kind,
        "kinds": list(LetterKind),
        "about": request.GET,
        **more,
    }
    status = 422 if form.errors else 200
    return render(request, "letters/write.html", context, status=status)


@desk_view(keeps_register)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, desk: Desk, letter_id: UUID) -> HttpResponse:
    """The draft again."""
    draft = letter_of(desk, letter_id)
    if draft.is_issued:
        return redirect("letters:letter", letter_id)
    if request.method != "POST":
        known = {name: getattr(draft, name) for name in LetterForm.base_fields if name != "once"}
        form = _form(desk, initial={**known, "once": draft.id})
        return _page(request, desk, form, kind=LetterKind(draft.kind), draft=draft)
    form = _form(desk, data=request.POST)
    if form.is_valid() and _is_changed(form, draft, desk):
        return redirect("letters:letter", letter_id)
    return _page(request, desk, form, kind=LetterKind(draft.kind), draft=draft)


def _is_changed(form: LetterForm, draft: Letter, desk: Desk) -> bool:
    """Whether the draft took the words; what it refused stands in the form, with its mark new."""
    try:
        change_draft(
            draft.id,
            form.words(),
            dated_on=form.cleaned_data["dated_on"],
            version=form.cleaned_data["version"],
            by=desk.officer,
            at=desk.at,
        )
    except Refusal as refusal:
        form.data = {**form.data.dict(), "version": str(draft.version)}  # type: ignore[attr-defined]
        form.add_error(None, refused(refusal)[0])
        return False
    return True


@desk_view(keeps_register)
@require_POST
def drop(request: HttpRequest, desk: Desk, letter_id: UUID) -> HttpResponse:
    draft = letter_of(desk, letter_id)
    try:
        drop_draft(draft.id, by=desk.officer, at=desk.at)
    except Refusal as refusal:
        messages.error(request, refused(refusal)[0])
        return redirect("letters:letter", letter_id)
    messages.success(request, _("The draft is gone."))
    return redirect("letters:letters")
