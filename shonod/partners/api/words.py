"""What is wrong with a value, in the reader's language, by the kind of error."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from shonod.ground.clock import AgreedDateOutside
from shonod.intake.states import FIRST_MEMO_YEAR
from shonod.partners.api.problems import Problem
from shonod.ui.templatetags.days import digits

_WORDS: dict[str, Promise | str] = {
    "missing": gettext_lazy("This is needed."),
    "extra_forbidden": gettext_lazy("There is no such field."),
    "string_type": gettext_lazy("This must be a text."),
    "string_too_long": gettext_lazy("Shorten this to %(max_length)s characters."),
    "string_pattern_mismatch": gettext_lazy("This must not be empty."),
    "literal_error": gettext_lazy("This must be one of %(expected)s."),
    "model_type": gettext_lazy("This must be an object."),
    "int_parsing": gettext_lazy("This must be a whole number."),
    "greater_than_equal": gettext_lazy("This must be at least %(ge)s."),
    "less_than_equal": gettext_lazy("This must be at most %(le)s."),
    "control": gettext_lazy("Remove the characters that cannot be seen."),
    "day": gettext_lazy("This must be a day such as 2026-11-29."),
    "instant": gettext_lazy("This must be an instant such as 2026-11-23T14:10+06:00."),
    "mobile": gettext_lazy("This must be a mobile number of 11 digits, such as 01712345678."),
    "email": gettext_lazy("This must be an e-mail address such as name@example.com."),
    "contact": gettext_lazy("A mobile number or an e-mail address is needed."),
}
_PLACES = {"query": "parameter", "path": "parameter", "header": "header"}
UNKNOWN = gettext_lazy("This is not what is expected here.")


def said(error: Mapping[str, Any]) -> str:
    """The sentence for one error of pydantic; our own checks tell theirs in a ValueError."""
    context = error.get("ctx", {})
    kind = str(context["error"]) if error["type"] == "value_error" else error["type"]
    return str(_WORDS.get(kind, UNKNOWN)) % {name: digits(it) for name, it in context.items()}


def in_body(errors: Sequence[Mapping[str, Any]]) -> Problem:
    """What is wrong with the body, each place named by a JSON pointer."""
    told = [{"pointer": pointer(*error["loc"]), "detail": said(error)} for error in errors]
    return Problem("invalid", errors=told)


def pointer(*place: str | int) -> str:
    """RFC 6901, as the fragment of an address."""
    return "#" + "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in place)


def in_parameters(errors: Sequence[Mapping[str, Any]]) -> Problem:
    """What is wrong with the address; a header that is wrong makes the whole unreadable (400)."""
    told = [
        {_PLACES[error["loc"][0]]: str(error["loc"][1]), "detail": said(error)} for error in errors
    ]
    is_header = any("header" in error for error in told)
    return Problem("bad-request" if is_header else "invalid", errors=told)


def unclear() -> str:
    return _("These words promise no day that can be counted.")


def outside(refusal: AgreedDateOutside) -> str:
    """Why the agreed day can't stand."""
    words = {
        "closed_day": _("The office is closed on that day."),
        "after_limit": _("That day is after the charter’s limit."),
        "before_day_zero": _("That day is before the day of receipt."),
    }
    return words.get(refusal.why, _("The charter of this service lets no day be agreed."))


def bad_memo() -> str:
    words = _("The date of a memo lies between the year %(first)s and today.")
    return words % {"first": digits(FIRST_MEMO_YEAR)}
