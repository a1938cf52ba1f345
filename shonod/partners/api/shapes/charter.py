"""The charter: the office, its edition in force, and each service with today's promise."""

from datetime import date, datetime
from typing import Any, Literal

from django.utils.translation import gettext_noop as _
from pydantic import Field

from shonod.partners.api.shapes.base import Shape


class Words(Shape):
    """A text of the charter; the English one is empty where the charter has none."""

    text: str | None
    text_en: str = ""


class ChannelShape(Words):
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


class FeeShape(Words):
    free: bool
    amounts_bdt: list[float] = Field(description=_("Amounts in taka"))
    per_policy: bool = Field(description=_("As the government’s policy says"))


class DurationShape(Shape):
    value: float
    unit: Literal["minute", "hour", "working_day", "day", "week", "month", "year"]


class LimitShape(Words):
    instant: bool = Field(description=_("On the spot is promised, alone or before a longer limit"))
    min: DurationShape | None
    max: DurationShape | None
    negotiable: bool = Field(description=_("Another day may be agreed, inside the limit"))
    conditional: bool = Field(description=_("“Where applicable”"))


class PersonShape(Shape):
    """Somebody whom the charter names."""

    text: str | None
    name: str | None
    name_en: str = ""
    designation: str | None
    designation_en: str = ""
    office: str | None
    office_en: str = ""
    phones: list[str] = Field(description=_("With the country code: +880…"))
    emails: list[str]


class SectionShape(Shape):
    number: str
    kind: Literal["citizen", "institutional", "internal", "unspecified"]
    title: str
    title_en: str


class PromiseShape(Shape):
    """What asking now is promised; days are empty where the limit promises none by itself."""

    asked_on: date
    day_zero_on: date | None = Field(description=_("The day that counts as that of receipt"))
    due_on: date | None = Field(description=_("The last day"))
    due_at: datetime | None = Field(description=_("The last moment, where minutes count"))


class ServiceShape(Shape):
    code: str = Field(description=_("Section and number in the charter; lasts over editions"))
    section: SectionShape
    name: str
    name_en: str
    channels: list[ChannelShape] = Field(description=_("How it is asked for"))
    documents: list[Words] = Field(description=_("Papers to bring"))
    documents_from: list[Words] = Field(description=_("Where forms and papers are to be had"))
    fee: FeeShape
    time_limit: LimitShape
    officer: PersonShape = Field(description=_("Who answers for it"))
    supervisor: PersonShape = Field(description=_("Whom to turn to above"))
    page: str = Field(description=_("Its page for people"))


class PromisedServiceShape(ServiceShape):
    promise: PromiseShape


class OfficeShape(Shape):
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


class EditionShape(Shape):
    number: int
    effective_on: date
    published_at: datetime
    source_sha256: str = Field(description=_("SHA-256 of the document that it was read from"))


class CharterShape(Shape):
    office: OfficeShape
    edition: EditionShape | None = Field(description=_("Empty where nothing is in force yet"))
    vision: str
    vision_en: str
    mission: str
    mission_en: str
    expectations: list[str] = Field(description=_("What the office expects of those it serves"))
    grievance: list[dict[str, Any]] = Field(description=_("Whom to complain to, tier by tier"))
    services: list[ServiceShape]


class ServicesShape(Shape):
    services: list[PromisedServiceShape]
    is_nearest: bool = Field(
        description=_("No service holds every word of `q`: these hold most of them")
    )
