"""A request: as a program sends it, and what the office answers."""

from datetime import date, datetime
from typing import Annotated, Literal, Self

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_noop as _
from pydantic import AfterValidator, Field, model_validator

from shonod.cases.states import State
from shonod.ground.phones import read_mobile
from shonod.intake.states import LENGTHS
from shonod.partners.api.shapes.base import Day, Line, Plain, Shape, Told


def _mobile(typed: str) -> str:
    number = read_mobile(typed)
    if number is None:
        raise ValueError("mobile")
    return number


def _email(typed: str) -> str:
    try:
        validate_email(typed)
    except ValidationError as error:
        raise ValueError("email") from error
    return typed


Mobile = Annotated[Line, Field(max_length=40), AfterValidator(_mobile)]
Email = Annotated[Line, Field(max_length=LENGTHS["email"]), AfterValidator(_email)]


class Requester(Told):
    name: Line = Field(max_length=LENGTHS["name"], examples=["সালমা বেগম"])
    phone: Mobile | None = Field(
        None,
        description=_("A Bangladeshi mobile number, in any digits. This or `email` is needed"),
        examples=["01712345678"],
    )
    email: Email | None = None
    organisation: Annotated[Line, Field(max_length=LENGTHS["organisation"])] | None = Field(
        None, description=_("Needed for services to offices")
    )
    post_title: Annotated[Line, Field(max_length=LENGTHS["post_title"])] | None = None
    memo_number: Annotated[Line, Field(max_length=LENGTHS["memo_number"])] | None = None
    memo_on: Day | None = Field(None, description=_("Date of the memo"))

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not (self.phone or self.email):
            raise ValueError("contact")
        return self


class NewCase(Told):
    service: Line = Field(
        max_length=20, description=_("Code of the service in the charter"), examples=["2.1.1"]
    )
    details: Plain = Field(
        max_length=LENGTHS["details"],
        description=_("What is asked for, in the requester’s words"),
        examples=["অফিসের সময়সূচি জানতে চাই"],
    )
    requester: Requester = Field(description=_("Who asks"))
    agreed_on: Day | None = Field(
        None, description=_("Another day, where the charter lets one be agreed")
    )
    language: Literal["bn", "en"] = Field(
        "bn", description=_("In which the office writes to the requester")
    )


class Links(Shape):
    case: str = Field(description=_("This request, for a program"))
    receipt: str = Field(description=_("How its date was counted"))
    page: str = Field(description=_("Its page for people"))


class Opened(Shape):
    code: str = Field(
        description=_("The tracking code: give it to the requester, keep it secret"),
        examples=["ABCD-EFGH-JKLMN"],
    )
    service: str
    received_at: datetime
    day_zero_on: date = Field(description=_("The day that counts as that of receipt"))
    due_on: date = Field(description=_("The last day"))
    due_at: datetime | None = Field(description=_("The last moment, where minutes count"))
    links: Links


class Case(Opened):
    service_name: str
    service_name_en: str
    state: State
    is_late: bool = Field(description=_("Open past its day, or closed after it"))
    waiting_until: date | None = Field(
        description=_("While it waits for the requester: until when, at the latest")
    )
    closed_on: date | None
    on_the_spot: bool
