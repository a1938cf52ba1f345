"""Who keeps the register of projects; every post of the office may look at it."""

from django.conf import settings

from shonod.offices.models import Office
from shonod.offices.policy import is_in_charge
from shonod.offices.states import Role


def keeps_projects(roles: set[Role]) -> bool:
    """Whoever is in charge of the office enters, revises and imports projects."""
    return is_in_charge(roles)


def may_be_followed(office: Office) -> bool:
    """Mails lead back by links, which need a public name."""
    return bool(office.host or settings.HOSTS)
