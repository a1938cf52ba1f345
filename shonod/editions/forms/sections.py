"""A section's heading, and a rung of the grievance ladder."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.editions.forms.cells import Cell, PartForm, typed_person
from shonod.ground.bangla import western_digits
from shonod.ground.charter.bilingual import Part
from shonod.ground.charter.typed import clean, limit_of, no_tier
from shonod.ui.templatetags.days import digits

_KINDS = (
    ("citizen", _("For citizens")),
    ("institutional", _("For institutions")),
    ("internal", _("Internal, for the office’s own people")),
    ("unspecified", _("Not said")),
)


class SectionForm(PartForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["number"] = Cell(
            label=_("Number of the section"),
            most=10,
            help_text=_("Such as %(example)s. It begins the address of each service.")
            % {"example": digits("2.3")},
        )
        self.add_pair("title", _("Title"), most=200)
        self.fields["kind"] = forms.ChoiceField(label=_("Whom it serves"), choices=_KINDS)

    def clean_number(self) -> str | None:
        typed = western_digits(self.cleaned_data["number"]).strip(" .।")
        if not all(piece.isascii() and piece.isdigit() for piece in typed.split(".")) and typed:
            raise ValidationError(
                _("Write a number such as %(example)s") % {"example": digits("2.3")}
            )
        return typed or None

    def part(self) -> Part:
        given = self.cleaned_data
        return {
            "kind": given["kind"],
            "number": given["number"],
            "title": clean(given["title"]) or None,
            "title_en": clean(given["title_en"]),
        }


def typed_section(section: Part) -> dict[str, Any]:
    return {
        "kind": section["kind"],
        "number": digits(section["number"] or ""),
        "title": section["title"] or "",
        "title_en": section["title_en"],
    }


def no_section() -> Part:
    return {"kind": "citizen", "number": None, "title": None, "title_en": "", "services": []}


class TierForm(PartForm):
    """One rung of the grievance ladder."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add_pair("when", _("When to turn there"), rows=2)
        self.add_person("contact")
        self.add_pair("time_limit", _("Time limit for the answer"))

    def clean(self) -> None:
        super().clean()
        self.check_person("contact")
        given = self.cleaned_data
        if not any(given.get(f"contact_{name}") for name in ("name", "designation", "office")):
            self.add_error("contact_designation", _("Write whom to turn to: a name or a post"))

    def part(self, before: Part) -> Part:
        given = self.cleaned_data
        limit = limit_of(given["time_limit"], given["time_limit_en"], before["time_limit"])
        return {
            "when": clean(given["when"]) or None,
            "when_en": clean(given["when_en"]),
            "contact": self.person("contact", before["contact"]),
            "time_limit": limit,
        }


def typed_tier(tier: Part) -> dict[str, Any]:
    return {
        "when": tier["when"] or "",
        "when_en": tier.get("when_en", ""),
        **typed_person("contact", tier["contact"]),
        "time_limit": tier["time_limit"]["text"] or "",
        "time_limit_en": tier["time_limit"].get("text_en", ""),
    }


def next_tier(charter: Part) -> Part:
    return {**no_tier(), "tier": len(charter["grievance"]) + 1}
