"""Days of the office's calendar, and due dates counted by it."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_noop as _
from pydantic import Field

from shonod.partners.api.shapes.base import Shape


class Stretch(Shape):
    opens: str = Field(description=_("Time of day in Dhaka"), examples=["09:00"])
    closes: str = Field(examples=["17:00"])


class Reason(Shape):
    kind: str
    name: str
    name_en: str
    source: str
    part: str = Field(description=_("`half`: open, but for fewer hours"))
    status: str = Field(description=_("`to_confirm`: the moon or an order still decides"))


class OfficeDay(Shape):
    on: date
    is_open: bool
    hours: list[Stretch]
    reasons: list[Reason] = Field(description=_("Why it is closed, or open though it would not be"))


class Calendar(Shape):
    edition: str = Field(description=_("Changes with every declaration; receipts name it"))
    from_on: date
    until_on: date
    listed_years: list[int] = Field(description=_("Years whose list of holidays was entered"))
    days: list[OfficeDay]


class Holiday(Shape):
    from_on: date
    until_on: date
    name: str
    name_en: str
    kind: str
    part: str
    order_number: str = Field(description=_("Number of the government’s order"))
    source: str
    status: str


class Holidays(Shape):
    year: int
    is_listed: bool = Field(description=_("The year’s list was entered"))
    holidays: list[Holiday]
    working_days: list[date] = Field(
        description=_("Days of the weekly holiday that an order makes working days")
    )


class Due(Shape):
    received_at: str
    day_zero_on: date = Field(description=_("The day that counts as that of receipt"))
    due_on: date = Field(description=_("The last day"))
    due_at: str | None = Field(description=_("The last moment, where minutes count"))
    explanation: list[str] = Field(description=_("The count in words, in the reader’s language"))
    receipt: dict[str, Any] = Field(
        description=_("How the day was reached, for a program to check: shonod.receipt/1")
    )
