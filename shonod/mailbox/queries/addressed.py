"""Which office a mail is for: the one whose address it was sent to, else the first."""

from collections.abc import Iterable

from shonod.mailbox.gateways.imap import account, has_mailbox
from shonod.offices.models import Office
from shonod.offices.queries import office_at


def office_addressed(to: Iterable[str]) -> Office | None:
    """By the addresses in their order, with or without '+…' before the @; None while there is no
    office at all."""
    offices = {
        office.email.casefold(): office
        for office in Office.objects.exclude(email="").order_by("id")
    }
    found = (offices.get(address) or offices.get(_plain(address)) for address in to)
    return next((office for office in found if office), None) or office_at(host="")


def _plain(address: str) -> str:
    name, _, domain = address.rpartition("@")
    return f"{name.partition('+')[0]}@{domain}"


def own_addresses(office: Office) -> set[str]:
    """Addresses that no stranger writes to the office from: its own and the mailbox's."""
    own = {office.email.casefold()} - {""}
    return own | {account().user.casefold()} if has_mailbox() else own
