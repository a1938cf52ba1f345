"""The rule that each view names. A view without one is refused by a test that walks every URL."""

from collections.abc import Callable
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])

OPEN_TO_ALL = "open_to_all"
SIGNED_IN = "signed_in"


def open_to_all(view: View) -> View:
    """Marks a view that anybody may call: charter, application, tracking by code, sign-in."""
    return for_desk(OPEN_TO_ALL)(view)


def for_desk(rule: str) -> Callable[[View], View]:
    """Marks a view with the rule that its door checks; the test reads it as `view.rule`."""

    def mark(view: View) -> View:
        vars(view)["rule"] = rule
        return view

    return mark
