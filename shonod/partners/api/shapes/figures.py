"""How many promises the office kept."""

from datetime import date

from django.utils.translation import gettext_noop as _
from pydantic import Field

from shonod.partners.api.shapes.base import Shape


class Kept(Shape):
    n: int = Field(description=_("Requests closed or past their day, withdrawn ones left out"))
    kept: int = Field(description=_("Closed on or before their day"))
    on_the_spot: int = Field(description=_("Of these, answered at once"))
    open_overdue: int = Field(description=_("Still open past their day"))
    percent: int = Field(description=_("Kept of a hundred, rounded down"))


class KeptOfService(Kept):
    code: str = Field(description=_("The service's code"))


class Performance(Shape):
    on: date
    fewest: int = Field(description=_("Figures of fewer requests than this are not given"))
    promises: Kept | None = Field(description=_("Empty while it would stand on too few"))
    services: list[KeptOfService] = Field(
        description=_("The same by service; those that would stand on too few are left out")
    )
