"""Reading the register of devices, and what the office's help desk says of itself."""

from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from shonod.ground.code import read_code
from shonod.ground.refusals import CodeMistyped
from shonod.helpdesk.models import Change, Charge, Device, Kind, KnownFault, Rule
from shonod.institutions.models import Institution
from shonod.institutions.queries import institutions_of
from shonod.institutions.states import State as InstitutionState
from shonod.offices.models import Office

CODE_LENGTH = 9
_SHOWN = ("kind", "institution")


def devices_of(
    office: Office, *, institution: UUID | None = None, words: str = ""
) -> QuerySet[Device]:
    """The newest first; `words`: whose make, model, serial, place or code holds them."""
    found = Device.objects.filter(office=office).select_related(*_SHOWN)
    if institution:
        found = found.filter(institution=institution)
    if words:
        fields = ("make", "model", "serial", "place", "kind__name", "institution__name")
        holds = Q(code=words.upper().replace("-", ""))
        for field in fields:
            holds |= Q(**{f"{field}__icontains": words})
        found = found.filter(holds)
    return found.order_by("-id")


def device_at(office: Office, device_id: UUID) -> Device | None:
    return devices_of(office).filter(pk=device_id).first()


def device_by_code(office: Office, typed: str) -> Device | None:
    """The office's device with this label. Raises CodeMistyped for what can be no code."""
    return devices_of(office).filter(code=read_code(typed, length=CODE_LENGTH)).first()


def device_typed(office: Office, typed: str) -> Device | None:
    """The device that a label or an address scanned from one names; None: there is none."""
    code = typed.strip().rstrip("/").rpartition("/")[2]
    try:
        return device_by_code(office, code)
    except CodeMistyped:
        return None


def history_of(device: Device) -> list[Change]:
    """The newest first."""
    return list(device.changes.select_related("by", "handover").order_by("-at", "-id"))


def clients_of(office: Office) -> list[Institution]:
    """The verified institutions: only they have devices."""
    return list(institutions_of(office, state=InstitutionState.VERIFIED).order_by("name"))


def kinds_of(office: Office) -> list[Kind]:
    return list(Kind.objects.filter(office=office, ended_at=None).order_by("name"))


def known_faults_of(office: Office, kind: UUID | None = None) -> list[KnownFault]:
    """Those in force; of a kind also those that happen to any device."""
    found = KnownFault.objects.filter(office=office, ended_at=None).select_related("kind")
    if kind:
        found = found.filter(Q(kind=kind) | Q(kind=None))
    return list(found.order_by(F("kind__name").asc(nulls_last=True), "title"))


def charges_of(office: Office) -> list[Charge]:
    return list(Charge.objects.filter(office=office, ended_at=None).order_by("name"))


def rule_of(office: Office, on: date) -> Rule:
    """The days in force; those of an office that set none are not saved."""
    found = Rule.objects.filter(office=office, from_on__lte=on)
    return found.order_by("-from_on", "-said_at").first() or Rule(office=office)


def serials_of(office: Office, *, but: str = "") -> set[tuple[str, str]]:
    """Kind (id) and serial number of the devices that have one; `but`: a file of this token."""
    found = Device.objects.filter(office=office).exclude(serial="")
    if but:
        found = found.exclude(once__startswith=f"{but}:")
    return {(str(kind), serial) for kind, serial in found.values_list("kind_id", "serial")}


def device_with_serial(office: Office, serial: str) -> Device | None:
    """None also where two kinds of device have this number: then the code must say which."""
    found = list(devices_of(office).filter(serial__iexact=serial.strip())[:2])
    return found[0] if len(found) == 1 else None


def known_fault_at(office: Office, known_id: UUID) -> KnownFault | None:
    found = KnownFault.objects.filter(office=office, ended_at=None).select_related("kind")
    return found.filter(pk=known_id).first()
