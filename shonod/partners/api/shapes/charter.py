"""The charter: the office, its edition in force, and each service with today's promise."""

from datetime import date, datetime
from typing import Any, Literal

from django.utils.translation import gettext_noop as _
from pydantic import Field

from shonod.partners.api.shapes.base import Shape


class Words(Shape):
    text: str | None
    text_en: str = Field("", description=_("Empty where the charter has no English"))


class Channel(Words):
    channel: Literal[
        "web",
        "phone",
        "email",
        "in_person",
        "post",
        "requisition",
        "directive",
        "annual_plan",
        "on_demand",
        "other",
    ]


class Fee(Words):
    free: bool
    amounts_bdt: list[float] = Field(description=_("Amounts in taka"))
    per_policy: bool = Field(description=_("As the government’s policy says"))


class Duration(Shape):
    value: float
    unit: Literal["minute", "hour", "working_day", "day", "week", "month", "year"]


class Limit(Words):
    instant: bool = Field(description=_("On the spot is promised, alone or before a longer limit"))
    min: Duration | None
    max: Duration | None
    negotiable: bool = Field(description=_("Another day may be agreed, inside the limit"))
    conditional: bool = Field(description=_("“Where applicable”"))


class Person(Shape):
    text: str | None
    name: str | None
    name_en: str = ""
    designation: str | None
    designation_en: str = ""
    office: str | None
    office_en: str = ""
    phones: list[str] = Field(description=_("With the country code: +880…"))
    emails: list[str]


class Section(Shape):
    number: str
    kind: Literal["citizen", "institutional", "internal", "unspecified"]
    title: str
    title_en: str


class Promise(Shape):
    asked_on: date = Field(
        description=_("Today. The days are empty where the limit promises none by itself")
    )
    day_zero_on: date | None = Field(description=_("The day that counts as that of receipt"))
    due_on: date | None = Field(description=_("The last day"))
    due_at: datetime | None = Field(description=_("The last moment, where minutes count"))


class Service(Shape):
    code: str = Field(description=_("Section and number in the charter; lasts over editions"))
    section: Section
    name: str
    name_en: str
    channels: list[Channel] = Field(description=_("How it is asked for"))
    documents: list[Words] = Field(description=_("Papers to bring"))
    documents_from: list[Words] = Field(description=_("Where forms and papers are to be had"))
    fee: Fee
    time_limit: Limit
    officer: Person = Field(description=_("Who answers for it"))
    supervisor: Person = Field(description=_("Whom to turn to above"))
    page: str = Field(description=_("Its page for people"))


class PromisedService(Service):
    promise: Promise


class Office(Shape):
    slug: str
    name: str
    name_en: str
    department: str
    department_en: str
    location: str
    location_en: str
    website: str
    phone: str
    email: str


class Edition(Shape):
    number: int
    effective_on: date
    published_at: datetime
    source_sha256: str = Field(description=_("SHA-256 of the document that it was read from"))


class Charter(Shape):
    office: Office
    edition: Edition | None = Field(description=_("Empty where nothing is in force yet"))
    vision: str
    vision_en: str
    mission: str
    mission_en: str
    expectations: list[Words] = Field(description=_("What the office expects of those it serves"))
    grievance: list[dict[str, Any]] = Field(description=_("Whom to complain to, tier by tier"))
    services: list[Service]


class Services(Shape):
    services: list[PromisedService]
    is_nearest: bool = Field(
        description=_("No service holds every word of `q`: these hold most of them")
    )
