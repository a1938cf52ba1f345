"""What is found of a charter: the charter itself, and each service that it promises."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext, override

from shonod.catalogue.models import Charter, Terms
from shonod.catalogue.queries.promises import charter_in_force, promises_of
from shonod.finding.models import Entry
from shonod.finding.states import Document
from shonod.offices.models import Office

CHARTER, SERVICE = "charter", "service"
# What people call it, beside its name on the government's form.
_CALLED = "সিটিজেন চার্টার, নাগরিক সনদ"


def charter_documents(office: Office, on: date) -> Iterator[Document]:
    """The charter in force on the day, where there is one."""
    charter = charter_in_force(office, on)
    if charter is not None:
        yield Document(
            kind=CHARTER,
            id=charter.id,
            address="charter/",
            title=_charter("bn"),
            title_en=_charter("en"),
            text=f"{_CALLED} · {charter.vision} {charter.mission}",
            text_en=f"{charter.vision_en} {charter.mission_en}",
            on=charter.effective_on,
        )


def _charter(language: str) -> str:
    with override(language):
        return gettext("Citizen’s charter")


def service_documents(office: Office, on: date) -> Iterator[Document]:
    """Each service of that charter."""
    charter = charter_in_force(office, on)
    for terms in promises_of(charter) if charter else ():
        yield Document(
            kind=SERVICE,
            id=terms.service_id,
            address=f"services/{terms.service.code}/",
            title=terms.name,
            title_en=terms.name_en,
            text=_told(terms, ""),
            text_en=_told(terms, "_en"),
            on=charter.effective_on if charter else None,
        )


def _told(terms: Terms, ending: str) -> str:
    """What the promise says beside its name, in one language."""
    cells: list[dict[str, Any]] = [*terms.delivery, *terms.documents, terms.fee, terms.time_limit]
    officer = [terms.officer.get(name + ending) for name in ("name", "designation")]
    texts = [cell.get("text" + ending) for cell in cells]
    section = terms.section_title_en if ending else terms.section_title
    return " · ".join(filter(None, [terms.service.code, section, *texts, *officer]))


def charters_to_index(on: date) -> list[Charter]:
    """The charters in force of which the index does not know yet, with their offices."""
    editions = Charter.objects.filter(effective_on__lte=on).order_by("effective_on", "number")
    newest = dict(editions.values_list("office_id", "id"))
    known = set(Entry.objects.filter(kind=CHARTER).values_list("object_id", flat=True))
    waiting = [charter for charter in newest.values() if str(charter) not in known]
    return list(Charter.objects.filter(pk__in=waiting).select_related("office").only("office"))
