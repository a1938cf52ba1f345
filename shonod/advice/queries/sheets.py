"""The sheet of a request, and what a new one begins with."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import override

from shonod.advice.models import Kind, Need, Option, Price, Sheet, Words
from shonod.advice.queries.kinds import guide_lines, guide_of
from shonod.advice.queries.needs import said_need
from shonod.advice.queries.prices import prices_of
from shonod.advice.states import FEWEST_OPTIONS, KIND, MOST_OPTIONS
from shonod.cases.models import Case
from shonod.ui.templatetags.ui import in_language


def sheet_of(case: Case) -> Sheet | None:
    sheet = Sheet.objects.filter(case=case).select_related("kind").first()
    if sheet:
        sheet.case = case
    return sheet


def first_words(case: Case, kind: Kind, need: Need | None, on: date) -> Words:
    """In the language of whoever asked: what he needs, what the kind's guide says, and an option
    for each class that has a price."""
    language, guide = case.language, guide_of(kind, on)
    specs = guide_lines(guide, "specs", language)
    with override(language):
        title, told = in_language(kind, "name"), _need_words(case, need)
    return Words(
        title=title,
        need=told,
        options=_first_options(prices_of(kind), specs),
        checks=guide_lines(guide, "checks", language),
        warranty=guide_lines(guide, "warranty", language),
        safety=guide_lines(guide, "safety", language),
    )


def _need_words(case: Case, need: Need | None) -> str:
    """The answers, one a line; what was asked in words where no question was answered."""
    answers = {k: v for k, v in need.answers.items() if k != KIND} if need else {}
    told = said_need(case.office, answers)
    return "\n".join(f"{label} {words}" for label, words in told) or case.details


def _first_options(prices: Sequence[Price], specs: str) -> tuple[Option, ...]:
    options = [priced(Option(price.spec, specs=specs), price) for price in prices[:MOST_OPTIONS]]
    blank = FEWEST_OPTIONS - len(options)
    return (*options, *(Option("", specs=specs) for _ in range(blank)))


def priced(option: Option, price: Price) -> Option:
    """The option at a price of the table, with its day and source as they are now."""
    said = {name: getattr(option, name) for name in option.__slots__}
    taken = ("low", "high", "as_of", "valid_until", "source")
    return Option(**{**said, **{name: getattr(price, name) for name in taken}})


def english_of(sheet: Sheet, on: date) -> dict[str, str]:
    """What of a Bangla sheet has an English of its own: the lists of its kind."""
    guide = guide_of(sheet.kind, on)
    return {
        f"{name}_en": guide_lines(guide, name, "en") for name in ("checks", "warranty", "safety")
    }
