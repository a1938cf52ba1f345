"""A project as an officer tells it, typed or out of a file; why it is revised."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shonod.projects.actions import Facts, Grounds
from shonod.projects.forms.fields import ItemsField, MonthField, PlacesField
from shonod.projects.gateways.lists import (
    LEVELS,
    component_text,
    contact_text,
    read_component,
    read_contact,
)
from shonod.projects.models import Project
from shonod.projects.states import Status
from shonod.ui.forms import DayField, NumberField, PlainText


class ProjectForm(forms.Form):
    code = forms.RegexField(
        r"^(?=.*[0-9])[0-9A-Za-z][0-9A-Za-z.-]*$",
        label=_("Code of the project"),
        max_length=40,
        help_text=_(
            "Its number in the development programme, or one of your own: digits, Latin "
            "letters and dashes. It stands in the address of its page."
        ),
        error_messages={
            "required": _("Enter a code"),
            "invalid": _("A code has Latin letters, dots, dashes and at least one digit"),
            "max_length": _("A code has 40 characters at most"),
        },
    )
    name = PlainText(
        label=_("Name"), max_length=300, error_messages={"required": _("Enter the project’s name")}
    )
    status = forms.ChoiceField(
        label=_("Where it stands"),
        choices=Status.choices,
        initial=Status.UNSTATED,
        error_messages={
            "invalid_choice": _("Under way, planned, completed, stopped or not stated"),
        },
    )
    objective = PlainText(label=_("What it is for"), required=False, max_length=3000, lines=3)
    executor = PlainText(label=_("Who carries it out"), required=False, max_length=200)
    begins_on = MonthField(
        label=_("First month"), help_text=_("Month and year, as the project was approved.")
    )
    ends_on = MonthField(last=True, label=_("Last month"))
    cost = NumberField(
        label=_("Cost (taka)"), required=False, max_digits=16, decimal_places=2, min_value=0
    )
    funding = PlainText(
        label=_("Where the money comes from"),
        required=False,
        max_length=200,
        help_text=_("Government, a loan, a grant – and whose."),
    )
    places = PlacesField(
        label=_("Where"),
        help_text=_(
            "A place on each line, as far down as it is known: division > district > "
            "upazila > union. Or: সারাদেশ."
        ),
    )
    components = ItemsField(
        read=read_component,
        write=component_text,
        wrong=_("“%(line)s”: after the colon comes the cost as a number"),
        label=_("Its parts"),
        help_text=_("One a line, with its cost after a colon where it is known."),
    )
    contacts = ItemsField(
        read=read_contact,
        write=contact_text,
        wrong=_("“%(line)s”: write the post, then a telephone or an e-mail, parted by commas"),
        label=_("Whom to contact"),
        help_text=_(
            "A post on each line, not a person: post, telephone, e-mail. Everybody sees it."
        ),
    )
    source = PlainText(
        label=_("Where this is from"),
        max_length=1000,
        lines=2,
        help_text=_("The order, report or page that says so. Everybody sees it."),
        error_messages={"required": _("Say where these facts are from")},
    )
    approved_on = DayField(label=_("Approved on"), required=False)
    name_en = PlainText(label=_("Name, in English"), required=False, max_length=300)
    objective_en = PlainText(
        label=_("What it is for, in English"), required=False, max_length=3000, lines=3
    )
    executor_en = PlainText(
        label=_("Who carries it out, in English"), required=False, max_length=200
    )
    funding_en = PlainText(
        label=_("Where the money comes from, in English"), required=False, max_length=200
    )
    folded = ("components", "approved_on", "name_en", "objective_en", "executor_en", "funding_en")

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        begins_on, ends_on = said.get("begins_on"), said.get("ends_on")
        if begins_on and ends_on and ends_on < begins_on:
            self.add_error("ends_on", _("The last month is before the first"))
        return said

    def facts(self) -> Facts:
        said = dict(self.cleaned_data)
        places = said.pop("places")
        return Facts(
            **said,
            is_nationwide={} in places,
            places=[place for place in places if place],
        )

    @classmethod
    def of_project(cls, project: Project) -> "ProjectForm":
        """The form as the register has it."""
        return cls(initial=said_of(project))


def said_of(project: Project) -> dict[str, Any]:
    """What the register says, by the names of the fields."""
    said = {name: getattr(project, name) for name in ProjectForm.base_fields if name != "places"}
    places: list[Mapping[str, str]] = [
        {level: name for level in LEVELS if (name := getattr(place, level))}
        for place in project.places.all()
    ]
    return {**said, "places": [*places, *([{}] if project.is_nationwide else [])]}


class GroundsForm(forms.Form):
    """From when a revision holds, and why; `version` is what the officer had before him."""

    on = DayField(label=_("In force from"))
    order_number = PlainText(label=_("Order number"), required=False, max_length=80)
    reason = PlainText(
        label=_("Why it is revised"),
        max_length=500,
        help_text=_("Everybody reads it beside what was said before."),
        error_messages={"required": _("Write why")},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @classmethod
    def today(cls, today: date, version: int | None = None) -> "GroundsForm":
        return cls(initial={"on": today, "version": version})

    def grounds(self) -> Grounds:
        said = self.cleaned_data
        return Grounds(said["on"], said["reason"], said["order_number"])


class WithdrawForm(forms.Form):
    reason = PlainText(
        label=_("Why it is taken out of public sight"),
        max_length=500,
        error_messages={"required": _("Write why")},
    )


class DocumentForm(forms.Form):
    title = PlainText(
        label=_("What the paper is"),
        max_length=200,
        error_messages={"required": _("Say what the paper is")},
    )
    file = forms.FileField(
        label=_("File"),
        help_text=_("PDF, a picture, DOCX, XLSX, ODT or text, up to 10 MB. Everybody can have it."),
        error_messages={"required": _("Choose a file"), "empty": _("The file is empty")},
    )
