"""A new office: how it is called and found, and who begins its desk."""

import re
from collections import Counter
from pathlib import PurePath
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.editions.forms.cells import Cell
from shonod.editions.models import Manuscript
from shonod.offices.models import Office
from shonod.people.models import Officer

_NAME = re.compile("[a-z0-9][a-z0-9-]{0,39}")
_HOST = re.compile(r"[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+")
_CODE = {"autocapitalize": "none", "spellcheck": "false", "autocomplete": "off"}
COLUMNS = (
    *("slug", "name", "name_en", "department", "department_en", "location", "location_en"),
    *("website", "parent", "host"),
)


class FoundForm(forms.Form):
    slug = forms.CharField(
        label=_("Short name in addresses"),
        max_length=40,
        widget=forms.TextInput(_CODE),
        help_text=_("Small letters a–z, digits and hyphens. The public page stands under it."),
        error_messages={"required": _("Write a short name, such as shimultali-hospital")},
    )
    name = Cell(
        label=_("Name of the office"),
        most=200,
        required=True,
        error_messages={"required": _("Write the name of the office")},
    )
    name_en = Cell(label=_("Name of the office in English"), most=200)
    department = Cell(label=_("Department or local body"), most=200)
    department_en = Cell(label=_("Department or local body in English"), most=200)
    location = Cell(label=_("Place"), most=200)
    location_en = Cell(label=_("Place in English"), most=200)
    website = Cell(label=_("Website"), most=200)
    parent = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office above it"), required=False, empty_label="—"
    )
    host = forms.CharField(
        label=_("Host name of its own"),
        required=False,
        max_length=120,
        widget=forms.TextInput(_CODE),
        help_text=_("Leave it empty where the office has none."),
    )
    officer_name = Cell(
        label=_("First officer’s name"),
        most=120,
        required=True,
        error_messages={"required": _("Write the officer’s name")},
    )
    officer_name_en = Cell(label=_("First officer’s name in English"), most=120)
    post = Cell(
        label=_("The officer’s post"),
        most=120,
        required=True,
        error_messages={"required": _("Write the officer’s post")},
    )
    post_en = Cell(label=_("The officer’s post in English"), most=120)
    username = forms.CharField(
        label=_("User name to sign in with"),
        max_length=40,
        widget=forms.TextInput(_CODE),
        help_text=_("Small letters a–z, digits and hyphens."),
        error_messages={"required": _("Write a user name")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parent = cast("forms.ModelChoiceField[Office]", self.fields["parent"])
        parent.queryset = Office.objects.order_by("name")

    def clean_slug(self) -> str:
        return _free(self.cleaned_data["slug"], Office, "slug")

    def clean_username(self) -> str:
        return _free(self.cleaned_data["username"], Officer, "username")

    def clean_host(self) -> str | None:
        given: str = self.cleaned_data["host"].strip().lower()
        if given and not _HOST.fullmatch(given):
            raise ValidationError(_("Write a host name such as hospital.example.gov.bd"))
        if given and Office.objects.filter(host=given).exists():
            raise ValidationError(_("Another office has this host name"))
        return given or None

    @property
    def office(self) -> dict[str, Any]:
        return {column: self.cleaned_data[column] for column in COLUMNS}

    @property
    def officer(self) -> dict[str, str]:
        given = self.cleaned_data
        names = {"name": given["officer_name"], "name_en": given["officer_name_en"]}
        return {"username": given["username"], **names}

    @property
    def holding(self) -> dict[str, str]:
        return {"title": self.cleaned_data["post"], "title_en": self.cleaned_data["post_en"]}


def _free(typed: str, model: Any, column: str) -> str:
    given = typed.strip().lower()
    if not _NAME.fullmatch(given):
        raise ValidationError(_("Use small letters a–z, digits and hyphens"))
    if model.objects.filter(**{column: given}).exists():
        raise ValidationError(_("This name is taken. Choose another"))
    return given


def suggested(manuscript: Manuscript) -> dict[str, str]:
    """What the charter says of its office, and of the officer whom most of its services name."""
    office = manuscript.charter["office"]
    known = {name: value for name, value in office.items() if isinstance(value, str)}
    slug = _slug(office["website"], manuscript.source_name)
    person = _first_officer(manuscript)
    return {
        **known,
        "slug": slug,
        "username": slug,
        "officer_name": person.get("name") or person.get("designation") or "",
        "officer_name_en": person.get("name_en") or "",
        "post": person.get("designation") or "",
        "post_en": person.get("designation_en") or "",
    }


def _slug(website: str | None, source: str) -> str:
    host = re.sub("^https?://|^www[.]|/.*$", "", website or "")
    words = host.split(".")[:2] if host else [PurePath(source).stem]
    return re.sub("[^a-z0-9]+", "-", "-".join(words).lower()).strip("-")[:40]


def _first_officer(manuscript: Manuscript) -> dict[str, Any]:
    officers = [
        service["officer"]
        for section in manuscript.charter["sections"]
        for service in section["services"]
        if service["officer"]["text"]
    ]
    texts = Counter(officer["text"] for officer in officers)
    return max(officers, key=lambda officer: texts[officer["text"]], default={})
