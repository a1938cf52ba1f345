"""Drafts in work, and the parts of one."""

from django.db.models import QuerySet

from shonod.editions.models import Manuscript
from shonod.ground.charter.bilingual import Part
from shonod.ground.charter.typed import no_service
from shonod.offices.models import Office


def manuscripts_of(office: Office) -> QuerySet[Manuscript]:
    """Those in work, last changed first, without their bulk."""
    return (
        Manuscript.objects.filter(office=office, edition=None)
        .defer("source", "lines", "charter", "settled")
        .select_related("changed_by")
        .order_by("-changed_at")
    )


def holder_of(charter: Part, key: str) -> Part | None:
    """The section that holds the service of this key."""
    return next(
        (
            section
            for section in charter["sections"]
            if any(service["key"] == key for service in section["services"])
        ),
        None,
    )


def service_at(charter: Part, key: str, section: str) -> Part:
    """The service with the key of its section; an empty one, for `section`, where there is none."""
    home = holder_of(charter, key)
    if home is None:
        return {**no_service(), "key": key, "section": section}
    service = next(one for one in home["services"] if one["key"] == key)
    return {**service, "section": home["key"]}


def listed_at(parts: list[Part], key: str) -> Part | None:
    return next((part for part in parts if part["key"] == key), None)


def part_of(service: Part) -> Part:
    """The service itself, without its section."""
    return {name: value for name, value in service.items() if name != "section"}
