"""`{% load letters %}`: kinds, ways and fates in the reader's words; letters of a case."""

from typing import NamedTuple

from django import template
from django.utils.translation import gettext, gettext_lazy

from shonod.cases.models import Case
from shonod.cases.states import Channel
from shonod.ground.memos import Memo, MemoForm
from shonod.letters.models import Letter, Received
from shonod.letters.states import Fate, LetterKind, PaperKind, Way
from shonod.ui.templatetags.days import digits

register = template.Library()

_MEMOS = {
    MemoForm.EIGHT_PARTS: gettext_lazy("memo number of 22 digits"),
    MemoForm.SEVEN_PARTS: gettext_lazy("memo number of 18 digits"),
    MemoForm.OTHER: gettext_lazy("memo number of another form, kept as it is"),
}


class OfCase(NamedTuple):
    """Papers that a case was made of, and letters about it."""

    papers: list[Received]
    letters: list[Letter]


@register.filter
def paper_kind(kind: str) -> str:
    """'Requisition'."""
    return str(PaperKind(kind).label)


@register.filter
def letter_kind(kind: str) -> str:
    """'Acknowledgement of receipt'."""
    return str(LetterKind(kind).label)


@register.filter
def way_words(way: str) -> str:
    """'by post'."""
    return str(Way(way).label)


@register.filter
def fate_words(fate: str) -> str:
    """'Kept in the file'."""
    return str(Fate(fate).label)


@register.filter
def memo_words(memo: Memo) -> str:
    """Which form a memo number has, and which of its parts has not the digits of that form."""
    form = str(_MEMOS[memo.form])
    if not memo.wrong:
        return form
    parts = ", ".join(digits(part) for part in memo.wrong)
    words = gettext("%(form)s; check part %(parts)s, it has another count of digits")
    return words % {"form": form, "parts": parts}


@register.simple_tag
def letters_of(case: Case) -> OfCase:
    """One query; two for a case that came on paper."""
    came_on_paper = case.channel in (Channel.LETTER, Channel.DIRECTIVE)
    papers = list(case.papers.order_by("id")) if came_on_paper else []
    return OfCase(papers, list(case.letters.order_by("id")))
