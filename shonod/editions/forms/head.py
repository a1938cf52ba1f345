"""Whose charter it is, what the office is for, and what it expects."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from shonod.editions.forms.cells import Cell, PartForm, typed_entries
from shonod.ground.charter.bilingual import Part
from shonod.ground.charter.typed import clean, texts_of


class HeadForm(PartForm):
    """Whose charter it is, and what the office is for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add_pair("office_name", _("Name of the office"), most=200)
        self.add_pair("department", _("Department or local body"), most=200)
        self.add_pair("location", _("Place"), most=200)
        self.fields["website"] = Cell(label=_("Website"), most=200)
        self.add_pair("vision", _("Vision"), rows=3)
        self.add_pair("mission", _("Mission"), rows=4)

    def part(self, before: Part) -> Part:
        given = {name: clean(value) for name, value in self.cleaned_data.items()}
        office = {
            "name": given["office_name"] or None,
            "name_en": given["office_name_en"],
            "website": given["website"].lower() or None,
        }
        for name in ("department", "location"):
            office |= {name: given[name] or None, f"{name}_en": given[f"{name}_en"]}
        aims = {name: given[name] or None for name in ("vision", "mission")}
        english = {f"{name}_en": given[f"{name}_en"] for name in ("vision", "mission")}
        return {"office": {**before["office"], **office}, **aims, **english}


def typed_head(charter: Part) -> dict[str, Any]:
    office = charter["office"]
    typed = {name: charter[name] or "" for name in ("vision", "vision_en", "mission", "mission_en")}
    for name in ("department", "department_en", "location", "location_en", "website"):
        typed[name] = office.get(name) or ""
    return {
        **typed,
        "office_name": office["name"] or "",
        "office_name_en": office.get("name_en") or "",
    }


class ExpectationsForm(PartForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add_pair(
            "expectations", _("What the office expects of those it serves, one a line"), rows=8
        )

    def part(self) -> Part:
        given = self.cleaned_data
        return {"expectations": texts_of(given["expectations"], given["expectations_en"])}


def typed_expectations(charter: Part) -> dict[str, Any]:
    return typed_entries("expectations", charter["expectations"])
