"""Inventing the office above: where late requests go up in a rehearsal."""

from datetime import datetime

from django.db import transaction

from shonod.editions.actions.founding import Founded, found_office
from shonod.offices.actions import place_office
from shonod.offices.models import Office


@transaction.atomic
def found_above(office: Office, *, at: datetime) -> Founded | None:
    """A district's office with its programmer, above the office; None where one stands already."""
    if office.parent_id:
        return None
    slug = f"{office.slug[:50]}-district"
    founded = found_office(
        office={
            "slug": slug,
            "name": "জেলা কার্যালয়",
            "name_en": "District Office",
            "department": office.department,
            "department_en": office.department_en,
        },
        officer={"username": slug[:40], "name": "নাসরিন আক্তার", "name_en": "Nasrin Akter"},
        post={"title": "প্রোগ্রামার", "title_en": "Programmer"},
        at=at,
    )
    place_office(office, founded.office, at=at)
    return founded
